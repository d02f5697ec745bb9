using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>An exception of a specific type is lost, on every path or on some.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1003SpecificExceptionSwallowed() : FateRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1003",
        name: "SpecificExceptionSwallowed",
        Rule.LostExceptions,
        Level.Advice,
        title: "A caught exception of a specific type never reaches Sentry",
        message: "'{0}' is caught here and {1}: it is lost at {2}{3}",
        why: "A handler of a specific type often expects the exception, so this is a hint: check that nobody needs to know of it.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost or FateKind.LostOnSomePaths, IsGeneral: false, Intent: Intent.None }
            ? [fate.Caught, Says(fate.Kind), fate.Lines, fate.Because]
            : null;

    private static string Says(FateKind kind) => kind == FateKind.Lost ? "never reaches Sentry" : "reaches Sentry on some paths only";
}
