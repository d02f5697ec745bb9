namespace SentryGen.Tests;

/// <summary>References that leave assets out: the app is wired all the same, or one diagnostic says why not.</summary>
public class AssetFilters(PackageFixture fixture)
{
    /// <summary>
    /// As the pages of analyzers recommend it, and as <c>dotnet add package</c> writes it for a package for development only.
    /// </summary>
    private const string ForAnalyzers = "runtime; build; native; contentfiles; analyzers; buildtransitive";

    private static readonly Project GlobalConsole = Consoles.Console.WithGlobalReferences();
    private static readonly Project GlobalWeb = WebApps.Web.WithGlobalReferences();
    private static readonly Project GlobalLibrary = Project.Library("library").WithGlobalReferences();
    private static readonly Project GlobalTests = NotTheApp.Tests.WithGlobalReferences();
    private static readonly Project Console = Consoles.Console.WithAssets("for-analyzers", "IncludeAssets", ForAnalyzers);
    private static readonly Project Worker = Workers.Worker.WithAssets("for-analyzers", "IncludeAssets", ForAnalyzers);
    private static readonly Project NoUsings =
        Consoles.Console.WithAssets("without-usings", "IncludeAssets", ForAnalyzers).With("SentryImplicitUsings", "false");
    private static readonly Project NotCompiled = Consoles.Console.WithAssets("not-compiled", "ExcludeAssets", "compile");
    private static readonly Project NotDeployed = Consoles.Console.WithAssets("not-deployed", "ExcludeAssets", "runtime").WithWarnings();
    private static readonly Project AnalyzersAlone =
        Consoles.Console.WithAssets("analyzers-alone", "IncludeAssets", "analyzers").WithWarnings();

    public static TheoryData<string> WiredConsoles => [GlobalConsole.Name, Console.Name, NoUsings.Name, NotCompiled.Name];

    [Theory(Explicit = true)]
    [MemberData(nameof(WiredConsoles))]
    public async Task Wires_a_console(string project) => Assert.Equal("throw", (await fixture[project].ReportAsync("throw")).Message);

    [Fact(Explicit = true)]
    public async Task Wires_a_worker() =>
        Assert.Equal("throw", (await fixture[Worker].ReportAsync("CreateApplicationBuilder throw")).Message);

    [Fact(Explicit = true)]
    public async Task Wires_a_web_app() =>
        Assert.Equal("boom", (await fixture[GlobalWeb].ReportRequestAsync("CreateBuilder serve", "/boom")).Message);

    [Fact(Explicit = true)]
    public void Builds_libraries_and_tests() =>
        Assert.All([GlobalLibrary, GlobalTests], project => Assert.Equal("", fixture[project].Diagnostics));

    [Fact(Explicit = true)]
    public void Warns_of_an_app_that_the_SDK_is_not_deployed_with() =>
        Assert.Contains("warning SNTG9004: ", fixture[NotDeployed].Diagnostics);

    [Fact(Explicit = true)]
    public void Warns_of_an_app_with_the_analyzers_alone() => Assert.Contains("warning SNTG9004: ", fixture[AnalyzersAlone].Diagnostics);
}
