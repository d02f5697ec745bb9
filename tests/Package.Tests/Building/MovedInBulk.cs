using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>
/// The migration page's way, step by step on an app each: <c>dotnet format analyzers</c> alone, and what it wrote delivers.
/// </summary>
public class MovedInBulk(PackageFixture fixture)
{
    [Fact(Explicit = true)]
    public async Task Moves_from_SharpRaven()
    {
        var raven = new Project("SharpRaven", "classlib") { Sources = ["SharpRaven.cs"] }.WithWarnings();
        var app = Lay(Project.Console("moved-from-raven", "ConsoleWithRaven.cs") with
        {
            Sources = ["ConsoleWithRaven.cs", "Till.cs"],
            References = [raven]
        });
        Lay(raven);

        // Both import a SentryEvent: adding the package is what breaks the build, and moving what mends it.
        var broken = await fixture.Sdk.RunAsync(app, ["build"]);
        Assert.Contains("CS0104", broken.Output);
        await FormatAsync(app, "SNTG3001", "info");
        await fixture.Sdk.DoAsync(app, "remove", "reference", "../SharpRaven/SharpRaven.csproj");

        await using var sink = await EnvelopeSink.StartAsync();
        var run = await RunAsync(app, [sink.Dsn]);
        var (sold, text) = sink.Events is [var first, var second]
            ? (first, second)
            : throw new InvalidOperationException($"{sink.Events.Count} events arrived, not two.\n{run}");
        Assert.Equal(("System.InvalidOperationException", "fatal", "shop"), (sold.ExceptionType, sold.Level, sold.Environment));
        foreach (var part in new[] { "\"till\":\"7\"", "\"branch\":\"north\"", "\"Left\":0", "\"fingerprint\":[\"till\",\"empty\"]",
            "\"message\":\"opened\"" }) Assert.Contains(part,
            sold.Json);
        Assert.Equal(("sold {0}", "warning"), (text.Message, text.Level));
        Assert.Contains("// TODO: 'Timeout = TimeSpan.FromSeconds(1)' of SharpRaven could not be moved",
            ReadSource(app, "ConsoleWithRaven.cs"));
    }

    [Fact(Explicit = true)]
    public async Task Moves_from_a_set_up_by_hand_and_back()
    {
        var app = Lay(Project.Console("moved-from-by-hand", "ConsoleHandWritten.cs").WithWarnings());
        await FormatAsync(app, "SNTG3002", "info");
        Assert.DoesNotContain("SentrySdk.Init", ReadSource(app, "ConsoleHandWritten.cs"));
        await DeliversAsync(app, "shop");

        var file = Path.Combine(app, "moved-from-by-hand.csproj");
        File.WriteAllText(file,
            File.ReadAllText(file)
                .Replace("</Project>", "<PropertyGroup><SentryGenEnabled>false</SentryGenEnabled></PropertyGroup></Project>"));
        await FormatAsync(app, "SNTG2001", "warn");
        Assert.Contains("SentrySdk.Init", ReadSource(app, "ConsoleHandWritten.cs"));
        await DeliversAsync(app, "production");
    }

    [Fact(Explicit = true)]
    public async Task Moves_from_a_logger_sink_only()
    {
        var project = Project.Web("moved-from-logs-only", "WebLogsOnly.cs");
        var app = Lay(project);
        var before = await new BuiltApp(project, app, await fixture.Sdk.DoAsync(app, "build")).ReportRequestAsync("", "/boom");
        Assert.Null(before.RequestUrl);

        await FormatAsync(app, "SNTG3002", "info");

        var after = await new BuiltApp(project, app, await fixture.Sdk.DoAsync(app, "build")).ReportRequestAsync("", "/boom");
        Assert.Equal("boom", after.Message);
        Assert.EndsWith("/boom", after.RequestUrl);
    }

    /// <summary>The page "From 6 to 7": moved with Sentry 6, and only then updated.</summary>
    [Fact(Explicit = true)]
    public async Task Moves_a_worker_from_Sentry_6_to_7()
    {
        var project = Project.Worker("moved-worker-to-7", "WorkerOwnDsn.cs").With("SentryGenEnabled", "false").WithWarnings();
        var app = Lay(project);
        await WorksAsync();
        await FormatAsync(app, "SNTG3003", "info");
        Assert.Contains("SentrySdk.Init(", ReadSource(app, "WorkerOwnDsn.cs"));
        await WorksAsync();
        await UpdateAsync(app, "Sentry.Extensions.Logging");
        await WorksAsync();

        async Task WorksAsync()
        {
            var arrived = await new BuiltApp(project, app, await fixture.Sdk.DoAsync(app, "build")).ReportAsync("");
            Assert.Equal(("throw", "shop"), (arrived.Message, arrived.Environment));
        }
    }

    [Fact(Explicit = true)]
    public async Task Moves_a_web_app_from_Sentry_6_to_7()
    {
        var project = Project.Web("moved-web-to-7", "WebOwnInitOnce.cs").With("SentryGenEnabled", "false").WithWarnings();
        var app = Lay(project);
        await WorksAsync();
        await FormatAsync(app, "SNTG3003", "info");
        Assert.DoesNotContain("SentrySdk.Init(", ReadSource(app, "WebOwnInitOnce.cs"));
        await WorksAsync();
        await UpdateAsync(app, "Sentry.AspNetCore");
        await WorksAsync();

        async Task WorksAsync()
        {
            var arrived = await new BuiltApp(project, app, await fixture.Sdk.DoAsync(app, "build")).ReportRequestAsync("", "/boom");
            Assert.Equal(("boom", "shop"), (arrived.Message, arrived.Environment));
            Assert.EndsWith("/boom", arrived.RequestUrl);
        }
    }

    private async Task UpdateAsync(string app, string package) =>
        await fixture.Sdk.DoAsync(app, "add", "package", package, "--version", fixture.Feed.VersionOf(Releases.Newest));

    private string Lay(Project project)
    {
        var directory = Path.Combine(fixture.Root, project.Name);
        ProjectFolder.Lay(project, Path.Combine(fixture.Root, "templates", project.Template), directory, fixture.Feed);
        return directory;
    }

    private async Task FormatAsync(string app, string rule, string severity)
    {
        await fixture.Sdk.DoAsync(app, "restore");
        await fixture.Sdk.DoAsync(app, "format", "analyzers", "--diagnostics", rule, "--severity", severity, "--no-restore");
    }

    private async Task DeliversAsync(string app, string environment)
    {
        await using var sink = await EnvelopeSink.StartAsync();
        var arrived = sink.Only(await RunAsync(app, [], ("SENTRY_DSN", sink.Dsn)));
        Assert.Equal(("empty", environment), (arrived.Message, arrived.Environment));
        if (environment == "shop") Assert.Contains("\"branch\":\"north\"", arrived.Json);
    }

    private async Task<Outcome> RunAsync(string app, string[] arguments, params (string Name, string? Value)[] environment)
    {
        await fixture.Sdk.DoAsync(app, "build");
        return await Command.RunAsync(Path.Combine(app, "bin", "Debug", "net10.0", Path.GetFileName(app)), arguments, app, environment);
    }

    private static string ReadSource(string app, string source) => File.ReadAllText(Path.Combine(app, source));
}
