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
    public void All_of_them_wherever_they_are() =>
        Assert.Equal(OwnWiring.Init | OwnWiring.AddSentry | OwnWiring.UseSentry, Read("SentrySdk.Init(); builder.Logging.AddSentry(); builder.WebHost.UseSentry();"));

    [Theory]
    [InlineData("SentrySdk.CaptureMessage(\"Init\");")]
    [InlineData("// SentrySdk.Init();")]
    [InlineData("_ = \"SentrySdk.Init();\";")]
    [InlineData("_ = nameof(SentrySdk.Init);")]
    [InlineData("Own.Init(); Own.UseSentry(); Own.AddSentry(); static class Own { public static void Init() { } public static void UseSentry() { } public static void AddSentry() { } }")]
    [InlineData("builder.Services.AddSentry();")]
    [InlineData("nobody.Knows.UseSentry();")]
    public void Nothing_where_nothing_is_wired(string code) => Assert.Equal(OwnWiring.None, Read(code));

    private static OwnWiring Read(string code) => (OwnWiring)Pipeline.Models(App.Web.WithCode(
        $$"""
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;
        using Sentry;
        using Sentry.AspNetCore;
        using static Sentry.SentrySdk;
        using Sdk = Sentry.SentrySdk;

        var builder = WebApplication.CreateBuilder(args);
        {{code}}
        """).Generate().Run, Stages.OwnWiring).Single();
}
