using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Tests;

/// <summary>A method of a file in Snippets.</summary>
internal sealed record SnippetMethod(string Group, MethodDeclarationSyntax Method)
{
    private CatchClauseSyntax? clause;

    /// <summary>All of them, as they are written.</summary>
    public static IReadOnlyList<SnippetMethod> All { get; } = [.. SnippetAssembly.Trees.SelectMany(Of)];

    public string Id => $"{Group}.{Method.Identifier.ValueText}";

    /// <summary>Its subject, in words.</summary>
    public string Shows => Method.Identifier.ValueText.Replace('_', ' ');

    /// <summary>The comment on its group.</summary>
    public string GroupSays => Method.SyntaxTree.GetRoot().DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(trivia => trivia.ToString().TrimStart('/', ' '))
        .First();

    /// <summary>Why verdict and reality differ; null if they agree.</summary>
    public string? Differs => Because("Undecided") ?? Because("ByDesign");

    /// <summary>They differ because it was decided so.</summary>
    public bool IsByDesign => Because("ByDesign") is not null;

    /// <summary>The clause that is judged.</summary>
    public CatchClauseSyntax Clause => clause ??= FindClause();

    public bool IsRetry => Says(nameof(SnippetAttribute.IsRetry));

    public bool TellsInAnyCase => Says(nameof(SnippetAttribute.TellsInAnyCase));

    public override string ToString() => Id;

    public static IEnumerable<SnippetMethod> Of(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Select(method => new SnippetMethod(Path.GetFileNameWithoutExtension(tree.FilePath), method))
        .Where(snippet => snippet.Mark("Snippet") is not null);

    private bool Says(string setting) => Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == setting);

    private string? Because(string mark) =>
        Mark(mark) is { ArgumentList.Arguments: [var because, ..] } ? because.Expression.ToString().Trim('"') : null;

    private AttributeSyntax? Mark(string name) =>
        Method.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString() == name);

    private CatchClauseSyntax FindClause()
    {
        var clauses = (Elsewhere ?? Method).DescendantNodes().OfType<CatchClauseSyntax>().ToList();
        return clauses.Count == 1
            ? clauses[0]
            : clauses.Single(clause => clause.GetLeadingTrivia().ToString().Contains("judged", StringComparison.Ordinal));
    }

    private IEnumerable<AttributeArgumentSyntax> Arguments =>
        Mark("Snippet")?.ArgumentList?.Arguments ?? Enumerable.Empty<AttributeArgumentSyntax>();

    // In = nameof(Member)
    private SyntaxNode? Elsewhere => Arguments
        .Where(argument => argument.NameEquals?.Name.Identifier.ValueText == nameof(SnippetAttribute.In))
        .Select(argument => ((InvocationExpressionSyntax)argument.Expression).ArgumentList.Arguments[0].ToString().Split('.')[^1])
        .Select(name => Method.SyntaxTree.GetRoot()
            .DescendantNodes()
            .OfType<MemberDeclarationSyntax>()
            .First(member => NameOf(member) == name))
        .FirstOrDefault();

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        GlobalStatementSyntax { Statement: TryStatementSyntax } => "Program",
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => null,
    };
}
