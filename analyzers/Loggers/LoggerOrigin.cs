using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.SetUp;

namespace SentryGen.Loggers;

/// <summary>Goes back from a logger to the factory that made it, through variables, members and helpers.</summary>
internal static class LoggerOrigin
{
    private const int MaxSteps = 6;

    /// <summary>The factory; null if it can't be told.</summary>
    public static LogFactory? Of(ExpressionSyntax logger, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        Of(logger, model, app, MaxSteps, cancellation);

    private static LogFactory? Of(ExpressionSyntax value, SemanticModel model, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (left == 0) return null;
        var made = LogFactories.In(app, cancellation)
            .FirstOrDefault(factory => factory.Made.SyntaxTree == value.SyntaxTree && value.Span.Contains(factory.Made.Span));
        if (made is not null) return made;
        return value switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call =>
                OfDeclared(call, model, app, left, cancellation) ?? Of(access.Expression, model, app, left - 1, cancellation),
            InvocationExpressionSyntax call => OfDeclared(call, model, app, left, cancellation),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => OfDeclared(value, model, app, left, cancellation),
            ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner, model, app, left - 1, cancellation),
            PostfixUnaryExpressionSyntax { Operand: var inner } => Of(inner, model, app, left - 1, cancellation),
            CastExpressionSyntax { Expression: var inner } => Of(inner, model, app, left - 1, cancellation),
            _ => null,
        };
    }

    private static LogFactory? OfDeclared(ExpressionSyntax named, SemanticModel model, AppSetUp app, int left,
        CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(named, cancellation).Symbol is not { } symbol) return null;
        // new Function(NullLoggerFactory.Instance)
        if (symbol is IParameterSymbol parameter)
            return (!LogFactories.MayBeMadeByOthers(app)
                    // A container has no logger without a category.
                    || parameter.Type is INamedTypeSymbol { Name: "ILogger", Arity: 0 }
                    || LogFactories.IsMadeByAppOnly(parameter, app, cancellation))
                && app.Calls.GivenTo(parameter, cancellation).ToList() is { Count: 1 } all && all[0] is { } only
                ? Of(only.Syntax, only.Model, app, left - 1, cancellation) : null;
        if (app.DeclarationOf(symbol, cancellation) is not { } syntax) return null;
        if (LogFactories.AddedTo(symbol, syntax, app, cancellation) is { } added) return added;
        return ValuesOf(syntax, symbol).Select(value => Of(value, app.ModelOf(syntax.SyntaxTree), app, left - 1, cancellation))
            .FirstOrDefault(static factory => factory is not null);
    }

    private static IEnumerable<ExpressionSyntax> ValuesOf(SyntaxNode declared, ISymbol symbol) => declared switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => [value],
        PropertyDeclarationSyntax { Initializer.Value: var value } => [value],
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => [value],
        MethodDeclarationSyntax { ExpressionBody.Expression: var value } => [value],
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var value } => [value],
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax => Returned(declared),
        _ when symbol is IFieldSymbol or IPropertySymbol or ILocalSymbol => AssignedIn(ScopeOf(declared, symbol), symbol.Name),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Returned(SyntaxNode function) =>
        function.DescendantNodes().OfType<ReturnStatementSyntax>().Select(static returned => returned.Expression)
            .OfType<ExpressionSyntax>();

    // A member is assigned in its type, a local in its function.
    private static SyntaxNode? ScopeOf(SyntaxNode declared, ISymbol symbol) =>
        symbol is ILocalSymbol ? Functions.Around(declared) : declared.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static IEnumerable<ExpressionSyntax> AssignedIn(SyntaxNode? scope, string name) =>
        scope?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.Left switch
        {
            IdentifierNameSyntax plain => plain.Identifier.ValueText == name,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == name,
            _ => false,
        }).Select(static assignment => assignment.Right) ?? [];
}
