namespace SentryGen.Tests;

/// <summary>Lines of the baseline that are no findings are reported once, and the others count.</summary>
public class SNTG3102Tests
{
    private const string Two = """
        class Orders
        {
            void Save() { try { Work(); } catch (Exception) { } }
            void Load() { try { Work(); } catch (Exception) { } }
            static void Work() { }
        }
        """;

    private const string Save = "Shop | SNTG1001 | M:Orders.Save | Exception | 1";
    private const string Load = "Shop | SNTG1001 | M:Orders.Load | Exception | 1";

    [Fact]
    public async Task Reads_both_sides_of_a_conflict_and_tells_of_the_marks_once()
    {
        var project = GatedProject.Of(Two) with { Baseline = $"<<<<<<< HEAD\n{Save}\n=======\n{Load}\n>>>>>>> feature\n" };
        var told = Assert.Single(await project.Find());
        Assert.Equal("SNTG3102", told.Id);
        Assert.Contains("This line of the baseline and 2 more can't be read", told.GetMessage());
        Assert.Equal(0, told.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Is_told_by_one_of_several_target_frameworks() => Assert.Equal(
        "", await (GatedProject.Of("class A { }") with { Baseline = "garbage", Framework = "net8.0", Tells = false }).Ids());

    [Theory]
    [InlineData("garbage")]
    [InlineData("| | | |")]
    [InlineData("Shop | SNTG1001 | M:Orders.Save | Exception | first")]
    [InlineData("Shop | SNTG1001 | M:Orders.Save | Exception")]
    [InlineData("Shop | CA1031 | M:Orders.Save | Exception | 1")]
    [InlineData("Shop | SNTG1001 | M:Orders.Save | Exception | 99999999999999999999")]
    [InlineData("\0\u0001\ufffd")]
    public async Task Reports_a_line_that_is_no_finding(string line) => Assert.Equal(
        "SNTG3102", await (GatedProject.Of("class A { }") with { Baseline = line }).Ids());
}
