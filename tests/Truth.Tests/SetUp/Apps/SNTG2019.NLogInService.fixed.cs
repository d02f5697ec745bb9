using Acme.Billing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSingleton<InvoiceService>();
await using var app = builder.Build();
app.MapPost("/invoices", (InvoiceService invoices) => invoices.Send());
await app.StartAsync();
using var client = new HttpClient();
await client.PostAsync(new Uri(app.Urls.First() + "/invoices"), null);
await app.StopAsync();

// File InvoiceService.cs
using NLog;

namespace Acme.Billing;

internal sealed class InvoiceService
{
    private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

    public bool Send()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            Sentry.SentrySdk.CaptureException(exception);
            Logger.Error(exception, "The invoice was not sent");
            return false;
        }
    }
}
