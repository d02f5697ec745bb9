namespace SentryGen.Tests.Emitted;

public class EmittedText
{
    [Theory]
    [MemberData(nameof(Shapes.Names), MemberType = typeof(Shapes))]
    public void Reads_as_expected(string shape)
    {
        var text = Shapes.All[shape].Generate().Text;

        Assert.NotNull(text);
        Snapshot.Matches(shape + ".cs", text);
    }

    [Fact]
    public void Every_expected_file_has_a_shape() =>
        Assert.Equal(
            Shapes.All.Keys.Order(),
            Directory.GetFiles(Repository.PathTo("tests", "Generator.Tests", "Emitted", "Expected")).Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void A_difference_shows_its_lines_and_a_little_around_them() =>
        Assert.Equal(
            """
            @@ line 5 @@
              b
              c
              d
            - e
            + E
            + F
              g
            """,
            Snapshot.Difference(["a", "b", "c", "d", "e", "g"], ["a", "b", "c", "d", "E", "F", "g"]));
}
