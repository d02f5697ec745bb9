using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>Finds the function of a step, and the code around the step in it.</summary>
internal static class Functions
{
    /// <summary>The method, local function or lambda around a node; for top-level statements the file.</summary>
    public static SyntaxNode? Around(SyntaxNode node) => node.Ancestors().FirstOrDefault(IsFunction);

    /// <summary>A lambda is part of the function that makes it.</summary>
    public static SyntaxNode? NamedAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => IsFunction(ancestor) && ancestor is not AnonymousFunctionExpressionSyntax);

    public static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax or CompilationUnitSyntax;

    /// <summary>The parameter of a callback that holds the options: the only one, or the one after the host's context.</summary>
    public static ParameterSyntax? LastParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax { Parameter: var only } => only,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } => parameters.Last(),
        _ => null,
    };

    /// <summary>The block or the expression of a function of the app; null for others.</summary>
    public static SyntaxNode? BodyOf(IMethodSymbol method, AppSetUp app, CancellationToken cancellation) =>
        app.DeclarationOf(method, cancellation) switch
        {
            BaseMethodDeclarationSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody?.Expression,
            _ => null,
        };

    /// <summary>The values that a function, or the getter of a property, gives.</summary>
    public static IEnumerable<ExpressionSyntax> ResultsOf(SyntaxNode? function) => function switch
    {
        null => [],
        BaseMethodDeclarationSyntax { ExpressionBody.Expression: var only } => [only],
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var only } => [only],
        AccessorDeclarationSyntax { ExpressionBody.Expression: var only } => [only],
        LambdaExpressionSyntax { ExpressionBody: { } only } => [only],
        PropertyDeclarationSyntax { ExpressionBody.Expression: var only } => [only],
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
            accessors.Where(static one => one.IsKind(SyntaxKind.GetAccessorDeclaration)).SelectMany(ResultsOf),
        _ => BodyOf(function).OfType<ReturnStatementSyntax>().Select(static result => result.Expression).OfType<ExpressionSyntax>(),
    };

    /// <summary>Its body, without the functions in it.</summary>
    public static IEnumerable<SyntaxNode> BodyOf(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || !(IsFunction(node) || node is BaseTypeDeclarationSyntax));

    /// <summary>An exception leaves it by way of a task, when all that it holds has been disposed of.</summary>
    public static bool IsAsync(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        CompilationUnitSyntax => BodyOf(function).Any(static node => node
            is AwaitExpressionSyntax
            or CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
            or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }
            or UsingStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }),
        _ => false,
    };

    /// <summary>The statement of the function itself, not of a block in it, that a node of the function is part of.</summary>
    public static StatementSyntax? StepOf(SyntaxNode node) =>
        node.AncestorsAndSelf().TakeWhile(static ancestor => !IsFunction(ancestor)).OfType<StatementSyntax>()
        .LastOrDefault(static statement => statement.Parent is GlobalStatementSyntax
            || (statement.Parent is BlockSyntax { Parent: { } owner } && IsFunction(owner)));

    /// <summary>The statements before one, in its block or among the top-level statements.</summary>
    public static IEnumerable<StatementSyntax> Before(StatementSyntax statement) =>
        InListOf(statement).TakeWhile(other => other.SpanStart < statement.SpanStart);

    /// <summary>The statements after one, in its block or among the top-level statements.</summary>
    public static IEnumerable<StatementSyntax> After(StatementSyntax statement) =>
        InListOf(statement).Where(other => other.SpanStart > statement.SpanStart);

    public static IEnumerable<StatementSyntax> InListOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } =>
            unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement),
        _ => [],
    };

    /// <summary>A clause that catches all there is, or whose filter is given all there is.</summary>
    public static bool CatchesAll(TryStatementSyntax statement) => statement.Catches.Any(static clause =>
        (clause.Filter is null || IsGiven(clause.Filter, clause.Declaration))
            && clause.Declaration?.Type is null
                or IdentifierNameSyntax { Identifier.ValueText: nameof(Exception) }
                or QualifiedNameSyntax { Right.Identifier.ValueText: nameof(Exception) });

    // catch (Exception error) when (Report(error))
    private static bool IsGiven(CatchFilterClauseSyntax filter, CatchDeclarationSyntax? declared) =>
        filter.FilterExpression is InvocationExpressionSyntax { ArgumentList.Arguments: var given }
        && given.Any(argument => argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var name }
            && name == declared?.Identifier.ValueText);
}
