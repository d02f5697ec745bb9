using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that hears of what a framework keeps to itself.</summary>
internal static class FrameworkSource
{
    private const References Desktops = References.WindowsForms | References.Wpf;

    /// <summary>What is emitted for each; a process may have more than one.</summary>
    private static readonly (References Reference, string Watch, string Type)[] Frameworks =
    [
        (References.WindowsForms, "WindowsForms.Watch();", """
            // Windows Forms answers what an event handler throws with a dialog, and keeps it to itself. The dialog stays;
            // a handler of the app's own takes the place of this one.
            private static class WindowsForms
            {
                internal static void Watch() => global::System.Windows.Forms.Application.ThreadException += static (_, failed) =>
                {
                    global::Sentry.SentrySdk.CaptureException(failed.Exception);
                    if (!global::System.Windows.Forms.SystemInformation.UserInteractive) return;
                    using (var dialog = new global::System.Windows.Forms.ThreadExceptionDialog(failed.Exception))
                        if (dialog.ShowDialog() != global::System.Windows.Forms.DialogResult.Abort) return;
                    global::System.Windows.Forms.Application.Exit();
                    global::System.Environment.Exit(0);
                };
            }
            """),
        (References.Wpf, "Wpf.Watch();", """
            // WPF lets the app declare handled what an event handler throws, and then nobody hears of it. What is not handled crashes and is the same event.
            private static class Wpf
            {
                internal static void Watch() => global::System.Windows.Threading.Dispatcher.CurrentDispatcher.UnhandledException +=
                    static (_, failed) => global::Sentry.SentrySdk.CaptureException(failed.Exception);
            }
            """),
        (References.Hangfire, "HangfireJobs.Watch();", """
            // Hangfire catches what a job throws. It tries again, and says at last that the job has failed; where it logs that, it is the same event.
            private sealed class HangfireJobs : global::Hangfire.States.IElectStateFilter, global::Hangfire.States.IApplyStateFilter
            {
                internal static void Watch() => global::Hangfire.GlobalJobFilters.Filters.Add(new HangfireJobs(), int.MaxValue);

                // The last to see what is elected: a job that has failed may be deleted by AutomaticRetry, and then no failed state is applied.
                public void OnStateElection(global::Hangfire.States.ElectStateContext context)
                {
                    if (!(context.CandidateState is global::Hangfire.States.DeletedState)) return;
                    for (var last = context.TraversedStates.Length - 1; last >= 0; last--)
                    {
                        if (!(context.TraversedStates[last] is global::Hangfire.States.FailedState failed)) continue;
                        global::Sentry.SentrySdk.CaptureException(failed.Exception);
                        return;
                    }
                }

                public void OnStateApplied(global::Hangfire.States.ApplyStateContext context, global::Hangfire.Storage.IWriteOnlyTransaction transaction)
                {
                    if (context.NewState is global::Hangfire.States.FailedState failed) global::Sentry.SentrySdk.CaptureException(failed.Exception);
                }

                public void OnStateUnapplied(global::Hangfire.States.ApplyStateContext context, global::Hangfire.Storage.IWriteOnlyTransaction transaction)
                {
                }
            }
            """),
    ];

    /// <summary>One user sits before it: what is known of him holds on all threads.</summary>
    public static bool IsDesktop(Facts facts) => (facts.References & Desktops) != 0;

    public static string? Watch(Facts facts) => Joined(facts, "\n", static known => known.Watch);

    public static string? Types(Facts facts) => Joined(facts, "\n\n", static known => known.Type);

    private static string? Joined(Facts facts, string between, Func<(References Reference, string Watch, string Type), string> part) =>
        string.Join(between, Frameworks.Where(known => facts.Has(known.Reference) && facts.Can(Capability.Capture)).Select(part)) is { Length: > 0 } text ? text : null;
}
