namespace SentryGen.Tests;

public class Workers(Workshop workshop)
{
    internal static readonly Project Worker = Project.Worker("worker");

    internal static readonly string[] Builders = ["CreateApplicationBuilder", "CreateDefaultBuilder"];

    public static readonly MatrixTheoryData<string, string> WaysToFail = new(
        Builders, ["throw", "log", "throw-before-build", "invalid-services", "fail-to-start"]);

    /// <summary>Services are validated in development.</summary>
    [Theory, MemberData(nameof(WaysToFail))]
    public async Task Reports_once_what_fails(string builder, string mode)
    {
        var arrived = await workshop[Worker].ReportAsync($"{builder} {mode}", ("DOTNET_ENVIRONMENT", "Development"));

        Assert.NotNull(arrived.ExceptionType);
        Assert.Equal(("development", "worker@1.0.0"), (arrived.Environment, arrived.Release));
    }
}
