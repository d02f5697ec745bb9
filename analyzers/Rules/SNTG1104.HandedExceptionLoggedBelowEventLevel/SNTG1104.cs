using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>Code that a framework hands an exception to logs it, but too quietly to make an event.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1104HandedExceptionLoggedBelowEventLevel()
    : FateRule(Descriptor, Entries.Handed | Entries.Shown | Entries.Continuation)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1104",
        name: "HandedExceptionLoggedBelowEventLevel",
        Rule.LostExceptions,
        Level.Advice,
        title: "An exception that a framework hands to this code is logged below the level that becomes a Sentry event",
        message: "'{0}' is handed to this code and does not reach Sentry{3}: '{1}' logs at {2}, which makes no event",
        why: "Sentry's logging integrations turn entries at or above the event level (Error by default) into events; nobody else "
            + "sees what a framework hands to this code.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Quiet, Heard: { } heard, Intent: not Intent.Marked }
            ? [fate.Caught, heard.Call, heard.Level, fate.IsPartial ? " on some paths" : ""]
            : null;
}
