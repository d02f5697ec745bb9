using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Tests.Rules;

namespace SentryGen.Tests;

/// <summary>
/// Generator and rules never contradict each other: what the generator wires is not told, and what nobody wires is.
/// Nor does the doctor, who finds something missing where a rule does, and nothing where the generator wires.
/// Over every app of the playground and of Package.Tests, with the generator as it is, switched off in each way, and without the adapter
/// of the host.
/// </summary>
public partial class Agreement
{
    /// <summary>An app, by what its file is called; files that are no app of their own are null.</summary>
    private static readonly (string Begins, Host? Host)[] Hosts =
    [
        ("playground/Apps/Web/", Web), ("playground/Apps/Worker/", Worker), ("playground/Apps/Console/", Console),
        ("tests/Package.Tests/Apps/WebSetUpByLibrary", Web with { Library = "tests/Package.Tests/Apps/LibrarySetsUp.cs" }),
        ("tests/Package.Tests/Apps/WebNet.cs", Web with { Library = "tests/Package.Tests/Apps/LibrarySwallows.cs" }),
        ("tests/Package.Tests/Apps/ConsoleUsesLibrary", Console with { Library = "tests/Package.Tests/Apps/Library.cs" }),
        ("tests/Package.Tests/Apps/ConsoleWithRaven", null), ("tests/Package.Tests/Apps/Till", null),
        ("tests/Package.Tests/Apps/Web", Web), ("tests/Package.Tests/Apps/Worker", Worker), ("tests/Package.Tests/Apps/Console", Console),
        ("tests/Package.Tests/Apps/Loader", Console), ("tests/Package.Tests/Apps/Components", Web),
        ("tests/Package.Tests/Apps/Remote", null), ("tests/Package.Tests/Apps/Jobs", null), ("tests/Package.Tests/Apps/Grains", null),
        ("tests/Package.Tests/Apps/Library", null), ("tests/Package.Tests/Apps/Patience", null),
        ("tests/Package.Tests/Apps/TagsEvents", null), ("tests/Package.Tests/Apps/DropsEvents", null),
        ("tests/Package.Tests/Apps/TestProject", null),
        ("playground/Apps/", null),
    ];

    private static readonly Dictionary<string, Func<App, Host, App>> Ways = new()
    {
        ["as it is"] = (app, _) => app,
        ["SentryGenEnabled=false"] = (app, _) => app.Setting("SentryGenEnabled", "false"),
        ["SentryGenRoute=off"] = (app, _) => app.Setting("SentryGenRoute", "off"),
        ["without its adapter"] = (app, host) => app with { References = [.. app.References.Except(host.Adapters)] },
    };

    private static Host Web => new("aspnetcore", App.Web, "UseSentry", Packs.SentryAspNetCore);

    private static Host Worker => new("host", App.Worker, "AddSentry", Packs.SentryLogging);

    private static Host Console => new("console", App.Console, "SentrySdk.Init", []);

    public static TheoryData<string, string> All
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var app in Apps)
            {
                foreach (var way in Ways.Keys)
                    // Without its adapter, an app that calls it is none.
                    if (way != "without its adapter"
                        || app.Value.Host.Library is null && !new[] { app.Value.Host.SetUp, "AddSentry" }.Any(app.Value.Code.Contains))
                        rows.Add(app.Key, way);
            }

            return rows;
        }
    }

    private static SortedDictionary<string, (Host Host, string[] Sources, string Code)> Apps { get; } = new(
        (from file in InGit.Files("playground/Apps").Concat(InGit.Files("tests/Package.Tests/Apps"))
         where file.EndsWith(".cs", StringComparison.Ordinal)
         let host = Hosts.First(known => file.StartsWith(known.Begins, StringComparison.Ordinal)).Host
         where host is not null
         group file by (Name: file.StartsWith("playground", StringComparison.Ordinal) ? Path.GetDirectoryName(file)! : file, host) into app
         let sources = app.Select(InGit.Read).ToArray()
         select (app.Key.Name, (app.Key.host, sources, string.Join('\n', sources.Select(Active))))).ToDictionary(),
        StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_wired_is_not_told_and_what_is_not_is(string name, string way)
    {
        var (host, sources, code) = Apps[name];
        var app = Ways[way](host.App, host)
            .WithCode([Imports(host), .. sources, .. name.StartsWith("playground", StringComparison.Ordinal)
                ? [InGit.Read("playground/Apps/Patience.cs")]
                : Array.Empty<string>()]);
        if (host.Library is { } library) app = app.Referencing([Built(library, host)]);

        var generated = app.Generate();
        var told = (await app.CompileWithWarnings()
            .WithAnalyzers([.. HouseRule.Analyzers], new AnalyzerOptions([], new ProjectProperties(app.Properties)))
            .GetAnalyzerDiagnosticsAsync())
            .Where(diagnostic => diagnostic.Id is "SNTG2001" or "SNTG2002" or "SNTG2003").Select(diagnostic => diagnostic.Id).ToList();

        var isWired = generated.Text is { } text && Route().Match(text).Groups[1].Value == host.Route;
        var wiresItself = code.Contains(host.SetUp, StringComparison.Ordinal)
            || (host.Library is { } beside && InGit.Read(beside).Contains(host.SetUp, StringComparison.Ordinal));
        Assert.True(
            told.Count == (isWired || wiresItself ? 0 : 1),
            $"{name} {way}: {(isWired ? "is wired" : wiresItself ? "wires itself" : "is not wired")}, "
                + $"and told is {(told.Count == 0 ? "nothing" : string.Join(", ", told))}\n{generated.Text?.Split("#nullable")[0]}");

        var answer = app.Setting("SentryGenDoctor", name).Generate().Text!;
        Assert.Contains($"// status: {(told.Count == 0 ? "ok" : "problem")}\n", answer);
    }

    [Fact]
    public void Covers_wired_apps_and_others() => Assert.True(Apps.Count >= 12, string.Join('\n', Apps.Keys));

    // Without what stands between the lines of an #if.
    private static string Active(string source) =>
        string.Concat(CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.Text + " "))
            .Replace(" . ", ".", StringComparison.Ordinal);

    private static MetadataReference Built(string library, Host host) =>
        CompiledLibrary.Reference("Library", host.App.WithCode(Imports(host), InGit.Read(library)));

    // The imports of ImplicitUsings, with Sentry's package and on each host.
    private static string Imports(Host host) => string.Concat(
        "System System.Collections.Generic System.IO System.Linq System.Net.Http System.Threading System.Threading.Tasks Sentry"
            .Split(' ')
            .Concat(host.Route == "console"
                ? []
                : "Microsoft.Extensions.Configuration Microsoft.Extensions.DependencyInjection Microsoft.Extensions.Hosting Microsoft.Extensions.Logging".Split(' '))
            .Concat(host.Route == "aspnetcore"
                ? "Microsoft.AspNetCore.Builder Microsoft.AspNetCore.Hosting Microsoft.AspNetCore.Http Microsoft.AspNetCore.Routing".Split(' ')
                : [])
            .Select(name => $"global using {name};\n"));

    [GeneratedRegex(@"// Route: (\w+)")]
    private static partial Regex Route();

    /// <summary>The host of an app.</summary>
    /// <param name="Route">The route that reports all that fails there.</param>
    /// <param name="App">A project of that kind.</param>
    /// <param name="SetUp">The call by which such an app wires itself wholly.</param>
    /// <param name="Adapters">The namespaces that are missing if the adapter is.</param>
    private sealed record Host(string Route, App App, string SetUp, ImmutableArray<MetadataReference> Adapters)
    {
        /// <summary>A library that the app uses, built before it.</summary>
        public string? Library { get; init; }
    }
}
