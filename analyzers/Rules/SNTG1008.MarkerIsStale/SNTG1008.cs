using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;
using SentryGen.Swallowed;

namespace SentryGen.Rules;

/// <summary>The clause is marked as a loss, but nothing is lost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1008MarkerIsStale() : FateRule(Descriptor, Entries.Caught | Entries.AnyHanded), IOfSwallowed
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1008",
        name: "MarkerIsStale",
        Rule.LostExceptions,
        Level.Advice,
        title: "A loss is marked, but nothing is lost",
        message: "'{0}' is marked as an expected loss, but no path through this handler loses it: remove the marker",
        why: "A marker that no longer speaks of anything hides the loss that somebody brings in later.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Arrives, Intent: Intent.Marked } ? [fate.Caught] : null;

    object[]? IOfSwallowed.Applies(SwallowedCode code) =>
        code is { IsTaken: true, Intent: Intent.Marked } ? [code.Thrown] : null;
}
