using System.Globalization;
using System.Text.RegularExpressions;
using SentryGen.Knowledge;
using SentryGen.Languages;
using SentryGen.Tests.Rules;

namespace SentryGen.Tests.Languages;

/// <summary>The files in <c>generator/Languages/zh-CN</c> have each text of the code that a person reads, and no other.</summary>
public partial class ChineseTexts
{
    /// <summary>These write code, or compare with code, and show nothing.</summary>
    private static readonly string[] NotShown =
    [
        "generator/Templates/", "generator/Writing/BootstrapSource.cs", "generator/Writing/Values.cs",
        "generator/Knowledge/Expected.cs", "generator/Knowledge/Hosts.cs", "generator/Knowledge/References.cs",
    ];

    private static readonly string[] InCode =
    [
        .. InGit.Files("analyzers").Concat(InGit.Files("generator"))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !NotShown.Any(hidden => file.StartsWith(hidden, StringComparison.Ordinal)))
            .SelectMany(file => Texts.Of(InGit.Read(file)))
            .Distinct(),
    ];

    /// <summary>The tasks of the build have a file of their own, besides texts of the rules.</summary>
    private static readonly Phrase[] OfTasks = [.. PhraseBook.Parse(InGit.Read("build/SentryGen.Tasks/zh-CN/report.txt"))];

    /// <summary>One writes a line that a browser reads.</summary>
    private static readonly string[] InTasks =
    [
        .. InGit.Files("build/SentryGen.Tasks")
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) is not "ReportPage.cs")
            .SelectMany(file => Texts.Of(InGit.Read(file)))
            .Distinct(),
    ];

    private static IEnumerable<Phrase> All => Chinese.Phrases.Concat(OfTasks);

    private static readonly HashSet<string> English = [.. Chinese.Phrases.Select(phrase => phrase.English)];

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Have_title_message_and_description_of_each_rule(string id)
    {
        var rule = HouseRule.All[id].Descriptor;
        Breaches.None(new[] { rule.Title, rule.MessageFormat, rule.Description }.Select(text => $"{text}")
            .Where(text => text.Any(char.IsLetter)).Except(English).Select(Missing));
    }

    [Fact]
    public void Have_each_sentence_in_the_code() => Breaches.None(InCode
        .Where(text => Texts.IsProse(text) && !IsCode().IsMatch(text))
        .Except(English).Select(Missing));

    [Fact]
    public void Have_each_sentence_of_the_tasks_and_no_other()
    {
        var english = OfTasks.Select(phrase => phrase.English).ToList();
        Breaches.None(InTasks
            .Where(text => Texts.IsProse(text) && !text.EndsWith("--interactive", StringComparison.Ordinal) && !text.StartsWith('<'))
            .Except(english).Select(Missing));
        Breaches.None(english.Except(InTasks).Except(InTasks.Select(separator => $"{{0}}{separator}{{1}}")));
        Assert.Distinct(english);
    }

    [Fact]
    public void Translate_each_sentence_of_the_tasks_as_a_whole()
    {
        var book = new PhraseBook(All);
        var names = new object[] { "shop", "core", "9", "8" };
        Breaches.None(
            from phrase in OfTasks
            where phrase.English.Any(char.IsLetter)
            let said = string.Format(CultureInfo.InvariantCulture, phrase.English, names)
            let chinese = string.Format(CultureInfo.InvariantCulture, phrase.Translation, names)
            where book.Translate(said) != chinese
            select $"{said}\n= {book.Translate(said)}");
    }

    /// <summary>The rest of the table of hosts is on a page in English.</summary>
    [Fact]
    public void Have_each_reason_why_a_host_is_out_of_reach() => Breaches.None(
        Hosts.All.Select(host => host.OutOfReach).OfType<string>().Except(English).Select(Missing));

    [Fact]
    public void Have_each_text_of_the_tables_in_README() => Breaches.None(
        Settings.Build.Concat(Settings.BuildOnly).Concat(Settings.EditorConfig).Select(setting => setting.Says)
            .Concat(Variables.All.Select(variable => variable.Says))
            .Except(English).Select(Missing));

    [Fact]
    public void Have_no_text_that_the_code_no_longer_has() => Breaches.None(English
        .Except(InCode)
        .Except(HouseRule.All.Values.SelectMany(rule => new[] { $"{rule.Descriptor.Title}", $"{rule.Descriptor.MessageFormat}" }))
        .Except(InCode.Select(separator => $"{{0}}{separator}{{1}}"))
        .Except(Hosts.All.SelectMany(host => new[] { host.Name, host.OutOfReach })));

    [Fact]
    public void Have_no_text_twice() => Assert.Distinct(Chinese.Phrases.Select(phrase => phrase.English));

    [Fact]
    public void Have_the_same_placeholders_in_both_languages() => Breaches.None(All
        .Where(phrase => !Holes(phrase.English).SequenceEqual(Holes(phrase.Translation)))
        .Select(phrase => $"{phrase.English}\n= {phrase.Translation}"));

    [Fact]
    public void Part_Chinese_and_Latin_words_by_a_blank() => Breaches.None(
        All.Select(phrase => phrase.Translation).Where(text => Joined().IsMatch(text)));

    [Fact]
    public void Have_Chinese_punctuation() => Breaches.None(
        All.Where(phrase => phrase.English != phrase.Translation).Select(phrase => phrase.Translation)
            .Where(text => WesternPunctuation().IsMatch(text)));

    [Theory]
    [InlineData("\"line \" + number", "line {0}")]
    [InlineData("$\"'{name}' loses {(isOne ? \"it\" : \"them\")} at {place}\"", "'{0}' loses {1} at {2}")]
    [InlineData("\"A text \" + \"in two parts\"", "A text in two parts")]
    [InlineData("$\"A {text}\" + other + $\" with {more}\"", "A {0}{1} with {2}")]
    public void Are_compared_with_texts_as_they_are_composed(string code, string text) =>
        Assert.Equal(text, Texts.Of($"var text = {code};").First());

    [Theory]
    [InlineData("the app calls it", true)]
    [InlineData("'{0}' is no DSN", true)]
    [InlineData("SENTRY_DSN", false)]
    [InlineData("Sentry.AspNetCore", false)]
    [InlineData("'a b' {0}", false)]
    public void Are_asked_of_sentences(string text, bool isSentence) => Assert.Equal(isSentence, Texts.IsProse(text));

    private static string Missing(string text) => $"generator/Languages/zh-CN lacks\n{text}\n= ";

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(hole => hole.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[\u4e00-\u9fff][A-Za-z0-9`<]|[A-Za-z0-9`>][\u4e00-\u9fff]")]
    private static partial Regex Joined();

    [GeneratedRegex(@"[\u4e00-\u9fff] ?[,;:!?(]|[\u4e00-\u9fff]\.|[;,] ?[\u4e00-\u9fff]")]
    private static partial Regex WesternPunctuation();

    [GeneratedRegex(@"=>|global::|new object|static partial|^\W*//|^#|[{}]\n|\(Sentry|\] = |^sentrygen:")]
    private static partial Regex IsCode();
}
