public class ATest
{
    [Fact]
    public void Captures() => SentrySdk.CaptureException(new InvalidOperationException("in a test"));
}
