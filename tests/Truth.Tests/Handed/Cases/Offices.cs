using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Fallback;
using Sentry;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Handlers as the web pages and the workers of offices have them.
internal static class Offices
{
    private static readonly ILogger Log = SentryGen.Tests.Swallowed.Callback.Log().CreateLogger("clerks");

    private static async Task Ask(IFilterMetadata filter)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddControllers(options => options.Filters.Add(filter))
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new AssemblyPart(typeof(FormsController).Assembly)));
        await using var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        app.GetTestServer().PreserveExecutionContext = true;
        using var client = app.GetTestClient();
        using var response = await client.GetAsync("/forms");
    }

    [Snippet]
    static Task A_page_for_errors_of_a_filter() => Ask(new A_page_for_errors_of_a_filterType());

    private sealed class A_page_for_errors_of_a_filterType : ExceptionFilterAttribute
    {
        public override void OnException(ExceptionContext context)
        {
            var problem = new ProblemDetails { Title = "Sorry", Detail = context.Exception.Message, Status = 500 };
            Log.LogInformation("failed: {Detail}", problem.Detail);
            context.Result = new ObjectResult(problem) { StatusCode = problem.Status };
        }
    }

    [Snippet]
    static Task A_page_for_errors_Leaves_it_to_the_log() => Ask(new A_page_for_errors_Leaves_it_to_the_logType());

    private sealed class A_page_for_errors_Leaves_it_to_the_logType : IAsyncExceptionFilter
    {
        public Task OnExceptionAsync(ExceptionContext context)
        {
            Log.LogError(context.Exception, "{Path}", context.HttpContext.Request.Path);
            context.Result = new StatusCodeResult(500);
            context.ExceptionHandled = true;
            return Task.CompletedTask;
        }
    }

    [Snippet]
    static Task A_table_of_answers() => Ask(new A_table_of_answersType());

    private sealed class A_table_of_answersType : IExceptionFilter
    {
        private readonly Dictionary<Type, Func<IActionResult>> answers = new()
        {
            [typeof(InvalidOperationException)] = static () => new ConflictResult(),
        };

        public void OnException(ExceptionContext context)
        {
            context.Result = answers.TryGetValue(context.Exception.GetType(), out var answer) ? answer() : new StatusCodeResult(500);
            context.ExceptionHandled = true;
        }
    }

    [Snippet]
    static Task A_filter_around_that_answers() => Ask(new A_filter_around_that_answersType());

    private sealed class A_filter_around_that_answersType : ActionFilterAttribute
    {
        public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            if (context.Result is not null) return;
            var done = await next();
            if (done.Exception is { } failed && !done.ExceptionHandled)
            {
                Console.WriteLine(failed.Message);
                done.Result = new BadRequestResult();
                done.ExceptionHandled = true;
            }
        }
    }

    [Snippet]
    static Task A_filter_around_Leaves_what_it_only_counts() => Ask(new A_filter_around_Leaves_what_it_only_countsType());

    private sealed class A_filter_around_Leaves_what_it_only_countsType : IAsyncActionFilter
    {
        private int failed;

        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var done = await next();
            if (done.Exception is not null && !done.ExceptionHandled) failed++;
            Console.WriteLine(failed);
        }
    }

    [Snippet]
    static Task A_filter_around_Leaves_it_to_a_capture() => Ask(new A_filter_around_Leaves_it_to_a_captureType());

    private sealed class A_filter_around_Leaves_it_to_a_captureType : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var done = await next();
            if (done.Exception is null) return;
            SentrySdk.CaptureException(done.Exception);
            done.ExceptionHandled = true;
        }
    }

    [Snippet]
    static async Task A_worker_in_a_window()
    {
        using var window = new A_worker_in_a_windowType();
        window.Start();
        await window.Done.Task;
        Console.WriteLine(window.Status);
    }

    private sealed class A_worker_in_a_windowType : IDisposable
    {
        private readonly BackgroundWorker worker = new();

        public A_worker_in_a_windowType()
        {
            worker.DoWork += OnWork;
            worker.RunWorkerCompleted += OnCompleted;
        }

        public TaskCompletionSource Done { get; } = new();

        public string Status { get; private set; } = "";

        public void Start() => worker.RunWorkerAsync();

        public void Dispose() => worker.Dispose();

        private static void OnWork(object? sender, DoWorkEventArgs e) => Fail();

        private void OnCompleted(object? sender, RunWorkerCompletedEventArgs e)
        {
            Status = e.Cancelled ? "cancelled" : e.Error is not null ? "failed: " + e.Error.Message : "done";
            Done.TrySetResult();
        }
    }

    [Snippet]
    static async Task A_worker_Leaves_it_to_a_capture()
    {
        var done = new TaskCompletionSource();
        using var worker = new BackgroundWorker();
        worker.DoWork += (_, _) => Fail();
        worker.RunWorkerCompleted += (_, e) =>
        {
            if (e.Error is { } error) SentrySdk.CaptureException(error);
            done.SetResult();
        };
        worker.RunWorkerAsync();
        await done.Task;
    }

    [Snippet]
    static async Task A_price_that_falls_back()
    {
        var options = new FallbackStrategyOptions<int>
        {
            ShouldHandle = new PredicateBuilder<int>().Handle<InvalidOperationException>(),
            FallbackAction = static _ => Polly.Outcome.FromResultAsValueTask(-1),
            OnFallback = A_price_that_falls_backType.Note,
        };
        var pipeline = new ResiliencePipelineBuilder<int>().AddFallback(options).Build();
        Console.WriteLine(await pipeline.ExecuteAsync(static async _ => await Task.FromResult(Fail())));
    }

    private static class A_price_that_falls_backType
    {
        public static ValueTask Note(OnFallbackArguments<int> args)
        {
            Log.LogInformation("fallback because of {Reason}", args.Outcome.Exception?.Message);
            return ValueTask.CompletedTask;
        }
    }

    [Snippet]
    static async Task A_price_Leaves_it_to_a_capture()
    {
        var pipeline = new ResiliencePipelineBuilder<int>()
            .AddFallback(new()
            {
                FallbackAction = static _ => Polly.Outcome.FromResultAsValueTask(-1),
                OnFallback = static args =>
                {
                    if (args.Outcome.Exception is { } exception) SentrySdk.CaptureException(exception);
                    return default;
                },
            })
            .Build();
        Console.WriteLine(await pipeline.ExecuteAsync(static async _ => await Task.FromResult(Fail())));
    }

    [Snippet]
    static Task A_copy_whose_failure_is_a_status() => FailAsync().ContinueWith(
        static copy => Console.WriteLine(copy.IsFaulted ? "failed: " + copy.Exception.InnerException?.Message : "copied"),
        TaskScheduler.Default);

    [Snippet]
    static Task A_copy_with_a_state_for_its_log() => FailAsync().ContinueWith(
        static (copy, log) => ((ILogger)log!).LogWarning(copy.Exception, "copy"),
        Log,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);

    [Snippet]
    static Task A_copy_Leaves_it_to_its_log() => FailAsync().ContinueWith(
        static (copy, log) => ((ILogger)log!).LogError(copy.Exception, "copy"),
        Log,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);

    [Snippet]
    static Task A_copy_whose_errors_are_kept_in_a_bag()
    {
        var errors = new ConcurrentBag<string>();
        return FailAsync().ContinueWith(
            copy =>
            {
                if (copy.Exception is not null)
                    foreach (var error in copy.Exception.Flatten().InnerExceptions)
                        errors.Add(error.Message);
            },
            TaskScheduler.Default);
    }
}

/// <summary>It fails.</summary>
[ApiController]
[Route("forms")]
public sealed class FormsController : ControllerBase
{
    [HttpGet]
    public int Get() => Fail();
}
