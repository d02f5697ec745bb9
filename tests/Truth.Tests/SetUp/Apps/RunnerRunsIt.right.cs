using Sentry;

Runner.Run(() =>
{
    SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
});
_ = Runner.RunAsync(() => { Console.WriteLine("done"); return Task.CompletedTask; });

internal static class Runner
{
    public static void Run(Action work) => work();

    public static async Task RunAsync(Func<Task> work) => await work();
}
