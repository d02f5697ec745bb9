using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Gate;
using SentryGen.Languages;
using SentryGen.Swallowed;

namespace SentryGen;

/// <summary>A rule about code whose exceptions the library that runs it drops. <see cref="CallbackRules"/> ask it.</summary>
public abstract class SwallowRule : DiagnosticAnalyzer
{
    /// <summary>The keys under which a diagnostic tells its fixes the member that has the callback.</summary>
    internal const string Type = nameof(Type), Member = nameof(Member);

    /// <summary>The key of the span of the code, which stands in the same file.</summary>
    internal const string Code = nameof(Code);

    private protected SwallowRule(DiagnosticDescriptor descriptor) => SupportedDiagnostics = ImmutableArray.Create(descriptor);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
#pragma warning disable RS1012 // The compiler leaves out a rule that is off, and so this start says that the rule is on.
        context.RegisterCompilationStartAction(start =>
            FindingGate.Of(start.Compilation, start.Options)?.Enter(SupportedDiagnostics[0]));
#pragma warning restore RS1012
    }

    /// <summary>The arguments of the message where the rule applies, or null.</summary>
    private protected abstract object[]? Applies(SwallowedCode code);

    /// <summary>The diagnostic about a delegate that the gate lets through, or null.</summary>
    internal Diagnostic? Passed(
        SwallowedCode code, IDelegateCreationOperation creation, SwallowEngine engine, AnalyzerOptions options, FindingGate? gate) =>
        Passed(code, creation.SemanticModel!, gate, () => OrdinalOf(creation, code, engine, options));

    /// <summary>The same about a method.</summary>
    internal Diagnostic? Passed(SwallowedCode code, SemanticModel model, FindingGate? gate) =>
        Passed(code, model, gate, static () => 0);

    private Diagnostic? Passed(SwallowedCode code, SemanticModel model, FindingGate? gate, Func<int> ordinal)
    {
        if (Applies(code) is not { } arguments) return null;
        var descriptor = SupportedDiagnostics[0];
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Type, code.Point.Type).Add(Member, code.Point.Member);
        if (code.Failure is not null && code.Syntax.SyntaxTree == code.Place.SourceTree)
            properties = properties.Add(Code, $"{code.Syntax.SpanStart}+{code.Syntax.Span.Length}");
        var failure = code.Failure?.At.GetLocation() ?? code.Place;
        if (gate is not null)
        {
            var symbol = Subject.SymbolAt(model, code.Place.SourceSpan.Start, CancellationToken.None);
            var subject = new Subject(symbol, "", ordinal(), [code.Place, code.Syntax.GetLocation(), failure]);
            if (gate.Pass(descriptor.Id, subject, properties) is not { } passed) return null;
            properties = passed;
        }

        return Diagnostic.Create(
            descriptor,
            code.Place,
            code.IsSure ? descriptor.DefaultSeverity : DiagnosticSeverity.Info,
            [failure],
            properties,
            LocalizedText.Arguments(arguments));
    }

    // Among the findings of the rule in the same body.
    private int OrdinalOf(IDelegateCreationOperation creation, SwallowedCode code, SwallowEngine engine, AnalyzerOptions options)
    {
        var (body, start, ordinal) = ((IOperation)creation, code.Place.SourceSpan.Start, 1);
        while (body.Parent is { } parent) body = parent;
        foreach (var other in body.Descendants().OfType<IDelegateCreationOperation>())
        {
            if (other == creation) continue;
            if (engine.Judge(other, options.AnalyzerConfigOptionsProvider) is not { Place.SourceSpan.Start: var place } found) continue;
            if (place < start && Applies(found) is not null) ordinal++;
        }

        return ordinal;
    }
}
