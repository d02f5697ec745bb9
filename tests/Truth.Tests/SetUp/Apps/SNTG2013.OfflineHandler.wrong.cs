// Fixed by hand.
using System.Net;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.CreateHttpMessageHandler = () => new OfflineHandler();
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class OfflineHandler : HttpClientHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") });
}
