namespace SentryGen.Tests.Rules;

public class SNTG2015Tests() : SetUpSpecification("SNTG2015")
{
    private static Snippet With(Snippet snippet, params string[] standIns) =>
        snippet with { Libraries = [.. snippet.Libraries, .. StandIns.Of(standIns)] };

    private static Snippet Maui(string code) => With(Unit("using Microsoft.Maui.Hosting;\n" + code).In(Project.Worker), "Microsoft.Maui");

    private static Snippet Browser(string code) =>
        With(Unit("using Microsoft.AspNetCore.Components.WebAssembly.Hosting;\n" + code).In(Project.Worker),
            "Microsoft.AspNetCore.Components.WebAssembly");

    private static Snippet WinUI(string code) => With(Unit("using Microsoft.UI.Xaml;\n" + code).In(Project.Console), "Microsoft.UI.Xaml");

    private static Snippet Forms(string code) =>
        With(Unit("using System.Windows.Forms;\n" + code).In(Project.Console), "System.Windows.Forms");

    private static Snippet Wpf(string code) => With(Unit("using System.Windows;\n" + code).In(Project.Console), "System.Windows");

    private static Snippet Lambda(string code) =>
        With(Unit("using Amazon.Lambda.Core;\nusing Amazon.Lambda.AspNetCoreServer;\n" + code).In(Project.Library), "Amazon.Lambda");

    [Fact]
    public Task Reports_when_a_MAUI_app_lacks_its_call() => ReportsAtMark(
        Maui("var builder = MauiApp.[|CreateBuilder|](); builder.Build();"),
        "Nothing of this MAUI app is reported: add the package Sentry.Maui, and call UseSentry on its builder, with a DSN from its configuration");

    [Fact]
    public Task Ignores_when_a_MAUI_app_has_it() => Ignores(
        Maui("var builder = MauiApp.CreateBuilder(); builder.UseSentry(); builder.Build();") with
        {
            Libraries = [.. StandIns.Of("Microsoft.Maui",
            "Sentry.Maui")]
        });

    [Fact]
    public Task Ignores_when_the_user_asks_for_another_route() =>
        Ignores(Maui("MauiApp.CreateBuilder().Build();").Building("SentryGenRoute = console"));

    [Fact]
    public Task Ignores_a_MAUI_app_that_a_library_may_set_up() =>
        Ignores(Maui("var builder = MauiApp.CreateBuilder(); builder.AddAcmeSentry();") switch
        {
            var app => app with { Libraries = [.. app.Libraries, AcmeExtensions] },
        });

    [Fact]
    public Task Reports_when_an_app_in_the_browser_lacks_its_call() => ReportsAtMark(
        Browser("var builder = WebAssemblyHostBuilder.[|CreateDefault|](args); await builder.Build().RunAsync();"),
        "Nothing of this app in the browser is reported: add the package Sentry.AspNetCore.Blazor.WebAssembly, and call UseSentry on its builder, with a DSN from its configuration");

    [Fact]
    public Task Reports_when_a_WinUI_app_lacks_its_call() => ReportsAtMark(
        WinUI("Application.Start(_ => new App()); public partial class [|App|] : Application { }"),
        "Nothing of this WinUI app is reported: call SentrySdk.Init in the constructor of its application");

    [Fact]
    public Task Ignores_when_a_WinUI_app_has_it() =>
        Ignores(WinUI("Application.Start(_ => new App()); public class App : Application { public App() => Sentry.SentrySdk.Init(\"\"); }"));

    [Fact]
    public Task Ignores_a_class_called_like_the_application_of_WinUI() =>
        Ignores(WinUI("new App(); public class App : Acme.Application { } namespace Acme { public class Application { } }"));

    [Fact]
    public Task Leaves_an_app_that_nothing_wires_to_it() => ReportsOnly("SNTG2015", Maui("MauiApp.CreateBuilder().Build();"));

    [Fact]
    public Task Reports_when_Windows_Forms_shows_what_the_app_started_Sentry_for() => ReportsAtMark(
        Forms("Sentry.SentrySdk.Init(\"\"); Application.[|Run|](new Form());"),
        "An exception of an event handler ends in a dialog and is not reported: "
            + "call Application.SetUnhandledExceptionMode(UnhandledExceptionMode.ThrowException) before the first window");

    [Theory]
    [InlineData("Application.SetUnhandledExceptionMode(UnhandledExceptionMode.ThrowException);")]
    [InlineData("Application.ThreadException += (_, failed) => Sentry.SentrySdk.CaptureException(failed.Exception);")]
    public Task Ignores_when_Windows_Forms_is_told(string step) =>
        Ignores(Forms($"Sentry.SentrySdk.Init(\"\"); {step} Application.Run(new Form());"));

    [Fact]
    public Task Ignores_Windows_Forms_that_the_bootstrap_hears() => Ignores(Forms("Application.Run(new Form());"));

    [Theory]
    [InlineData("public string [|Handle|](string input, ILambdaContext context) { return input; }")]
    [InlineData("public async Task<string> [|Handle|](string input, ILambdaContext context) => await File.ReadAllTextAsync(input);")]
    public Task Reports_when_a_Lambda_handler_lets_it_go(string handler) => ReportsAtMark(
        Lambda($"public class Function {{ {handler} }}"),
        "An exception of this Lambda handler is not reported: capture it and flush before it leaves the handler");

    [Theory]
    [InlineData("public string Handle(string input, ILambdaContext context) { try { return input; } catch (Exception error) { SentrySdk.CaptureException(error); throw; } }")]
    [InlineData("private string Handle(string input, ILambdaContext context) => input;")]
    [InlineData("public string Handle(string input, Own.ILambdaContext context) => input;")]
    public Task Ignores_a_Lambda_handler_that_reports_or_is_none(string handler) => Ignores(
        Lambda($"public class Function {{ {handler} }} namespace Own {{ public interface ILambdaContext {{ }} }}"));

    [Fact]
    public Task Reports_when_the_web_host_of_a_Lambda_function_is_not_wired() => ReportsAtMark(
        Lambda("public class [|Entry|] : APIGatewayProxyFunction { }"),
        "The failed requests of this Lambda function are not reported: "
            + "override Init and call UseSentry on its web host, with FlushOnCompletedRequest");

    [Fact]
    public Task Ignores_when_the_web_host_of_a_Lambda_function_is_wired() => Ignores(
        Lambda("public class Entry : APIGatewayProxyFunction { protected override void Init(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder) => Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(builder); }"));

    [Fact]
    public Task Ignores_an_app_of_none_of_these_hosts() => Ignores(Unit("return;").In(Project.Console));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Maui("MauiApp.CreateBuilder().Build();").Building("IsTestProject = true"));

    [Fact]
    public Task Reports_while_one_types() =>
        ReportsWhileTyping(WinUI("Application.Start(_ => new App()); public partial class [|App|] : Application { }"));
}
