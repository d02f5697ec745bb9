using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SentryGen.Knowledge;
using SentryGen.Tasks;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SentryGen.Fixing;

/// <summary>A place at which nobody looks at a task.</summary>
/// <param name="End">How the code leaves the task alone.</param>
/// <param name="At">The node that the rule found.</param>
internal sealed record TaskSite(TaskEnd End, SyntaxNode At)
{
    /// <summary>As a diagnostic says; null if the code has another form.</summary>
    public static TaskSite? Of(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(TaskRule.End, out var text) && Enum.TryParse<TaskEnd>(text, out var end)
            ? new(end, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))
            : null;

    /// <summary>The task can report its failure.</summary>
    public bool CanReport => End switch
    {
        TaskEnd.Dropped => Whole?.Parent is ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax,
        TaskEnd.Helped => Call is { Expression: MemberAccessExpressionSyntax or IdentifierNameSyntax, ArgumentList.Arguments.Count: < 2 },
        TaskEnd.Passed => Passed is not null
            && Statement is { Parent: BlockSyntax or SwitchSectionSyntax } statement
            && (Passed is IdentifierNameSyntax || IsFirst(statement)),
        TaskEnd.Kept => Kept is not null && Statement is { Parent: BlockSyntax },
        _ => false,
    };

    /// <summary>The task can be awaited.</summary>
    public bool CanAwait => End == TaskEnd.Dropped
        && Whole is { Parent: ExpressionStatementSyntax } and not { RawKind: (int)SyntaxKind.ConditionalAccessExpression }
        && FunctionAround(At) is var function
        && (function is MethodDeclarationSyntax { Modifiers: var method } && method.Any(SyntaxKind.AsyncKeyword)
            || function is LocalFunctionStatementSyntax { Modifiers: var local } && local.Any(SyntaxKind.AsyncKeyword)
            || function is AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword });

    private InvocationExpressionSyntax? Call =>
        At.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Expression.Span.Contains(At.Span));

    private StatementSyntax? Statement => At.FirstAncestorOrSelf<StatementSyntax>();

    // All that the code drops: of "_ = x?.WorkAsync().AsTask()" the whole right side, and the statement around it is the place.
    private ExpressionSyntax? Whole
    {
        get
        {
            ExpressionSyntax? whole = Call;
            while (Around(whole) is { } outer) whole = outer;
            return whole?.Parent is AssignmentExpressionSyntax assignment && assignment.Right == whole ? assignment : whole;
        }
    }

    // The variable or field that keeps the task.
    private ExpressionSyntax? Kept => Statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var place } } => place,
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } only } => IdentifierName(only[0].Identifier.WithoutTrivia()),
        _ => null,
    };

    private static ExpressionSyntax? Around(ExpressionSyntax? task) => task?.Parent switch
    {
        ConditionalAccessExpressionSyntax access => access,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax form } => form,
        _ => null,
    };

    // The task that an await, a wait or WhenAny takes.
    private ExpressionSyntax? Passed => At switch
    {
        AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax configured } } =>
            configured.Expression,
        IdentifierNameSyntax { Identifier.ValueText: nameof(Task.Wait) or DotNetApi.WaitAsync, Parent: MemberAccessExpressionSyntax wait }
            when wait.Name == At => wait.Expression,
        IdentifierNameSyntax { Parent: ArgumentSyntax } name => name,
        _ => Call,
    };

    /// <summary>Lets the task report its failure.</summary>
    public void ReportIn(SyntaxEditor editor)
    {
        switch (End)
        {
            case TaskEnd.Dropped:
                editor.ReplaceNode(Whole!, (node, _) => Reported(Plain(TaskOf(node))).WithTriviaFrom(node));
                break;
            case TaskEnd.Helped:
                editor.ReplaceNode(Call!, (node, _) => Helped((InvocationExpressionSyntax)node).WithTriviaFrom(node));
                break;
            case TaskEnd.Kept:
                editor.InsertAfter(Statement!, ExpressionStatement(Reported(Kept!.WithoutTrivia())).Before(Statement!));
                break;
            default:
                ReportBefore(editor, Passed!, Statement!);
                break;
        }
    }

    /// <summary>Awaits the task.</summary>
    public void AwaitIn(SyntaxEditor editor) =>
        editor.ReplaceNode(Whole!, static (node, _) => AwaitExpression(Awaiting, TaskOf(node).WithoutTrivia()).WithTriviaFrom(node));

    private static SyntaxToken Awaiting => Token(TriviaList(), SyntaxKind.AwaitKeyword, TriviaList(Space));

    // _ = WorkAsync()
    private static ExpressionSyntax TaskOf(SyntaxNode dropped) =>
        dropped is AssignmentExpressionSyntax assignment ? assignment.Right : (ExpressionSyntax)dropped;

    // A configured task is there to be awaited only.
    private static ExpressionSyntax Plain(ExpressionSyntax task) =>
        task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var form } access }
        && form == nameof(Task.ConfigureAwait)
            ? access.Expression
            : task;

    // The task is the first thing in such a statement.
    private static bool IsFirst(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax;

    private static void ReportBefore(SyntaxEditor editor, ExpressionSyntax task, StatementSyntax statement)
    {
        var name = task is IdentifierNameSyntax known ? known.Identifier.ValueText : FreeName(task);
        if (task is not IdentifierNameSyntax)
        {
            editor.InsertBefore(statement, ParseStatement($"var {name} = {task.WithoutTrivia()};").Before(statement));
            editor.ReplaceNode(task, IdentifierName(name).WithTriviaFrom(task));
        }

        editor.InsertBefore(statement, ExpressionStatement(Reported(IdentifierName(name))).Before(statement));
    }

    private static InvocationExpressionSyntax Helped(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Expression: var task }, ArgumentList.Arguments.Count: 0 }
            ? Reported(task)
            : Reported(call.ArgumentList.Arguments[0].Expression);

    private static InvocationExpressionSyntax Reported(ExpressionSyntax task) => InvocationExpression(
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, task.WithoutTrailingTrivia(), IdentifierName(TaskApi.ReportFault)));

    private static string FreeName(SyntaxNode at)
    {
        var used = new HashSet<string>((FunctionAround(at) ?? at.SyntaxTree.GetRoot()).DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText));
        return Enumerable.Range(1, int.MaxValue - 1)
            .Select(static number => number == 1 ? "task" : "task" + number)
            .First(name => !used.Contains(name));
    }

    private static SyntaxNode? FunctionAround(SyntaxNode at) => at.Ancestors().FirstOrDefault(static node =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
            or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
}
