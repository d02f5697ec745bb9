using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The code fixes by <c>dotnet format analyzers</c>, over a solution of an app and a library.</summary>
public class FixedInBulk(PackageFixture fixture)
{
    [Fact(Explicit = true)]
    public async Task Fixes_a_solution_and_what_it_wrote_delivers()
    {
        var directory = Path.Combine(fixture.Root, "fixed-in-bulk");
        var app = Path.Combine(directory, "app");
        var library = Path.Combine(directory, "library");
        await DoAsync("new", "sln", "--format", "sln", "--name", "bulk", "-o", directory);
        await DoAsync("new", "console", "-o", app, "--no-restore");
        await DoAsync("new", "classlib", "-o", library, "--no-restore");
        await DoAsync("sln", Path.Combine(directory, "bulk.sln"), "add", app, library);
        await DoAsync("add", app, "reference", library);
        foreach (var project in new[] { app, library }) await DoAsync("add", project, "package", "SentryGen", "--version",
            fixture.Feed.Version);
        File.WriteAllText(Path.Combine(directory, "Directory.Build.props"),
            "<Project><PropertyGroup><SentryGenEnabled>false</SentryGenEnabled></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(library, "Class1.cs"), """
            namespace Library;

            public static class Import
            {
                public static int Read(string path)
                {
                    try { return int.Parse(File.ReadAllText(path)); }
                    catch { return 0; }
                }
            }
            """);
        File.WriteAllText(Path.Combine(app, "Program.cs"), """
            var first = Library.Import.Read("none");
            try
            {
                Console.WriteLine(10 / first);
            }
            catch (Exception)
            {
                if (args.Length > 0) throw;
            }
            """);

        var before = await DoAsync("build", directory);
        foreach (var id in new[] { "SNTG1001", "SNTG1002", "SNTG2001" }) Assert.Contains(id, before.Output);

        await DoAsync("format", "analyzers", Path.Combine(directory, "bulk.sln"), "--severity", "warn", "--no-restore");

        var after = await DoAsync("build", directory, "--no-incremental");
        Assert.DoesNotContain("SNTG", after.Output);
        await using var sink = await EnvelopeSink.StartAsync();
        var run = await Command.RunAsync(Path.Combine(app, "bin", "Debug", "net10.0", "app"), [], directory, ("SENTRY_DSN", sink.Dsn));
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(["System.IO.FileNotFoundException", "System.DivideByZeroException"], sink.Events.Select(one => one.ExceptionType));
    }

    /// <summary>The library by the line references no Sentry: a capture would not compile there, and a rethrow would end the app.</summary>
    [Theory(Explicit = true)]
    [InlineData("app", "shared", "bare")]
    [InlineData("bare", "shared", "app")]
    public async Task Changes_nothing_but_what_is_reported(params string[] order)
    {
        var directory = Path.Combine(fixture.Root, "bulk-" + order[0]);
        foreach (var project in order)
        {
            await DoAsync("new", project == "app" ? "console" : "classlib", "-o", Path.Combine(directory, project), "--no-restore");
            File.Delete(Path.Combine(directory, project, "Class1.cs"));
            if (project != "app") File.WriteAllText(Path.Combine(directory, project, "Till.cs"), Till(project));
        }

        var app = Path.Combine(directory, "app");
        File.WriteAllText(Path.Combine(directory, "Directory.Build.props"),
            $"""<Project><Sdk Name="SentryGen.Sdk" Version="{fixture.Feed.Version}" /></Project>""");
        File.WriteAllText(Path.Combine(app, "Program.cs"), """
            Console.WriteLine(bare.Till.Open("none") ?? "no file");
            Console.WriteLine(shared.Till.Open("none") ?? "no file");
            try { bare.Till.Close(); } catch (Exception ex) { Console.WriteLine(ex.Message); }
            """);
        await DoAsync("new", "sln", "--format", "sln", "--name", "bulk", "-o", directory);
        foreach (var project in order) await DoAsync("sln", Path.Combine(directory, "bulk.sln"), "add", Path.Combine(directory, project));
        await DoAsync("add", Path.Combine(directory, "shared"), "package", "Sentry", "--version", fixture.Feed.NewestSentryVersion);
        foreach (var library in new[] { "bare", "shared" }) await DoAsync("add", app, "reference", Path.Combine(directory, library));
        var before = await BuiltAsync(directory);

        foreach (var rule in new[] { "SNTG1001", "SNTG1003", "SNTG1006" })
            await DoAsync("format", "analyzers", Path.Combine(directory, "bulk.sln"), "--diagnostics", rule, "--severity", "info",
                "--no-restore");

        Assert.Equal(Till("bare"), File.ReadAllText(Path.Combine(directory, "bare", "Till.cs")));
        foreach (var changed in new[] { "shared/Till.cs", "app/Program.cs" })
            Assert.Contains("SentrySdk.CaptureException(", File.ReadAllText(Path.Combine(directory, changed)));
        Assert.Equal(before, await BuiltAsync(directory));
    }

    private static string Till(string space) => $$"""
        namespace {{space}};

        public static class Till
        {
            public static string? Open(string name)
            {
                try { return System.IO.File.ReadAllText(name); }
                catch { return null; }
            }

            public static void Close()
            {
                try { Open("none")!.ToString(); }
                catch (System.Exception) { throw new System.InvalidOperationException("empty"); }
            }
        }

        """;

    private async Task<string> BuiltAsync(string directory)
    {
        await DoAsync("build", directory, "--no-incremental");
        var run = await Command.RunAsync(Path.Combine(directory, "app", "bin", "Debug", "net10.0", "app"), [], directory);
        Assert.True(run.ExitCode == 0, run.ToString());
        return run.Output;
    }

    private Task<Outcome> DoAsync(params string[] arguments) => fixture.Sdk.DoAsync(fixture.Root, arguments);
}
