using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>Code that a framework hands an exception to sends an event without it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1105HandedExceptionReportedAsTextOnly() : FateRule(Descriptor, Entries.Handed | Entries.Continuation)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1105",
        name: "HandedExceptionReportedAsTextOnly",
        Rule.LostExceptions,
        Level.Certain,
        title: "An exception that a framework hands to this code reaches Sentry as text only",
        message: "'{0}' is handed to this code and reaches Sentry as text at best: '{1}' is not given the exception, so an event has "
            + "neither its type nor its stack trace",
        why: "An event without the exception object lacks its type and its stack trace, and Sentry can't group it with its like.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.TextOnly, Heard: { } heard, Intent: not Intent.Marked } ? [fate.Caught, heard.Call] : null;
}
