using System.Text.RegularExpressions;
using SentryGen.Knowledge;
using SentryGen.Languages;
using SentryGen.Tests.Rules;

namespace SentryGen.Tests.Languages;

/// <summary>Each page that a user reads first is there in Chinese, and says the same.</summary>
public partial class ChinesePages
{
    private const string Readme = "README.md";
    private const string ChineseReadme = "README.zh-CN.md";

    /// <summary>The pages that README leads to.</summary>
    public static TheoryData<string> Pages =>
    [
        "analyzers/migration", "analyzers/from-6-to-7", "build/gate/gate", "build/gate/ci", "build/report/report",
        "tests/Package.Tests/hosts",
    ];

    private static IEnumerable<string> All => InGit.Files().Where(file => file.EndsWith(".zh-CN.md", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Begin_with_the_rule(string id) =>
        Assert.Equal($"# {id}：{Chinese.Of($"{HouseRule.All[id].Descriptor.Title}")}", PageOf(id).Split('\n')[0]);

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Have_the_samples_and_the_shape_of_the_English_page(string id)
    {
        var (english, chinese) = (InGit.Read(HouseRule.All[id].Page), PageOf(id));
        Assert.Equal(Markdown.Code(english), Markdown.Code(chinese));
        Assert.Equal(Markdown.Shape(english), Markdown.Shape(chinese));
        Assert.Equal(Markdown.Names(english), Markdown.Names(chinese));
    }

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Lead_to_the_English_page_and_back(string id)
    {
        Assert.Equal($"[English]({id}.md)", PageOf(id).Split('\n')[2]);
        Assert.Equal($"[简体中文]({id}.zh-CN.md)", InGit.Read(HouseRule.All[id].Page).Split('\n')[2]);
    }

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Call_fixes_by_their_titles(string id)
    {
        var page = PageOf(id);
        Breaches.None(Emphasis().Matches(InGit.Read(HouseRule.All[id].Page))
            .Select(title => Chinese.Of(title.Groups[1].Value))
            .Where(title => !page.Contains($"*{title}*")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Say_what_the_English_page_says(string page)
    {
        var (english, chinese) = (InGit.Read(page + ".md"), InGit.Read(page + ".zh-CN.md"));
        Assert.Equal(Markdown.Code(english), Markdown.Code(chinese));
        Assert.Equal(Markdown.Shape(english), Markdown.Shape(chinese));
        Assert.Equal(Markdown.Names(english), Markdown.Names(chinese));

        var name = Path.GetFileName(page);
        Assert.Equal($"[简体中文]({name}.zh-CN.md)", english.ReplaceLineEndings("\n").Split('\n')[2]);
        Assert.Equal($"[English]({name}.md)", chinese.ReplaceLineEndings("\n").Split('\n')[2]);
        Assert.Contains($"({page}.zh-CN.md)", InGit.Read(ChineseReadme));
    }

    [Fact]
    public void Have_the_table_of_modes() => Assert.Equal(
        Rows("build/gate/gate.md").Select(row => row.Replace("| Rule |", "| 规则 |").Replace("| off", "| 关闭")),
        Rows("build/gate/gate.zh-CN.md"));

    [Fact]
    public void README_has_the_headings_and_the_pictures_of_the_English_one()
    {
        var (english, chinese) = (InGit.Read(Readme), InGit.Read(ChineseReadme));
        Assert.Equal(Headings(english).Count(), Headings(chinese).Count());
        Assert.Equal(Pictures(english), Pictures(chinese));
        Breaches.None(Markdown.Code(english).Where(sample => sample.StartsWith('`')).Except(Markdown.Code(chinese)));
    }

    [Fact]
    public void List_the_rules() => Tests.Readme.Says("rules",
        [
            "| 规则 | 标题 | 严重级别 |",
            "|---|---|---|",
            .. HouseRule.All.Values.Select(rule =>
                $"| [{rule.Id}]({Path.ChangeExtension(rule.PageFromList, "zh-CN.md")}) | {Chinese.Of($"{rule.Descriptor.Title}")} "
                + $"| {rule.Severity} |"),
        ],
        Path.ChangeExtension(HouseRule.List, "zh-CN.md"));

    [Fact]
    public void README_lists_the_options() => Tests.Readme.Says("options",
        [
            "| 选项 | 值 | 默认值 | 作用 |",
            "|---|---|---|---|",
            .. Settings.Build.Concat(Settings.BuildOnly).Concat(Settings.EditorConfig).Select(setting =>
                $"| `{setting.Name}` | {Chinese.Of(setting.Values).Replace("|", "\\|").Replace("`, `", "`、`")} | "
                + $"{(setting.Default.Length == 0 ? "" : $"`{setting.Default}`")} | {Chinese.Of(setting.Says)} |"),
        ],
        ChineseReadme);

    [Fact]
    public void README_lists_the_variables() => Tests.Readme.Says("variables",
        [
            "| 变量 | 值 | 作用 |",
            "|---|---|---|",
            .. Variables.All.Select(variable => $"| `{variable.Name}` | {Chinese.Of(variable.Values)} | {Chinese.Of(variable.Says)} |"),
        ],
        ChineseReadme);

    /// <summary>The English table has only names, but for the heads and one word.</summary>
    [Fact]
    public void README_lists_the_platforms()
    {
        var table = InGit.Read(Readme).ReplaceLineEndings("\n").Split("<!-- platforms -->\n")[1].Split("\n<!-- /platforms -->")[0];
        Tests.Readme.Says(
            "platforms",
            [
                "| 平台 | 环境 | 版本 | 服务器名 | 标签 |",
                .. table.Split('\n')[1..].Select(row => row.Replace("`, ", "`、").Replace(" (preview)", "（预览）")),
            ],
            ChineseReadme);
    }

    [Fact]
    public void Lead_to_pages_that_are_there() => Breaches.None(
        from page in All
        from link in Markdown.Links(InGit.Read(page))
        where !link.Contains("://", StringComparison.Ordinal)
        let target = Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0])
        where !File.Exists(Repository.PathTo(target))
        select $"{page}: {link}");

    [Fact]
    public void Part_Chinese_and_Latin_words_by_a_blank() => Breaches.None(
        from page in All
        from line in Markdown.Text(InGit.Read(page)).Split('\n')
        where Joined().IsMatch(line)
        select $"{page}: {line}");

    private static IEnumerable<string> Rows(string page) => InGit.Read(page).ReplaceLineEndings("\n")
        .Split("<!-- modes -->\n")[1].Split("\n<!-- /modes -->")[0].Split('\n');

    private static string PageOf(string id)
    {
        var page = Path.ChangeExtension(HouseRule.All[id].Page, "zh-CN.md");
        Assert.True(File.Exists(Repository.PathTo(page)), $"There is no {page}. It should be {HouseRule.All[id].Page} in Chinese.");
        return InGit.Read(page).ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Headings(string page) =>
        Markdown.Text(page).Split('\n').Where(line => line.StartsWith('#')).Select(line => line.Split(' ')[0]);

    private static IEnumerable<string> Pictures(string page) =>
        Markdown.Links(page).Where(link => link.EndsWith(".png", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u4e00-\u9fff]")]
    private static partial Regex Joined();
}
