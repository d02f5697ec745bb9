namespace SentryGen.Tests.Rules;

public class SNTG2003Tests() : SetUpSpecification("SNTG2003")
{
    private const string Shop = "[|var|] host = Host.CreateApplicationBuilder(args).Build(); host.Run();";

    private static Snippet Worker(string code) => Unit(code).In(Project.WorkerWithoutAdapter);

    [Fact]
    public Task Reports_when_an_app_on_the_generic_host_lacks_the_adapter() => ReportsAtMark(
        Worker(Shop),
        "Failures of background services and logged errors don't reach Sentry: the package Sentry.Extensions.Logging is missing; run 'dotnet add package Sentry.Extensions.Logging'");

    [Fact]
    public Task Reports_at_Main() => ReportsAtMark(Worker("class Program { static void [|Main|](string[] args) => Host.CreateDefaultBuilder(args).Build().Run(); }"));

    [Fact]
    public Task Reports_while_one_types() => ReportsWhileTyping(Worker(Shop));

    [Fact]
    public Task Reports_when_the_app_initialises_the_SDK_itself() => ReportsAtMark(Worker("[|Sentry|].SentrySdk.Init(); Host.CreateApplicationBuilder(args).Build().Run();"));

    [Fact]
    public Task Ignores_when_the_adapter_is_there() => Ignores(Unit(Shop).In(Project.Worker));

    [Fact]
    public Task Ignores_an_app_without_a_host() => Ignores(Unit("return;").In(Project.Console));

    [Fact]
    public Task Ignores_a_web_app_and_leaves_it_to_SNTG2002() => ReportsOnly("SNTG2002", Unit(Shop).In(Project.WebWithoutAdapter));

    [Fact]
    public Task Ignores_an_app_that_nothing_wires_and_leaves_it_to_SNTG2001() => ReportsOnly("SNTG2001", Worker(Shop).Building("SentryGenRoute = off"));

    [Fact]
    public Task Ignores_a_test_project() => Ignores(Worker(Shop).Building("IsTestProject = true"));

    [Fact]
    public Task Ignores_when_a_library_may_wire_it() => Ignores(Worker(Shop) with { Libraries = [LibraryThatUsesSentry] });
}
