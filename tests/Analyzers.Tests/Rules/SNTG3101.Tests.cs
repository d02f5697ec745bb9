namespace SentryGen.Tests;

/// <summary>A line of the baseline that nothing matches is reported at its place.</summary>
public class SNTG3101Tests
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

    [Fact]
    public async Task Reports_a_line_that_matches_nothing()
    {
        var mended = (await GatedProject.Of(Two).WithBaseline()) with
        {
            Files = [("/src/Shop.cs", Two.Replace("Save() { try { Work(); } catch (Exception) { } }", "Save() => Work();"))],
        };
        var told = Assert.Single(await mended.Find());
        Assert.Equal("SNTG3101", told.Id);
        Assert.Contains(Save, told.GetMessage());
        var place = told.Location.GetLineSpan();
        Assert.Equal(("/src/sentrygen.baseline", 1), (place.Path, place.StartLinePosition.Line));
    }

    [Fact]
    public async Task Ignores_a_line_of_another_assembly() => Assert.Equal(
        "SNTG1001 SNTG1001", await (GatedProject.Of(Two) with { Baseline = Save.Replace("Shop |", "Till |") }).Ids());

    [Fact]
    public async Task Ignores_a_rule_that_does_not_run()
    {
        var project = GatedProject.Of("class A { }") with { Baseline = "Shop | SNTG1003 | M:A.M | IOException | 1" };
        Assert.Equal("SNTG3101", await project.Ids());
        Assert.Equal("", await (project with { Rules = ["SNTG1001", "SNTG3101"] }).Ids());
    }

    [Theory]
    [InlineData(true, "SNTG3101")]
    [InlineData(false, "")]
    public async Task Reports_a_line_in_the_build_of_one_target_framework(bool tells, string ids) => Assert.Equal(
        ids, await (GatedProject.Of("class A { }") with { Baseline = Save, Framework = "net8.0", Tells = tells }).Ids());

    [Theory]
    [InlineData("net8.0", "SNTG3101")]
    [InlineData("net9.0", "")]
    [InlineData("net10.0", "")]
    public async Task Reports_such_a_line_in_the_first_of_them(string framework, string ids)
    {
        var project = GatedProject.Of("class A { }") with { Baseline = Save + " | net8.0,net9.0", Framework = framework, Tells = false };
        Assert.Equal(ids, await project.Ids());
    }
}
