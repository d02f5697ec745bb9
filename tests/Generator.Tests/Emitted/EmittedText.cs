namespace SentryGen.Tests.Emitted;

public class EmittedText
{
    [Theory]
    [MemberData(nameof(Shapes.Names), MemberType = typeof(Shapes))]
    public async Task Reads_as_expected(string shape)
    {
        var app = Shapes.All[shape];
        try
        {
            await new GeneratorTest(app, Snapshot.Files(shape)).RunAsync();
        }
        catch (InvalidOperationException mismatch)
        {
            throw new Xunit.Sdk.XunitException($"{Snapshot.Receive(shape, app.Generate().Text!)}\n\n{mismatch.Message}", mismatch);
        }
    }

    [Fact]
    public void Every_expected_file_has_a_shape() => Assert.Equal(Shapes.All.Keys.Order(), Snapshot.Names.Order());
}
