using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Gate;
using SentryGen.Languages;

namespace SentryGen;

/// <summary>
/// A rule about an exception that code is given: it names the fates it is about and words its message; the engine does the rest.
/// It looks at catch clauses itself. <see cref="CallbackRules"/> ask it about code that is handed an exception.
/// </summary>
public abstract class FateRule : DiagnosticAnalyzer
{
    /// <summary>The key under which a diagnostic tells its fixes the event level.</summary>
    internal const string EventLevel = nameof(EventLevel);

    /// <summary>The key of the place of the parameter that brings the exception.</summary>
    internal const string Parameter = nameof(Parameter);

    /// <summary>The key of the code with which the parameter leads to the exception.</summary>
    internal const string Path = nameof(Path);

    /// <summary>The key that is set if the parameter is a function that gives what brings the exception.</summary>
    internal const string IsCalled = nameof(IsCalled);

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
            var gate = FindingGate.Of(start.Compilation, start.Options);
            gate?.Enter(SupportedDiagnostics[0]);
            if ((Entries & Entries.Caught) == 0 || FateEngines.Of(start.Compilation, start.Options) is not { } engines) return;
            start.RegisterOperationAction(context => Examine(context, engines, gate), OperationKind.CatchClause);
        });
    }

    /// <summary>The arguments of the message where the rule applies, or null where it has nothing to say.</summary>
    private protected abstract object[]? Applies(HandlerFate fate);

    /// <summary>The diagnostic where the rule applies, or null.</summary>
    internal virtual Diagnostic? Examine(HandlerFate fate, in Handler handler) =>
        (fate.Entry & Entries) != 0 && Applies(fate) is { } arguments
        ? Diagnostic.Create(
            SupportedDiagnostics[0], handler.Place, SeverityOf(fate), fate.Places, fate.Properties, LocalizedText.Arguments(arguments))
        : null;

    // A failure that the code answers for is at most a hint.
    private DiagnosticSeverity SeverityOf(HandlerFate fate) =>
        SupportedDiagnostics[0].DefaultSeverity is var level && level > DiagnosticSeverity.Info && fate.Answered is not null
            ? DiagnosticSeverity.Info
            : level;

    private void Examine(OperationAnalysisContext context, FateEngines engines, FindingGate? gate)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        var fate = engines.Judge(clause, context.Options.AnalyzerConfigOptionsProvider);
        if (Passed(fate, new(clause, context.ContainingSymbol), clause, engines, context.Options, gate) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    /// <summary>The diagnostic that the gate lets through, or null.</summary>
    internal Diagnostic? Passed(
        HandlerFate fate, in Handler handler, IOperation at, FateEngines engines, AnalyzerOptions options, FindingGate? gate)
    {
        if (Examine(fate, handler) is not { } diagnostic) return null;
        if (gate is null || diagnostic.DefaultSeverity == DiagnosticSeverity.Hidden) return diagnostic;
        var subject = new Subject(
            Subject.SymbolAt(at.SemanticModel!, handler.Place.SourceSpan.Start, CancellationToken.None),
            handler.Type,
            OrdinalOf(handler, at, engines, options.AnalyzerConfigOptionsProvider),
            [handler.Place, handler.Code.GetLocation(), .. fate.Places]);
        return gate.Pass(diagnostic.Id, subject, fate.Properties) is { } properties
            ? Examine(fate with { Properties = properties }, handler)
            : null;
    }

    // Among the findings of the rule in the same body that are about the same type. A method that is handed an exception has one.
    private int OrdinalOf(in Handler handler, IOperation at, FateEngines engines, AnalyzerConfigOptionsProvider options)
    {
        if (at is not (ICatchClauseOperation or IDelegateCreationOperation)) return 0;
        var (body, start, type, ordinal) = (at, handler.Place.SourceSpan.Start, handler.Type, 1);
        while (body.Parent is { } parent) body = parent;
        foreach (var part in body.Descendants())
        {
            if (Judged(part, engines, options) is not var (fate, other) || other.Place.SourceSpan.Start >= start) continue;
            if (other.Type == type && Examine(fate, other) is not null) ordinal++;
        }

        return ordinal;
    }

    private static (HandlerFate Fate, Handler Handler)? Judged(
        IOperation part, FateEngines engines, AnalyzerConfigOptionsProvider options) => part switch
        {
            ICatchClauseOperation clause => (engines.Judge(clause, options), new(clause, member: null)),
            IDelegateCreationOperation creation when engines.JudgeHanded(creation, options) is { } judged =>
                (judged.Fate, new(judged.Code, member: null)),
            _ => null,
        };
}
