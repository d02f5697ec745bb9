using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SentryGen.Tests.Playground;

/// <summary>A headless Chromium with one tab, spoken to in its own protocol (DevTools).</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> pending = new();
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly SemaphoreSlim sending = new(1);
    private int sent;
    private string? session;

    private Browser(Process process, string profile) => (this.process, this.profile) = (process, profile);

    /// <summary>The browser of this machine, or null.</summary>
    public static string? Installed { get; } =
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in Names
         let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(path)
         select path).FirstOrDefault();

    /// <summary>The complaints of the page: script errors, refused resources.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public static async Task<Browser> OpenAsync(Uri address, int width = 1280, int height = 900)
    {
        var profile = Directory.CreateTempSubdirectory("playground-browser").FullName;
        var start = new ProcessStartInfo(
            Installed!,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync", "--hide-scrollbars", $"--user-data-dir={profile}", $"--window-size={width},{height}",
                "--remote-debugging-port=0", "about:blank",
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var browser = new Browser(Process.Start(start)!, profile);
        try
        {
            await browser.ShowAsync(address, width, height);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>The value of a script's expression.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var answer =
            await CallAsync("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        if (answer["exceptionDetails"] is { } exception) throw new InvalidOperationException($"{expression}\n{exception}");
        return answer["result"]!["value"].Deserialize<T>()!;
    }

    /// <summary>The text of the first element that a selector names.</summary>
    public Task<string> TextAsync(string selector) =>
        EvaluateAsync<string>($"document.querySelector({JsonSerializer.Serialize(selector)})?.innerText ?? ''");

    /// <summary>Waits until an expression is true; says what the page shows if it doesn't become so.</summary>
    public async Task UntilAsync(string condition)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
            if (await HoldsAsync(condition)) return;
        Assert.Fail($"It never became true that {condition}\n{await EvaluateAsync<string>("document.body.innerText")}");
    }

    /// <summary>Waits for a text within an element.</summary>
    public Task UntilSaysAsync(string selector, string text) =>
        UntilAsync($"document.querySelector({JsonSerializer.Serialize(selector)})?.innerText.includes({JsonSerializer.Serialize(text)})");

    /// <summary>Clicks like a person: on the middle of what is seen there, once it can be clicked.</summary>
    public async Task ClickAsync(string selector)
    {
        await UntilAsync($"document.querySelector({JsonSerializer.Serialize(selector)})?.matches(':not([aria-disabled=true])')");
        await PressMouseAsync(selector);
        await ReleaseMouseAsync(selector);
    }

    /// <summary>Presses the mouse on the middle of an element, and keeps it pressed.</summary>
    public Task PressMouseAsync(string selector) => SendMouseAsync("mousePressed", selector);

    /// <summary>Lets the mouse go over the middle of an element.</summary>
    public Task ReleaseMouseAsync(string selector) => SendMouseAsync("mouseReleased", selector);

    /// <summary>Presses a key.</summary>
    public async Task PressAsync(string key)
    {
        var (code, text) = key switch { "Tab" => (9, ""), "Enter" => (13, "\r"), _ => throw new ArgumentOutOfRangeException(nameof(key)) };
        await CallAsync("Input.dispatchKeyEvent",
            new() { ["type"] = "keyDown", ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code, ["text"] = text });
        await CallAsync("Input.dispatchKeyEvent",
            new() { ["type"] = "keyUp", ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code });
    }

    /// <summary>The page as PNG, from its top.</summary>
    public async Task<byte[]> ScreenshotAsync(int height)
    {
        var width = await EvaluateAsync<int>("innerWidth");
        var clip = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height, ["scale"] = 1 };
        var taken = await CallAsync("Page.captureScreenshot", new() { ["captureBeyondViewport"] = true, ["clip"] = clip });
        return Convert.FromBase64String(taken["data"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        sending.Dispose();
        await DeleteProfileAsync();
    }

    // Its helpers may be writing still when the browser itself is gone.
    private async Task DeleteProfileAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task<bool> HoldsAsync(string condition)
    {
        try
        {
            return await EvaluateAsync<bool>($"!!({condition})");
        }
        catch (RefusedException)
        {
            // The page is on its way to another.
            return false;
        }
    }

    private async Task ShowAsync(Uri address, int width, int height)
    {
        await ConnectAsync();
        await CallAsync("Emulation.setDeviceMetricsOverride",
            new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await CallAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri });
        await UntilAsync("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    private async Task SendMouseAsync(string type, string selector)
    {
        var place = await EvaluateAsync<double[]>($$"""
            (() => {
              const element = document.querySelector({{JsonSerializer.Serialize(selector)}});
              element.scrollIntoView({ block: "center", behavior: "instant" });
              const box = element.getBoundingClientRect();
              return [box.x + box.width / 2, box.y + box.height / 2];
            })()
            """);
        await CallAsync("Input.dispatchMouseEvent",
            new() { ["type"] = type, ["x"] = place[0], ["y"] = place[1], ["button"] = "left", ["clickCount"] = 1 });
    }

    private async Task ConnectAsync()
    {
        var announced = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null) announced.TrySetException(new InvalidOperationException("The browser ended at once."));
            else if (line.Data.StartsWith(Announcement, StringComparison.Ordinal))
                announced.TrySetResult(new(line.Data[Announcement.Length..]));
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();

        await socket.ConnectAsync(await announced.Task.WaitAsync(Patience), default);
        _ = ListenAsync();
        var tab = await CallAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached =
            await CallAsync("Target.attachToTarget", new() { ["targetId"] = tab["targetId"]!.GetValue<string>(), ["flatten"] = true });
        session = attached["sessionId"]!.GetValue<string>();
        foreach (var domain in (string[])["Page", "Runtime", "Log"]) await CallAsync(domain + ".enable", []);
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref sent);
        var answer = pending[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, default);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task.WaitAsync(Patience);
    }

    private async Task ListenAsync()
    {
        var part = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (await socket.ReceiveAsync(part, default) is { MessageType: not WebSocketMessageType.Close } received)
            {
                message.Write(part, 0, received.Count);
                if (!received.EndOfMessage) continue;
                Take(JsonNode.Parse(message.ToArray())!);
                message.SetLength(0);
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            foreach (var waiting in pending.Values) waiting.TrySetException(new InvalidOperationException("The browser has ended.", ended));
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id && pending.TryRemove(id.GetValue<int>(), out var waiting))
        {
            if (message["error"] is { } error) waiting.SetException(new RefusedException(error.ToJsonString()));
            else waiting.SetResult(message["result"]!);
        }
        else if (message["method"]?.GetValue<string>() is "Runtime.exceptionThrown"
            || message["params"]?["entry"]?["level"]?.GetValue<string>() == "error")
        {
            complaints.Enqueue(message.ToJsonString());
        }
    }

    /// <summary>The browser could not do what it was asked for.</summary>
    private sealed class RefusedException(string message) : Exception(message);
}
