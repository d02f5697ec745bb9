using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Gate;
using SentryGen.Languages;

namespace SentryGen.Swallowed;

/// <summary>Makes the diagnostics of a rule about <see cref="SwallowedCode"/>.</summary>
internal static class SwallowFindings
{
    /// <summary>The diagnostic about a delegate that the gate lets through, or null.</summary>
    public static Diagnostic? Of(
        IOfSwallowed rule,
        SwallowedCode code,
        IDelegateCreationOperation creation,
        SwallowEngine engine,
        AnalyzerOptions options,
        FindingGate? gate) =>
        Passed(rule, code, creation.SemanticModel!, gate, () => OrdinalOf(rule, creation, code, engine, options));

    /// <summary>The same about a method.</summary>
    public static Diagnostic? Of(IOfSwallowed rule, SwallowedCode code, SemanticModel model, FindingGate? gate) =>
        Passed(rule, code, model, gate, static () => 0);

    private static Diagnostic? Passed(IOfSwallowed rule, SwallowedCode code, SemanticModel model, FindingGate? gate, Func<int> ordinal)
    {
        if (rule.Applies(code) is not { } arguments) return null;
        var descriptor = rule.SupportedDiagnostics[0];
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(SwallowRule.Library, code.Point.Library)
            .Add(SwallowRule.Type, code.Point.Type)
            .Add(SwallowRule.Member, code.Point.Member);
        if (code.Point.Beside is null && code.Syntax.SyntaxTree == code.Place.SourceTree)
            properties = properties.Add(SwallowRule.Code, $"{code.Syntax.SpanStart}+{code.Syntax.Span.Length}");
        var failure = code.Failure?.At.GetLocation() ?? code.Place;
        if (gate is not null && descriptor.DefaultSeverity != DiagnosticSeverity.Hidden)
        {
            var symbol = Subject.SymbolAt(model, code.Place.SourceSpan.Start, CancellationToken.None);
            var subject = new Subject(symbol, "", ordinal(), [code.Place, code.Syntax.GetLocation(), failure]);
            if (gate.Pass(descriptor.Id, subject, properties) is not { } passed) return null;
            properties = passed;
        }

        return Diagnostic.Create(
            descriptor,
            code.Place,
            code.IsSure || descriptor.DefaultSeverity < DiagnosticSeverity.Info ? descriptor.DefaultSeverity : DiagnosticSeverity.Info,
            [failure],
            properties,
            LocalizedText.Arguments(arguments));
    }

    // Among the findings of the rule in the same body.
    private static int OrdinalOf(
        IOfSwallowed rule, IDelegateCreationOperation creation, SwallowedCode code, SwallowEngine engine, AnalyzerOptions options)
    {
        var (body, start, ordinal) = ((IOperation)creation, code.Place.SourceSpan.Start, 1);
        while (body.Parent is { } parent) body = parent;
        foreach (var other in body.Descendants().OfType<IDelegateCreationOperation>())
        {
            if (other == creation) continue;
            if (engine.Judge(other, options.AnalyzerConfigOptionsProvider) is not { Place.SourceSpan.Start: var place } found) continue;
            if (place < start && rule.Applies(found) is not null) ordinal++;
        }

        return ordinal;
    }
}
