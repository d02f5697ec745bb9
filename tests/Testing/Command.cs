using System.Diagnostics;

namespace SentryGen.Tests;

/// <summary>The result of a process.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n--- output\n{Output}\n--- error\n{Error}";
}

/// <summary>A child process: its own environment, its output kept, never left running.</summary>
public sealed class Command : IAsyncDisposable
{
    /// <summary>A child that hangs fails its test in the end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Variables by which the child would be wired in another way, or would seem to run elsewhere.</summary>
    private static readonly string[] NotInherited =
    [
        "SENTRY", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "MSBUILD",
        "BKPAAS_", "DYNO", "FLY_", "RENDER", "WEBSITE_", "RAILWAY_", "KUBERNETES_",
    ];

    private readonly Process process;
    private readonly Task<string> error;
    private readonly Task<string> output;
    private readonly TaskCompletionSource<string> found = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Command(ProcessStartInfo start, Func<string, string?>? find)
    {
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
        output = ReadOutputAsync(find);
    }

    /// <summary>The result of <c>find</c> in the output, as soon as there is one.</summary>
    public Task<string> Found => found.Task.WaitAsync(Patience);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Outcome> RunAsync(
        string program, IEnumerable<string> arguments, string directory, params (string Name, string? Value)[] environment)
    {
        await using var command = Start(program, arguments, directory, find: null, environment);
        return await command.EndAsync();
    }

    /// <summary>Starts a program, and looks for something in each line of its output.</summary>
    public static Command Start(
        string program,
        IEnumerable<string> arguments,
        string directory,
        Func<string, string?>? find,
        params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.ToList())
            if (NotInherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))) start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            if (value is not null) start.Environment[name] = value;
        return new(start, find);
    }

    public async Task<Outcome> EndAsync()
    {
        await Task.WhenAll(process.WaitForExitAsync(), output, error).WaitAsync(Patience);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Asks the process to end, as a platform does.</summary>
    public async Task<Outcome> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task<string> ReadOutputAsync(Func<string, string?>? find)
    {
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (find?.Invoke(line) is { } text) found.TrySetResult(text);
        }

        var all = string.Join('\n', lines);
        if (find is not null)
            found.TrySetException(new InvalidOperationException($"It ended before it said what was waited for:\n{all}\n{await error}"));
        return all;
    }
}
