using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>A continuation does not look at the exception of its task.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1302TaskExceptionLate() : FateRule(Descriptor, Entries.Unlooked)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1302",
        name: "TaskExceptionLate",
        Rule.LostExceptions,
        Level.Advice,
        title: "A continuation does not look at the exception of its task",
        message: "The exception of this task reaches Sentry late or never: the continuation does not look at it",
        why: "The runtime tells of an exception that nobody has looked at when the task is collected. A process that ends before "
            + "that never tells of it.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost or FateKind.LostOnSomePaths, Intent: Intent.None } ? [] : null;
}
