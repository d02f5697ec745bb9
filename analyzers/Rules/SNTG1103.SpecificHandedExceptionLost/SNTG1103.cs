using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>Code that a framework hands an exception to loses those of a specific type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1103SpecificHandedExceptionLost() : FateRule(Descriptor, Entries.Handed)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1103",
        name: "SpecificHandedExceptionLost",
        Rule.LostExceptions,
        Level.Advice,
        title: "An exception of a specific type that a framework hands to this code never reaches Sentry",
        message: "'{0}' of a specific type is handed to this code and {1}: it is lost at {2}{3}",
        why: "A handler that asks for a type often expects the exception, so this is a hint: check that nobody needs to know of it.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost or FateKind.LostOnSomePaths, IsGeneral: false, Intent: Intent.None }
            ?
            [
                fate.Caught,
                fate.Kind == FateKind.Lost ? "never reaches Sentry" : "reaches Sentry on some paths only",
                fate.Lines,
                fate.Because,
            ]
            : null;
}
