using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>An event is sent, but the exception is not in it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1005ReportedAsTextOnly() : FateRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1005",
        name: "ReportedAsTextOnly",
        Rule.LostExceptions,
        Level.Certain,
        title: "A caught exception reaches Sentry as text only",
        message: "'{0}' reaches Sentry as text at best: '{1}' is not given the exception, so an event has neither its type nor its "
            + "stack trace",
        why: "An event without the exception object lacks its type and its stack trace, and Sentry can't group it with its like; "
            + "the exception belongs in the call's exception parameter.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.TextOnly, Heard: { } heard, Intent: not Intent.Marked } ? [fate.Caught, heard.Call] : null;
}
