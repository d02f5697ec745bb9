using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.DisableUnobservedTaskExceptionCapture();
});
Forget();
GC.Collect();
GC.WaitForPendingFinalizers();

[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
static void Forget()
{
    var task = Task.Run(void () => throw new InvalidOperationException("This one matters"));
    ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
}
