namespace Microsoft.UI.Xaml
{
    public class Application
    {
        public static Application? Current { get; internal set; }

        public static void Start(ApplicationInitializationCallback callback) => callback(new());
    }

    public delegate void ApplicationInitializationCallback(ApplicationInitializationCallbackParams p);

    public sealed class ApplicationInitializationCallbackParams { }
}
