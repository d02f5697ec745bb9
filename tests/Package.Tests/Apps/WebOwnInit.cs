SentrySdk.Init(options => options.Environment = "own");
var app = WebApplication.CreateBuilder().Build();
app.MapGet("/boom", string () => throw new InvalidOperationException("boom"));
app.Run();
