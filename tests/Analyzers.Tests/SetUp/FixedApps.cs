namespace SentryGen.Tests.SetUp;

/// <summary>
/// The fixed apps that Truth.Tests runs are what the code fixes make of the wrong ones, with the floor and with the newest.
/// </summary>
public class FixedApps
{
    /// <summary>The fault of these is not in the code, or there is no one way to mend it.</summary>
    private static readonly string[] FixedByHand =
    [
        "SNTG2007.InSettings", "SNTG2012.BeforeBuild", "SNTG2012.InRequest", "SNTG2013.EmptyDsn",
        // Settings, and a place for Build that only a person knows.
        "SNTG2010.SectionOn7", "SNTG2012.BeforeBuildOn7", "SNTG2017.DsnInSettings", "SNTG2017.ShutdownTimeoutInSettings",
        // The fix leaves more to the environment than a test on a busy machine can.
        "SNTG2016.DsnInRootSection", "SNTG2016.InWorker",
    ];

    private static readonly string Folder = Repository.PathTo("tests", "Truth.Tests", "SetUp", "Apps");

    /// <summary>An app may be there before its rule.</summary>
    private static readonly string[] Names =
    [
        .. Directory.EnumerateFiles(Folder, "*.wrong.cs").Select(file => Path.GetFileName(file)[..^".wrong.cs".Length])
            .Where(name => AllRules.Ids.Contains(name.Split('.')[0]))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string, string> All => [.. WithVersions(Names.Except(FixedByHand).Where(name => !IsMarked(name)))];

    /// <summary>A wrong app says itself that no fix, or not this one, makes the right one of it.</summary>
    private static bool IsMarked(string name) => File.ReadAllLines(FileOf(name, "wrong")).Contains("// Fixed by hand.");

    [Theory]
    [MemberData(nameof(All))]
    public async Task Are_what_the_fix_makes(string name, string version)
    {
        var id = name.Split('.')[0];
        var solution = await CodeFixWorkspace.Open(id, [[Read(name, "wrong").On(version)]]);
        var document = solution.Documents[0];
        var found = Assert.Single(await solution.Find(document));
        await solution.Apply((await solution.Offers(found))[0]);
        Assert.Equal(Read(name, "fixed").Code, await solution.TextOf(document));
        Assert.Empty(await solution.Find(document));
    }

    public static TheoryData<string, string> Wrong => [.. WithVersions(Names)];

    /// <summary>An app that is being written: no analyzer crashes over it. Each app breaks off at one place of its own.</summary>
    [Theory]
    [MemberData(nameof(Wrong))]
    public Task Begin_as_code_that_breaks_off(string name, string version) =>
        Break(name, version, 0.25 + (name.Sum(letter => letter) % 70 / 100.0));

    /// <summary>The same at several places, which takes a third of the time of this suite.</summary>
    [Theory(Explicit = true)]
    [MemberData(nameof(Wrong))]
    public async Task Begin_as_code_that_breaks_off_anywhere(string name, string version)
    {
        foreach (var part in new[] { 0.35, 0.55, 0.7, 0.9 }) await Break(name, version, part);
    }

    private static Task Break(string name, string version, double part)
    {
        var whole = Read(name, "wrong").On(version);
        return Analysis.Run(whole with
        {
            Code = whole.Code[..(int)(whole.Code.Length * part)],
            Settings = whole.Settings?[..(int)(whole.Settings.Length * part)],
            IsBroken = true
        });
    }

    [Fact]
    public void Are_fixed_by_hand_where_they_are_said_to_be() =>
        Assert.All(FixedByHand, name => Assert.True(File.Exists(FileOf(name, "wrong")), name));

    private static string FileOf(string name, string which) => Path.Combine(Folder, $"{name}.{which}.cs");

    // A comment at the start, "// Sentry 6.", says that the app is about that major version only.
    private static IEnumerable<TheoryDataRow<string, string>> WithVersions(IEnumerable<string> names) =>
        from name in names
        let lines = File.ReadAllLines(FileOf(name, "wrong"))
        from release in new[] { SentryRelease.Floor, SentryRelease.Newest }
        where !lines.Any(line => line.StartsWith("// Sentry ", StringComparison.Ordinal)) || lines.Contains($"// Sentry {release.Major}.")
        select new TheoryDataRow<string, string>(name, release.Version);

    private static Snippet Read(string name, string which)
    {
        var lines = File.ReadAllLines(FileOf(name, which)).SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal));
        var code = string.Concat(lines.Select(line => line + "\n"));
        var settings = Path.Combine(Folder, $"{name}.{which}.json");
        var project = code.Contains("AspNetCore") ? Project.Web : code.Contains("Hosting") ? Project.Worker : Project.Console;
        return Snippet.Unit(code)
            .In(project)
            .Building("SentryGenEnabled = false") with
        {
            Settings = File.Exists(settings)
                ? File.ReadAllText(settings) : null,
            Libraries = code.Contains("Serilog") ? Packs.SerilogHosting : []
        };
    }
}
