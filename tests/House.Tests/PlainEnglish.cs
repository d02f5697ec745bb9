using SentryGen.Knowledge;
using SentryGen.Tests.Rules;

namespace SentryGen.Tests;

/// <summary>No sentence begins with What, Where, Who, Whose or That.</summary>
public class PlainEnglish
{
    /// <summary>Written by Truth.Tests, from the titles of its snippets.</summary>
    private const string Generated = "tests/Truth.Tests/what-reaches-sentry.md";

    [Fact]
    public void Holds_for_pages() => Breaches.None(
        from file in InGit.Files()
        where file.EndsWith(".md", StringComparison.Ordinal) && file != Generated
        from text in Sentences.OfPage(InGit.Read(file))
        from sentence in Sentences.WithoutSubject(text)
        select $"{file}: {sentence}");

    [Fact]
    public void Holds_for_rules() => Breaches.None(
        from rule in HouseRule.All.Values
        from text in new[] { rule.Descriptor.Title, rule.Descriptor.MessageFormat, rule.Descriptor.Description }
        from sentence in Sentences.WithoutSubject($"{text}")
        select $"{rule.Id}: {sentence}");

    [Fact]
    public void Holds_for_tables_that_users_read() => Breaches.None(
        new[] { Settings.Build, Settings.BuildOnly, Settings.EditorConfig }.SelectMany(settings => settings.Select(setting => setting.Says))
            .Concat(Variables.All.Select(variable => variable.Says))
            .Concat(Hosts.All.SelectMany(host => new[] { host.Wired, host.Arrives }))
            .Concat(HostCalls.All.Select(call => call.Loses))
            .SelectMany(Sentences.WithoutSubject));

    [Fact]
    public void Holds_for_the_build() => Breaches.None(
        from file in InGit.Files()
        where Path.GetExtension(file) is ".props" or ".targets" or ".csproj" or ".proj"
        from text in Sentences.OfBuild(InGit.Read(file))
        from sentence in Sentences.WithoutSubject(text.Trim())
        select $"{file}: {sentence}");

    [Fact]
    public void Holds_for_comments() => Breaches.None(
        from file in InGit.Files()
        where file.EndsWith(".cs", StringComparison.Ordinal) && !TestData.Holds(file)
        from comment in Sentences.OfCode(InGit.Read(file))
        from sentence in Sentences.WithoutSubject(comment)
        select $"{file}: {sentence}");

    [Theory]
    [InlineData("What is lost is gone.")]
    [InlineData("It ends. Where it ends is open.")]
    [InlineData("Why? That is it.")]
    public void Would_find_one(string text) => Assert.Single(Sentences.WithoutSubject(text));

    [Theory]
    [InlineData("It says what is lost.")]
    [InlineData("Whatever it is.")]
    [InlineData("the kind of thing that. where")]
    public void Takes_no_other_for_one(string text) => Assert.Empty(Sentences.WithoutSubject(text));

    [Fact]
    public void Reads_comments_and_no_strings() => Assert.Equal(
        ["What a summary", "What a remark"],
        Sentences.OfCode(
            """
            /// <summary>What a summary</summary>
            class A { string text = "// What a string"; /* What a remark */ }
            """));

    [Fact]
    public void Reads_the_comments_and_texts_of_a_build() => Assert.Equal(
        [" What a file ", "What a loss"],
        Sentences.OfBuild("""<Project><!-- What a file --><Target Name="What"><Error Text="What a loss" /></Target></Project>"""));

    [Fact]
    public void Reads_a_page_without_its_code() => Assert.Equal(
        ["A page", "Why. What it is.", "", "cell ", " What it says ", "", ""],
        Sentences.OfPage("# A page\n- **Why.** What it is.\n|cell | What it says |\n```\nWhat a sample\n```"));
}
