using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>A new exception is thrown, and the caught one is not its cause.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1006CauseDropped() : FateRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1006",
        name: "CauseDropped",
        Rule.LostExceptions,
        Level.Advice,
        title: "A new exception drops the caught one",
        message: "'{0}' is replaced by a new exception that does not carry it as inner exception ({1})",
        why: "The new exception may reach Sentry, but what went wrong first is gone; pass the caught exception as inner exception.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Replaced, Intent: not Intent.Marked } ? [fate.Caught, fate.Lines] : null;
}
