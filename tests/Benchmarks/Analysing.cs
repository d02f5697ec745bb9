using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Tests;

namespace SentryGen.Benchmarks;

/// <summary>The cost of the rules about lost exceptions, beside as many rules that ask for the same and do nothing.</summary>
public class Analysing
{
    private const int Files = 200;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Idlers =
        [.. AllRules.OfFate.Select((_, index) => (DiagnosticAnalyzer)new Idler(index))];

    private CSharpCompilation compilation = null!;

    [Params(0, 1, 10)]
    public int HandlersInFile { get; set; }

    [GlobalSetup]
    public void OpenSolution() => compilation = App.Web
        .WithCode([.. Enumerable.Range(0, Files).Select(index => index == 0 ? "return;" : Service(index, HandlersInFile))])
        .Compile();

    // Compilations are cloned because each one is new to the rules, as after an edit, with nothing bound yet.
    [Benchmark(Baseline = true, Description = "rules that do nothing")]
    public Task<ImmutableArray<Diagnostic>> Idle() => Analyse(Idlers);

    [Benchmark(Description = "rules about lost exceptions")]
    public Task<ImmutableArray<Diagnostic>> Judge() => Analyse(AllRules.OfFate);

    private Task<ImmutableArray<Diagnostic>> Analyse(ImmutableArray<DiagnosticAnalyzer> rules) => ((CSharpCompilation)compilation.Clone())
        .WithAnalyzers(rules,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync();

    private static string Service(int index, int handlers) => $$"""
        using System;
        using Microsoft.Extensions.Logging;

        namespace Acme
        {
            public class Service{{index}}
            {
                private readonly ILogger log = null!;

                public int Sum(string[] parts)
                {
                    var sum = 0;
                    foreach (var part in parts) sum += part.Trim().Length;
                    return sum;
                }

        {{string.Concat(Enumerable.Range(0, handlers).Select(handler => $$"""
                public int Read{{handler}}(string text)
                {
                    try { return int.Parse(text); }
                    catch (Exception exception)
                    {
                        if (text.Length > {{handler}}) Tell(exception, text);
                        else log.LogWarning(exception, "Could not read {Text}", text);
                        return 0;
                    }
                }

        """))}}
                private void Tell(Exception error, string text) => log.LogError(error, "Could not read {Text}", text);
            }
        }
        """;

    // Not marked as an analyzer, as no compiler is to find it.
#pragma warning disable RS1001, RS1036, RS2008
    private sealed class Idler(int index) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("IDLE" + index, "Idle", "Idle", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(static _ => { }, OperationKind.CatchClause);
        }
    }
}
