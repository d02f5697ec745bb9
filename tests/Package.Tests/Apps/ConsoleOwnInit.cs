SentrySdk.Init(options => options.Environment = "own");
throw new InvalidOperationException("throw");
