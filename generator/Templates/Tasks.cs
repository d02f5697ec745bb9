#if Tasks
#if GlobalUsings
#region NamespaceOfTasks
#endregion

#endif
/// <summary>Reports the failures of tasks that nobody awaits.</summary>
#region Attributes
[global::System.CodeDom.Compiler.GeneratedCode("SentryGen", "0.0.0")]
[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
#endregion
internal static class SentryGenTasks
{
#if ReportsTasks
    /// <summary>Reports the exception of the task to Sentry if it fails. Those of several tasks become one event.</summary>
    internal static void ReportFault(this global::System.Threading.Tasks.Task task) => task?.ContinueWith(
        Report,
        global::System.Threading.CancellationToken.None,
        global::System.Threading.Tasks.TaskContinuationOptions.OnlyOnFaulted
            | global::System.Threading.Tasks.TaskContinuationOptions.ExecuteSynchronously,
        global::System.Threading.Tasks.TaskScheduler.Default);

    private static void Report(global::System.Threading.Tasks.Task failed)
    {
#if IsEnabled
        // If Sentry is off, the runtime tells of the exception as if nobody had looked at the task.
        if (!global::Sentry.SentrySdk.IsEnabled) return;
#endif
        if (!(failed.Exception is global::System.AggregateException all)) return;
        global::Sentry.SentrySdk.CaptureException(all.InnerExceptions.Count == 1 ? all.InnerExceptions[0] : all);
    }
#else
    /// <summary>Leaves the task to the runtime, which tells an app that has Sentry: this project has none to report to.</summary>
    internal static void ReportFault(this global::System.Threading.Tasks.Task task)
    {
    }
#endif
#if ValueTasks

    /// <summary>Reports the exception of the task to Sentry if it fails.</summary>
    internal static void ReportFault(this global::System.Threading.Tasks.ValueTask task) => ReportFault(task.AsTask());

    /// <summary>Reports the exception of the task to Sentry if it fails.</summary>
    internal static void ReportFault<T>(this global::System.Threading.Tasks.ValueTask<T> task) => ReportFault(task.AsTask());
#endif
}
#endif
