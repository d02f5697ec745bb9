using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.SignalR;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddRazorPages(pages => pages.RootDirectory = "/");
builder.Services.AddSignalR();
var app = builder.Build();
app.MapControllers();
app.MapRazorPages();
app.MapHub<Chat>("/chat");
app.Run();

public class Orders : ControllerBase
{
    [HttpGet("/mvc/exception-filter"), AnswersExceptions]
    public IActionResult Filtered() => throw new InvalidOperationException("failed");

    [HttpGet("/mvc/exception-filter-async"), AnswersExceptions]
    public async Task<IActionResult> FilteredAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("failed");
    }

    [HttpGet("/mvc/action-filter"), AnswersActions]
    public IActionResult FilteredAfterAction() => throw new InvalidOperationException("failed");

    [HttpGet("/mvc/problem")]
    public IActionResult Caught()
    {
        try
        {
            return Filtered();
        }
        catch (InvalidOperationException)
        {
            return Problem();
        }
    }

    [HttpGet("/mvc/bad-request")]
    public IActionResult Refused()
    {
        try
        {
            return Filtered();
        }
        catch (InvalidOperationException)
        {
            return BadRequest();
        }
    }

    [HttpGet("/mvc/thrown")]
    public IActionResult Thrown() => Filtered();

    [HttpGet("/mvc/logged"), LogsAndAnswers]
    public IActionResult Logged() => Filtered();
}

public class AnswersExceptionsAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        context.Result = new StatusCodeResult(500);
        context.ExceptionHandled = true;
    }
}

public class AnswersActionsAttribute : ActionFilterAttribute
{
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        context.Result = new StatusCodeResult(502);
        context.ExceptionHandled = true;
    }
}

public class LogsAndAnswersAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILogger<Orders>>().LogError(context.Exception, "It failed");
        context.Result = new StatusCodeResult(500);
    }
}

public class FailingPage : PageModel
{
    public IActionResult OnGet()
    {
        try
        {
            throw new InvalidOperationException("failed");
        }
        catch (InvalidOperationException)
        {
            return StatusCode(500);
        }
    }
}

public class Chat : Hub
{
    public void Fail() => throw new InvalidOperationException("hub");

    public int Swallow()
    {
        try
        {
            throw new InvalidOperationException("swallowed");
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
