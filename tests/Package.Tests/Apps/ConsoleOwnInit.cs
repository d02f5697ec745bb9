SentrySdk.Init(options => (options.Environment, options.ShutdownTimeout) = ("own", TimeSpan.FromMinutes(1)));
throw new InvalidOperationException("throw");
