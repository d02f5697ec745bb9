using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>In which order the steps of one builder run, as far as the syntax shows beyond doubt.</summary>
internal static class Sequence
{
    /// <summary>Calls that run a lambda once, in the order in which they themselves are made.</summary>
    private static readonly string[] RunTheirLambda = ["ConfigureLogging", "ConfigureWebHostDefaults", "ConfigureWebHost", "AddLogging"];

    /// <summary>Wherever one call has run, the other runs behind it, on the same builder.</summary>
    public static bool Runs(InvocationExpressionSyntax behind, InvocationExpressionSyntax before) => At(behind, before) is not null;

    /// <summary>The two calls in the function, in the chain or in the statements that they share; null where one may run without the other.</summary>
    public static (InvocationExpressionSyntax Behind, InvocationExpressionSyntax Before)? At(InvocationExpressionSyntax behind, InvocationExpressionSyntax before)
    {
        while (Functions.Around(behind) is { } function)
        {
            if (function.Span.Contains(before.Span) && function.SyntaxTree == before.SyntaxTree)
                return Lifted(before, function) is { } lifted && (IsInChain(lifted, behind) || IsInStatements(lifted, behind)) ? (behind, lifted) : null;
            if (!AlwaysRuns(behind, function) || RunBy(function) is not { } outer) return null;
            behind = outer;
        }

        return null;
    }

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
        function is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call } }
        && RunTheirLambda.Contains(name) ? call : null;

    private static bool AlwaysRuns(InvocationExpressionSyntax call, SyntaxNode lambda) =>
        StatementOf(call) is { } statement
            ? statement.Parent is BlockSyntax block && block.Parent == lambda && !block.Statements.TakeWhile(other => other != statement).Any(Leaves)
            : lambda is LambdaExpressionSyntax { ExpressionBody: { } body } && IsInChain(call, body);

    private static bool IsInChain(InvocationExpressionSyntax before, ExpressionSyntax behind)
    {
        for (var part = behind; ;)
        {
            if (part == before) return true;
            switch (part)
            {
                case InvocationExpressionSyntax call: part = call.Expression; break;
                case MemberAccessExpressionSyntax access: part = access.Expression; break;
                default: return false;
            }
        }
    }

    private static bool IsInStatements(InvocationExpressionSyntax before, InvocationExpressionSyntax behind) =>
        RootOf(behind) is { } root
        && RootOf(before) == root
        && StatementOf(behind) is { } last
        && before.Ancestors().OfType<StatementSyntax>().FirstOrDefault(statement => Functions.Behind(statement).Contains(last)) is { } first
        && !Leaves(first)
        && !Functions.Behind(first).TakeWhile(between => between != last).Any(between => Leaves(between) || Assigns(between, root));

    private static bool Leaves(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)).Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax);

    private static bool Assigns(StatementSyntax statement, string root) =>
        statement.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == root);
}
