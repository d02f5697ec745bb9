#if Wpf
namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // If the app marks an exception of an event handler as handled, WPF reports nothing.
        // If not, the app crashes, and the crash is the same event.
        private static class Wpf
        {
            internal static void Watch() => global::System.Windows.Threading.Dispatcher.CurrentDispatcher.UnhandledException +=
                static (_, failed) => global::Sentry.SentrySdk.CaptureException(failed.Exception);
        }
    }
}
#endif
