using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Tests;

/// <summary>A line has at most 140 columns, as .editorconfig says. The formatter does not look at that.</summary>
public class LineLength
{
    private const int Columns = 140;

    private static readonly string[] Kinds = [".cs", ".css", ".js", ".csproj", ".props", ".targets", ".proj", ".json", ".yml"];

    [Fact]
    public void Is_at_most_140() => Breaches.None(
        from file in InGit.Files()
        where Kinds.Contains(Path.GetExtension(file)) && !TestData.Holds(file)
        from line in LongLines(file, InGit.Read(file))
        select $"{file}:{line.LineNumber + 1}: {line.Span.Length} columns");

    [Theory]
    [InlineData("tests/A.cs", "Ignores({0});", 1)]
    [InlineData("tests/A.cs", "Ignores(\"{0}\");", 0)]
    [InlineData("tests/A.cs", "Ignores($\"{0}{{a + b}}\");", 0)]
    [InlineData("tests/A.cs", "Ignores(\"\"\"\n    {0}\n    \"\"\");", 0)]
    [InlineData("tests/A.cs", "Ignores({0}, \"{0}\");", 1)]
    [InlineData("tests/A.targets", "Ignores(\"{0}\");", 1)]
    [InlineData("playground/A.cs", "Ignores(\"{0}\");", 1)]
    public void Takes_a_line_of_tests_that_is_mostly_text_for_data(string file, string code, int breaches) =>
        Assert.Equal(breaches, LongLines(file, string.Format(null, code, new string('a', Columns))).Count());

    private static IEnumerable<TextLine> LongLines(string file, string content)
    {
        var text = SourceText.From(content);
        var lines = text.Lines.Where(line => line.Span.Length > Columns).ToList();
        if (lines.Count == 0 || !file.StartsWith("tests/", StringComparison.Ordinal) || Path.GetExtension(file) != ".cs") return lines;

        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        return lines.Where(line => !IsData(root, line.Span));
    }

    // A snippet or an expected text: no break would make it easier to read.
    private static bool IsData(SyntaxNode root, TextSpan line) =>
        root.DescendantTokens(line).Where(IsText).Sum(token => token.Span.Intersection(line)?.Length ?? 0) > line.Length / 2;

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
}
