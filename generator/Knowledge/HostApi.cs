namespace SentryGen.Knowledge;

/// <summary>The names of .NET and its hosts that SentryGen relies on.</summary>
internal static class HostApi
{
    public const string HostBuilder = "Microsoft.Extensions.Hosting.IHostBuilder";
    public const string SerilogHosting = "Serilog.Extensions.Hosting";
    public const string LoggingAssembly = "Microsoft.Extensions.Logging";
    public const string WebHostBuilder = "Microsoft.AspNetCore.Hosting.IWebHostBuilder";
    public const string HostRunning = "Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions";
    public const string HttpContext = "Microsoft.AspNetCore.Http.HttpContext";
    public const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    public const string Routes = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    public const string DiagnosticListener = "System.Diagnostics.DiagnosticListener";
    public const string ModuleInitializer = "System.Runtime.CompilerServices.ModuleInitializerAttribute";
    public const string PosixSignalRegistration = "System.Runtime.InteropServices.PosixSignalRegistration";
    public const string HttpHandler = "System.Net.Http.DelegatingHandler";
    public const string UserSecretsId = "Microsoft.Extensions.Configuration.UserSecrets.UserSecretsIdAttribute";
    public const string Exception = "System.Exception";
    public const string Environment = "System.Environment";
    public const string GetEnvironmentVariable = "GetEnvironmentVariable";
}
