using System.Text.RegularExpressions;

namespace SentryGen.Tests;

/// <summary>A project as it was built or published.</summary>
public sealed partial class BuiltApp(Project project, string directory, Outcome build, string output = "bin/Debug/net10.0")
{
    public Outcome Build => build;

    public string ProjectFile => Path.Combine(directory, project.Name + ".csproj");

    public string Assembly => Path.Combine(directory, output, project.AssemblyName + ".dll");

    public bool IsBuilt => File.Exists(Assembly);

    /// <summary>The output of the build.</summary>
    public string Diagnostics => string.Join('\n', build.Output.Split('\n')
        .Where(line => line.Contains(directory + Path.DirectorySeparatorChar) && (line.Contains("warning ") || line.Contains("error ")))
        .Distinct());

    /// <summary>The files that our generator emitted, one after the other, or null.</summary>
    public string? Bootstrap =>
        Generated("SentryGen.Generator") is { Length: > 0 } files ? string.Join('\n', files.Order().Select(File.ReadAllText)) : null;

    /// <summary>The files that the generators of an assembly emitted, or those of all.</summary>
    public string[] Generated(string assembly = "")
    {
        var folder = Path.Combine(directory, "obj", "Debug", "net10.0", "generated", assembly);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories) : [];
    }

    /// <summary>Runs the app to its end.</summary>
    public async Task<Outcome> RunAsync(string arguments, params (string Name, string? Value)[] environment)
    {
        await using var command = Start(arguments, environment);
        return Comparable(await command.EndAsync());
    }

    /// <summary>Starts a web app and hands it over when it serves.</summary>
    public async Task<Serving> ServeAsync(string arguments, params (string Name, string? Value)[] environment)
    {
        var command = Start(arguments, [("ASPNETCORE_URLS", "http://127.0.0.1:0"), .. environment]);
        try
        {
            return new(command, new(await command.Found), Comparable);
        }
        catch
        {
            await command.DisposeAsync();
            throw;
        }
    }

    private Command Start(string arguments, (string Name, string? Value)[] environment) =>
        Command.Start(Path.ChangeExtension(Assembly, null), arguments.Split(' '), directory, AddressIn, environment);

    private static string? AddressIn(string line) => Address().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    // Two runs of the same app say the same, save where it is, on which port it listens and how it numbers requests. The old web host
    // writes its last line itself, so that the log may write the failure of a request before or behind it.
    private Outcome Comparable(Outcome outcome) => outcome with
    {
        Output = WithoutLastLine(
            RequestId().Replace(Address().Replace(outcome.Output.Replace(directory, "~"), "Now listening on: *"), "id *")),
        Error = outcome.Error.Replace(directory, "~"),
    };

    private static string WithoutLastLine(string output) =>
        string.Join('\n', output.Split('\n').Where(line => line.Trim() != "Application is shutting down..."));

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Address();

    [GeneratedRegex("id \"[0-9A-Z:]+\"")]
    private static partial Regex RequestId();
}

/// <summary>A web app that serves.</summary>
public sealed class Serving(Command command, Uri address, Func<Outcome, Outcome> comparable) : IAsyncDisposable
{
    private readonly HttpClient client = new() { BaseAddress = address };

    public Uri Address => address;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<string> ReadAsync(string path) => client.GetStringAsync(path);

    public async Task<Outcome> StopAsync() => comparable(await command.StopAsync());

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await command.DisposeAsync();
    }
}
