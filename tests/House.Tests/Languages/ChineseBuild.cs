using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SentryGen.Tests.Languages;

/// <summary>Each text that the build says stands twice, in English and then in Chinese.</summary>
public partial class ChineseBuild
{
    private const string Language = "$(_SentryGenIsInChinese)";

    private static readonly string[] Speaking = ["Message", "Warning", "Error", "_Text"];

    private static IEnumerable<(string File, XDocument Build)> Builds =>
        from file in InGit.Files("build")
        where Path.GetExtension(file) is ".targets" or ".proj" or ".props"
        select (file, XDocument.Parse(InGit.Read(file)));

    private static IEnumerable<(string File, XElement Said)> English =>
        from build in Builds
        from element in build.Build.Descendants()
        where Speaking.Contains(element.Name.LocalName)
        where IsEnglish(TextOf(element))
        select (build.File, element);

    /// <summary>Texts that a property or an item carries until a task says them.</summary>
    private static IEnumerable<(string File, XElement Holder, string Text)> Held =>
        from build in Builds
        from element in build.Build.Descendants()
        where element.Parent?.Name.LocalName is "PropertyGroup" or "ItemGroup"
        where !Speaking.Contains(element.Name.LocalName)
        from text in HeldBy(element)
        where IsEnglish(text)
        select (build.File, element, text);

    [Fact]
    public void Says_each_text_in_Chinese_as_well() => Breaches.None(
        from said in English
        where !IsTranslated(said.Said)
        select $"{said.File}: {TextOf(said.Said)}");

    [Fact]
    public void Holds_each_text_in_Chinese_as_well() => Breaches.None(
        from held in Held
        where !Translations(held.Holder).Any(other => HeldBy(other).Any(text => Ideograph().IsMatch(text)))
        select $"{held.File}: {held.Text}");

    [Fact]
    public void Is_read()
    {
        Assert.True(English.Count() > 15);
        Assert.Contains(Held, held => held.Holder.Name == "_SentryGenWhyNot");
        Assert.Contains(Held, held => held.Holder.Name == "_SentryGenRow");
    }

    private static bool IsTranslated(XElement said) =>
        ConditionOf(said).Contains("!" + Language, StringComparison.Ordinal)
        && said.ElementsAfterSelf().Take(2).Any(next =>
            next.Name == said.Name
            && next.Attribute("Code")?.Value == said.Attribute("Code")?.Value
            && ConditionOf(next).EndsWith(" and " + Language, StringComparison.Ordinal)
            && Ideograph().IsMatch(TextOf(next)));

    // Those of the same name that a build takes in the same case, if it is in Chinese.
    private static IEnumerable<XElement> Translations(XElement holder) =>
        holder.Document!.Descendants(holder.Name).Where(other =>
            Cases(other).Contains(Language) && Cases(holder).Order().SequenceEqual(Cases(other).Where(one => one != Language).Order()));

    private static IEnumerable<string> Cases(XElement element) =>
        new[] { element.Parent!, element }.SelectMany(one => ConditionOf(one).Split(" and ", StringSplitOptions.TrimEntries))
            .Where(one => one.Length > 0 && one != "!" + Language);

    private static IEnumerable<string> HeldBy(XElement element) =>
        element.Attributes().Where(attribute => attribute.Name.LocalName is not ("Condition" or "Include" or "Exclude" or "Remove"))
            .Select(attribute => attribute.Value)
            .Append(element.HasElements ? "" : element.Value)
            .Select(Plain);

    private static bool IsEnglish(string text) => Texts.IsProse(text) && !Ideograph().IsMatch(text);

    private static string TextOf(XElement element) => Plain(element.Attribute("Text")?.Value ?? "");

    private static string Plain(string text) => Expressions().Replace(text, "·");

    private static string ConditionOf(XElement element) => element.Attribute("Condition")?.Value ?? "";

    [GeneratedRegex(@"[$@%]\([^()]*(\([^()]*\)[^()]*)*\)")]
    private static partial Regex Expressions();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();
}
