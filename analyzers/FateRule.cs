using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;

namespace SentryGen;

/// <summary>A rule about a caught exception: it names the fates it is about and words its message; the engine does the rest.</summary>
public abstract class FateRule : DiagnosticAnalyzer
{
    /// <summary>The key under which a diagnostic tells its fixes the event level.</summary>
    internal const string EventLevel = nameof(EventLevel);

    private protected FateRule(DiagnosticDescriptor descriptor) => SupportedDiagnostics = ImmutableArray.Create(descriptor);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // Generated code is not analysed; that no report lies in it needs no second proof, which would read every token of a file.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (FateEngines.Of(start.Compilation, start.Options) is { } engines)
                start.RegisterOperationAction(context => Examine(context, engines), OperationKind.CatchClause);
        });
    }

    /// <summary>The arguments of the message where the rule applies, or null where it has nothing to say.</summary>
    private protected abstract object[]? Applies(HandlerFate fate);

    /// <summary>The diagnostic where the rule applies, or null.</summary>
    internal Diagnostic? Examine(HandlerFate fate, CatchClauseSyntax clause) => Applies(fate) is { } arguments
        ? Diagnostic.Create(SupportedDiagnostics[0], clause.CatchKeyword.GetLocation(), fate.Places, fate.Properties, arguments)
        : null;

    private void Examine(OperationAnalysisContext context, FateEngines engines)
    {
        var fate = engines.Judge((ICatchClauseOperation)context.Operation, in context);
        if (Examine(fate, (CatchClauseSyntax)context.Operation.Syntax) is { } diagnostic) context.ReportDiagnostic(diagnostic);
    }
}
