#if Hangfire
namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // Hangfire catches the exception of a job and tries again. In the end the job has failed.
        // If Hangfire logs that, it is the same event.
        private sealed class HangfireJobs : global::Hangfire.States.IElectStateFilter, global::Hangfire.States.IApplyStateFilter
        {
            internal static void Watch() => global::Hangfire.GlobalJobFilters.Filters.Add(new HangfireJobs(), int.MaxValue);

            // This filter is the last. AutomaticRetry may delete a job that has failed, and then no failed state is applied.
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

            public void OnStateApplied(
                global::Hangfire.States.ApplyStateContext context, global::Hangfire.Storage.IWriteOnlyTransaction transaction)
            {
                if (context.NewState is global::Hangfire.States.FailedState failed)
                    global::Sentry.SentrySdk.CaptureException(failed.Exception);
            }

            public void OnStateUnapplied(
                global::Hangfire.States.ApplyStateContext context, global::Hangfire.Storage.IWriteOnlyTransaction transaction)
            {
            }
        }
    }
}
#endif
