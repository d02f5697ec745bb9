#if Orleans
namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // Nobody waits for a one-way call or for the callback of a timer, and Orleans logs its exception as a warning.
        // The exception of any other call goes to the caller.
        private sealed class OrleansCalls : global::Orleans.IIncomingGrainCallFilter
        {
            // The app's own filters may handle exceptions. The first filter sees those that are left.
            internal static void Watch(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                services.Insert(0, global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor
                    .Singleton<global::Orleans.IIncomingGrainCallFilter>(new OrleansCalls()));

            public async global::System.Threading.Tasks.Task Invoke(global::Orleans.IIncomingGrainCallContext call)
            {
                try
                {
                    await call.Invoke();
                }
                catch (global::System.Exception exception) when (IsOneWay(call) && !IsCancelled(exception))
                {
                    // If Orleans or the app logs it as well, it is the same event.
                    global::Sentry.SentrySdk.CaptureException(exception);
                    throw;
                }
            }

            // The request of a timer has no options.
            private static bool IsOneWay(global::Orleans.IIncomingGrainCallContext call) =>
                call.Request is global::Orleans.Runtime.RequestBase request
                    ? (request.Options & global::Orleans.CodeGeneration.InvokeMethodOptions.OneWay) != 0
                    : call.InterfaceName == "IGrainTimerInvoker";

            // When a grain ends, Orleans cancels the callbacks of its timers.
            private static bool IsCancelled(global::System.Exception exception) =>
                exception is global::System.OperationCanceledException && !(exception.InnerException is global::System.TimeoutException);
        }
    }
}
#endif
