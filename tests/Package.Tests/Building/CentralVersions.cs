namespace SentryGen.Tests;

/// <summary>The same with central package management.</summary>
public class CentralVersions(PackageFixture fixture)
{
    private static readonly Project Web = WebApps.Web.WithCentralVersions();
    private static readonly Project Worker = Workers.Worker.WithCentralVersions();
    private static readonly Project Console = Consoles.Console.WithCentralVersions();
    private static readonly Project Library = Project.Library("library").WithCentralVersions();

    [Fact(Explicit = true)]
    public async Task Wires_a_web_app() =>
        Assert.Equal("boom", (await fixture[Web].ReportRequestAsync("CreateBuilder serve", "/boom")).Message);

    [Fact(Explicit = true)]
    public async Task Wires_a_worker() =>
        Assert.Equal("throw", (await fixture[Worker].ReportAsync("CreateApplicationBuilder throw")).Message);

    [Fact(Explicit = true)]
    public async Task Wires_a_console() => Assert.Equal("throw", (await fixture[Console].ReportAsync("throw")).Message);

    [Fact(Explicit = true)]
    public void Emits_nothing_into_a_library() => Assert.Empty(fixture[Library].Generated());
}
