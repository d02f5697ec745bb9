using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A process that captures an event and ends before it is sent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2014EndsBeforeSending() : StepRule(Descriptor, SetUpAct.EndProcess)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2014",
        name: "EndsBeforeSending",
        Rule.SetUp,
        Level.Certain,
        title: "The process ends before its last event is sent",
        message: "The event that is captured before is never sent, because '{0}' ends the process at once; call 'SentrySdk.Flush' in between",
        why: "Events are sent in the background. If a process ends in a usual way, the SDK waits for them, "
            + "but FailFast leaves it no time.");

    private protected override bool Concerns(AppSetUp app) => true;

    private protected override Finding? Judge(SetUpStep end, AppSetUp app, CancellationToken cancellation) =>
        end.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement
        && app.StepsIn(statement.SyntaxTree, cancellation).LastOrDefault(step => step.Act == SetUpAct.Capture && Functions.Before(statement).Contains(StatementOf(step))) is { } capture
        && !Functions.Before(statement).SkipWhile(other => other != StatementOf(capture)).Any(static between => between.DescendantNodes().Any(MayWait))
            ? new(end.Place, end.Symbol?.Name ?? "")
            : null;

    // SentrySdk.CaptureException(…) as a statement of its own, or its result kept.
    private static StatementSyntax? StatementOf(SetUpStep step) => step.Syntax.Ancestors().TakeWhile(static node => !Functions.IsFunction(node)).OfType<StatementSyntax>().FirstOrDefault();

    private static bool MayWait(SyntaxNode node) =>
        node is AwaitExpressionSyntax
        || (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && Waits.Contains(name));

    private static readonly string[] Waits = ["Flush", "FlushAsync", "Close", "Dispose", "Sleep", "Wait"];
}
