using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>Code that a framework, or several handlers, hand an exception to reports it on some paths and loses it on others.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1102HandedExceptionLostOnSomePaths() : FateRule(Descriptor, Entries.Handed | Entries.Gathered)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1102",
        name: "HandedExceptionLostOnSomePaths",
        Rule.LostExceptions,
        Level.Certain,
        title: "An exception that is handed to this code reaches Sentry on some paths only",
        message: "'{0}' is handed to this code and reaches Sentry on some paths, but is lost at {1}{2}",
        why: "A handler that deals with an error on one path and passes it on on another hides the errors of the first path.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.LostOnSomePaths, IsGeneral: true, Intent: Intent.None } ? [fate.Caught, fate.Lines, fate.Because] : null;
}
