namespace SentryGen.Tests.Playground;

/// <summary>The page in a real browser, used as a person would.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private PlaygroundProcess playground = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Browser.Installed is null,
            "No Chromium is installed, so nobody looks at the page; `apt-get install chromium` installs one.");
        (playground, var address) = await PlaygroundProcess.OpenAsync();
        try
        {
            browser = await Browser.OpenAsync(address);
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (playground is not null) await playground.DisposeAsync();
    }

    [Fact]
    public async Task Leads_from_a_lost_error_to_its_event()
    {
        await browser.UntilSaysAsync("#state", "Sentry: off");
        await browser.ClickAsync("#fail");
        await browser.UntilSaysAsync("#steps", "HTTP 500");
        await browser.UntilSaysAsync("#steps", "Nothing arrived");

        await browser.ClickAsync("#enable");
        await browser.UntilSaysAsync("#state", "Sentry: on");
        await browser.ClickAsync("#fail");
        await browser.UntilSaysAsync("#steps", "1 event arrived");

        var card = await browser.TextAsync("#event");
        Assert.Contains("System.InvalidOperationException", card);
        Assert.Contains("The payment of B-1042 was declined by a bank that does not exist.", card);
        Assert.Contains("staging", card);
        Assert.Contains("Shop@2.3.0", card);
        Assert.Contains("GET /orders/B-1042/checkout", card);
        Assert.Contains("Backends.Charge", card);
        Assert.Contains("Checkout.Pay", card);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Shows_beside_each_catch_what_was_said_and_what_happened()
    {
        await browser.ClickAsync("#enable");
        await browser.UntilSaysAsync("#state", "Sentry: on");

        await browser.ClickAsync("#run-all");
        await browser.UntilSaysAsync("#catches", "16 of 16 were run: 16 did as the analyzers said, 0 did not");

        Assert.Equal(["SNTG1001", "nothing arrived"], await PillsAsync("Catalog.PriceOf"));
        Assert.Equal(["reaches Sentry", "event arrived"], await PillsAsync("Checkout.Place"));
        Assert.Equal(["SNTG1002", "nothing arrived", "event arrived"], await PillsAsync("Delivery.Reserve"));
        Assert.Equal(["SNTG1005", "arrived without the exception"], await PillsAsync("Checkout.Invoice"));
        Assert.Empty(browser.Complaints);
        await TakeScreenshotAsync();
    }

    [Fact]
    public async Task Shows_the_event_of_a_catch()
    {
        await browser.ClickAsync("#enable");
        await browser.UntilSaysAsync("#state", "Sentry: on");
        await browser.ClickAsync("[id='run-Catalog.CoverOf']");
        await browser.UntilSaysAsync("#catches", "see it");

        await browser.ClickAsync("#catches a");

        await browser.UntilSaysAsync("#event", "The cover of 7 is not on the disk.");
    }

    [Fact]
    public async Task Follows_what_is_done_elsewhere()
    {
        await browser.UntilSaysAsync("#state", "Sentry: off");

        using var elsewhere = new HttpClient();
        using var done = await elsewhere.PostAsync(new Uri(await browser.EvaluateAsync<string>("location.origin") + "/sentry/on"), null,
            TestContext.Current.CancellationToken);

        await browser.UntilSaysAsync("#state", "Sentry: on");
    }

    [Fact]
    public async Task Keeps_a_button_while_it_is_pressed()
    {
        await browser.EvaluateAsync<bool>("!!(window.kept = document.querySelector('#enable'))");
        await browser.PressMouseAsync("#enable");
        using var elsewhere = new HttpClient();
        using var done = await elsewhere.PostAsync(new Uri(await browser.EvaluateAsync<string>("location.origin") + "/sentry/on"), null,
            TestContext.Current.CancellationToken);
        Assert.True(await browser.EvaluateAsync<bool>("new Promise(later => setTimeout(() => later(kept.isConnected), 500))"));

        await browser.ReleaseMouseAsync("#enable");

        await browser.UntilSaysAsync("#state", "Sentry: on");
        Assert.False(await browser.EvaluateAsync<bool>("kept.isConnected"));
    }

    [Fact]
    public async Task Needs_no_mouse()
    {
        await TabToAsync("enable");
        await browser.PressAsync("Enter");
        await browser.UntilSaysAsync("#state", "Sentry: on");
        Assert.Equal("disable", await FocusAsync());

        await TabToAsync("fail");
        await browser.PressAsync("Enter");
        await browser.UntilSaysAsync("#steps", "1 event arrived");
        Assert.Equal("fail", await FocusAsync());
    }

    /// <summary>
    /// README's picture is of this moment: <c>PLAYGROUND_SCREENSHOT=$PWD/playground/screenshot.png dotnet run --project
    /// tests/Playground.Tests</c> takes it anew.
    /// </summary>
    private async Task TakeScreenshotAsync()
    {
        if (Environment.GetEnvironmentVariable("PLAYGROUND_SCREENSHOT") is not { Length: > 0 } file) return;
        await browser.ClickAsync("#fail");
        await browser.UntilSaysAsync("#steps", "1 event arrived");
        await File.WriteAllBytesAsync(file, await browser.ScreenshotAsync(height: 1560), TestContext.Current.CancellationToken);
    }

    private async Task TabToAsync(string id)
    {
        for (var presses = 0; await FocusAsync() != id; presses++)
        {
            Assert.True(presses < 50, $"The tab key does not lead to {id}.");
            await browser.PressAsync("Tab");
        }
    }

    private Task<string> FocusAsync() => browser.EvaluateAsync<string>("document.activeElement.id");

    private Task<string[]> PillsAsync(string name) =>
        browser.EvaluateAsync<string[]>($"[...document.getElementById('run-{name}').closest('tr').querySelectorAll('.pill')].map(pill => pill.innerText)");
}
