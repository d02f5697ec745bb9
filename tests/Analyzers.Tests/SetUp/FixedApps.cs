namespace SentryGen.Tests.SetUp;

/// <summary>The fixed apps that Truth.Tests runs are what the code fixes make of the wrong ones.</summary>
public class FixedApps
{
    /// <summary>What is wrong with these is not in the code, or there is no one way to mend it.</summary>
    private static readonly string[] FixedByHand = ["SNTG2007.InSettings", "SNTG2012.BeforeBuild", "SNTG2012.InRequest", "SNTG2013.EmptyDsn"];

    private static readonly string Folder = Repository.PathTo("tests", "Truth.Tests", "SetUp", "Apps");

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Folder, "*.wrong.cs").Select(file => Path.GetFileName(file)[..^".wrong.cs".Length]).Order()];

    public static TheoryData<string> All => [.. Names.Except(FixedByHand)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Are_what_the_fix_makes(string name)
    {
        var id = name.Split('.')[0];
        using var bench = new Workbench([Read(name, "wrong")]);
        var document = bench.Documents[0];
        var found = Assert.Single(await bench.Report(document, id));
        await bench.Apply((await bench.Offers(document, found))[0]);
        Assert.Equal(Read(name, "fixed").Code, await bench.TextOf(document));
        Assert.Empty(await bench.Report(document, id));
    }

    public static TheoryData<string> Wrong => [.. Names];

    /// <summary>An app that is being written: no analyzer crashes over it, wherever it breaks off.</summary>
    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Begin_as_code_that_breaks_off(string name)
    {
        var whole = Read(name, "wrong");
        foreach (var part in new[] { 0.35, 0.55, 0.7, 0.9 })
            await Analysis.Run(whole with { Code = whole.Code[..(int)(whole.Code.Length * part)], Settings = whole.Settings?[..(int)(whole.Settings.Length * part)], IsBroken = true });
    }

    [Fact]
    public void Are_fixed_by_hand_where_they_are_said_to_be() => Assert.Empty(FixedByHand.Except(Names));

    private static Snippet Read(string name, string which)
    {
        var code = File.ReadAllText(Path.Combine(Folder, $"{name}.{which}.cs"));
        var settings = Path.Combine(Folder, $"{name}.{which}.json");
        var project = code.Contains("AspNetCore") ? Project.Web : code.Contains("Hosting") ? Project.Worker : Project.Console;
        return Snippet.Unit(code).In(project).Building("SentryGenEnabled = false") with { Settings = File.Exists(settings) ? File.ReadAllText(settings) : null, Libraries = code.Contains("Serilog") ? References.SerilogHosting : [] };
    }
}
