using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>The options of a set-up, where they would mean the same in the partial Configure of the bootstrap.</summary>
/// <param name="Texts">The statements, about a parameter called <c>options</c>.</param>
/// <param name="Dsn">Whether the code takes the DSN from the environment; unknown where it does not mention one.</param>
/// <param name="LeavesSdkAlone"><c>InitializeSdk = false</c></param>
internal sealed record MovableOptions(ImmutableArray<string> Texts, DsnOrigin Dsn, bool LeavesSdkAlone)
{
    /// <summary>The parameter of Configure.</summary>
    public const string Parameter = "options";

    private static readonly MovableOptions None = new(ImmutableArray<string>.Empty, DsnOrigin.Unknown, false);

    /// <summary>Null where something can't be moved.</summary>
    public static MovableOptions? Of(SetUpStep step, CancellationToken cancellation) => step.Call!.ArgumentList.Arguments switch
    {
        { Count: 0 } => None,
        { Count: 1 } only => only[0].Expression switch
        {
            LambdaExpressionSyntax lambda when ParameterOf(lambda) is { } parameter && StatementsOf(lambda) is { } statements =>
                In(lambda, parameter, statements, step.Model, cancellation),
            var dsn => HandWritten.IsDsnOfEnvironment(dsn) ? None with { Dsn = DsnOrigin.Environment } : null,
        },
        _ => null,
    };

    private static MovableOptions? In(LambdaExpressionSyntax lambda, ParameterSyntax parameter, IEnumerable<ExpressionSyntax> statements,
        SemanticModel model, CancellationToken cancellation)
    {
        var (texts, dsn, leavesSdkAlone) = (new List<string>(), DsnOrigin.Unknown, false);
        foreach (var statement in statements)
        {
            if (First(statement, parameter.Identifier.ValueText) is not { } member || !IsOfSdk(member, model, cancellation, out var name))
                return null;
            switch (name)
            {
                case SentryApi.Dsn:
                    if (statement is not AssignmentExpressionSyntax { Right: var value } || !HandWritten.IsDsnOfEnvironment(value))
                        return null;
                    dsn = DsnOrigin.Environment;
                    break;
                case SentryApi.InitializeSdk:
                    if (statement is not AssignmentExpressionSyntax { Right.RawKind: (int)SyntaxKind.FalseLiteralExpression }) return null;
                    leavesSdkAlone = true;
                    break;
                default:
                    if (!IsAtHomeElsewhere(statement, lambda, model, cancellation)) return null;
                    texts.Add(Renamed(statement, parameter.Identifier.ValueText) + ";");
                    break;
            }
        }

        return new(texts.ToImmutableArray(), dsn, leavesSdkAlone);
    }

    private static ParameterSyntax? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword } => null,
        SimpleLambdaExpressionSyntax { Parameter: var only } => only,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0],
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax>? StatementsOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        { ExpressionBody: { } expression } => [expression],
        { Block: { } block } when HoldsOnlyExpressions(block) =>
            block.Statements.Select(static statement => ((ExpressionStatementSyntax)statement).Expression),
        _ => null,
    };

    /// <summary>A block of assignments and calls, and no comment that would stay behind.</summary>
    public static bool HoldsOnlyExpressions(BlockSyntax block) =>
        block.Statements.All(static statement => statement is ExpressionStatementSyntax) && !block.ContainsDirectives && !HasComment(block);

    private static bool HasComment(SyntaxNode node) =>
        node.DescendantTrivia()
            .Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));

    // options.Debug = true; options.SetBeforeSend(…); options.DefaultTags["a"] = "b"
    private static MemberAccessExpressionSyntax? First(ExpressionSyntax statement, string parameter)
    {
        var at = statement is AssignmentExpressionSyntax { Left: var left }
            ? left : statement is InvocationExpressionSyntax ? statement : null;
        while (at is not null)
        {
            if (at is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } first)
                return name.Identifier.ValueText == parameter ? first : null;
            at = at switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                InvocationExpressionSyntax call => call.Expression,
                ElementAccessExpressionSyntax element => element.Expression,
                _ => null,
            };
        }

        return null;
    }

    // Configure does not know the options that only an adapter has.
    private static bool IsOfSdk(MemberAccessExpressionSyntax member, SemanticModel model, CancellationToken cancellation, out string name)
    {
        name = member.Name.Identifier.ValueText;
        return model.GetSymbolInfo(member, cancellation).Symbol switch
        {
            IMethodSymbol { ReducedFrom: { } extension } => extension.Parameters[0].Type.ToDisplayString() == SentryApi.Options,
            { ContainingType: { } type } => type.ToDisplayString() == SentryApi.Options || name == SentryApi.InitializeSdk,
            _ => false,
        };
    }

    // It names nothing that only the place where it stands knows: locals, parameters, members, types that are not imported.
    private static bool IsAtHomeElsewhere(ExpressionSyntax statement, LambdaExpressionSyntax lambda, SemanticModel model,
        CancellationToken cancellation) =>
        statement.DescendantNodesAndSelf().All(node => node switch
        {
            ThisExpressionSyntax or BaseExpressionSyntax or AwaitExpressionSyntax => false,
            SimpleNameSyntax name => IsAtHomeElsewhere(name, model.GetSymbolInfo(name, cancellation).Symbol, lambda),
            _ => true,
        });

    private static bool IsAtHomeElsewhere(SimpleNameSyntax name, ISymbol? symbol, LambdaExpressionSyntax lambda)
    {
        if (symbol is null) return false;
        if (!symbol.Locations.IsEmpty
            && symbol.Locations.All(place => place.SourceTree == lambda.SyntaxTree && lambda.Span.Contains(place.SourceSpan)))
            return true;
        var isQualified = name.Parent is MemberAccessExpressionSyntax access && access.Name == name
            || name.Parent is MemberBindingExpressionSyntax or QualifiedNameSyntax;
        var isOurs = symbol.DeclaringSyntaxReferences.Length > 0;
        return symbol switch
        {
            ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => false,
            INamespaceSymbol => true,
            INamedTypeSymbol type =>
                !isOurs
                    || (type.ContainingType is null
                        && type.ContainingNamespace.IsGlobalNamespace
                        && type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal),
            _ =>
                isQualified
                    ? !isOurs || symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
                    : !isOurs && name.Parent is not InvocationExpressionSyntax,
        };
    }

    // As it would stand at the left margin.
    private static string Renamed(ExpressionSyntax statement, string parameter) => statement
        .ReplaceNodes(
            statement.DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == parameter
                    && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)),
            static (_, name) => SyntaxFactory.IdentifierName(Parameter).WithTriviaFrom(name))
        .WithoutTrivia().ToString()
        .Replace("\n" + IndentOf(statement), "\n");

    private static string IndentOf(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
