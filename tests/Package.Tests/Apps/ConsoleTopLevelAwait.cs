await Task.Yield();
throw new InvalidOperationException("top-level await");
