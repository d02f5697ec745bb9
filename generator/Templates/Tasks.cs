#if Tasks
/// <summary>Reports the failures of tasks that nobody awaits.</summary>
#region Attributes
[global::System.CodeDom.Compiler.GeneratedCode("SentryGen", "0.0.0")]
[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
#endregion
internal static class SentryGenTasks
{
    /// <summary>Reports the exception of the task to Sentry if it fails. Those of several tasks become one event.</summary>
    internal static void ReportFault(this global::System.Threading.Tasks.Task task) => task.ContinueWith(
        static failed => global::Sentry.SentrySdk.CaptureException(
            failed.Exception!.InnerExceptions.Count == 1 ? failed.Exception.InnerException! : failed.Exception),
        global::System.Threading.CancellationToken.None,
        global::System.Threading.Tasks.TaskContinuationOptions.OnlyOnFaulted
            | global::System.Threading.Tasks.TaskContinuationOptions.ExecuteSynchronously,
        global::System.Threading.Tasks.TaskScheduler.Default);
#if ValueTasks

    /// <summary>Reports the exception of the task to Sentry if it fails.</summary>
    internal static void ReportFault(this global::System.Threading.Tasks.ValueTask task) => ReportFault(task.AsTask());

    /// <summary>Reports the exception of the task to Sentry if it fails.</summary>
    internal static void ReportFault<T>(this global::System.Threading.Tasks.ValueTask<T> task) => ReportFault(task.AsTask());
#endif
}
#endif
