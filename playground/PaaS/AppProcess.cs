using System.Diagnostics;
using System.Reflection;

namespace SentryGen.Playground.PaaS;

/// <summary>One process of an app, from start to end. It never outlives the platform (<see cref="StartupHook"/>).</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Lock gate = new();
    private readonly List<string> output = [];
    private readonly List<string> all = [];
    private TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process) => this.process = process;

    /// <summary>Its standard output.</summary>
    public IReadOnlyList<string> Output
    {
        get
        {
            lock (gate) return [.. output];
        }
    }

    /// <summary>Its output, errors included.</summary>
    public string Log
    {
        get
        {
            lock (gate) return string.Join('\n', all);
        }
    }

    /// <summary>Starts an app in an environment that holds the platform's settings and nothing of ours about Sentry or addresses.</summary>
    public static AppProcess Start(SampleApp app, string? dsn, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(app.Executable, arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(app.Executable),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsOurs).ToArray()) start.Environment.Remove(inherited);
        start.Environment["DOTNET_STARTUP_HOOKS"] = Assembly.GetExecutingAssembly().Location;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Staging";
        if (dsn is not null) start.Environment["SENTRY_DSN"] = dsn;

        var started = new AppProcess(new Process { StartInfo = start });
        started.process.OutputDataReceived += (_, line) => started.Take(line.Data, started.output);
        started.process.ErrorDataReceived += (_, line) => started.Take(line.Data, null);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Waits for a line on standard output; null when the process ends, or the time is up, without it.</summary>
    public async Task<string?> LineAsync(Func<string, bool> wanted, TimeSpan patience)
    {
        using var timeUp = new CancellationTokenSource(patience);
        var ended = process.WaitForExitAsync(timeUp.Token);
        while (true)
        {
            var isLast = ended.IsCompleted;
            Task next;
            lock (gate)
            {
                if (output.FirstOrDefault(wanted) is { } line) return line;
                next = written.Task;
            }

            if (isLast) return null;
            await Task.WhenAny(next, ended);
        }
    }

    /// <summary>Waits for the end and returns the exit code; ends what takes too long.</summary>
    public async Task<int> ExitAsync(TimeSpan patience)
    {
        using var timeUp = new CancellationTokenSource(patience);
        await process.WaitForExitAsync(timeUp.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (timeUp.IsCancellationRequested) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Asks the app to stop, and makes it.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already.
        }

        await ExitAsync(Patience);
        process.Dispose();
    }

    private static bool IsOurs(string variable) =>
        variable.StartsWith("SENTRY", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || variable is "DOTNET_URLS" or "DOTNET_ENVIRONMENT" or "URLS" or "HTTP_PORTS" or "HTTPS_PORTS";

    private void Take(string? line, List<string>? also)
    {
        if (line is null) return;
        lock (gate)
        {
            all.Add(line);
            also?.Add(line);
            written.TrySetResult();
            written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
