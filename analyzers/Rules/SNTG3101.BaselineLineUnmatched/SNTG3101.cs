using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Gate;

namespace SentryGen.Rules;

/// <summary>A line of the baseline is about this assembly, and nothing is found that matches it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG3101BaselineLineUnmatched : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG3101",
        name: "BaselineLineUnmatched",
        Rule.Baseline,
        Level.Certain,
        title: "A line of the baseline matches nothing",
        message: "Nothing is found any longer that matches '{0}': remove this line from the baseline",
        why: "A finding that is mended must not come back unseen. A line that stays would hide it.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
#pragma warning disable RS1012, RS1013 // A plain action of the compilation runs before the others. At the end all findings are known.
        context.RegisterCompilationStartAction(static start =>
        {
            if (FindingGate.Of(start.Compilation, start.Options) is not { } gate) return;
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var line in gate.Unmatched()) end.ReportDiagnostic(Diagnostic.Create(Descriptor, line.Place, line.Key));
            });
        });
#pragma warning restore RS1012, RS1013
    }
}
