using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>Code that is handed an exception by code that no table knows loses it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1109ShownExceptionLost() : FateRule(Descriptor, Entries.Shown)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1109",
        name: "ShownExceptionLost",
        Rule.LostExceptions,
        Level.Advice,
        title: "An exception that other code hands to this code is not reported",
        message: "'{0}' is handed to this code and {1}: it is lost at {2}{3}",
        why: "The code that hands it over may tell somebody else of the exception, so this is a hint: check who does.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost or FateKind.LostOnSomePaths, Intent: Intent.None }
            ? [fate.Caught, fate.Kind == FateKind.Lost ? "never reaches Sentry from here" : "reaches Sentry on some paths "
                + "only", fate.Lines, fate.Because]
            : null;
}
