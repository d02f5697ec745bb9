using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Gate;

/// <summary>The code that a finding is about.</summary>
/// <param name="Symbol">The documentation id of the member, or the name of a file.</param>
/// <param name="Type">The exception as messages name it, or nothing.</param>
/// <param name="Ordinal">The number of the finding among those of its rule for the same symbol and type.</param>
/// <param name="Places">The places whose change may have brought it: the code that it is about, and each place that it names.</param>
internal readonly record struct Subject(string Symbol, string Type, int Ordinal, IReadOnlyCollection<Location> Places)
{
    /// <summary>
    /// The id of the member around a position: a lambda or a local function belongs to its member. Outside of members it is
    /// the first type of the file.
    /// </summary>
    public static string SymbolAt(SemanticModel model, int position, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var at = root.FullSpan.Contains(position) ? root.FindToken(position).Parent : null;
        for (; at is not null; at = at.Parent)
            if (MemberAt(at, model, position, cancellation) is { } member) return IdOf(member);
        var first = root.DescendantNodes(static node => node is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax)
            .FirstOrDefault(static node => node is BaseTypeDeclarationSyntax or GlobalStatementSyntax);
        return first is null ? "" : MemberAt(first, model, first.SpanStart, cancellation) is { } type ? IdOf(type) : "";
    }

    private static ISymbol? MemberAt(SyntaxNode node, SemanticModel model, int position, CancellationToken cancellation) => node switch
    {
        GlobalStatementSyntax => FunctionAt(model, position, cancellation),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } =>
            (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }
            or AccessorDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax
            or EnumMemberDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax =>
            model.GetDeclaredSymbol(node, cancellation),
        _ => null,
    };

    private static ISymbol? FunctionAt(SemanticModel model, int position, CancellationToken cancellation)
    {
        var at = model.GetEnclosingSymbol(position, cancellation);
        while (at is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) at = at.ContainingSymbol;
        return at;
    }

    private static string IdOf(ISymbol symbol) => symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString();
}
