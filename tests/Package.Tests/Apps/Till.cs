using SharpRaven;
using SharpRaven.Data;

public class Till
{
    private readonly IRavenClient _raven;

    public Till(IRavenClient raven) => _raven = raven;

    public async Task SellAsync()
    {
        try
        {
            throw new InvalidOperationException("empty");
        }
        catch (Exception ex)
        {
            await _raven.CaptureAsync(new SentryEvent(ex)
            {
                Level = ErrorLevel.Fatal,
                Tags = new Dictionary<string, string> { ["till"] = "7" },
                Extra = new { Left = 0 },
                Fingerprint = { "till", "empty" },
            });
        }
    }
}
