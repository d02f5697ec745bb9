var builder = WebApplication.CreateBuilder();
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/boom", string () => throw new InvalidOperationException("boom"));
app.Run();
