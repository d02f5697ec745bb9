using System.Diagnostics;

namespace SentryGen.Tests;

/// <summary>What a process left behind.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n--- output\n{Output}\n--- error\n{Error}";
}

/// <summary>A child process: its own environment, its output kept, never left running.</summary>
public sealed class Command : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What would decide for the child how it is wired or where it runs.</summary>
    private static readonly string[] NotInherited = ["SENTRY", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "MSBUILD"];

    private readonly Process process;
    private readonly Task<string> error;
    private readonly List<string> output = [];
    private readonly Task outputEnded;
    private readonly TaskCompletionSource<string> awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Command(ProcessStartInfo start, Func<string, string?> find)
    {
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
        outputEnded = ReadOutputAsync(find);
    }

    /// <summary>What <c>find</c> found in the output, as soon as it is there.</summary>
    public Task<string> Found => awaited.Task.WaitAsync(Patience);

    public static async Task<Outcome> RunAsync(string program, IEnumerable<string> arguments, string directory, params (string Name, string? Value)[] environment)
    {
        await using var command = Start(program, arguments, directory, _ => null, environment);
        return await command.EndAsync();
    }

    /// <summary>Starts a process whose output is searched line by line.</summary>
    public static Command Start(
        string program, IEnumerable<string> arguments, string directory, Func<string, string?> find, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(name => NotInherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
            start.Environment.Remove(inherited);
        foreach (var (name, value) in environment)
            if (value is not null) start.Environment[name] = value;
        return new(start, find);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Outcome> EndAsync()
    {
        await Task.WhenAll(process.WaitForExitAsync(), outputEnded, error).WaitAsync(Patience);
        return new(process.ExitCode, string.Join('\n', output), await error);
    }

    /// <summary>Asks the process to end, as a platform does, and waits for it.</summary>
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

    private async Task ReadOutputAsync(Func<string, string?> find)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.Add(line);
            if (find(line) is { } found) awaited.TrySetResult(found);
        }

        awaited.TrySetException(new InvalidOperationException($"The process ended before it said what was waited for:\n{string.Join('\n', output)}\n{await error}"));
    }
}
