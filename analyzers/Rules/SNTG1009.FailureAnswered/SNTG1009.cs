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
        title: "A caught exception becomes an answer and never reaches Sentry",
        message: "'{0}' never reaches Sentry: '{1}' is expected to fail, and the handler is left at {2} with an answer",
        why: "An attempt, a question and a conversion may fail, but a clause for every exception takes each bug for that failure; "
            + "catch the type that is expected.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost, IsGeneral: true, Intent: Intent.None, Answered: { } answered }
            ? [fate.Caught, answered, fate.Lines]
            : null;
}
