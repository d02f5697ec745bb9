using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;
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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (FateEngines.Of(start.Compilation, start.Options) is { } engines)
                start.RegisterOperationAction(context => Examine(context, engines), kinds);
        });
    }

    /// <summary>A quick look, for most operations are none of the rule's.</summary>
    private protected abstract bool MayConcern(IOperation operation);

    private protected static ImmutableDictionary<string, string?> EndOf(TaskEnd end) =>
        ImmutableDictionary<string, string?>.Empty.Add(End, end.ToString());

    /// <summary>The finding of the rule, or null.</summary>
    private protected abstract Finding? Judge(IOperation operation, FateEngine engine);

    private void Examine(OperationAnalysisContext context, FateEngines engines)
    {
        if (!MayConcern(context.Operation)) return;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree);
        if (Judge(context.Operation, engines.For(options)) is not { } finding) return;
        var descriptor = SupportedDiagnostics[0];
        context.ReportDiagnostic(Diagnostic.Create(
            descriptor,
            finding.Place,
            finding.IsAdvice ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
            additionalLocations: null,
            finding.Properties,
            LocalizedText.Arguments(finding.Arguments)));
    }
}
