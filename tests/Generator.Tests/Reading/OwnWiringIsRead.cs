using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SentryGen.Knowledge;
using SentryGen.Tests.Caching;

namespace SentryGen.Tests.Reading;

/// <summary>Which calls of the user's count as wiring Sentry, whatever way they are written.</summary>
public class OwnWiringIsRead
{
    [Theory]
    [InlineData("SentrySdk.Init();")]
    [InlineData("SentrySdk.Init(\"https://key@h/1\");")]
    [InlineData("SentrySdk.Init(options => options.Debug = true);")]
    [InlineData("using var sdk = SentrySdk.Init(new SentryOptions());")]
    [InlineData("Sdk.Init();")]
    [InlineData("Init();")]
    [InlineData("void Later() => SentrySdk.Init();")]
    [InlineData("SentrySdk.Init(options => options.Unfinished")]
    public void Init(string code) => Assert.Equal(OwnWiring.Init, Read(code));

    [Theory]
    [InlineData("builder.Logging.AddSentry();")]
    [InlineData("builder.Logging.AddSentry(options => options.Debug = true);")]
    [InlineData("builder.Services.AddLogging(logging => logging.AddSentry());")]
    [InlineData("LoggerFactory.Create(_ => { }).AddSentry();")]
    [InlineData("builder.Logging?.AddSentry();")]
    public void AddSentry(string code) => Assert.Equal(OwnWiring.AddSentry, Read(code));

    [Theory]
    [InlineData("builder.WebHost.UseSentry();")]
    [InlineData("builder.WebHost.UseSentry(\"https://key@h/1\");")]
    [InlineData("builder.WebHost.UseSentry((SentryAspNetCoreOptions options) => options.Debug = true);")]
    [InlineData("builder.WebHost?.UseSentry();")]
    [InlineData("Host.CreateDefaultBuilder().ConfigureWebHostDefaults(web => web.UseSentry());")]
    public void UseSentry(string code) => Assert.Equal(OwnWiring.UseSentry, Read(code));

    [Fact]
    public void AddServices() => Assert.Equal(OwnWiring.AddServices, Read("builder.Services.AddSentry();"));

    [Theory]
    [InlineData("new LoggerSinkConfiguration().Sentry();", OwnWiring.LogSink)]
    [InlineData("new LoggerSinkConfiguration().Sentry(\"https://key@h/1\");", OwnWiring.LogSink | OwnWiring.LogSinkStartsSdk)]
    [InlineData("new LoggerSinkConfiguration().Sentry(options => options.Debug = true);", OwnWiring.LogSink | OwnWiring.LogSinkStartsSdk)]
    [InlineData("new LoggerSinkConfiguration().Sentry(options => options.InitializeSdk = false);", OwnWiring.LogSink)]
    [InlineData("new Acme().Sentry();", OwnWiring.None)]
    internal void Log_sinks(string code, OwnWiring wiring) => Assert.Equal(wiring, Read(code, SerilogAdapter));

    private const string SerilogAdapter =
        """
        namespace Serilog.Configuration { public class LoggerSinkConfiguration { } }
        namespace Serilog
        {
            using Serilog.Configuration;
            public class Options { public bool InitializeSdk { get; set; } public bool Debug { get; set; } }
            public class Acme { public void Sentry() { } }
            public static class SentrySinkExtensions
            {
                public static void Sentry(this LoggerSinkConfiguration to, int? minimumEventLevel = null) { }
                public static void Sentry(this LoggerSinkConfiguration to, string dsn) { }
                public static void Sentry(this LoggerSinkConfiguration to, System.Action<Options> configureOptions) { }
            }
        }
        """;

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).UseSentry();")]
    [InlineData("WebApplication.CreateBuilder(args).UseSentry(options => options.Debug = true);")]
    public void UseSentry_on_the_builder_of_a_web_app(string code) =>
        Assert.Equal(OwnWiring.UseSentry, Read(App.WebOn(SentryRelease.Middle.Version), "using Microsoft.AspNetCore.Builder;", code));

    [Theory]
    [InlineData("Host.CreateApplicationBuilder().UseSentry();")]
    [InlineData("Host.CreateApplicationBuilder().UseSentry(options => options.Debug = true);")]
    [InlineData("Host.CreateDefaultBuilder().UseSentry();")]
    [InlineData("Microsoft.Extensions.Hosting.SentryHostingExtensions.UseSentry(Host.CreateDefaultBuilder(), \"https://key@h/1\");")]
    public void UseSentry_on_the_builder_of_a_host(string code) =>
        Assert.Equal(OwnWiring.UseSentry, ReadOn(App.WorkerOn(SentryRelease.Newest.Version).With("Sentry.Extensions.Hosting"), code));

    [Theory]
    [InlineData("public static void UseSentry(this Microsoft.Extensions.Hosting.IHostBuilder builder) { }", "Sentry.Elsewhere",
        OwnWiring.UseSentry)]
    [InlineData("public static void UseSentry(this Microsoft.Extensions.Hosting.IHostBuilder builder) { }", "Acme.Sentry", OwnWiring.None)]
    [InlineData("public static void UseSentry(this object builder) { }", "Sentry.Elsewhere", OwnWiring.None)]
    [InlineData("public static void UseSentry(Microsoft.Extensions.Hosting.IHostBuilder builder) { }", "Sentry.Elsewhere", OwnWiring.None)]
    internal void What_a_call_is_by_its_assembly_and_by_what_it_extends(string method, string assembly, OwnWiring wiring)
    {
        var library = Adapter($"public static class Elsewhere {{ {method} }}", assembly, App.Worker);
        Assert.Equal(wiring, ReadOn(App.Worker.Referencing([library]), "Elsewhere.UseSentry(Host.CreateDefaultBuilder());"));
    }

    [Fact]
    public void All_of_them_wherever_they_are() =>
        Assert.Equal(OwnWiring.Init | OwnWiring.AddSentry | OwnWiring.UseSentry,
            Read("SentrySdk.Init(); builder.Logging.AddSentry(); builder.WebHost.UseSentry();"));

    [Theory]
    [InlineData("SentrySdk.CaptureMessage(\"Init\");")]
    [InlineData("// SentrySdk.Init();")]
    [InlineData("_ = \"SentrySdk.Init();\";")]
    [InlineData("_ = nameof(SentrySdk.Init);")]
    [InlineData("Own.Init(); Own.UseSentry(); Own.AddSentry(); static class Own { public static void Init() { } public static void UseSentry() { } public static void AddSentry() { } }")]
    [InlineData("nobody.Knows.UseSentry();")]
    public void Nothing_where_nothing_is_wired(string code) => Assert.Equal(OwnWiring.None, Read(code));

    private static OwnWiring Read(string code, string adapter = "namespace Serilog.Configuration { }") => Read(
        App.Web.Referencing([Adapter(adapter, "Sentry.Serilog", App.Console)]),
        $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Serilog;
        using Serilog.Configuration;
        using Sentry.AspNetCore;
        using static Sentry.SentrySdk;
        using Sdk = Sentry.SentrySdk;
        """,
        $"var builder = WebApplication.CreateBuilder(args);\n{code}");

    private static OwnWiring ReadOn(App app, string code) => Read(app, "", code);

    private static OwnWiring Read(App app, string imports, string code) => (OwnWiring)Pipeline.Models(app.WithCode(
        $$"""
        using System.Collections.Generic;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;
        using Sentry;
        {{imports}}

        {{code}}
        """).Generate().Run, Stages.OwnWiring).Single();

    // Stands in for a package of Sentry's that our registry lacks.
    private static MetadataReference Adapter(string code, string name, App app) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(code)], app.References, new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
