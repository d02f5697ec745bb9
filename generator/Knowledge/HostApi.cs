namespace SentryGen.Knowledge;

/// <summary>The names of .NET and its hosts that SentryGen relies on.</summary>
internal static class HostApi
{
    public const string HostBuilder = "Microsoft.Extensions.Hosting.IHostBuilder";
    public const string HostApplicationBuilder = "Microsoft.Extensions.Hosting.IHostApplicationBuilder";
    public const string LoggingBuilder = "Microsoft.Extensions.Logging.ILoggingBuilder";
    public const string LoggerFactory = "Microsoft.Extensions.Logging.ILoggerFactory";
    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string NLogConfiguration = "NLog.Config.LoggingConfiguration";
    public const string SerilogSinks = "Serilog.Configuration.LoggerSinkConfiguration";
    public const string SerilogHosting = "Serilog.Extensions.Hosting";
    public const string LoggingAssembly = "Microsoft.Extensions.Logging";
    public const string LoggerFactoryClass = "Microsoft.Extensions.Logging.LoggerFactory";
    public const string LoggerProvider = "Microsoft.Extensions.Logging.ILoggerProvider";
    public const string ServiceDescriptors = "Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions";
    public const string RemoveAll = "RemoveAll";
    public const string Descriptors = "System.Collections.Generic.ICollection<Microsoft.Extensions.DependencyInjection.ServiceDescriptor>";
    public const string Remove = "Remove";
    public const string DescriptorList = "System.Collections.Generic.IList<Microsoft.Extensions.DependencyInjection.ServiceDescriptor>";
    public const string RemoveAt = "RemoveAt";
    public const string LoggingServices = "Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions";
    public const string BuildServiceProvider = "BuildServiceProvider";
    public const string WebHostBuilder = "Microsoft.AspNetCore.Hosting.IWebHostBuilder";
    public const string WebApplicationBuilder = "Microsoft.AspNetCore.Builder.WebApplicationBuilder";
    public const string FirstWebHostBuilder = "Microsoft.AspNetCore.Hosting.WebHostBuilder";
    public const string HostRunning = "Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions";
    public const string WindowsForms = "System.Windows.Forms.Application";
    public const string Wpf = "System.Windows.Application";
    public const string LambdaContext = "Amazon.Lambda.Core.ILambdaContext";
    public const string LambdaWebFunction = "Amazon.Lambda.AspNetCoreServer.AbstractAspNetCoreFunction`2";
    public const string WinUI = "Microsoft.UI.Xaml.Application";
    public const string Maui = "Microsoft.Maui.Hosting.MauiApp";
    public const string MauiAppBuilder = "Microsoft.Maui.Hosting.MauiAppBuilder";
    public const string FunctionsWorkerBuilder = "Microsoft.Azure.Functions.Worker.IFunctionsWorkerApplicationBuilder";
    public const string BlazorWebAssembly = "Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder";
    public const string Hangfire = "Hangfire.States.IApplyStateFilter";
    public const string OrleansFilter = "Orleans.IIncomingGrainCallFilter";
    public const string OrleansRequest = "Orleans.Runtime.RequestBase";
    public const string HttpContext = "Microsoft.AspNetCore.Http.HttpContext";
    public const string ApplicationBuilder = "Microsoft.AspNetCore.Builder.IApplicationBuilder";
    public const string HostedService = "Microsoft.Extensions.Hosting.IHostedService";
    public const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    public const string Routes = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    public const string DiagnosticListener = "System.Diagnostics.DiagnosticListener";
    public const string ModuleInitializer = "System.Runtime.CompilerServices.ModuleInitializerAttribute";
    public const string PosixSignalRegistration = "System.Runtime.InteropServices.PosixSignalRegistration";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string HttpHandler = "System.Net.Http.DelegatingHandler";
    public const string UserSecretsId = "Microsoft.Extensions.Configuration.UserSecrets.UserSecretsIdAttribute";
    public const string Process = "System.Diagnostics.Process";
    public const string Environment = "System.Environment";
    public const string GetEnvironmentVariable = "GetEnvironmentVariable";
}
