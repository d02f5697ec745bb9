using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests.Rules;

/// <summary>
/// A code sample of a rule page. Its lines end in the ids that are reported on them: <c>// SNTG1001</c>.
/// <list type="bullet">
/// <item><c>```csharp</c> holds statements, which run in a method with a logger and a cancellation token at hand.</item>
/// <item><c>```csharp file</c> holds a file as it is; with a Main or top-level statements it is an app.</item>
/// <item><c>with=SharpRaven</c> adds what stands in for that package, <c>with=A+B</c> for two of them.</item>
/// <item><c>without=Package</c> takes a package away: Sentry.AspNetCore from a web app, Sentry.Extensions.Logging from a worker.</item>
/// <item><c>sentry=6</c> is true of that major version of Sentry only; other samples are true of the oldest release and the newest.</item>
/// <item><c>name=value</c> behind that sets an option: <c>sentrygen_…</c> as in .editorconfig, any other as an MSBuild property.</item>
/// </list>
/// </summary>
internal sealed partial record Sample(string Page, int Line, string Code, bool IsFile, string? Major, App Project)
{
    private static readonly string[] OwnOptions = ["with", "without", "sentry"];

    /// <summary>The releases of Sentry that the sample is about.</summary>
    public IEnumerable<SentryRelease> Releases =>
        new[] { SentryRelease.Floor, SentryRelease.Newest }.Where(release => Major is null || Major == $"{release.Major}");

    public static IEnumerable<Sample> Of(string page, string text) =>
        from Match fence in Fence().Matches(text.ReplaceLineEndings("\n"))
        let words = fence.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let settings =
            words.Where(word => word.Contains('=')).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1])
        select new Sample(
            page,
            text[..fence.Index].Count(c => c == '\n') + 1,
            fence.Groups["code"].Value,
            words.Contains("file"),
            settings.GetValueOrDefault("sentry"),
            settings.Where(setting => !OwnOptions.Contains(setting.Key)).Aggregate(
                With(settings.GetValueOrDefault("with"), Without(settings.GetValueOrDefault("without"))), Set));

    private static App With(string? packages, App app) => app.With(packages?.Split('+') ?? []);

    private static readonly ImmutableArray<MetadataReference> Serilog =
        [.. Packs.From("Serilog"), .. Packs.From("Serilog.Extensions.Hosting"), .. Packs.From("Serilog.Extensions.Logging")];

    private static App Without(string? package) => package switch
    {
        null => App.Web.Referencing(Serilog),
        "Sentry.AspNetCore" => App.WebWithoutAdapter.Referencing(Packs.SentryLogging),
        "Sentry.Extensions.Logging" => App.Console.Referencing(Packs.GenericHost),
        _ => throw new ArgumentException($"No sample is without {package}."),
    };

    private static App Set(App app, KeyValuePair<string, string> setting) =>
        setting.Key.StartsWith("sentrygen_", StringComparison.Ordinal)
            ? app with { Properties = app.Properties.SetItem(setting.Key, setting.Value) }
            : app.Setting(setting.Key, setting.Value);

    /// <summary>The reports that the page promises, as "line: id", counted from the sample's first line.</summary>
    public IEnumerable<string> Expected =>
        Code.Split('\n')
            .SelectMany((line, index) => Marks().Match(line).Groups["id"].Captures.Select(id => $"{index + 1}: {id.Value}"))
            .Order();

    /// <summary>The diagnostics of the sample with a release of Sentry.</summary>
    public async Task<IEnumerable<string>> Reported(SentryRelease release)
    {
        var compilation = Project.On(release.Version).WithCode(Source).Compile();
        if (!HasEntryPoint(compilation))
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        if (HouseRule.All.TryGetValue(Page, out var rule) && !rule.Descriptor.IsEnabledByDefault)
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(Page, ReportDiagnostic.Info)]));

        var errors =
            compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(Generated.Quoted).ToList();
        Assert.True(
            errors.Count == 0,
            $"The sample in line {Line} of {Page} does not compile with Sentry {release}:\n{string.Join("\n", errors)}");

        var found = await compilation
            .WithAnalyzers([.. HouseRule.Analyzers], new AnalyzerOptions([], new ProjectProperties(Project.Properties)))
            .GetAnalyzerDiagnosticsAsync();
        // Nearly every set-up could be moved. Only the pages about moving say so.
        return found.Where(diagnostic => diagnostic.Descriptor.Category != Rule.Migration || Page == diagnostic.Id)
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 - LinesBefore}: {diagnostic.Id}")
            .Order();
    }

    // A mark is not of the code: as a comment it would explain the loss that it speaks of.
    private string Source => IsFile ? Unmarked : Before + Unmarked + "\n}}";

    private string Unmarked => string.Join('\n', Code.Split('\n').Select(line => Marks().Replace(line, "")));

    private int LinesBefore => IsFile ? 0 : Before.Count(c => c == '\n');

    private static bool HasEntryPoint(CSharpCompilation compilation) =>
        compilation.SyntaxTrees[0].GetRoot()
            .DescendantNodes()
            .Any(node => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.Text: "Main" });

    private const string Before = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using Sentry;

        class Sample(ILogger log) { async Task Run(CancellationToken token) {

        """;

    [GeneratedRegex(@"^```csharp(?<info>[^\n]*)\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"//(?:[ ,]+(?<id>SNTG\d{4}))+\s*$")]
    private static partial Regex Marks();
}
