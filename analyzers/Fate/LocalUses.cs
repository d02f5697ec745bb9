using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.Fate;

/// <summary>Finds the places that name a local, and tells which of them write it.</summary>
internal static class LocalUses
{
    /// <summary>All names in the member around the declaration that may mean the local.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(VariableDeclaratorSyntax declarator) =>
        Words.NamesIn(MemberAround(declarator), declarator.Identifier.ValueText).OfType<IdentifierNameSyntax>();

    /// <summary>The place gives the local another value, or lets somebody else do so.</summary>
    public static bool Writes(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
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

    /// <summary>A loop of any kind.</summary>
    public static bool IsLoop(SyntaxNode node) =>
        node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static bool Counts(SyntaxNode step) => step.Kind() is SyntaxKind.PostIncrementExpression
        or SyntaxKind.PostDecrementExpression
        or SyntaxKind.PreIncrementExpression
        or SyntaxKind.PreDecrementExpression;
}
