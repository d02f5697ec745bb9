using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SentryGen.Tests.Rules;

/// <summary>
/// The fixes over a solution of an app, a library with Sentry and a library without.
/// The fixed code compiles, and it says and does the same as before.
/// </summary>
public class InBulk
{
    private const string Code =
        """
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;

        public static class Shop
        {
            private static readonly List<string> said = [];
            private static ILogger log = new Book();

            public static string Run()
            {
                Func<object?>[] steps = [Swallowed, SwallowedInLine, LostOnOnePath, Specific, Quiet, TextOnly, Dropped, Left, Unreachable];
                foreach (var step in steps)
                {
                    try { said.Add($"{step.Method.Name} = {step() ?? "nothing"}"); }
                    catch (Exception thrown) { said.Add($"{step.Method.Name} throws {thrown}".Split('\n')[0]); throw; }
                }

                return string.Join('\n', said);
            }

            private static int Fetch() => throw new FormatException("none");

            private static object? Swallowed()
            {
                try
                {
                    return Fetch();
                }
                catch
                {
                    return null;
                }
            }

            private static object? SwallowedInLine()
            {
                for (var left = 3; left > 0; left--)
                    try { Fetch(); }
                    catch (Exception) { said.Add("again"); }
                return "done";
            }

            private static object? LostOnOnePath()
            {
                try { return Fetch(); }
                catch (Exception ex)
                {
                    if (said.Count > 1000) throw;
                    said.Add(ex.GetType().Name);
                    return 0;
                }
            }

            private static object? Specific()
            {
                try { return Fetch(); }
                catch (FormatException) { return -1; }
            }

            private static object? Quiet()
            {
                try { return Fetch(); }
                catch (Exception ex)
                {
                    log.LogWarning(ex, "quiet");
                    return "quiet";
                }
            }

            private static object? TextOnly()
            {
                try { return Fetch(); }
                catch (Exception)
                {
                    log.LogError("text");
                    return "text";
                }
            }

            private static object? Dropped()
            {
                try { Throw(); return 1; }
                catch (InvalidOperationException thrown) { return thrown.Message + thrown.InnerException?.Message; }
            }

            private static void Throw()
            {
                try { Fetch(); }
                catch (Exception) { throw new InvalidOperationException("dropped"); }
            }

            private static object? Left()
            {
                while (true)
                {
                    try { Fetch(); }
                    catch { break; }
                }

                return "left";
            }

        #pragma warning disable CS1058
            private static object? Unreachable()
            {
                try { return Fetch(); }
                catch (Exception) { return 1; }
                catch { return 2; }
            }

            private sealed class Book : ILogger
            {
                public IDisposable? BeginScope<T>(T state) where T : notnull => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<T>(LogLevel level, EventId id, T state, Exception? exception, Func<T, Exception?, string> format) =>
                    said.Add($"{level} {format(state, exception)} {exception?.GetType().Name}");
            }
        }
        """;

    private static readonly Snippet With = Unit(Code).In(Project.LibraryThatImportsNothing).Building("UsingSentryGenSdk = true");
    private static readonly Snippet Without = Unit(Code).In(Project.LibraryWithoutSentry).Building("UsingSentryGenSdk = true");
    private static readonly Snippet App = Unit(Code + "\n\npublic static class Program { public static void Main() => Shop.Run(); }\n")
        .In(Project.App).Building("UsingSentryGenSdk = true");

    public static TheoryData<string> Ids => [.. Captured, "SNTG1005"];

    public static TheoryData<string> Captured => ["SNTG1001", "SNTG1002", "SNTG1003", "SNTG1004", "SNTG1006"];

    public static TheoryData<string, string> Decisions => new()
    {
        { "SNTG1001", "Rethrow" }, { "SNTG1001", "MarkExpected" }, { "SNTG1002", "MarkExpected" }, { "SNTG1003", "MarkExpected" },
        { "SNTG1004", "MarkExpected" }, { "SNTG1005", "MarkExpected" }, { "SNTG1006", "MarkExpected" },
    };

    [Theory]
    [MemberData(nameof(Captured))]
    public async Task Formatting_captures_where_Sentry_is_referenced_and_changes_nothing_else(string id)
    {
        foreach (var order in new Snippet[][] { [App, With, Without], [Without, With, App] })
        {
            var solution = await CodeFixWorkspace.Open(id, [.. order.Select(file => new[] { file })], WorkspaceKind.MSBuild);
            var before = await Run(solution);
            Assert.True(await solution.Format());
            Assert.Equal(before, await Run(solution));
            foreach (var (document, file) in solution.Documents.Zip(order))
            {
                var text = await solution.TextOf(document);
                if (file == Without) Assert.Equal(Code, text);
                else Assert.Contains("SentrySdk.CaptureException(", text);
                if (file == With) Assert.Contains("using Sentry;", text);
            }
        }
    }

    /// <summary>A log entry needs no reference to Sentry. A capture beside it would make two events of one failure.</summary>
    [Fact]
    public async Task Formatting_passes_the_exception_to_a_log_call_and_changes_nothing_else()
    {
        var solution = await CodeFixWorkspace.Open("SNTG1005", [[App], [With], [Without]], WorkspaceKind.MSBuild);
        var before = await Run(solution);
        Assert.True(await solution.Format());
        Assert.Equal(before.Select(said => said.Replace("Error text ", "Error text FormatException")), await Run(solution));
        foreach (var document in solution.Documents)
        {
            var text = await solution.TextOf(document);
            Assert.Contains("log.LogError(ex, \"text\");", text);
            Assert.DoesNotContain("SentrySdk", text);
        }
    }

    [Theory]
    [MemberData(nameof(Captured))]
    public async Task Formatting_a_library_without_Sentry_changes_nothing(string id)
    {
        var solution = await CodeFixWorkspace.Open(id, [[Without]], WorkspaceKind.MSBuild);
        await solution.Format();
        Assert.Equal(Code, await solution.TextOf(solution.Documents[0]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_capture_chosen_in_the_app_stays_out_of_the_library_without_Sentry(string id)
    {
        var solution = await CodeFixWorkspace.Open(id, [[App], [Without], [With]]);
        var before = await Run(solution);
        Assert.True(await solution.FixAll(solution.Documents[0], $"{id}:Capture", FixAllScope.Solution));
        Assert.Equal(before, await Run(solution));
        Assert.Equal(Code, await solution.TextOf(solution.Documents[1]));
        Assert.Contains("SentrySdk.CaptureException(", await solution.TextOf(solution.Documents[2]));
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task A_decision_is_for_one_place_at_a_time(string id, string remedy)
    {
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var solution = await CodeFixWorkspace.Open(id, [[With], [Without]]);
            Assert.False(await solution.FixAll(solution.Documents[0], $"{id}:{remedy}", scope));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_file_of_two_projects_is_changed_only_if_both_reference_Sentry(string id)
    {
        var shared = "/Shared/Shop.cs";
        var one = await CodeFixWorkspace.Open(id, [[With with { Path = shared }], [Without with { Path = shared }]]);
        await one.FixAll(one.Documents[0], $"{id}:Capture", FixAllScope.Solution);
        Assert.Equal([Code, Code], [await one.TextOf(one.Documents[0]), await one.TextOf(one.Documents[1])]);
        Assert.DoesNotContain(await one.Offers((await one.Find(one.Documents[0]))[0]), action => action.EquivalenceKey == $"{id}:Capture");

        Snippet[] app = [App with { Path = shared, Code = Code }, Unit("return;").In(Project.App)];
        var both = await CodeFixWorkspace.Open(id, [[With with { Path = shared }], app]);
        await both.FixAll(both.Documents[0], $"{id}:Capture", FixAllScope.Solution);
        Assert.Contains("SentrySdk.CaptureException(", await both.TextOf(both.Documents[0]));
    }

    // One output for each project.
    private static async Task<string[]> Run(CodeFixWorkspace solution)
    {
        var outputs = new List<string>();
        foreach (var compilation in await solution.Compile())
        {
            using var image = new MemoryStream(compilation.Image());
            var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
            outputs.Add((string)context.LoadFromStream(image).GetType("Shop")!.GetMethod("Run")!.Invoke(null, null)!);
            context.Unload();
        }

        return [.. outputs];
    }
}
