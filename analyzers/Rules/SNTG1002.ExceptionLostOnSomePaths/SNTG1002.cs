using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>A clause that catches everything reports it on some paths and loses it on others.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1002ExceptionLostOnSomePaths() : FateRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1002",
        name: "ExceptionLostOnSomePaths",
        Rule.LostExceptions,
        Level.Certain,
        title: "A caught exception reaches Sentry on some paths only",
        message: "'{0}' reaches Sentry on some paths through this handler, but is lost at {1}{2}",
        why: "A handler that reports on one path and not on another hides the failures of the other path; every way out has to report, "
            + "rethrow or hand on.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.LostOnSomePaths, IsGeneral: true, Intent: Intent.None, Answered: null }
            ? [fate.Caught, fate.Lines, fate.Because]
            : null;
}
