using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Tests.SetUp;

/// <summary>A small app, of one file or of more: compiled and judged in memory, and run as a process of its own.</summary>
internal sealed class SetUpApp(string name, string folder)
{
    // On a busy machine the two seconds that the SDK gives itself at the end can be too short. Hosts read this; other apps set it in code
    // where that is not what they are about.
    private const string Patience = "00:02:00";

    private const string NextFile = "// File ";

    // Sentry 7 does not start with this setting.
    private static readonly string LoggingPatience = Versions.Running.Major < 7 ? "Logging__Sentry__ShutdownTimeout" : "Logging__Patience";

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))
            .Where(IsOfUsers)
            .Select(path => MetadataReference.CreateFromFile(path))];

    // The imports of a project with ImplicitUsings.
    private static readonly SyntaxTree Imports = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;",
            ParseOptions);

    private static readonly string RuntimeConfig = Path.ChangeExtension(typeof(SetUpApp).Assembly.Location, ".runtimeconfig.json");

    private Compilation? compilation;

    public string Name => name;

    public string Code { get; } = File.ReadAllText(Path.Combine(folder, name + ".cs"));

    /// <summary>The rules about set-up.</summary>
    public static IReadOnlyList<string> RuleIds { get; } = [.. IdsOf(AllRules.OfSetUp)];

    /// <summary>The rules that each claim one step of set-up.</summary>
    public static IReadOnlyList<string> StepRuleIds { get; } = [.. IdsOf(AllRules.OfSetUp.Where(rule => rule is not EntryPointRule))];

    /// <summary>The comments before the code.</summary>
    public IEnumerable<string> Marks => Code.Split('\n')
        .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
        .Select(line => line[2..].Trim());

    /// <summary>"Sentry 6." is for apps that are about that major version only.</summary>
    public bool IsTrueOf(Version version) =>
        Marks.FirstOrDefault(static mark => mark.StartsWith("Sentry ", StringComparison.Ordinal)) is not { } only
        || only == $"Sentry {version.Major}.";

    // Name.wrong.json is appsettings.json, Name.wrong.Staging.json is appsettings.Staging.json.
    private IReadOnlyList<(string File, string As)> Settings { get; } =
    [
        .. System.IO.Directory.EnumerateFiles(folder, name + ".*json").Order(StringComparer.Ordinal)
            .Select(file => (file, "appsettings" + Path.GetFileName(file)[name.Length..])),
    ];

    /// <summary>The settings files, each behind its name.</summary>
    public IEnumerable<string> SettingsTexts => Settings.Select(static one => $"{one.As}\n{File.ReadAllText(one.File)}");

    // "Environment Staging." is for apps that run there.
    private string? Environment => Marks
        .FirstOrDefault(mark => mark.StartsWith("Environment ", StringComparison.Ordinal))?["Environment ".Length..].TrimEnd('.');

    // A line "// File Startup.cs" begins another file.
    // The comments before the code are no part of it: their words are none that the app says.
    private IEnumerable<SyntaxTree> Trees => Code.Split("\n" + NextFile).Select((text, index) => index == 0
        ? CSharpSyntaxTree.ParseText(SourceText.From(WithoutMarks(text)), ParseOptions, $"/{name}.cs")
        : CSharpSyntaxTree.ParseText(SourceText.From(text[text.IndexOf('\n')..]), ParseOptions, $"/{text[..text.IndexOf('\n')].Trim()}"));

    private string WithoutMarks(string text) => string.Join('\n', text.Split('\n').Select((line, at) => at < Marks.Count() ? "" : line));

    private ImmutableDictionary<string, string> BuildProperties => ImmutableDictionary<string, string>.Empty
        .Add("build_property.SentryGenEnabled", "false")
        .Add("build_property.UsingMicrosoftNETSdkWeb", Code.Contains("AspNetCore", StringComparison.Ordinal) ? "true" : "");

    private AnalyzerOptions OptionsOfApp => new(
        [.. Settings.Select(one => new SettingsFile(one.File, one.As))], new ProjectProperties(BuildProperties));

    private string Directory => Path.Combine(SetUpRunFixture.Directory, name);

    private Compilation Compilation => compilation ??= CSharpCompilation.Create(
        name,
        [Imports, .. Trees],
        References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The reports of the set-up rules if the generator is switched off.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Judge()
    {
        var said = await Compilation.WithAnalyzers(AllRules.OfSetUp, OptionsOfApp).GetAllDiagnosticsAsync();
        var errors = said.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0) throw new InvalidOperationException($"{name} does not compile:\n{string.Join('\n', errors)}");
        // A set-up that could be moved is not wrong.
        return [.. said.Where(diagnostic => diagnostic.Descriptor.Category == Rule.SetUp)];
    }

    /// <summary>
    /// The rules that fail if all files but the first are a project beside the app. An editor shows the source of such a project, and
    /// it is no part of the app's compilation.
    /// </summary>
    public async Task<IReadOnlyList<string>> FailuresWithProjectBeside()
    {
        if (Trees.Skip(1).ToList() is not { Count: > 0 } others) return [];
        var friend = CSharpSyntaxTree.ParseText(
            $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}\")]", ParseOptions);
        var beside = CSharpCompilation.Create(
            name + ".beside", [Imports, friend, .. others], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var app = CSharpCompilation.Create(
            name, [Imports, Trees.First()], [.. References, beside.ToMetadataReference()],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var said = await app.WithAnalyzers(AllRules.OfSetUp, OptionsOfApp).GetAnalyzerDiagnosticsAsync();
        return [.. said.Where(static diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => $"{name}: {diagnostic.GetMessage()}")];
    }

    // A shell that runs the tests in the background ignores Ctrl-C, and the apps would inherit that.
    private static readonly string[] Launcher = OperatingSystem.IsLinux() ? ["env", "--default-signal", "dotnet"] : ["dotnet"];

    public Task<Outcome> Run(string? dsn)
    {
        var image = Emit();
        return Command.RunAsync(
            Launcher[0],
            [.. Launcher[1..], "exec", "--runtimeconfig", RuntimeConfig, image],
            Directory,
            ("SENTRY_DSN", dsn),
            ("DOTNET_ENVIRONMENT", Environment),
            ("ASPNETCORE_ENVIRONMENT", Environment),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("Sentry__ShutdownTimeout", Patience),
            (LoggingPatience, Patience));
    }

    // Writes the app to a place from which it can run.
    private string Emit()
    {
        System.IO.Directory.CreateDirectory(Directory);
        foreach (var (file, given) in Settings) File.Copy(file, Path.Combine(Directory, given), overwrite: true);
        var image = Path.Combine(SetUpRunFixture.Directory, name + ".dll");
        var emitted = Compilation.Emit(image);
        return emitted.Success
            ? image
            : throw new InvalidOperationException($"{name} does not compile:\n{string.Join('\n', emitted.Diagnostics)}");
    }

    private static IEnumerable<string> IdsOf(IEnumerable<DiagnosticAnalyzer> rules) =>
        rules.SelectMany(rule => rule.SupportedDiagnostics)
            .Where(descriptor => descriptor.Category == Rule.SetUp)
            .Select(descriptor => descriptor.Id)
            .Distinct();

    private static bool IsOfUsers(string reference) => !Path.GetFileName(reference).StartsWith("SentryGen.", StringComparison.Ordinal);

    private sealed class SettingsFile(string file, string name) : AdditionalText
    {
        public override string Path => "/app/" + name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(file));
    }
}
