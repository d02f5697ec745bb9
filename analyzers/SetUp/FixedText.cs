using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>The text that an expression has wherever the app runs: through names that are given it once.</summary>
internal static class FixedText
{
    private const int MostSteps = 6;

    /// <summary>Null if it may be another one.</summary>
    public static string? Of(ExpressionSyntax value, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        ValueOf(value, model, app, MostSteps, cancellation) as string;

    /// <summary>A constant, or the only value of a local, a member or a function; null if it may have several.</summary>
    public static object? ValueOf(ExpressionSyntax value, SemanticModel model, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (model.GetConstantValue(value, cancellation) is { HasValue: true } constant) return constant.Value;
        if (left == 0) return null;
        switch (value)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }: return ValueOf(inner, model, app, left - 1, cancellation);
            case PostfixUnaryExpressionSyntax { Operand: var inner }: return ValueOf(inner, model, app, left - 1, cancellation);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner }:
                return ValueOf(inner, model, app, left - 1, cancellation) is bool answer ? !answer : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var first }:
                return ValueOf(first, model, app, left - 1, cancellation);
            case ConditionalExpressionSyntax chosen when ValueOf(chosen.Condition, model, app, left - 1, cancellation) is bool condition:
                return ValueOf(condition ? chosen.WhenTrue : chosen.WhenFalse, model, app, left - 1, cancellation);
        }

        var symbol = model.GetSymbolInfo(value, cancellation).Symbol;
        if (symbol is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String }) return "";
        return symbol is { } named
            && app.DeclarationOf(named, cancellation) is { } declared
            && OnlyValueOf(named, declared) is { } only
            && IsSetOnce(named, app, cancellation)
                ? ValueOf(only, app.ModelOf(only.SyntaxTree), app, left - 1, cancellation)
                : null;
    }

    private static ExpressionSyntax? OnlyValueOf(ISymbol named, SyntaxNode declared) => (named, declared) switch
    {
        (IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false }, _) => ResultOf(declared),
        (IPropertySymbol { IsVirtual: false, IsAbstract: false, IsOverride: false }, PropertyDeclarationSyntax property) =>
            Declarations.ValueOf(property) ?? property.AccessorList?.Accessors.Select(ResultOf).FirstOrDefault(),
        (IFieldSymbol or ILocalSymbol, _) => Declarations.ValueOf(declared),
        _ => null,
    };

    private static ExpressionSyntax? ResultOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: var only } => only,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var only } => only,
        AccessorDeclarationSyntax { ExpressionBody.Expression: var only } => only,
        MethodDeclarationSyntax { Body.Statements: { Count: 1 } body } => (body[0] as ReturnStatementSyntax)?.Expression,
        LocalFunctionStatementSyntax { Body.Statements: { Count: 1 } body } => (body[0] as ReturnStatementSyntax)?.Expression,
        AccessorDeclarationSyntax { Body.Statements: { Count: 1 } body } => (body[0] as ReturnStatementSyntax)?.Expression,
        _ => null,
    };

    private static bool IsSetOnce(ISymbol named, AppSetUp app, CancellationToken cancellation) => named switch
    {
        IMethodSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } => true,
        // A binder may set it.
        IPropertySymbol { IsStatic: false } => false,
        _ => app.Calls.Of(named.OriginalDefinition, cancellation)
            .All(static use => TextOrigin.AssignedTo(use) is null
                && use.Syntax.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not 0 }),
    };
}
