namespace SentryGen.Tests.Rules;

/// <summary>A rule's page shows what the rule reports and what it does not, and is right about it.</summary>
public class RulePages
{
    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Begin_with_the_rule(string id)
    {
        var title = $"# {id}: {HouseRule.All[id].Descriptor.Title}";
        Assert.Equal(title, Text(id).Split('\n')[0].TrimEnd());
    }

    /// <summary>Rules about releases of Sentry that are not there yet, and about files other than code.</summary>
    private static readonly string[] NotShown = ["SNTG2018", "SNTG2020", "SNTG3101", "SNTG3102"];

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Show_a_line_that_is_reported_and_a_sample_that_is_not(string id)
    {
        var samples = Sample.Of(id, Text(id)).ToList();
        Assert.True(NotShown.Contains(id) != samples.Any(sample => sample.Expected.Any(expected => expected.EndsWith(id,
            StringComparison.Ordinal))));
        Assert.Contains(samples, sample => !sample.Expected.Any());
    }

    public static TheoryData<string, int, string> Samples
    {
        get
        {
            var rows = new TheoryData<string, int, string>();
            foreach (var rule in HouseRule.All.Values.Where(rule => InGit.Files().Contains(rule.Page)))
                foreach (var sample in Sample.Of(rule.Id, InGit.Read(rule.Page)))
                    foreach (var release in sample.Releases)
                        rows.Add(rule.Id, sample.Line, release.Version);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Are_right_about_each_sample(string id, int line, string version)
    {
        var sample = Sample.Of(id, Text(id)).Single(sample => sample.Line == line);
        Assert.Equal(sample.Expected, await sample.Reported(SentryRelease.Of(version)));
    }

    [Theory]
    [MemberData(nameof(HouseRule.Ids), MemberType = typeof(HouseRule))]
    public void Show_no_sample_of_a_release_that_is_not_tested(string id) =>
        Breaches.None(Sample.Of(id, Text(id))
            .Where(sample => !sample.Releases.Any())
            .Select(sample => $"line {sample.Line}: sentry={sample.Major}"));

    [Fact]
    public void Are_read_by_fences_and_marks()
    {
        var samples = Sample.Of("a page",
            """
            # A page
            ```csharp
            one(); // SNTG1001
            two(); // no rule
            three(); // SNTG1002, SNTG1003
            ```
            ```xml
            <no sample="" />
            ```
            ```csharp file SentryGenRoute=off sentrygen_event_level=warning
            class Whole { }
            ```
            ```csharp sentry=6
            six();
            ```
            """).ToList();

        Assert.Equal(3, samples.Count);
        Assert.Equal((2, false, "1: SNTG1001 3: SNTG1002 3: SNTG1003"),
            (samples[0].Line, samples[0].IsFile, string.Join(' ', samples[0].Expected)));
        Assert.Equal((10, true, "class Whole { }"), (samples[1].Line, samples[1].IsFile, samples[1].Code));
        Assert.Equal(("off", "warning"),
            (samples[1].Project.Properties["build_property.SentryGenRoute"], samples[1].Project.Properties["sentrygen_event_level"]));
        Assert.Equal([SentryRelease.Floor, SentryRelease.Newest], samples[1].Releases);
        Assert.Equal([SentryRelease.Floor], samples[2].Releases);
        Assert.DoesNotContain("build_property.sentry", samples[2].Project.Properties.Keys);
    }

    [Fact]
    public async Task Would_be_found_wrong()
    {
        const string Text = """
            ```csharp
            try { File.Move("a", "b"); }
            catch (Exception) { }
            ```
            """;

        Assert.Equal(["2: SNTG1001"], await Sample.Of("a page", Text).Single().Reported(SentryRelease.Newest));
    }

    private static string Text(string id)
    {
        var page = HouseRule.All[id].Page;
        Assert.True(File.Exists(Repository.PathTo(page)),
            $"There is no {page}. It should begin with\n# {id}: {HouseRule.All[id].Descriptor.Title}");
        return InGit.Read(page);
    }
}
