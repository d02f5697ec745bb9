using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SentryGen.Tests.Emitted;

/// <summary>What is emitted against adapters as Sentry 7 will have them wires a host. They are told apart by their members, not by a version.</summary>
public sealed class WiresBeyondThisRelease : IDisposable
{
    private const string Quiet = """
        namespace SentryGen.Generated
        {
            static partial class SentryBootstrap
            {
                static partial void Configure(global::Sentry.SentryOptions options)
                {
                    options.AutoSessionTracking = false;
                    options.DisableUnobservedTaskExceptionCapture();
                }
            }
        }
        """;

    private readonly LoadedApp app = new(Shapes.All["Sentry7"].AndCode(Quiet), StandIns.Image("Sentry.AspNetCore.7", App.WebWithoutAdapter));

    public WiresBeyondThisRelease() => app.Wire("http://key@127.0.0.1:9/1");

    public void Dispose() => SentrySdk.Close();

    [Fact]
    public void Starts_the_SDK() => Assert.True(SentrySdk.IsEnabled);

    [Fact]
    public void Wires_the_log_of_a_worker()
    {
        using var host = Host.CreateApplicationBuilder().Build();
        Assert.Contains("Sentry.Extensions.Logging.SentryLoggerProvider", Registered<ILoggerProvider>(host));
    }

    [Fact]
    public void Wires_the_requests_of_a_web_app()
    {
        using IHost host = WebApplication.CreateSlimBuilder().Build();
        Assert.Contains("Sentry.AspNetCore.SentryStartupFilter", Registered<IStartupFilter>(host));
        Assert.Contains("Sentry.Extensions.Logging.SentryLoggerProvider", Registered<ILoggerProvider>(host));
    }

    private static IEnumerable<string?> Registered<T>(IHost host) => host.Services.GetServices<T>().Select(service => service!.GetType().FullName);
}
