using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Gate;
using SentryGen.Languages;
using SentryGen.SetUp;
using SentryGen.Tasks;

namespace SentryGen;

/// <summary>A rule about the failure of a task.</summary>
public abstract class TaskRule : DiagnosticAnalyzer
{
    private readonly ImmutableArray<OperationKind> kinds;

    private protected TaskRule(DiagnosticDescriptor descriptor, params OperationKind[] kinds)
    {
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
        this.kinds = kinds.ToImmutableArray();
    }

    /// <summary>The key under which a diagnostic tells its fixes the <see cref="TaskEnd"/>.</summary>
    internal const string End = nameof(End);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // As for fate rules: generated code is not analysed, and no report needs a second proof of that.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (FateEngines.Of(start.Compilation, start.Options) is not { } engines) return;
            var gate = FindingGate.Of(start.Compilation, start.Options);
            gate?.Enter(SupportedDiagnostics[0]);
            start.RegisterOperationAction(context => Examine(context, engines, gate), kinds);
        });
    }

    /// <summary>A quick look, for most operations are none of the rule's.</summary>
    private protected abstract bool MayConcern(IOperation operation);

    private protected static ImmutableDictionary<string, string?> EndOf(TaskEnd end) =>
        ImmutableDictionary<string, string?>.Empty.Add(End, end.ToString());

    /// <summary>The finding of the rule, or null.</summary>
    private protected abstract Finding? Judge(IOperation operation, FateEngine engine);

    private void Examine(OperationAnalysisContext context, FateEngines engines, FindingGate? gate)
    {
        if (MayConcern(context.Operation) && Passed(context.Operation, engines, context.Options, gate) is { } found)
            context.ReportDiagnostic(found);
    }

    /// <summary>The diagnostic about a part of a body that the gate lets through, or null. The part may be of any kind.</summary>
    internal Diagnostic? Examine(IOperation part, FateEngines engines, AnalyzerOptions options, FindingGate? gate) =>
        kinds.Contains(part.Kind) && MayConcern(part) ? Passed(part, engines, options, gate) : null;

    private Diagnostic? Passed(IOperation operation, FateEngines engines, AnalyzerOptions options, FindingGate? gate)
    {
        var engine = engines.For(options.AnalyzerConfigOptionsProvider.GetOptions(operation.Syntax.SyntaxTree));
        if (Judge(operation, engine) is not { } finding) return null;
        var descriptor = SupportedDiagnostics[0];
        var properties = gate is null
            ? finding.Properties
            : gate.Pass(descriptor.Id, SubjectOf(operation, finding, engine), finding.Properties);
        return properties is null
            ? null
            : Diagnostic.Create(
                descriptor,
                finding.Place,
                finding.IsAdvice ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
                additionalLocations: null,
                properties,
                LocalizedText.Arguments(finding.Arguments));
    }

    // Among the findings of the rule in the same body.
    private Subject SubjectOf(IOperation operation, Finding finding, FateEngine engine)
    {
        var (body, start, ordinal) = (operation, finding.Place.SourceSpan.Start, 1);
        while (body.Parent is { } parent) body = parent;
        foreach (var part in body.Descendants())
        {
            if (!kinds.Contains(part.Kind) || part == operation || !MayConcern(part)) continue;
            if (Judge(part, engine) is { Place.SourceSpan.Start: var other } && other < start) ordinal++;
        }

        var symbol = Subject.SymbolAt(operation.SemanticModel!, start, CancellationToken.None);
        var statement = operation.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.GetLocation() ?? finding.Place;
        return new(symbol, "", ordinal, [finding.Place, statement]);
    }
}
