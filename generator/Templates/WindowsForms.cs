#if WindowsForms
namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // If an event handler throws, Windows Forms shows a dialog and reports nothing. The dialog stays.
        // A handler of the app replaces this one.
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
    }
}
#endif
