using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>Two statements of one list, the first before the second: whoever runs the second has come past the first.</summary>
internal readonly record struct ExecutionOrder(StatementSyntax First, StatementSyntax Second)
{
    /// <summary>Calls that run a lambda once, in the order in which they themselves are made.</summary>
    private static readonly string[] RunTheirLambda = ["ConfigureLogging", "ConfigureWebHostDefaults", "ConfigureWebHost", "AddLogging"];

    /// <summary>The statements between the two.</summary>
    public IEnumerable<StatementSyntax> Between
    {
        get
        {
            var second = Second;
            return Functions.After(First).TakeWhile(statement => statement != second);
        }
    }

    /// <summary>The statements of one list that hold the two nodes; null if no list holds both in this order.</summary>
    public static ExecutionOrder? Of(SyntaxNode first, SyntaxNode second)
    {
        if (first.SyntaxTree != second.SyntaxTree) return null;
        foreach (var statement in first.AncestorsAndSelf().OfType<StatementSyntax>())
        {
            var later = Functions.After(statement).FirstOrDefault(other => other.Span.Contains(second.Span));
            if (later is not null) return new(statement, later);
        }

        return null;
    }

    /// <summary>Both nodes are in statements of the function itself, in no block or lambda of it, the first before the second.</summary>
    public static bool IsOfSteps(SyntaxNode first, SyntaxNode second) =>
        Of(first, second) is { } order && order.First == Functions.StepOf(first) && order.Second == Functions.StepOf(second);

    /// <summary>
    /// The two calls on one builder, in the chain or in the statements that they share, if the second runs whenever the first has run.
    /// Null if one may run without the other.
    /// </summary>
    public static (InvocationExpressionSyntax First, InvocationExpressionSyntax Second)? OnOneBuilder(
        InvocationExpressionSyntax first, InvocationExpressionSyntax second)
    {
        while (Functions.Around(second) is { } function)
        {
            if (function.Span.Contains(first.Span) && function.SyntaxTree == first.SyntaxTree)
                return Lifted(first, function) is { } lifted && (IsInChain(lifted, second) || IsInStatements(lifted, second))
                    ? (lifted, second)
                    : null;
            if (!AlwaysRuns(second, function) || RunBy(function) is not { } outer) return null;
            second = outer;
        }

        return null;
    }

    /// <summary>Control may leave the statement by another way than its end.</summary>
    public static bool Leaves(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)).Any(static node => node
            is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax);

    /// <summary>builder in <c>builder.Logging.AddSentry()</c>; null where a chain begins with anything but a name.</summary>
    public static string? RootOf(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => RootOf(access.Expression),
        MemberAccessExpressionSyntax access => RootOf(access.Expression),
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The statement of which a chain of calls is all, or all that a variable begins with.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode call)
    {
        while (call.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax) call = call.Parent;
        return call.Parent switch
        {
            ExpressionStatementSyntax statement => statement,
            EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax statement } => statement,
            _ => null,
        };
    }

    private static InvocationExpressionSyntax? Lifted(InvocationExpressionSyntax call, SyntaxNode function)
    {
        while (Functions.Around(call) is { } around && around != function)
        {
            if (RunBy(around) is not { } outer) return null;
            call = outer;
        }

        return call;
    }

    private static InvocationExpressionSyntax? RunBy(SyntaxNode function) =>
        function is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
        && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
        && RunTheirLambda.Contains(name) ? call : null;

    private static bool AlwaysRuns(InvocationExpressionSyntax call, SyntaxNode lambda) =>
        StatementOf(call) is { } statement
            ? statement.Parent is BlockSyntax block
                && block.Parent == lambda
                && !block.Statements.TakeWhile(other => other != statement).Any(Leaves)
            : lambda is LambdaExpressionSyntax { ExpressionBody: { } body } && IsInChain(call, body);

    private static bool IsInChain(InvocationExpressionSyntax first, ExpressionSyntax second)
    {
        for (var part = second; ;)
        {
            if (part == first) return true;
            switch (part)
            {
                case InvocationExpressionSyntax call: part = call.Expression; break;
                case MemberAccessExpressionSyntax access: part = access.Expression; break;
                default: return false;
            }
        }
    }

    private static bool IsInStatements(InvocationExpressionSyntax first, InvocationExpressionSyntax second) =>
        RootOf(second) is { } root
        && RootOf(first) == root
        && StatementOf(second) is { } last
        && Of(first, last) is { } order
        && order.Second == last
        && !Leaves(order.First)
        && !order.Between.Any(between => Leaves(between) || Assigns(between, root));

    private static bool Assigns(StatementSyntax statement, string root) =>
        statement.DescendantNodesAndSelf()
            .OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == root);
}
