using Microsoft.CodeAnalysis.Testing;

namespace SentryGen.Tests.Rules;

/// <summary>
/// A '#pragma warning disable' silences each rule. The other tests skip this check of the library, because it runs each snippet twice.
/// SNTG2017 and SNTG2020 are reported in appsettings.json, and no pragma can stand there.
/// </summary>
public class Suppressions : Specification
{
    private const string Off = "SentryGenEnabled = false";
    private const string Dsn = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42";

    private static readonly Dictionary<string, Snippet> Table = new()
    {
        ["SNTG1001"] = "try { Work(); } [|catch|] { }",
        ["SNTG1002"] = "try { Work(); } [|catch|] { if (flag) throw; }",
        ["SNTG1003"] = "try { Work(); } [|catch|] (IOException) { }",
        ["SNTG1004"] = "try { Work(); } [|catch|] (Exception ex) { log.LogWarning(ex, \"m\"); }",
        ["SNTG1005"] = "try { Work(); } [|catch|] (Exception ex) { log.LogError(ex.Message); }",
        ["SNTG1006"] = "try { Work(); } [|catch|] (Exception ex) { throw new Failure(ex.Message); }",
        ["SNTG1007"] = "try { Work(); } [|catch|] { /* nothing to undo */ }",
        ["SNTG1008"] = "try { Work(); } [|catch|] { // sentrygen: expected\n throw; }",
        ["SNTG1009"] = Members("bool TrySell() { try { Work(); return true; } [|catch|] { return false; } }"),
        ["SNTG1101"] = "new FileSystemWatcher().Error += (sender, e) [|=>|] { };",
        ["SNTG1102"] = "new FileSystemWatcher().Error += (sender, e) [|=>|] { if (flag) return; log.LogError(e.GetException(), \"m\"); };",
        ["SNTG1103"] =
            "new FileSystemWatcher().Error += (sender, e) [|=>|] { if (e.GetException() is not IOException) throw e.GetException(); };",
        ["SNTG1104"] = "new FileSystemWatcher().Error += (sender, e) [|=>|] log.LogWarning(e.GetException(), \"m\");",
        ["SNTG1105"] = "new FileSystemWatcher().Error += (sender, e) [|=>|] log.LogError(e.GetException().Message);",
        ["SNTG1109"] = "new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (sender, e) [|=>|] { };",
        ["SNTG1201"] = "new System.Timers.Timer().Elapsed += (sender, e) [|=>|] File.Delete(\"a\");",
        ["SNTG1202"] = Unit("class Orders : Orleans.Grain { void Watch() => Orleans.GrainBaseExtensions.RegisterGrainTimer("
            + "this, token [|=>|] File.WriteAllTextAsync(\"a\", \"b\"), TimeSpan.Zero, TimeSpan.Zero); static void Main() { } }")
            .In(Project.Console) with
        { Libraries = [.. StandIns.Of("Orleans.Core.Abstractions")] },
        ["SNTG1301"] = "Task.Run(Work).ContinueWith(task [|=>|] Console.WriteLine(task.Exception));",
        ["SNTG1302"] = "Task.Run(Work).ContinueWith(_ [|=>|] Work());",
        ["SNTG1303"] = "[|await|] Task.Run(() => File.Delete(\"a\")).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);",
        ["SNTG1304"] = "_ = Task.[|Run|](() => File.Delete(\"a\"));",
        ["SNTG1305"] = "var all = Task.WhenAll(File.WriteAllTextAsync(\"a\", \"b\"), File.WriteAllTextAsync(\"c\", \"d\")); "
            + "try { await all.ConfigureAwait(false); } catch (Exception ex) { log.LogError([|ex|], \"m\"); }",
        ["SNTG2001"] = Console("[|return|];").Building(Off),
        ["SNTG2002"] = Unit("[|var|] app = WebApplication.CreateBuilder(args).Build(); app.Run();").In(Project.WebWithoutAdapter),
        ["SNTG2003"] = Unit("[|var|] host = Host.CreateApplicationBuilder(args).Build(); host.Run();").In(Project.WorkerWithoutAdapter),
        ["SNTG2004"] = Console("[|using|] var sentry = Sentry.SentrySdk.Init(\"\"); await Console.In.ReadToEndAsync();"),
        ["SNTG2005"] = Console("Sentry.SentrySdk.[|Init|]();"),
        ["SNTG2006"] = Console("Sentry.SentrySdk.Init([|\"none\"|]);"),
        ["SNTG2007"] = Console($"Sentry.SentrySdk.Init([|\"{Dsn}\"|]);"),
        ["SNTG2008"] = Worker("builder.Logging.AddSentry().[|ClearProviders|]();"),
        ["SNTG2009"] = Worker("Serilog.SerilogServiceCollectionExtensions.[|AddSerilog|](builder.Services);") with { Libraries = Packs.SerilogHosting },
        ["SNTG2010"] = Console("Sentry.SentrySdk.Init(options => [|options|] = new Sentry.SentryOptions { Dsn = args[0] });"),
        ["SNTG2011"] = Web("Sentry.SentrySdk.Init(\"\"); builder.Logging.[|AddSentry|]();"),
        ["SNTG2012"] = Console("Sentry.SentrySdk.[|CaptureMessage|](\"Hello\");\nSentry.SentrySdk.Init(\"\");"),
        ["SNTG2013"] = Console("Sentry.SentrySdk.Init(options => options.[|SampleRate|] = 2);"),
        ["SNTG2014"] = Console("Sentry.SentrySdk.CaptureMessage(\"Bye\"); Environment.[|FailFast|](\"Bye\");"),
        ["SNTG2015"] =
            Console("Microsoft.Maui.Hosting.MauiApp.[|CreateBuilder|]().Build();") with { Libraries = [.. StandIns.Of("Microsoft.Maui")] },
        ["SNTG2016"] = Worker("builder.Logging.[|AddSentry|]();").Building(Off).On("7"),
        ["SNTG2018"] = Unit("[|return|];").In(Project.ConsoleWithoutSentry) with { Libraries = [SentryOfTomorrow] },
        ["SNTG2019"] = Worker("Serilog.Log.[|Error|](new InvalidOperationException(\"\"), \"Failed\");") with { Libraries = Packs.Loggers },
        ["SNTG3001"] = Unit("new SharpRaven.[|RavenClient|](\"https://key@host/1\");").In(Project.ConsoleWithRaven),
        ["SNTG3002"] = Console("Sentry.SentrySdk.[|Init|](Environment.GetEnvironmentVariable(\"SENTRY_DSN\") ?? \"\");"),
        ["SNTG3003"] = Worker("builder.Logging.[|AddSentry|]();").Building(Off),
    };

    public static TheoryData<string> Ids => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Ignores_what_a_pragma_disables(string id)
    {
        var snippet = Table[id];
        var test = new RuleTest(snippet with { Code = Marks.Numbered(snippet.Code) }) { Rule = id, TestBehaviors = TestBehaviors.None };
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, default).WithOptions(PlaceAndMessage).WithLocation(0));
        return test.RunAsync();
    }

    [Fact]
    public void Covers_every_rule() => Assert.Equal(
        AllRules.Descriptors
            .Where(rule => rule.IsEnabledByDefault)
            .Select(rule => rule.Id)
            .Except(["SNTG2017", "SNTG2020", "SNTG3101", "SNTG3102"])
            .Order(),
        Table.Keys.Order());

    private static Microsoft.CodeAnalysis.MetadataReference SentryOfTomorrow => CompiledLibrary.Reference(
        "Sentry",
        """
        [assembly: System.Reflection.AssemblyVersion("99.0.0")]
        namespace Sentry
        {
            public static class SentrySdk { public static System.IDisposable? Init(SentryOptions options) => null; public static bool IsEnabled => false; }
            public class SentryOptions { public string? Dsn { get; set; } }
        }
        """,
        Packs.Net);

    private static Snippet Console(string code) => Unit(code).In(Project.Console);

    private static Snippet Worker(string steps) =>
        Unit($"var builder = Host.CreateApplicationBuilder(args);\n{steps}\nbuilder.Build().Run();").In(Project.Worker);

    private static Snippet Web(string steps) =>
        Unit($"var builder = WebApplication.CreateBuilder(args);\n{steps}\nbuilder.Build().Run();").In(Project.Web);
}
