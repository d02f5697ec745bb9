namespace SentryGen.Tests.Rules;

public class SNTG1202Tests() : RuleSpecification("SNTG1202")
{
    private const string Orders = "class Orders : Orleans.Grain, IOrders { static void Main() { } ";
    private const string Contract = "interface IOrders {{ {0}Task Sell(string order); }} ";
    private const string OneWay = "[Orleans.Concurrency.OneWay] ";
    private const string Sell = "public async Task Sell(string order) => await File.WriteAllTextAsync(\"a\", order); }";

    [Fact]
    public Task Reports_a_timer_of_a_grain() => ReportsAsMarked(Orleans(
        "class Orders : Orleans.Grain { static void Main() { } void Watch() => Orleans.GrainBaseExtensions.RegisterGrainTimer(this, "
            + "async token {|SNTG1202:=>|} await File.WriteAllTextAsync(\"a\", \"b\", token), TimeSpan.Zero, TimeSpan.Zero); }"));

    [Fact]
    public Task Reports_a_call_that_nobody_waits_for() => ReportsAsMarked(Orleans(
        "interface IOrders { [Orleans.Concurrency.OneWay] Task {|SNTG1202:Sell|}(string order); } " + Orders + Sell));

    [Fact]
    public Task Ignores_a_call_whose_caller_gets_the_exception() => Ignores(Orleans(string.Format(null, Contract, "") + Orders + Sell));

    [Fact]
    public Task Ignores_an_app_whose_bootstrap_reports() => Ignores(Orleans(
        string.Format(null, Contract, OneWay) + Orders + Sell
            + " namespace SentryGen.Generated { class SentryGenBootstrap { class OrleansCalls { } } }"));

    [Fact]
    public Task Ignores_a_library_whose_app_may_report() =>
        Ignores((Orleans(string.Format(null, Contract, OneWay) + Orders + Sell)).In(Project.Library));

    [Theory]
    [InlineData("new Polly.Fallback.FallbackStrategyOptions<int> { {|SNTG1202:FallbackAction|} = _ => default }")]
    [InlineData("new Polly.Fallback.FallbackStrategyOptions<int> { ShouldHandle = new Polly.PredicateBuilder<int>().Handle<IOException>(), "
        + "{|SNTG1202:FallbackAction|} = _ => default }")]
    public Task Reports_a_fallback_that_tells_nobody(string options) => ReportsAsMarked(Polly($"var how = {options};"));

    [Theory]
    [InlineData("new Polly.Fallback.FallbackStrategyOptions<int> { FallbackAction = _ => default, OnFallback = args => { "
        + "Sentry.SentrySdk.CaptureException(args.Outcome.Exception!); return default; } }")]
    [InlineData("new Polly.Fallback.FallbackStrategyOptions<int> { ShouldHandle = new Polly.PredicateBuilder<int>().HandleResult(0), "
        + "FallbackAction = _ => default }")]
    public Task Ignores_a_fallback_that_tells_somebody(string options) => Ignores(Polly($"var how = {options};"));

    [Fact]
    public Task Tells_a_fallback_that_is_meant() => ReportsAsMarked(Polly(
        "var how = new Polly.Fallback.FallbackStrategyOptions<int> { /* sentrygen: expected */ "
            + "{|SNTG1007:FallbackAction|} = _ => default };"));

    [Fact]
    public Task Says_why() => ReportsAtMarks(
        Polly("var how = new Polly.Fallback.FallbackStrategyOptions<int> { [|FallbackAction|] = _ => default };"),
        "Polly's fallback catches what the code throws that it guards, and goes on with another value: 'OnFallback' is not set");

    private static Snippet Orleans(string code) =>
        Snippet.Unit(code).In(Project.Console) with { Libraries = [.. StandIns.Of("Orleans.Core.Abstractions")] };

    private static Snippet Polly(string body) => Snippet.Method(body) with { Libraries = Packs.From("Polly.Core") };
}
