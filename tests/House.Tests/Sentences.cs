using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>The English sentences of a file, by kind of file: comments of C# and XML, and the text of pages.</summary>
internal static partial class Sentences
{
    /// <summary>Sentences that begin with a relative clause. It hides the subject from readers of a second language.</summary>
    public static IEnumerable<string> WithoutSubject(string text) =>
        Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => Relative().IsMatch(sentence));

    /// <summary>The comments and docstrings of a C# file, without the marks around them.</summary>
    public static IEnumerable<string> OfCode(string code) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None)).GetRoot()
            .DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(trivia => Tags().Replace(trivia.ToString(), "").Trim('/', '*', ' '));

    /// <summary>The comments of a project file, and the texts that a build says.</summary>
    public static IEnumerable<string> OfBuild(string xml) =>
        XDocument.Parse(xml).DescendantNodes().SelectMany(node => node switch
        {
            XComment comment => [comment.Value],
            XElement element => element.Attributes("Text").Select(text => text.Value),
            _ => Enumerable.Empty<string>(),
        });

    /// <summary>The lines of a page, each cell of a table and each item of a list on its own. Samples of code are left out.</summary>
    public static IEnumerable<string> OfPage(string markdown) =>
        Fences().Replace(markdown.ReplaceLineEndings("\n"), "").Split('\n')
            .SelectMany(line => line.StartsWith('|') ? line.Split('|') : [line])
            .Select(line => Marks().Replace(line, ""));

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(What|Where|Who|Whose|That)\b")]
    private static partial Regex Relative();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^\s*([#>-]+|\d+\.)\s|\*")]
    private static partial Regex Marks();
}
