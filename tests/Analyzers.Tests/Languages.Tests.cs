using System.Globalization;
using Microsoft.CodeAnalysis;
using SentryGen.Languages;

namespace SentryGen.Tests;

/// <summary>A message is in the language of its reader.</summary>
public class Languages
{
    private static readonly PhraseBook Book = new(PhraseBook.Parse(
        """
        # a comment
        line {0}
        = 第 {0} 行
        {0}; {1}
        = {0}；{1}
        {0}, {1}
        = {0}、{1}
        {0} and {1}
        = {0} 和 {1}
        '{0}' loses {1} at {2}
        = “{0}”在{2}丢失了 {1}
        it
        = 它
        look again, or do it by hand
        = 请再看一次，或者手动处理
        the bread and the butter
        = 面包和黄油
        {0} when {1}
        = {0} when {1}
        """));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("zh-SG")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hans-CN")]
    [InlineData("zh-Hans-HK")]
    [InlineData("zh")]
    public void Is_Chinese_for_readers_of_simplified_Chinese(string culture) => Assert.Equal("从 SENTRY_DSN 读取 DSN", InCulture(culture));

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("zh-HK")]
    [InlineData("zh-Hant")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("")]
    public void Is_English_for_all_others(string culture) => Assert.Equal("Take the DSN from SENTRY_DSN", InCulture(culture));

    [Theory]
    [InlineData("zh-CN", "从 SENTRY_DSN 读取 DSN")]
    [InlineData("en-US", "Take the DSN from SENTRY_DSN")]
    public void Is_that_of_the_editor_if_nobody_names_one(string culture, string title)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(title, LocalizedText.OnScreen("Take the DSN from SENTRY_DSN"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Is_one_text_whatever_the_language()
    {
        var (one, same, other) = (new LocalizedText("it"), new LocalizedText("it"), new LocalizedText("It"));
        Assert.Equal<LocalizableString>(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual<LocalizableString>(one, other);
        Assert.NotEqual<LocalizableString>(one, "it");
    }

    [Theory]
    [InlineData("line 5", "第 5 行")]
    [InlineData("'Save' loses it at line 5", "“Save”在第 5 行丢失了它")]
    [InlineData("'Save' loses IOException at line 5", "“Save”在第 5 行丢失了 IOException")]
    [InlineData("line 5; look again, or do it by hand", "第 5 行；请再看一次，或者手动处理")]
    [InlineData("it, the bread and the butter, line 5", "它、面包和黄油、第 5 行")]
    [InlineData("Sentry 7.0.0 and Sentry.Serilog 6.12.1", "Sentry 7.0.0 和 Sentry.Serilog 6.12.1")]
    public void Is_composed_as_the_text_is(string english, string chinese) => Assert.Equal(chinese, Book.Translate(english));

    [Theory]
    [InlineData("")]
    [InlineData("OrderException<int, string>")]
    [InlineData("Exception when error is A and not null, or B")]
    [InlineData("A text that nobody knows")]
    public void Leaves_code_and_unknown_texts_as_they_are(string text) => Assert.Equal(text, Book.Translate(text));

    [Fact]
    public void Leaves_names_in_quotes_as_they_are() => Assert.Equal("“it”在第 5 行丢失了它", Book.Translate("'it' loses it at line 5"));

    [Theory]
    [InlineData(
        "'client.Logger = \"a, b\"' of SharpRaven could not be moved: today it is nothing of the kind.",
        "无法迁移 SharpRaven 的“client.Logger = \"a, b\"”，现在的做法：没有对应的功能。")]
    [InlineData(
        "A client of SharpRaven was made here: initialise the SDK before: if (!SentrySdk.IsEnabled) SentrySdk.Init(o => o.Dsn = x);",
        "这里原来创建了 SharpRaven 的客户端：请在此之前初始化 SDK：if (!SentrySdk.IsEnabled) SentrySdk.Init(o => o.Dsn = x);")]
    public void Is_that_of_comments_that_fixes_write(string english, string chinese) => Assert.Equal(chinese, Chinese.Of(english));

    private static string InCulture(string name) =>
        new LocalizedText("Take the DSN from SENTRY_DSN").ToString(CultureInfo.GetCultureInfo(name));
}
