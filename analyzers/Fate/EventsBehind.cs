using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Fate;

/// <summary>A quick look at the code behind a handler: it tells where nobody needs to interpret it.</summary>
internal static class EventsBehind
{
    private enum Step
    {
        None,
        Event,
        Return,
        Unclear,
    }

    /// <summary>All paths from the exit on may throw or log. If one of them can't, the answer is no.</summary>
    public static bool MayBe(ICatchClauseOperation clause, Exit exit)
    {
        var at = Left(clause.Syntax, exit);
        while (at?.Parent is { } around && !IsFunction(at) && at is not MemberDeclarationSyntax)
        {
            if (around is TryStatementSyntax { Finally: { } last } && last != at && HoldsEvent(last)) return true;
            if (IsEndless(around)) return IsAnywhere(clause);
            foreach (var next in Behind(at))
            {
                var step = StepOf(next);
                if (step == Step.Unclear) return IsAnywhere(clause);
                if (step != Step.None) return step == Step.Event;
            }

            at = around is GlobalStatementSyntax ? null : around;
        }

        return at is null && IsAnywhere(clause);
    }

    // The statement that the path has left behind; null if only the interpreter can tell.
    private static SyntaxNode? Left(SyntaxNode clause, Exit exit) => exit switch
    {
        { Kind: ExitKind.Fall } => clause,
        { At: BreakStatementSyntax jump } => jump.Ancestors()
            .FirstOrDefault(static node => LocalUses.IsLoop(node) || node is SwitchStatementSyntax),
        { At: ContinueStatementSyntax jump } => jump.Ancestors().FirstOrDefault(LocalUses.IsLoop),
        _ => null,
    };

    private static IEnumerable<StatementSyntax> Behind(SyntaxNode statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.Where(next => next.SpanStart >= statement.Span.End),
        SwitchSectionSyntax section => section.Statements.Where(next => next.SpanStart >= statement.Span.End),
        _ => [],
    };

    private static Step StepOf(StatementSyntax statement) => statement switch
    {
        IfStatementSyntax { Else: null } choice when !MayBeDecided(choice) => StepOfChoice(choice),
        CommonForEachStatementSyntax loop => HoldsEvent(loop.Expression) ? Step.Event : Step.None,
        BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax => Step.Unclear,
        LocalFunctionStatementSyntax => Step.None,
        _ when HoldsEvent(statement) => Step.Event,
        _ when IsReturn(statement) => Step.Return,
        _ => Step.None,
    };

    // Both of its ways are open.
    private static Step StepOfChoice(IfStatementSyntax choice)
    {
        if (HoldsEvent(choice.Condition)) return Step.Event;
        var last = choice.Statement is BlockSyntax { Statements: { Count: > 0 } inner } ? inner[inner.Count - 1] : choice.Statement;
        return IsReturn(last) && !HoldsEvent(choice.Statement) ? Step.Return : Step.None;
    }

    // It names something that the function writes, or nothing at all.
    private static bool MayBeDecided(IfStatementSyntax choice)
    {
        var function = LocalUses.FunctionAround(choice);
        var names = choice.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(NameOf).Distinct().ToList();
        return names.Count == 0 || names.Exists(name => Words.TokensIn(function, name).Any(IsWritten));
    }

    private static bool IsWritten(SyntaxToken identifier) => identifier.Parent switch
    {
        VariableDeclaratorSyntax or SingleVariableDesignationSyntax => true,
        SimpleNameSyntax name => LocalUses.Writes(Mentions.Whole(name)),
        _ => false,
    };

    private static bool IsReturn(StatementSyntax statement) =>
        statement is ReturnStatementSyntax || statement.IsKind(SyntaxKind.YieldBreakStatement);

    private static bool IsEndless(SyntaxNode node) => node switch
    {
        ForStatementSyntax loop => loop.Condition is null,
        WhileStatementSyntax { Condition: var condition } => condition.IsKind(SyntaxKind.TrueLiteralExpression),
        DoStatementSyntax { Condition: var condition } => condition.IsKind(SyntaxKind.TrueLiteralExpression),
        _ => false,
    };

    private static bool IsAnywhere(ICatchClauseOperation clause)
    {
        var end = clause.Syntax.Parent!.Span.End;
        var function = LocalUses.FunctionAround(clause.Syntax);
        return function
            .DescendantNodes(node => node == function || (node.Span.End > end && !IsFunction(node)))
            .Any(node => node.SpanStart >= end && MakesEvent(node));
    }

    /// <summary>A call of this name stands right behind the try, and runs in the same way if nothing fails.</summary>
    public static bool IsInAnyCase(ICatchClauseOperation clause, string call)
    {
        var tried = (TryStatementSyntax)clause.Syntax.Parent!;
        return !tried.Block.DescendantNodes().Any(Leaves)
            && Behind(tried).TakeWhile(static next => !next.DescendantNodesAndSelf().Any(Leaves))
                .Any(next => next is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: var called } } step
                    && NameOf(called) == call
                    && !step.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => IsWrittenIn(tried, name)));
    }

    private static bool Leaves(SyntaxNode node) =>
        node is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or YieldStatementSyntax
            or ThrowStatementSyntax or ThrowExpressionSyntax;

    private static bool IsWrittenIn(SyntaxNode code, IdentifierNameSyntax name) =>
        Words.NamesIn(code, name.Identifier.ValueText).Any(static use => LocalUses.Writes(Mentions.Whole(use)));

    /// <summary>The code may throw or log.</summary>
    public static bool MayBeIn(SyntaxNode code) => code.DescendantNodesAndSelf().Any(MakesEvent);

    private static bool HoldsEvent(SyntaxNode code) => code.DescendantNodesAndSelf(static node => !IsFunction(node)).Any(MakesEvent);

    private static bool IsFunction(SyntaxNode node) => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    private static bool MakesEvent(SyntaxNode node) => node switch
    {
        ThrowStatementSyntax or ThrowExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: var called } => NameOf(called) is var name && LogConventions.EventWords.Any(name.Contains),
        _ => false,
    };

    private static string NameOf(ExpressionSyntax named) => named switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        SimpleNameSyntax { Identifier.ValueText: var name } => name,
        _ => "",
    };
}
