using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Fate;

/// <summary>Finds the places that name a local, and tells which of them write it.</summary>
internal static class LocalUses
{
    /// <summary>All names in the member around the declaration that may mean the local.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(VariableDeclaratorSyntax declarator) =>
        Of(declarator, declarator.Identifier.ValueText);

    private static IEnumerable<IdentifierNameSyntax> Of(SyntaxNode declared, string name) =>
        Words.NamesIn(MemberAround(declared), name).OfType<IdentifierNameSyntax>();

    /// <summary>The same, also by another name of the object: <c>var same = load;</c></summary>
    public static IEnumerable<IdentifierNameSyntax> WithAliases(VariableDeclaratorSyntax declarator) =>
        Of(declarator).SelectMany(static use => AliasAt(use) is { } alias ? Of(alias).Prepend(use) : [use]);

    /// <summary>The other name that a use gives the object; null if it gives none.</summary>
    public static VariableDeclaratorSyntax? AliasAt(IdentifierNameSyntax use) =>
        use.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } alias }
        && !Of(alias).Any(Writes)
            ? alias
            : null;

    /// <summary>The value that a local is declared with; null if there is none, or if it is part of another one.</summary>
    public static ExpressionSyntax? FirstValueOf(SyntaxNode declared) => declared switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
        // var (isLoud, isLate) = (true, false)
        SingleVariableDesignationSyntax
        {
            Parent: ParenthesizedVariableDesignationSyntax
            {
                Variables: var variables,
                Parent.Parent: AssignmentExpressionSyntax { Right: TupleExpressionSyntax { Arguments: var values } },
            },
        } local when values.Count == variables.Count => values[variables.IndexOf(local)].Expression,
        _ => null,
    };

    /// <summary>The places that write a local, be it by a reference to it, in the order of the source.</summary>
    public static IEnumerable<IdentifierNameSyntax> WritesOf(SyntaxNode declared)
    {
        var name = declared is VariableDeclaratorSyntax declarator
            ? declarator.Identifier.ValueText
            : ((SingleVariableDesignationSyntax)declared).Identifier.ValueText;
        return Of(declared, name)
            .Where(Writes)
            .SelectMany(static use => use.Parent is RefExpressionSyntax { Parent.Parent: VariableDeclaratorSyntax alias }
                ? WritesOf(alias)
                : [use])
            .OrderBy(static use => use.SpanStart);
    }

    /// <summary>Whoever reaches the code has run the statement with the use.</summary>
    public static bool Leads(SyntaxNode use, SyntaxNode code) =>
        use.Parent?.Parent is ExpressionStatementSyntax { Parent: { } around } statement
        && (around is GlobalStatementSyntax or BlockSyntax)
        && statement.SpanStart < code.Span.End
        && (around is GlobalStatementSyntax ? around.Parent! : around).Span.Contains(code.Span.End - 1);

    /// <summary>The try writes the local before anything in it may fail.</summary>
    public static bool IsFirstStep(SyntaxNode use, TryStatementSyntax tried) =>
        tried.Block.Statements.TakeWhile(step => step.SpanStart <= use.SpanStart).All(IsSafe) && tried.Block.Span.Contains(use.Span);

    /// <summary>The try writes the local after everything in it that may fail.</summary>
    public static bool IsLastStep(SyntaxNode use, TryStatementSyntax tried) =>
        tried.Block.Span.Contains(use.Span)
        && use.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax step } last
        && step.Left.Span.Contains(use.Span)
        && tried.Block.Statements.SkipWhile(step => step != last).ToList() is { Count: > 0 } steps
        && steps.Skip(1).All(IsSafe);

    /// <summary>A small step that does not fail. If a logger fails, that is not about the work.</summary>
    public static bool IsSafe(StatementSyntax step) => step switch
    {
        ReturnStatementSyntax { Expression: var value } => value is null or LiteralExpressionSyntax,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var target, Right: var given } } =>
            IsNamed(target) && (given is LiteralExpressionSyntax || IsNamed(given)),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } =>
            called.Name.Identifier.ValueText.StartsWith(LogConventions.LogVerb, StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsNamed(ExpressionSyntax value) => value is NameSyntax or MemberAccessExpressionSyntax { Expression: NameSyntax };

    /// <summary>The place gives the local another value, or lets somebody else do so.</summary>
    public static bool Writes(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var left } } tuple } => left == tuple,
        { } step => Counts(step),
        null => false,
    };

    /// <summary>The lambda, local function or member that runs a piece of code.</summary>
    public static SyntaxNode FunctionAround(SyntaxNode code) =>
        code.FirstAncestorOrSelf<SyntaxNode>(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        ?? MemberAround(code);

    /// <summary>The member of a type, or the file, that the code stands in.</summary>
    public static SyntaxNode MemberAround(SyntaxNode code) =>
        code.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax)
        ?? code.SyntaxTree.GetRoot();

    /// <summary>The innermost loop around a piece of code.</summary>
    public static SyntaxNode? LoopAround(SyntaxNode code) => code.Ancestors().FirstOrDefault(IsLoop);

    /// <summary>A loop of any kind.</summary>
    public static bool IsLoop(SyntaxNode node) =>
        node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>The place adds an element to a collection, or replaces one.</summary>
    public static bool ChangesElements(SimpleNameSyntax use) => Mentions.Whole(use).Parent switch
    {
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var left } } element => left == element,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax } =>
            DotNetApi.Additions.Contains(method),
        _ => false,
    };

    private static bool Counts(SyntaxNode step) => step.Kind() is SyntaxKind.PostIncrementExpression
        or SyntaxKind.PostDecrementExpression
        or SyntaxKind.PreIncrementExpression
        or SyntaxKind.PreDecrementExpression;
}
