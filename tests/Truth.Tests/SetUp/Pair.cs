namespace SentryGen.Tests.SetUp;

/// <summary>
/// Two small apps in SetUp/Apps, Rule.Name.wrong.cs and Rule.Name.fixed.cs: in one the set-up is wrong in the way that a rule is about, in the other it is not.
/// Both fail with an exception that says that it matters. A json file of the same name beside them is the app's appsettings.json.
/// </summary>
internal sealed record Pair(string Rule, string Name)
{
    /// <summary>The first line of a wrong app that does not lose events, but fails to start where there is no DSN.</summary>
    private const string WithoutDsn = "// Runs without SENTRY_DSN.";

    private static readonly string Folder = Repository.PathTo("tests", "Truth.Tests", "SetUp", "Apps");

    public static IReadOnlyList<Pair> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.wrong.cs").Order(StringComparer.Ordinal)
            .Select(file => Path.GetFileName(file).Split('.'))
            .Select(parts => new Pair(parts[0], parts[1])),
    ];

    public SetUpApp Wrong { get; } = new($"{Rule}.{Name}.wrong", Folder);

    public SetUpApp Fixed { get; } = new($"{Rule}.{Name}.fixed", Folder);

    public bool RunsWithoutDsn => Wrong.Code.StartsWith(WithoutDsn, StringComparison.Ordinal);

    public override string ToString() => $"{Rule}.{Name}";
}
