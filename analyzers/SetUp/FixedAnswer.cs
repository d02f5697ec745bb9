using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>Whether a callback gives one answer only, wherever in the app it is written.</summary>
/// <param name="App">The app.</param>
/// <param name="IsAnswer">The answer, as an expression.</param>
internal sealed record FixedAnswer(AppSetUp App, Func<ExpressionSyntax, bool> IsAnswer)
{
    private const int MaxSteps = 4;

    /// <summary>Null, however it is written.</summary>
    public static FixedAnswer Null(AppSetUp app) => new(app, IsNull);

    /// <summary>Yes.</summary>
    public static FixedAnswer True(AppSetUp app) => new(app, static answer => answer.IsKind(SyntaxKind.TrueLiteralExpression));

    /// <summary>A lambda, a method group, or a member that holds one of these gives it.</summary>
    public bool IsOf(ExpressionSyntax callback, SemanticModel model, CancellationToken cancellation) =>
        IsOf(callback, model, MaxSteps, cancellation);

    /// <summary>A method of an object that the app makes gives it.</summary>
    public bool IsOf(ITypeSymbol? type, string method, CancellationToken cancellation) =>
        type?.GetMembers(method).OfType<IMethodSymbol>().ToList() is { Count: > 0 } methods
        && methods.All(one => App.DeclarationOf(one, cancellation) is { } declared && IsOfFunction(declared));

    private bool IsOf(ExpressionSyntax callback, SemanticModel model, int left, CancellationToken cancellation)
    {
        if (left == 0) return false;
        switch (callback)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                return IsOfFunction(lambda);
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return IsOf(inner, model, left - 1, cancellation);
            case CastExpressionSyntax { Expression: var inner }:
                return IsOf(inner, model, left - 1, cancellation);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only }:
                return IsOf(only[0].Expression, model, left - 1, cancellation);
        }

        var info = model.GetSymbolInfo(callback is InvocationExpressionSyntax call ? call.Expression : callback, cancellation);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } named) return false;
        if (App.DeclarationOf(named, cancellation) is not { } declared) return false;
        var isCalled = callback is InvocationExpressionSyntax;
        return named is IMethodSymbol && !isCalled
            ? IsOfFunction(declared)
            : ValueOf(declared) is { } value && IsNeverSetAgain(named, declared)
                && IsOf(value, App.ModelOf(value.SyntaxTree), left - 1, cancellation);
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode declared) => declared switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } only } =>
            only[0].ExpressionBody?.Expression ?? OnlyReturnIn(only[0].Body),
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? OnlyReturnIn(method.Body),
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression ?? OnlyReturnIn(local.Body),
        _ => null,
    };

    private static ExpressionSyntax? OnlyReturnIn(BlockSyntax? body) => body?.Statements is { Count: 1 } only
        && only[0] is ReturnStatementSyntax result ? result.Expression : null;

    private static bool IsNeverSetAgain(ISymbol named, SyntaxNode declared) => named switch
    {
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private && !IsAssigned(named.Name, declared),
        ILocalSymbol => !IsAssigned(named.Name, declared),
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
        _ => true,
    };

    private static bool IsAssigned(string name, SyntaxNode declared) =>
        declared.Ancestors().Last().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => (assignment.Left is IdentifierNameSyntax plain && plain.Identifier.ValueText == name)
                || (assignment.Left is MemberAccessExpressionSyntax member && member.Name.Identifier.ValueText == name));

    private bool IsOfFunction(SyntaxNode function) => function switch
    {
        LambdaExpressionSyntax { ExpressionBody: { } result } => Gives(result, function),
        MethodDeclarationSyntax { ExpressionBody.Expression: var result } => Gives(result, function),
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var result } => Gives(result, function),
        AnonymousFunctionExpressionSyntax { Block: { } block } => GivesIn(block),
        MethodDeclarationSyntax { Body: { } block } => GivesIn(block),
        LocalFunctionStatementSyntax { Body: { } block } => GivesIn(block),
        _ => false,
    };

    private bool GivesIn(BlockSyntax block) =>
        block.DescendantNodes(static node => !Functions.IsFunction(node)).OfType<ReturnStatementSyntax>().ToList() is { Count: > 0 } returns
        && returns.TrueForAll(result => result.Expression is { } value && Gives(value, block));

    // A local that holds it from its declaration on.
    private bool Gives(ExpressionSyntax result, SyntaxNode function) =>
        IsAnswer(result)
        || (result is IdentifierNameSyntax { Identifier.ValueText: var name }
            && function.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .FirstOrDefault(local => local.Identifier.ValueText == name) is { Initializer.Value: var value } declared
            && IsAnswer(value)
            && !IsAssigned(name, declared));

    private static bool IsNull(ExpressionSyntax result) => result switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsNull(operand),
        CastExpressionSyntax { Expression: var operand } => IsNull(operand),
        ParenthesizedExpressionSyntax { Expression: var operand } => IsNull(operand),
        DefaultExpressionSyntax => true,
        _ => result.IsKind(SyntaxKind.NullLiteralExpression) || result.IsKind(SyntaxKind.DefaultLiteralExpression),
    };
}
