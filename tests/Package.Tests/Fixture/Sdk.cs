namespace SentryGen.Tests;

/// <summary>The dotnet command. Its builds share one compiler server, a child of this process that ends with it.</summary>
public sealed class Sdk : IAsyncDisposable
{
    private readonly string pipe = $"sentrygen-package-tests-{Environment.ProcessId}";
    private (string Program, Command Running)? compilerServer;

    public Task<Outcome> RunAsync(string directory, string[] arguments, params (string Name, string? Value)[] environment) =>
        Command.RunAsync("dotnet", arguments, directory,
        [
            ("MSBUILDDISABLENODEREUSE", "1"),
            ("UseSharedCompilation", compilerServer is null ? "false" : "true"),
            ("SharedCompilationId", pipe),
            .. environment,
        ]);

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<Outcome> DoAsync(string directory, params string[] arguments)
    {
        var outcome = await RunAsync(directory, arguments);
        Assert.True(outcome.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {outcome}");
        return outcome;
    }

    public void StartCompilerServer(string compilerDirectory)
    {
        var program = Path.Combine(compilerDirectory, "bincore", "VBCSCompiler.dll");
        compilerServer = (program, Command.Start("dotnet", [program, $"-pipename:{pipe}"], compilerDirectory, find: null));
    }

    public async ValueTask DisposeAsync()
    {
        if (compilerServer is not var (program, running)) return;
        await using (running)
        {
            await DoAsync(Path.GetTempPath(), program, $"-pipename:{pipe}", "-shutdown");
            await running.EndAsync();
        }
    }
}
