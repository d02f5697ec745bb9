using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;

namespace SentryGen.Rules;

/// <summary>A continuation looks at the exception of a task and drops it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1301TaskExceptionDropped() : FateRule(Descriptor, Entries.Continuation)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1301",
        name: "TaskExceptionDropped",
        Rule.LostExceptions,
        Level.Certain,
        title: "A continuation drops the exception of its task",
        message: "The exception of this task {0}: the continuation looks at it and is left at {1} without reporting it{2}",
        why: "To read Task.Exception marks the exception as seen. The runtime says nothing of it then, so the continuation has to "
            + "report it.");

    private protected override object[]? Applies(HandlerFate fate) =>
        fate is { Kind: FateKind.Lost or FateKind.LostOnSomePaths, IsGeneral: true, Intent: Intent.None }
            ? [fate.Kind == FateKind.Lost ? "never reaches Sentry" : "reaches Sentry on some paths only", fate.Lines, fate.Because]
            : null;
}
