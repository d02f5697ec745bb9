using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Filters of MVC are handed what an action throws.
internal static class Filters
{
    private static async Task Ask(IFilterMetadata filter, string path = "/orders")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddControllers(options => options.Filters.Add(filter))
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new AssemblyPart(typeof(OrdersController).Assembly)));
        await using var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        app.GetTestServer().PreserveExecutionContext = true;
        using var client = app.GetTestClient();
        using var response = await client.GetAsync(path);
    }

    [Snippet]
    static Task An_answer_to_every_exception() => Ask(new An_answer_to_every_exceptionType());

    private sealed class An_answer_to_every_exceptionType : IExceptionFilter
    {
        public void OnException(ExceptionContext context) => context.Result = new StatusCodeResult(500);
    }

    [Snippet]
    static Task A_mark_on_every_exception() => Ask(new A_mark_on_every_exceptionType());

    private sealed class A_mark_on_every_exceptionType : ExceptionFilterAttribute
    {
        public override Task OnExceptionAsync(ExceptionContext context)
        {
            context.ExceptionHandled = true;
            return Task.CompletedTask;
        }
    }

    [Snippet]
    static Task No_exception_any_more() => Ask(new No_exception_any_moreType());

    private sealed class No_exception_any_moreType : IExceptionFilter
    {
        public void OnException(ExceptionContext context) => context.Exception = null!;
    }

    [Snippet]
    static Task An_answer_for_a_type() => Ask(new An_answer_for_a_typeType());

    private sealed class An_answer_for_a_typeType : IExceptionFilter
    {
        public void OnException(ExceptionContext context)
        {
            if (context.Exception is InvalidOperationException)
                context.Result = new StatusCodeResult(409);
        }
    }

    [Snippet]
    static Task An_action_filter_that_handles() => Ask(new An_action_filter_that_handlesType());

    private sealed class An_action_filter_that_handlesType : ActionFilterAttribute
    {
        public override void OnActionExecuted(ActionExecutedContext context)
        {
            if (context.Exception is not null) context.ExceptionHandled = true;
        }
    }

    [Snippet]
    static Task A_resource_filter_that_handles() => Ask(new A_resource_filter_that_handlesType());

    private sealed class A_resource_filter_that_handlesType : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
            if (context.Exception is not null) context.ExceptionHandled = true;
        }
    }

    [Snippet]
    static Task A_result_filter_that_handles() => Ask(new A_result_filter_that_handlesType(), "/orders/result");

    private sealed class A_result_filter_that_handlesType : ResultFilterAttribute
    {
        public override void OnResultExecuted(ResultExecutedContext context)
        {
            if (context.Exception is not null) context.ExceptionHandled = true;
        }
    }

    [Snippet]
    static Task A_look_that_Leaves_it() => Ask(new A_look_that_Leaves_itType());

    private sealed class A_look_that_Leaves_itType : IExceptionFilter
    {
        public void OnException(ExceptionContext context) => Console.WriteLine(context.Exception);
    }

    [Snippet]
    static Task A_result_of_an_action_filter_that_Leaves_it() => Ask(new A_result_of_an_action_filter_that_Leaves_itType());

    private sealed class A_result_of_an_action_filter_that_Leaves_itType : ActionFilterAttribute
    {
        public override void OnActionExecuted(ActionExecutedContext context) => context.Result = new StatusCodeResult(500);
    }
}

[ApiController]
[Route("orders")]
public sealed class OrdersController : ControllerBase
{
    [HttpGet]
    public IActionResult Get() => Ok(Fail());

    [HttpGet("result")]
    public IActionResult GetResult() => new FailingResult();
}

public sealed class FailingResult : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => Task.FromResult(Fail());
}
