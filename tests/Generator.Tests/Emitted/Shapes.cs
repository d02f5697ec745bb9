using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests.Emitted;

/// <summary>One app for each shape that the emitted file takes.</summary>
internal static class Shapes
{
    public static readonly Dictionary<string, App> All = new()
    {
        ["Console"] = App.Console.Setting("_IsPublishing", "true").Setting("PublishAot", "true"),
        ["GenericHost"] = App.Worker,
        ["AspNetCore"] = App.Web,
        ["AspNetCoreAfterOwnInit"] = App.Web.WithCode("""Sentry.SentrySdk.Init(options => options.Dsn = "https://key@host/1");"""),
        ["OwnUseSentry"] = App.Web.Setting("_IsPublishing", "true").Setting("PublishTrimmed", "true").WithCode(
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;

            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSentry();
            """),
        ["Frameworks"] = App.Console.With("System.Windows.Forms", "System.Windows", "Hangfire.Core") with { Kind = Microsoft.CodeAnalysis.OutputKind.WindowsApplication },
        ["Grpc"] = App.Web.With("Sentry.AspNetCore.Grpc"),
        ["Sentry7"] = App.WebWithoutAdapter.With("Sentry.AspNetCore.7"),
        ["OutOfReach"] = App.Console.With("Microsoft.UI.Xaml"),
        ["RouteOff"] = App.Console.Setting("SentryGenRoute", "off"),
        ["CSharp7"] = App.NetFramework.WithCode("static class Program { static void Main() { } }") with
        {
            Language = LanguageVersion.CSharp7_3,
            Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable,
        },
        ["NetFramework"] = App.NetFramework,
        ["WebWithoutAdapter"] = App.WebWithoutAdapter,
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
