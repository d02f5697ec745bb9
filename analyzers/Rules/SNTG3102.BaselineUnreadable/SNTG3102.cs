using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Gate;
using SentryGen.Languages;

namespace SentryGen.Rules;

/// <summary>A baseline has lines that are no findings, such as the marks of a merge.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG3102BaselineUnreadable : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG3102",
        name: "BaselineUnreadable",
        Rule.Baseline,
        Level.Certain,
        title: "A line of the baseline can't be read",
        message: "{0} can't be read: mend the file, or write it anew with 'dotnet build -t:SentryGenBaseline'",
        why: "A line of the baseline is a finding. All other lines are left out, such as the marks of a merge conflict.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file =>
        {
            if (!Baseline.Is(file.AdditionalFile) || !FindingGate.Tells(file.AdditionalFile, file.Options)) return;
            if (file.AdditionalFile.GetText(file.CancellationToken) is not { } text) return;
            var broken = Baseline.Of(file.AdditionalFile, text).Broken;
            if (broken.IsEmpty) return;
            var lines = broken.Length == 1 ? "This line of the baseline" : $"This line of the baseline and {broken.Length - 1} more";
            file.ReportDiagnostic(Diagnostic.Create(Descriptor, broken[0], new LocalizedText(lines)));
        });
    }
}
