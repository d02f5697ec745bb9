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
        && app.StepsIn(statement.SyntaxTree, cancellation)
            .Where(static step => step.Act == SetUpAct.Capture)
            .Select(step => Between(step, statement))
            .LastOrDefault(static between => between is not null) is { } between
        && !between.Any(static other => other.DescendantNodes().Any(MayWait))
            ? new(end.Place, end.Symbol?.Name ?? "")
            : null;

    // From the capture to the end; null if the capture is in no statement of the same list, or deeper in one.
    private static IEnumerable<StatementSyntax>? Between(SetUpStep capture, StatementSyntax end) =>
        ExecutionOrder.Of(capture.Syntax, end) is { } order && order.Second == end && order.First == Innermost(capture)
            ? order.Between.Prepend(order.First)
            : null;

    // SentrySdk.CaptureException(…) as a statement of its own, or its result kept.
    private static StatementSyntax? Innermost(SetUpStep step) =>
        step.Syntax.Ancestors().TakeWhile(static node => !Functions.IsFunction(node)).OfType<StatementSyntax>().FirstOrDefault();

    private static bool MayWait(SyntaxNode node) =>
        node is AwaitExpressionSyntax
        || (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && Waits.Contains(name));

    private static readonly string[] Waits = ["Flush", "FlushAsync", "Close", "Dispose", "Sleep", "Wait"];
}
