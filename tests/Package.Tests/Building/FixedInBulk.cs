using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The code fixes by <c>dotnet format analyzers</c>, over a solution of an app and a library.</summary>
public class FixedInBulk(Workshop workshop)
{
    [Fact(Explicit = true)]
    public async Task Fixes_a_solution_and_what_it_wrote_delivers()
    {
        var directory = Path.Combine(workshop.Root, "fixed-in-bulk");
        var app = Path.Combine(directory, "app");
        var library = Path.Combine(directory, "library");
        await DoAsync("new", "sln", "--format", "sln", "--name", "bulk", "-o", directory);
        await DoAsync("new", "console", "-o", app, "--no-restore");
        await DoAsync("new", "classlib", "-o", library, "--no-restore");
        await DoAsync("sln", Path.Combine(directory, "bulk.sln"), "add", app, library);
        await DoAsync("add", app, "reference", library);
        foreach (var project in new[] { app, library }) await DoAsync("add", project, "package", "SentryGen", "--version", workshop.Feed.Version);
        File.WriteAllText(Path.Combine(directory, "Directory.Build.props"), "<Project><PropertyGroup><SentryGenEnabled>false</SentryGenEnabled></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(library, "Class1.cs"), """
            namespace Library;

            public static class Import
            {
                public static int Read(string text)
                {
                    try { return int.Parse(text); }
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
        Assert.Equal(["System.FormatException", "System.DivideByZeroException"], sink.Events.Select(one => one.ExceptionType));
    }

    private Task<Outcome> DoAsync(params string[] arguments) => workshop.Sdk.DoAsync(workshop.Root, arguments);
}
