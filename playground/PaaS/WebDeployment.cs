namespace SentryGen.Playground.PaaS;

/// <summary>A web app: one process that answers requests.</summary>
internal sealed class WebDeployment(SampleApp app, Platform platform) : Deployment(app, platform)
{
    private const string Announcement = "Now listening on: ";

    private readonly HttpClient client = new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { Timeout = Patience };
    private AppProcess? process;
    private string? project;

    public override async Task<Visit> CallAsync(string call)
    {
        // Comes back with the event, which so says which request it is from.
        var id = Guid.NewGuid().ToString("N");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address!, call));
        request.Headers.Add(Visit.RequestIdHeader, id);
        try
        {
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            return new(call, $"HTTP {(int)response.StatusCode}", (int)response.StatusCode >= 500, body, project, id);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return new(call, "no answer", true, failure.Message, project, id);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is not null) await process.DisposeAsync();
    }

    protected override async Task StartAsync()
    {
        process = Launch(out project);
        var listening = await process.LineAsync(line => line.Contains(Announcement), Patience)
            ?? throw new DeploymentFailedException(App, process.Log);
        Address = new(listening[(listening.IndexOf(Announcement, StringComparison.Ordinal) + Announcement.Length)..].Trim());
    }
}
