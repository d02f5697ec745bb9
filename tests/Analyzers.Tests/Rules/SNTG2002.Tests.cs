namespace SentryGen.Tests.Rules;

public class SNTG2002Tests() : SetUpSpecification("SNTG2002")
{
    private const string Shop = "[|var|] app = WebApplication.CreateBuilder(args).Build(); app.Run();";

    private static Snippet Web(string code) => Unit(code).In(Project.WebWithoutAdapter);

    [Fact]
    public Task Reports_when_a_web_app_lacks_the_adapter() => ReportsAtMark(
        Web(Shop), "Failed requests of this web app are not reported as such: the package Sentry.AspNetCore is missing; run 'dotnet add package Sentry.AspNetCore'");

    [Fact]
    public Task Reports_at_Main() => ReportsAtMark(Web("class Program { static void [|Main|](string[] args) => WebApplication.CreateBuilder(args).Build().Run(); }"));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Web(Shop));

    [Fact]
    public Task Reports_when_the_app_initialises_the_SDK_itself() => ReportsAtMark(Web("[|Sentry|].SentrySdk.Init(); WebApplication.CreateBuilder(args).Build().Run();"));

    [Fact]
    public Task Ignores_when_the_adapter_is_there() => Ignores(Unit(Shop).In(Project.Web));

    [Fact]
    public Task Ignores_when_a_smaller_route_is_asked_for() => Ignores(Unit(Shop).In(Project.Web).Building("SentryGenRoute = console"));

    [Fact]
    public Task Ignores_a_project_that_only_references_ASP_NET_Core_and_leaves_it_to_SNTG2003() => ReportsOnly("SNTG2003", Web(Shop).Building("UsingMicrosoftNETSdkWeb = false"));

    [Fact]
    public Task Ignores_an_app_that_nothing_wires_and_leaves_it_to_SNTG2001() => ReportsOnly("SNTG2001", Web(Shop).Building("SentryGenEnabled = false"));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Web(Shop).Building("IsTestProject = true"));

    [Fact]
    public Task Ignores_when_a_library_may_wire_it() => Ignores(Web(Shop) with { Libraries = [LibraryThatUsesSentry] });
}
