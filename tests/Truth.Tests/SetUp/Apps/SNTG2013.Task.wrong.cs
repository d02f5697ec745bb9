using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.DisableUnobservedTaskExceptionCapture();
});
Forget();

// The thread that ran the task may hold it for a moment.
for (var times = 0; times < 10; times++)
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
    Thread.Sleep(50);
}

[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
static void Forget()
{
    var task = Task.Run(void () => throw new InvalidOperationException("This one matters"));
    ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
}
