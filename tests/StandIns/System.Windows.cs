namespace System.Windows.Threading
{
    public sealed class Dispatcher
    {
        public static Dispatcher CurrentDispatcher { get; } = new();

        public event DispatcherUnhandledExceptionEventHandler? UnhandledException;

        public void Raise(System.Exception exception) => UnhandledException?.Invoke(this, new() { Exception = exception });
    }

    public delegate void DispatcherUnhandledExceptionEventHandler(object sender, DispatcherUnhandledExceptionEventArgs e);

    public sealed class DispatcherUnhandledExceptionEventArgs : System.EventArgs
    {
        public System.Exception Exception { get; internal set; } = null!;

        public bool Handled { get; set; }
    }
}

namespace System.Windows
{
    public class Application
    {
        public event Threading.DispatcherUnhandledExceptionEventHandler? DispatcherUnhandledException;

        public int Run()
        {
            DispatcherUnhandledException?.Invoke(this, new());
            return 0;
        }
    }
}
