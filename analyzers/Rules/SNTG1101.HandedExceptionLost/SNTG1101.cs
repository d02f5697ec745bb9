using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>Code that a framework, or several handlers, hand an exception to loses it on every path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1101HandedExceptionLost() : FateRule(Descriptor, Entries.Handed | Entries.Gathered)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1101",
        name: "HandedExceptionLost",
        Rule.LostExceptions,
        Level.Certain,
        title: "An exception that is handed to this code never reaches Sentry",
        message: "'{0}' is handed to this code and never reaches Sentry: it is left at {1} without reporting it{2}",
        why: "A framework hands its errors to the handler that an app gives it. Nobody else sees them then: the handler has to "
            + "report them.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost, IsGeneral: true, Intent: Intent.None } ? [fate.Caught, fate.Lines, fate.Because] : null;
}
