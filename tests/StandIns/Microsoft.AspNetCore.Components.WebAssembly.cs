namespace Microsoft.AspNetCore.Components.WebAssembly.Hosting
{
    public sealed class WebAssemblyHostBuilder
    {
        public static WebAssemblyHostBuilder CreateDefault(string[]? args = default) => new();

        public WebAssemblyHostConfiguration Configuration { get; } = new();

        public WebAssemblyHost Build() => new();
    }

    public class WebAssemblyHostConfiguration
    {
        public string? this[string key] => null;
    }

    public sealed class WebAssemblyHost
    {
        public System.Threading.Tasks.Task RunAsync() => System.Threading.Tasks.Task.CompletedTask;
    }
}
