using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests.Emitted;

/// <summary>One app for each shape that the emitted file takes.</summary>
internal static class Shapes
{
    private const string OwnInit = """Sentry.SentrySdk.Init(options => options.Dsn = "https://key@host/1");""";

    public static readonly Dictionary<string, App> All = new()
    {
        ["Console"] = App.Console.Setting("_IsPublishing", "true").Setting("PublishAot", "true"),
        ["GenericHost"] = App.Worker,
        ["AspNetCore"] = App.Web,
        ["AspNetCoreAfterOwnInit"] = App.Web.WithCode(OwnInit),
        ["OwnUseSentry"] = App.Web.Setting("_IsPublishing", "true").Setting("PublishTrimmed", "true").WithCode(
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;

            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSentry();
            """),
        ["Frameworks"] = App.Console.With("System.Windows.Forms", "System.Windows",
            "Hangfire.Core") with
        { Kind = Microsoft.CodeAnalysis.OutputKind.WindowsApplication },
        ["Grpc"] = App.Web.With("Grpc.AspNetCore.Server"),
        ["GrpcBySentry"] = App.Web.With("Grpc.AspNetCore.Server", "Sentry.AspNetCore.Grpc"),
        ["Orleans"] = App.Worker.With("Orleans.Core.Abstractions"),
        ["ConsoleOn7"] = App.Console.On("7"),
        ["GenericHostOn7"] = App.Worker.On("7"),
        ["GenericHostOn7AfterOwnInit"] = App.Worker.On("7").WithCode(OwnInit),
        ["AspNetCoreOn7"] = App.Web.On("7"),
        ["AspNetCoreOn7AfterOwnInit"] = App.Web.On("7").WithCode(OwnInit),
        ["GrpcOn7"] = App.Web.On("7").With("Grpc.AspNetCore.Server"),
        ["GrpcBySentryOn7"] = App.Web.On("7").With("Grpc.AspNetCore.Server", "Sentry.AspNetCore.Grpc"),
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
