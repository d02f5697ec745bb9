using SentryGen.Fate;
using SentryGen.Tasks;

namespace SentryGen.Tests.Playground;

/// <summary>The page of the report in a real browser, used as a person would.</summary>
public sealed class ReportPageTests : IAsyncLifetime
{
    private const string Hostile = "catch (Exception) { /* </script><img src=x onerror=\"document.title = 'run'\"> */ }";

    private static readonly string[] Code =
    [
        "class Till", "{", "    void Pay()", "    {", "        try { Charge(); }", "        catch (Exception ex)", "        {",
        "            if (isTest) return;", "            log.LogError(ex, \"declined\");", "        }", "    }", "}", Hostile,
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("sentrygen-report").FullName;
    private readonly List<Browser> browsers = [];

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Browser.Installed is null, "No Chromium is installed: `apt-get install chromium` installs one.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers) await browser.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Shows_the_number_and_asks_for_nothing()
    {
        var browser = await OpenAsync();

        Assert.Equal("33 %", await browser.TextAsync("#percent"));
        Assert.Equal("shop.slnx: 1 of 3 handlers reach Sentry (33 %); 1 lost, 1 on some paths", await TitleAsync(browser));
        Assert.Equal(3, await browser.EvaluateAsync<int>("document.querySelectorAll('#ring circle[class]').length"));
        Assert.Contains("1 more is not counted", await browser.TextAsync("#not-counted"));
        Assert.Contains("Without SentryGen, and so not looked at: unit.", await browser.TextAsync("#without"));
        Assert.Equal(2, await browser.EvaluateAsync<int>("document.querySelectorAll('#projects .choice').length"));
        Assert.Equal(0, await browser.EvaluateAsync<int>("performance.getEntriesByType('resource').length"));
        var policy = await browser.EvaluateAsync<string>("document.querySelector('meta[http-equiv]').content");
        Assert.StartsWith("default-src 'none'", policy);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Shows_a_handler_with_its_leak_and_its_fix()
    {
        var browser = await OpenAsync();

        await browser.ClickAsync("details:nth-of-type(2) summary");

        await browser.UntilSaysAsync("details[open] .told", "is lost at line 8");
        Assert.Contains("if (isTest) return;", await browser.TextAsync("details[open] .leak code"));
        Assert.Equal(1, await browser.EvaluateAsync<int>("document.querySelectorAll('.leak').length"));
        Assert.Contains("Report it there, too.", await browser.TextAsync("details[open] .fix"));
        Assert.EndsWith("SNTG1002.md", await OfAsync(browser, "details[open] .facts a", "href"));
        Assert.Contains("till, core (net10.0, net8.0)", await browser.TextAsync("details[open] .facts"));
    }

    [Fact]
    public async Task Shows_code_as_text()
    {
        var browser = await OpenAsync();

        await browser.ClickAsync("details:nth-of-type(1) summary");

        await browser.UntilSaysAsync("details[open] pre", Hostile);
        Assert.Equal(0, await browser.EvaluateAsync<int>("document.querySelectorAll('img').length"));
        Assert.StartsWith("shop.slnx", await TitleAsync(browser));
    }

    [Fact]
    public async Task Shows_why_a_warning_is_suppressed()
    {
        var suppressed = Says(13, 13, Judged.Lost, "'Exception' never reaches Sentry", "SNTG1001").SuppressedBecause("only <b>a test</b>");
        var report = Report.Of("shop.slnx", [new(Path.Combine(folder, "till.csproj"), "net10.0", Status.Judged, [suppressed])]);
        var browser = await OpenAsync(report);

        Assert.Equal("shop.slnx: 0 of 1 handler reaches Sentry (0 %); 1 suppressed", await TitleAsync(browser));
        await browser.ClickAsync("details:nth-of-type(1) summary");
        await browser.UntilSaysAsync("details[open] .told", "Suppressed in the code: only <b>a test</b>");
    }

    [Fact]
    public async Task Filters_by_a_click_and_by_words()
    {
        var browser = await OpenAsync();
        Assert.Equal("4 handlers", await browser.TextAsync("#shown"));

        await browser.ClickAsync("#legend [data-value=lost]");
        await browser.UntilSaysAsync("#shown", "1 of 4 handlers");
        Assert.Equal("true", await OfAsync(browser, "#legend [data-value=lost]", "ariaPressed"));
        Assert.Equal("lost", await OfAsync(browser, "#by-outcome", "value"));

        await browser.ClickAsync("[type=reset]");
        await browser.UntilSaysAsync("#shown", "4 handlers");
        await browser.EvaluateAsync<bool>("""
            document.querySelector('#search').value = 'DECLINED pay';
            document.querySelector('#search').dispatchEvent(new Event('input', { bubbles: true }))
            """);
        await browser.UntilSaysAsync("#shown", "1 of 4 handlers");
        Assert.Contains("Till.Pay catches Exception", await browser.TextAsync("#handlers"));
    }

    [Fact]
    public async Task Needs_no_mouse()
    {
        var browser = await OpenAsync();

        await TabToAsync(browser, "document.activeElement?.dataset?.value === 'reaches'");
        await browser.PressAsync("Enter");
        await browser.UntilSaysAsync("#shown", "1 of 4 handlers");

        await TabToAsync(browser, "document.activeElement?.localName === 'summary'");
        await browser.PressAsync("Enter");
        await browser.UntilSaysAsync("details[open]", "through 'LogError' at line 9");
    }

    [Fact]
    public async Task Fits_a_narrow_window()
    {
        var browser = await OpenAsync(width: 380);
        await browser.ClickAsync("details:nth-of-type(2) summary");
        await browser.UntilSaysAsync("details[open] .told", "is lost at line 8");

        Assert.True(await browser.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Shows_a_report_without_handlers()
    {
        var browser = await OpenAsync(Report.Of("empty.csproj", [new("/empty.csproj", "net10.0", Status.Judged, [])]));

        Assert.Equal("–", await browser.TextAsync("#percent"));
        Assert.Equal("0 handlers", await browser.TextAsync("#shown"));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Is_Chinese_for_a_Chinese_build()
    {
        var browser = await OpenAsync(Sample(), isInChinese: true);

        Assert.Equal("zh-CN", await OfAsync(browser, "html", "lang"));
        Assert.Equal("shop.slnx: 3 个处理代码中有 1 个上报到 Sentry（33 %）；1 个丢失，1 个在部分路径上丢失", await TitleAsync(browser));
        Assert.Equal("捕获的异常：shop.slnx", await browser.TextAsync("h1"));
        Assert.Equal("4 个处理代码", await browser.TextAsync("#shown"));
        Assert.DoesNotMatch(@"(?i)\b(the|of|is|are|not|reach|lost|all|show|project|rule)\b", await browser.TextAsync("body"));
        Assert.Empty(browser.Complaints);
    }

    private Task<Browser> OpenAsync(int width = 1280) => OpenAsync(Sample(), width);

    private async Task<Browser> OpenAsync(Report report, int width = 1280, bool isInChinese = false)
    {
        var page = Path.Combine(folder, "report.html");
        var text = ReportPage.Write(report, ReportJson.Write(report, folder), isInChinese);
        await File.WriteAllTextAsync(page, text, TestContext.Current.CancellationToken);
        var browser = await Browser.OpenAsync(new Uri(page), width);
        browsers.Add(browser);
        return browser;
    }

    private Report Sample()
    {
        File.WriteAllLines(Path.Combine(folder, "Till.cs"), Code);
        var partly = Says(
            6, 10, Judged.SomePaths, "'Exception' reaches Sentry on some paths, but is lost at line 8",
            "SNTG1002", leaks: "8", fix: "Report it there, too.");
        var lost = Says(
            13, 13, Judged.Lost, "'Exception' never reaches Sentry",
            "SNTG1001", leaks: "13", symbol: "M:Shop.Till.Close");
        return Report.Of("shop.slnx",
        [
            new(Path.Combine(folder, "till.csproj"), "net10.0", Status.Judged, [partly, lost]),
            new(Path.Combine(folder, "core.csproj"), "net8.0", Status.Judged,
                [
                    partly,
                    Says(5, 5, Judged.Reaches, "'Exception' reaches Sentry through 'LogError' at line 9", "", symbol: "M:Shop.Till.Open"),
                    Says(4, 4, Judged.Expected, "'OperationCanceledException' is not counted", "", symbol: "M:Shop.Till.Stop"),
                ]),
            new(Path.Combine(folder, "unit.csproj"), "net10.0", Status.None, []),
        ]);
    }

    private Verdict Says(
        int first, int last, string outcome, string message, string rule,
        string leaks = "", string fix = "", string symbol = "M:Shop.Till.Pay") =>
        new(Path.Combine(folder, "Till.cs"), first, 9, message, new Dictionary<string, string>
        {
            [Judged.Outcome] = outcome,
            [Judged.ReportedBy] = rule,
            [Judged.Title] = "A title",
            [Judged.Help] = $"https://example.org/{rule}.md",
            [Judged.Symbol] = symbol,
            [Judged.Caught] = "Exception",
            [Judged.Type] = "Exception",
            [Judged.FirstLine] = $"{first}",
            [Judged.LastLine] = $"{last}",
            [Judged.Leaks] = leaks,
            [Judged.Fix] = fix,
        });

    private static Task<string> TitleAsync(Browser browser) => browser.EvaluateAsync<string>("document.title");

    private static Task<string> OfAsync(Browser browser, string selector, string property) =>
        browser.EvaluateAsync<string>($"document.querySelector('{selector}').{property}");

    private static async Task TabToAsync(Browser browser, string condition)
    {
        for (var presses = 0; !await browser.EvaluateAsync<bool>(condition); presses++)
        {
            Assert.True(presses < 60, "The tab key does not lead there.");
            await browser.PressAsync("Tab");
        }
    }
}
