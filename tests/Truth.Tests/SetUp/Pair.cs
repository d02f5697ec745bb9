namespace SentryGen.Tests.SetUp;

/// <summary>
/// Two small apps in SetUp/Apps, Rule.Name.wrong.cs and Rule.Name.fixed.cs: in one the set-up is wrong in the way that a rule is about, in
/// the other it is not.
/// Both fail with an exception that says that it matters. A json file of the same name beside them is the app's appsettings.json.
/// Comments at the start of the wrong app say more about the pair.
/// </summary>
internal sealed record Pair(string Rule, string Name)
{
    /// <summary>The wrong app does not lose events, but fails to start where there is no DSN.</summary>
    private const string WithoutDsn = "Runs without SENTRY_DSN.";

    /// <summary>The rules are known to be wrong about the pair, and this is why.</summary>
    private const string NotDecided = "Undecided: ";

    /// <summary>Another rule speaks of the wrong app, too, and is right.</summary>
    private const string Also = "Also ";

    internal static readonly string Folder = Repository.PathTo("tests", "Truth.Tests", "SetUp", "Apps");

    /// <summary>The rules that have a pair, on whichever Sentry it holds.</summary>
    public static IEnumerable<string> Claimed =>
        Directory.EnumerateFiles(Folder, "*.wrong.cs").Select(file => Path.GetFileName(file).Split('.')[0]);

    /// <summary>The pairs of rules that exist, for the Sentry that runs. An app may be there before its rule.</summary>
    public static IReadOnlyList<Pair> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.wrong.cs").Order(StringComparer.Ordinal)
            .Select(file => Path.GetFileName(file).Split('.'))
            .Select(parts => new Pair(parts[0], parts[1]))
            .Where(pair => SetUpApp.RuleIds.Contains(pair.Rule) && pair.Wrong.IsTrueOf(Versions.Running)),
    ];

    public SetUpApp Wrong { get; } = new($"{Rule}.{Name}.wrong", Folder);

    public SetUpApp Fixed { get; } = new($"{Rule}.{Name}.fixed", Folder);

    public bool RunsWithoutDsn => Wrong.Marks.Contains(WithoutDsn);

    public string? Undecided => Behind(NotDecided).FirstOrDefault();

    /// <summary>The rules that speak of the wrong app.</summary>
    public IEnumerable<string> Rules => Behind(Also).Append(Rule).Order(StringComparer.Ordinal);

    public override string ToString() => $"{Rule}.{Name}";

    private IEnumerable<string> Behind(string start) =>
        Wrong.Marks.Where(mark => mark.StartsWith(start, StringComparison.Ordinal)).Select(mark => mark[start.Length..].TrimEnd('.'));
}
