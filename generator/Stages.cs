namespace SentryGen;

/// <summary>The steps of the pipeline by name, in order, for tests that watch what re-runs.</summary>
internal static class Stages
{
    public const string Options = nameof(Options);
    public const string OwnWiring = nameof(OwnWiring);
    public const string FaultReports = nameof(FaultReports);
    public const string Facts = nameof(Facts);
    public const string Plan = nameof(Plan);
}
