using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Languages;

namespace SentryGen;

/// <summary>
/// A rule about an exception that code is given: it names the fates it is about and words its message; the engine does the rest.
/// </summary>
public abstract class FateRule : DiagnosticAnalyzer
{
    /// <summary>The key under which a diagnostic tells its fixes the event level.</summary>
    internal const string EventLevel = nameof(EventLevel);

    /// <summary>The key of the place of the parameter that brings the exception.</summary>
    internal const string Parameter = nameof(Parameter);

    /// <summary>The key of the code with which the parameter leads to the exception.</summary>
    internal const string Path = nameof(Path);

    /// <summary>The key that is set if there may be no exception.</summary>
    internal const string MayBeMissing = nameof(MayBeMissing);

    private protected FateRule(DiagnosticDescriptor descriptor, Entries entries = Entries.Caught)
    {
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
        Entries = entries;
    }

    /// <summary>The code that the rule is about, by how it comes by an exception.</summary>
    internal Entries Entries { get; }

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
            if (FateEngines.Of(start.Compilation, start.Options) is not { } engines) return;
            if ((Entries & Entries.Caught) != 0)
                start.RegisterOperationAction(context => Examine(context, engines), OperationKind.CatchClause);
            if ((Entries & ~Entries.Caught) == 0) return;
            start.RegisterOperationAction(context => ExamineDelegate(context, engines), OperationKind.DelegateCreation);
            start.RegisterOperationBlockAction(context => ExamineMethod(context, engines));
        });
    }

    /// <summary>The arguments of the message where the rule applies, or null where it has nothing to say.</summary>
    private protected abstract object[]? Applies(HandlerFate fate);

    /// <summary>The diagnostic where the rule applies, or null.</summary>
    internal Diagnostic? Examine(HandlerFate fate, Location place) => (fate.Entry & Entries) != 0 && Applies(fate) is { } arguments
        ? Diagnostic.Create(SupportedDiagnostics[0], place, fate.Places, fate.Properties, LocalizedText.Arguments(arguments))
        : null;

    private void Examine(OperationAnalysisContext context, FateEngines engines)
    {
        var fate = engines.Judge((ICatchClauseOperation)context.Operation, in context);
        if (Examine(fate, ((CatchClauseSyntax)context.Operation.Syntax).CatchKeyword.GetLocation()) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private void ExamineDelegate(OperationAnalysisContext context, FateEngines engines)
    {
        var creation = (IDelegateCreationOperation)context.Operation;
        if (engines.JudgeHanded(creation, context.Options.AnalyzerConfigOptionsProvider) is not { } judged) return;
        if (Examine(judged.Fate, judged.Code.Place) is { } diagnostic) context.ReportDiagnostic(diagnostic);
    }

    private void ExamineMethod(OperationBlockAnalysisContext context, FateEngines engines)
    {
        if (context.OwningSymbol is not IMethodSymbol method) return;
        if (engines.JudgeHanded(method, context.OperationBlocks, context.Options.AnalyzerConfigOptionsProvider) is not { } judged) return;
        if (Examine(judged.Fate, judged.Code.Place) is { } diagnostic) context.ReportDiagnostic(diagnostic);
    }
}
