using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>The exception is logged, but too quietly to become an event.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1004LoggedBelowEventLevel() : FateRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1004",
        name: "LoggedBelowEventLevel",
        Rule.LostExceptions,
        Level.Advice,
        title: "A caught exception is logged below the level that becomes a Sentry event",
        message: "'{0}' does not reach Sentry{3}: '{1}' logs at {2}, which makes no event",
        why: "Sentry's logging integrations turn entries at or above the event level (Error by default) into events; below it an "
            + "exception is at best a breadcrumb of some other event.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Quiet, Heard: { } heard, Intent: not Intent.Marked }
            ? [fate.Caught, heard.Call, heard.Level, fate.IsPartial ? " on some paths" : ""]
            : null;
}
