using System.Net;
using System.Text.RegularExpressions;

namespace SentryGen.Tests.Playground;

/// <summary>The page as plain HTML: what works without a script, and what it lets through.</summary>
public sealed class PageTests(PageTests.Opened playground) : IClassFixture<PageTests.Opened>
{
    [Fact]
    public async Task Works_without_a_script()
    {
        await playground.PressAsync("/sentry/on?app=Importer");

        var page = await playground.PressAsync("/apps/Importer/fail");

        Assert.Contains("Sentry: on", page);
        Assert.Contains("1 event arrived", page);
        Assert.Contains("System.IO.InvalidDataException", page);
        Assert.Contains("The feed of everything ends in the middle of a line.", page);
    }

    [Fact]
    public async Task Shows_that_nothing_arrives_while_Sentry_is_off()
    {
        await playground.PressAsync("/sentry/off?app=Mailer");

        var page = await playground.PressAsync("/apps/Mailer/fail");

        Assert.Contains("Sentry: off", page);
        Assert.Contains("Nothing arrived", page);
    }

    [Fact]
    public async Task Loads_nothing_from_elsewhere()
    {
        var page = await playground.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        var loaded = Regex.Matches(page, """<(?:script|link|img)[^>]+(?:src|href)="([^"]*)""").Select(match => match.Groups[1].Value);
        Assert.Equal(["data:,", "/page.css", "/page.js"], loaded);
    }

    [Fact]
    public async Task Answers_no_page_of_another_site()
    {
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/sentry/off") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        using var answer = await playground.Client.SendAsync(foreign, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Answers_under_no_name_but_this_machines()
    {
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "playground.example" } };
        using var answer = await playground.Client.SendAsync(rebound, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>A playground for all of these tests.</summary>
    public sealed class Opened : IAsyncLifetime
    {
        private PlaygroundProcess process = null!;

        public HttpClient Client { get; } = new();

        public async ValueTask InitializeAsync() => (process, Client.BaseAddress) = await PlaygroundProcess.OpenAsync();

        public async Task<string> PressAsync(string button)
        {
            using var answer = await Client.PostAsync(button, null);
            return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await process.DisposeAsync();
        }
    }
}
