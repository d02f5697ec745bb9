using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SentryGen.Tests.Languages;

/// <summary>Each text that the build says stands twice, in English and then in Chinese.</summary>
public partial class ChineseBuild
{
    private const string Language = "$(_SentryGenIsInChinese)";

    private static readonly string[] Speaking = ["Message", "Warning", "Error", "_Text"];

    private static IEnumerable<(string File, XElement Said)> English =>
        from file in InGit.Files("build")
        where Path.GetExtension(file) is ".targets" or ".proj"
        from element in XDocument.Parse(InGit.Read(file)).Descendants()
        where Speaking.Contains(element.Name.LocalName)
        where Texts.IsProse(TextOf(element)) && !Ideograph().IsMatch(TextOf(element))
        select (file, element);

    [Fact]
    public void Says_each_text_in_Chinese_as_well() => Breaches.None(
        from said in English
        where !IsTranslated(said.Said)
        select $"{said.File}: {TextOf(said.Said)}");

    [Fact]
    public void Is_read() => Assert.True(English.Count() > 15);

    private static bool IsTranslated(XElement said) =>
        ConditionOf(said).Contains("!" + Language, StringComparison.Ordinal)
        && said.ElementsAfterSelf().Take(2).Any(next =>
            next.Name == said.Name
            && next.Attribute("Code")?.Value == said.Attribute("Code")?.Value
            && ConditionOf(next).EndsWith(" and " + Language, StringComparison.Ordinal)
            && Ideograph().IsMatch(TextOf(next)));

    private static string TextOf(XElement element) => Expressions().Replace(element.Attribute("Text")?.Value ?? "", "·");

    private static string ConditionOf(XElement element) => element.Attribute("Condition")?.Value ?? "";

    [GeneratedRegex(@"[$@%]\([^()]*(\([^()]*\)[^()]*)*\)")]
    private static partial Regex Expressions();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();
}
