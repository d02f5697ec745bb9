using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>A clause that catches everything loses it on every path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1001ExceptionSwallowed() : FateRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1001",
        name: "ExceptionSwallowed",
        Rule.LostExceptions,
        Level.Certain,
        title: "A caught exception never reaches Sentry",
        message: "'{0}' is caught here and never reaches Sentry: the handler is left at {1} without reporting or rethrowing it{2}",
        why: "Sentry sees what nobody catches; what a handler catches is lost unless the handler reports it, rethrows it or hands it on.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost, IsGeneral: true, Intent: Intent.None, Answered: null }
            ? [fate.Caught, fate.Lines, fate.Because]
            : null;
}
