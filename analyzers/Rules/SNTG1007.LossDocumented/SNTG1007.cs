using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;
using SentryGen.Swallowed;

namespace SentryGen.Rules;

/// <summary>The exception is lost, and the code says that it is meant to be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1007LossDocumented() : FateRule(Descriptor, Entries.Caught | Entries.AnyHanded), IOfSwallowed
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1007",
        name: "LossDocumented",
        Rule.LostExceptions,
        Level.Record,
        title: "A caught exception is lost on purpose",
        message: "'{0}' does not reach Sentry, and a comment or a name says that this is meant",
        why: "A loss that is explained is no defect; raise this rule's severity to review such places.");

    private protected override object[]? Applies(HandlerFate fate) => fate.Kind switch
    {
        FateKind.Lost or FateKind.LostOnSomePaths when fate.Intent != Intent.None => [fate.Caught],
        FateKind.Quiet or FateKind.TextOnly or FateKind.Replaced when fate.Intent == Intent.Marked => [fate.Caught],
        _ => null,
    };

    object[]? IOfSwallowed.Applies(SwallowedCode code) =>
        code.Intent != Intent.None && !code.IsTaken ? [code.Thrown] : null;
}
