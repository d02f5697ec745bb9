using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>A clause that catches everything loses it, and answers for a failure that its code expects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1009FailureAnswered() : FateRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1009",
        name: "FailureAnswered",
        Rule.LostExceptions,
        Level.Advice,
        title: "An expected failure never reaches Sentry",
        message: "'{0}' does not reach Sentry{3}: {1}, and the handler is left at {2}",
        why: "An attempt, a question, a conversion and a tidy-up may fail, "
            + "but a clause for every exception takes each bug for that failure; catch the type that is expected.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost or FateKind.LostOnSomePaths, Answered: { } answered }
            ? [fate.Caught, answered, fate.Lines, fate.Kind == FateKind.LostOnSomePaths ? " on some paths" : ""]
            : null;
}
