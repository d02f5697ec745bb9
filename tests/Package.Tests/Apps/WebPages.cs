var builder = WebApplication.CreateBuilder();
builder.Services.AddRazorPages();
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapRazorPages();
app.Run();
