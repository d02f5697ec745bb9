public class ATest
{
    [Fact]
    public void Holds() => Assert.Equal(4, 2 + 2);
}
