namespace System.Windows.Forms
{
    public sealed class Application
    {
        private Application() { }

        public static event System.Threading.ThreadExceptionEventHandler? ThreadException;

        public static void SetUnhandledExceptionMode(UnhandledExceptionMode mode) { }

        public static void Run(Form? mainForm) => ThreadException?.Invoke(null!, new(new System.InvalidOperationException()));

        public static void Exit() { }
    }

    public enum UnhandledExceptionMode { Automatic, ThrowException, CatchException }

    public enum DialogResult { None, OK, Cancel, Abort }

    public class Form : System.IDisposable
    {
        public DialogResult ShowDialog() => DialogResult.Abort;

        public void Dispose() { }
    }

    public class ThreadExceptionDialog : Form
    {
        public ThreadExceptionDialog(System.Exception t) { }
    }

    public class SystemInformation
    {
        public static bool UserInteractive => false;
    }
}
