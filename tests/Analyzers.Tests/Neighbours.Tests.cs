using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>Rules of other packages warn of a handler, unless its exception provably reaches Sentry.</summary>
public class NeighboursTests
{
    private const string CA1031 = nameof(CA1031);
    private const string S2221 = nameof(S2221);
    private const string S2486 = nameof(S2486);
    private const string RCS1075 = nameof(RCS1075);
    private const string ERP022 = nameof(ERP022);

    private const string Members = """
        static bool Reported(Exception error) { SentrySdk.CaptureException(error); return true; }
        void Further(Exception error) => log.LogError(error, "m");
        void Sometimes(Exception error) { if (flag) log.LogError(error, "m"); }
        IReporter reporter = null!;
        Exception? kept;
        """;

    /// <summary>Rules of which one has no package here are asked of an analyzer that reports as theirs does.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(string rule) =>
        rule == ERP022
            ? [NeighbourTest.AtExits(ERP022)]
            : NeighbourTest.AnalyzersOf(Neighbours.All.Single(neighbour => neighbour.Rule == rule));

    [Theory]
    [InlineData(CA1031, "{ SentrySdk.CaptureException(ex); }")]
    [InlineData(CA1031, "{ log.LogError(ex, \"m\"); }")]
    [InlineData(CA1031, "{ Further(ex); }")]
    [InlineData(CA1031, "{ if (flag) { log.LogError(ex, \"m\"); return; } SentrySdk.CaptureException(ex); }")]
    [InlineData(CA1031, "{ Action tell = () => log.LogError(ex, \"m\"); tell(); }")]
    [InlineData(CA1031, "{ void Tell(Exception error) => Further(error); Tell(ex); }")]
    [InlineData(CA1031, "{ try { Work(); } finally { log.LogCritical(ex, \"m\"); } }")]
    [InlineData(S2221, "{ SentrySdk.CaptureException(ex); }")]
    [InlineData(S2221, "{ Further(ex); }")]
    [InlineData(ERP022, "{ SentrySdk.CaptureException(ex); }")]
    [InlineData(ERP022, "{ if (flag) { Further(ex); return; } log.LogError(ex, \"m\"); }")]
    public async Task Silences_a_rule_on_a_handler_that_reports(string rule, string handler)
    {
        var found = await Find(rule, handler);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.True(diagnostic.IsSuppressed));
    }

    // Sonar and Roslynator have nothing to say of a filter today, and these two of their rules warn of empty handlers only.
    [Theory]
    [InlineData(S2486)]
    [InlineData(RCS1075)]
    [InlineData(CA1031)]
    public async Task Silences_a_rule_wherever_in_the_handler_it_reports(string rule)
    {
        var snippet = ShopWith("void Method() { try { Work(); } catch (Exception ex) when (Reported(ex)) { } }");
        var found = await NeighbourTest.Find(rule, [NeighbourTest.AtExits(rule)], snippet, new NeighbourSuppressor());
        Assert.True(Assert.Single(found).IsSuppressed);
    }

    [Theory]
    [InlineData(CA1031, "{ }")]
    [InlineData(CA1031, "{ log.LogWarning(ex, \"m\"); }")]
    [InlineData(CA1031, "{ log.LogError(ex.Message); }")]
    [InlineData(CA1031, "{ if (flag) log.LogError(ex, \"m\"); }")]
    [InlineData(CA1031, "{ Sometimes(ex); }")]
    [InlineData(CA1031, "{ reporter.Report(ex); }")]
    [InlineData(CA1031, "{ if (flag) { reporter.Report(ex); return; } log.LogError(ex, \"m\"); }")]
    [InlineData(CA1031, "{ kept = ex; }")]
    [InlineData(CA1031, "{ log.Log((LogLevel)number, ex, \"m\"); }")]
    [InlineData(CA1031, "{ System.Threading.Tasks.Task.Run(() => log.LogError(ex, \"m\")); }")]
    [InlineData(S2221, "{ Work(); }")]
    [InlineData(S2221, "{ reporter.Report(ex); }")]
    [InlineData(S2486, "{ }")]
    [InlineData(RCS1075, "{ }")]
    [InlineData(ERP022, "{ if (flag) return; SentrySdk.CaptureException(ex); }")]
    [InlineData(ERP022, "{ Work(); }")]
    public async Task Leaves_a_rule_alone_on_a_handler_of_which_it_can_not_prove_that(string rule, string handler)
    {
        var found = await Find(rule, handler);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.False(diagnostic.IsSuppressed));
    }

    [Fact]
    public async Task Silences_each_handler_by_itself()
    {
        var snippet = ShopWith("""
            void A() { try { Work(); } catch (Exception ex) { log.LogError(ex, "m"); } }
            void B() { try { Work(); } catch (Exception) { Work(); } }
            """);
        var found = await NeighbourTest.Find(CA1031, AnalyzersOf(CA1031), snippet, new NeighbourSuppressor());
        var inOrder = found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
        Assert.Equal([true, false], inOrder.Select(diagnostic => diagnostic.IsSuppressed));
    }

    [Fact]
    public async Task Takes_the_level_of_an_event_from_the_options()
    {
        var found = await Find(CA1031, "{ log.LogWarning(ex, \"m\"); }", "sentrygen_event_level = warning");
        Assert.True(Assert.Single(found).IsSuppressed);
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("FALSE ", false)]
    [InlineData("true", true)]
    [InlineData("nonsense", true)]
    public async Task Is_switched_off_by_an_option(string value, bool isSilenced)
    {
        var found = await Find(CA1031, "{ SentrySdk.CaptureException(ex); }", $"sentrygen_silence_neighbours = {value}");
        Assert.Equal(isSilenced, Assert.Single(found).IsSuppressed);
    }

    [Fact]
    public async Task Silences_nothing_in_a_project_without_Sentry()
    {
        var snippet = Unit("class A { void M(Microsoft.Extensions.Logging.ILogger log) { try { M(log); } catch (System.Exception ex) "
            + "{ Microsoft.Extensions.Logging.LoggerExtensions.LogError(log, ex, \"m\"); } } }").In(Project.LibraryWithoutSentry);
        Assert.False(Assert.Single(await NeighbourTest.Find(CA1031, AnalyzersOf(CA1031), snippet, new NeighbourSuppressor())).IsSuppressed);
    }

    [Theory]
    [InlineData("class A { void M() { try { M(); } catch (Exception ex) { SentrySdk.CaptureException(ex }")]
    [InlineData("try { } catch")]
    [InlineData("class A { int P => throw; } catch (Exception ex) { SentrySdk.CaptureException(ex); }")]
    public async Task Throws_never(string broken)
    {
        var compilation = Project.Library.AndCode(broken).CompileWithWarnings();
        var failures = new List<Exception>();
        await compilation.WithAnalyzers([NeighbourTest.AtEachToken(CA1031), new NeighbourSuppressor()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new ProjectProperties(Project.Library.Properties)),
            onAnalyzerException: (failure, _, _) => failures.Add(failure),
            concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true)).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
    }

    [Fact]
    public void Says_why() => Assert.All(
        new NeighbourSuppressor().SupportedSuppressions,
        descriptor => Assert.Equal($"{Neighbours.Justification}", $"{descriptor.Justification}"));

    [Fact]
    public void Names_rules_that_the_packages_declare() => Assert.All(
        Neighbours.All.Where(neighbour => neighbour.Rule != ERP022), neighbour => Assert.NotEmpty(NeighbourTest.AnalyzersOf(neighbour)));

    private static Task<ImmutableArray<Diagnostic>> Find(string rule, string handler, string option = "")
    {
        var snippet = ShopWith($"void Method() {{ try {{ Work(); }} catch (Exception ex) {handler} }}");
        return NeighbourTest.Find(rule, AnalyzersOf(rule), option.Length == 0 ? snippet : snippet.Under(option), new NeighbourSuppressor());
    }

    private static Snippet ShopWith(string members) => Unit(
        $"public partial class Shop : ShopBase {{ {Members} {members} }} public interface IReporter {{ void Report(Exception error); }}");
}
