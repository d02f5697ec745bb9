using System.Text.RegularExpressions;

namespace SentryGen.Tests.Languages;

/// <summary>A page in Markdown, as far as a translation has to agree with it.</summary>
internal static partial class Markdown
{
    /// <summary>The samples of code, fenced or indented.</summary>
    public static IEnumerable<string> Code(string page) => Samples().Matches(page).Select(sample => sample.Value.Trim('\n'));

    /// <summary>Code, names and numbers within the text.</summary>
    public static IEnumerable<string> Names(string page) =>
        InlineCode().Matches(Text(page)).Select(name => name.Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The kind of each block, in order, with the number of its lines.</summary>
    public static IEnumerable<string> Shape(string page) =>
        Blocks().Split(Text(page).Trim()).Select(block => $"{Kind(block)} {block.Split('\n').Length}");

    /// <summary>The targets of links and images.</summary>
    public static IEnumerable<string> Links(string page) => Link().Matches(Text(page)).Select(link => link.Groups[1].Value);

    /// <summary>The page with <c>@</c> in the place of each sample.</summary>
    public static string Text(string page) => Samples().Replace(page, "@");

    private static string Kind(string block) => block switch
    {
        ['#', ..] => "heading",
        ['-', ..] => "list",
        ['|', ..] => "table",
        ['@', ..] => "code",
        _ => "paragraph",
    };

    [GeneratedRegex(@"^```.*?^```[ \t]*$|^(?:    [^\n]*\n)*    [^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Samples();

    [GeneratedRegex(@"`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
