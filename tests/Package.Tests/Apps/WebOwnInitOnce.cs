using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.Environment = "shop";
});
var builder = WebApplication.CreateBuilder();
builder.WebHost.UseSentry(options => options.InitializeSdk = false);
var app = builder.Build();
app.MapGet("/boom", string () => throw new InvalidOperationException("boom"));
app.Run();
