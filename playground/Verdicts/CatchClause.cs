using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Playground.Verdicts;

/// <summary>A catch in an app's source.</summary>
/// <param name="Name">The type and method that hold it.</param>
/// <param name="File">The file, seen from the app's folder.</param>
/// <param name="Line">The line of the word catch.</param>
/// <param name="Code">Its text.</param>
internal sealed record CatchClause(string Name, string File, int Line, string Code)
{
    /// <summary>Every catch of an app.</summary>
    public static IEnumerable<CatchClause> In(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from clause in CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<CatchClauseSyntax>()
        select From(clause, Path.GetRelativePath(folder, file));

    private static CatchClause From(CatchClauseSyntax clause, string file)
    {
        var method = clause.Ancestors().OfType<MethodDeclarationSyntax>().First();
        var type = method.Ancestors().OfType<TypeDeclarationSyntax>().First();
        var start = clause.CatchKeyword.GetLocation().GetLineSpan().StartLinePosition;
        var indentation = new string(' ', start.Character);
        var lines = clause.ToString().Split('\n')
            .Select(line => line.StartsWith(indentation, StringComparison.Ordinal) ? line[indentation.Length..] : line);
        return new($"{type.Identifier.Text}.{method.Identifier.Text}", file, start.Line + 1, string.Join('\n', lines));
    }
}
