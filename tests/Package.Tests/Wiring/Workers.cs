namespace SentryGen.Tests;

public class Workers(PackageFixture fixture)
{
    internal static readonly Project Worker = Project.Worker("worker").Patiently() with { OnEachRelease = true };

    internal static readonly string[] Builders = ["CreateApplicationBuilder", "CreateDefaultBuilder"];

    public static readonly MatrixTheoryData<string, string, string> WaysToFail = new(
        Builders, ["throw", "log", "throw-before-build", "invalid-services", "fail-to-start"], Releases.All);

    /// <summary>Services are validated in development.</summary>
    [Theory, MemberData(nameof(WaysToFail))]
    public async Task Reports_once_what_fails(string builder, string mode, string release)
    {
        var arrived = await fixture[Worker.On(release)].ReportAsync($"{builder} {mode}", ("DOTNET_ENVIRONMENT", "Development"));

        Assert.NotNull(arrived.ExceptionType);
        Assert.Equal(("development", "worker@1.0.0"), (arrived.Environment, arrived.Release));
    }
}
