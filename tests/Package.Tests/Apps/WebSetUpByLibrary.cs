var builder = WebApplication.CreateBuilder();
Library.Reporting.SetUp(builder.WebHost);
var app = builder.Build();
app.MapGet("/boom", string () => throw new InvalidOperationException("boom"));
app.MapGet("/log", (ILogger<Program> log) => log.LogError("text without an exception"));
app.Run();
