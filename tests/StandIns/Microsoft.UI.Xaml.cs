namespace Microsoft.UI.Xaml
{
    public class Application
    {
        public static Application? Current { get; set; }

        public static void Start(System.Action<object> callback) => callback(new());
    }
}
