using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;

var builder = WebApplication.CreateBuilder();
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapGet("/component", () => new RazorComponentResult<FailingComponent>());
app.Run();

public class FailingComponent : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder tree) => throw new InvalidOperationException("component");
}
