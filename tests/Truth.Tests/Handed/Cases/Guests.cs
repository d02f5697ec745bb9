using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reactive.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Polly;
using Polly.Fallback;
using Sentry;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Handlers and tasks of several authors.
internal static class Guests
{
    private sealed class Crate
    {
        public int Weight
        {
            get => 1;
            set => Fail();
        }
    }

    private sealed class Pump
    {
        private readonly List<Task> running = [];

        public void Start() => running.Add(FailAsync());

        public Task StopAsync() => Task.WhenAll(running);
    }

    private static async Task Ask(IFilterMetadata filter)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddControllers(options => options.Filters.Add(filter))
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new AssemblyPart(typeof(CratesController).Assembly)));
        await using var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        app.GetTestServer().PreserveExecutionContext = true;
        using var client = app.GetTestClient();
        using var response = await client.GetAsync("/crates");
    }

    private static IObservable<int> Numbers() => Observable.Return(1).Select(_ => Fail());

    [Snippet]
    static Task Rx_whose_errors_are_listed_Leaves_it_to_a_report()
    {
        var errors = new List<Exception>();
        using var ended = Numbers().Subscribe(Console.WriteLine, errors.Add);
        foreach (var error in errors) SentrySdk.CaptureException(error);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Rx_with_an_observer_that_keeps_a_text()
    {
        var observer = new Rx_with_an_observer_that_keeps_a_textType();
        using var ended = Numbers().Subscribe(observer);
        Console.WriteLine(observer.LastError);
        return Task.CompletedTask;
    }

    private sealed class Rx_with_an_observer_that_keeps_a_textType : IObserver<int>
    {
        public string? LastError { get; private set; }

        public void OnCompleted() => LastError = null;

        public void OnError(Exception error) => LastError = error.Message;

        public void OnNext(int value) => Console.WriteLine(value);
    }

    [Snippet]
    static Task A_continuation_Leaves_it_to_a_throw() =>
        FailAsync().ContinueWith(
            t => t.IsFaulted ? throw new InvalidOperationException("later", t.Exception) : t.Result, TaskScheduler.Default);

    [Snippet]
    static Task A_continuation_by_a_method() => FailAsync().ContinueWith(Print, TaskScheduler.Default);

    private static void Print(Task<int> task) => Console.WriteLine(task.Exception?.Message);

    [Snippet]
    static Task A_continuation_by_a_longer_method() => FailAsync().ContinueWith(PrintIfFaulted, TaskScheduler.Default);

    private static void PrintIfFaulted(Task<int> task)
    {
        if (task.IsFaulted) Console.WriteLine(task.Exception.Message);
    }

    [Snippet]
    static Task A_continuation_by_a_local_function()
    {
        return FailAsync().ContinueWith(Tell, TaskScheduler.Default);

        static void Tell(Task<int> task)
        {
            Console.WriteLine(task.Exception?.Message);
        }
    }

    [Snippet]
    static Task A_continuation_by_a_method_Leaves_it_to_a_report() => FailAsync().ContinueWith(Send, TaskScheduler.Default);

    private static void Send(Task<int> task)
    {
        if (task.Exception is { } why) SentrySdk.CaptureException(why);
    }

    [Snippet]
    static Task<string> A_continuation_with_a_switch() => FailAsync().ContinueWith(
        t => t switch
        {
            { IsFaulted: true } => t.Exception.Message,
            _ => "done",
        },
        TaskScheduler.Default);

    [Snippet]
    static Task<string> A_continuation_with_a_switch_over_its_status() => FailAsync().ContinueWith(
        t =>
        {
            var text = t.Status switch
            {
                TaskStatus.Faulted => t.Exception!.InnerException!.Message,
                _ => "done",
            };
            return text.Trim();
        },
        TaskScheduler.Default);

    [Snippet]
    static Task<string> A_continuation_with_a_switch_over_its_exception() => FailAsync().ContinueWith(
        t => t.Exception switch { null => "done", { InnerException: { } why } => why.Message, var all => all.Message },
        TaskScheduler.Default);

    [Snippet]
    static Task A_continuation_Leaves_it_to_a_local_function()
    {
        return FailAsync().ContinueWith(t => Tell(t.Exception!.InnerException!), TaskContinuationOptions.OnlyOnFaulted);

        static void Tell(Exception why) => SentrySdk.CaptureException(why);
    }

    [Snippet]
    static Task Newtonsoft_with_a_mark_through_a_local()
    {
        var settings = new JsonSerializerSettings
        {
            Error = (_, args) =>
            {
                var context = args.ErrorContext;
                Console.WriteLine(context.Path);
                context.Handled = true;
            },
        };
        JsonConvert.DeserializeObject<Crate>("{\"Weight\":2}", settings);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Newtonsoft_with_a_list_Leaves_it_to_a_throw()
    {
        var errors = new List<Exception>();
        var settings = new JsonSerializerSettings();
        settings.Error += (_, args) =>
        {
            errors.Add(args.ErrorContext.Error);
            args.ErrorContext.Handled = true;
        };
        JsonConvert.DeserializeObject<Crate>("{\"Weight\":2}", settings);
        if (errors.Count > 0) throw new AggregateException(errors);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Newtonsoft_with_a_list_of_texts()
    {
        var errors = new List<string>();
        var settings = new JsonSerializerSettings();
        settings.Error += (_, args) =>
        {
            errors.Add(args.ErrorContext.Error.Message);
            args.ErrorContext.Handled = true;
        };
        JsonConvert.DeserializeObject<Crate>("{\"Weight\":2}", settings);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task A_filter_that_answers_in_a_helper() => Ask(new A_filter_that_answers_in_a_helperType());

    private sealed class A_filter_that_answers_in_a_helperType : IExceptionFilter
    {
        public void OnException(ExceptionContext context) => Answer(context, context.Exception.Message);

        private static void Answer(ExceptionContext context, string text)
        {
            context.Result = new ObjectResult(text) { StatusCode = 500 };
            context.ExceptionHandled = true;
        }
    }

    [Snippet]
    static Task A_filter_Leaves_it_to_a_capture() => Ask(new A_filter_Leaves_it_to_a_captureType());

    private sealed class A_filter_Leaves_it_to_a_captureType : ExceptionFilterAttribute
    {
        public override void OnException(ExceptionContext context)
        {
            var (why, path) = (context.Exception, context.HttpContext.Request.Path);
            SentrySdk.CaptureException(why, scope => scope.SetTag("path", path));
            context.Result = new StatusCodeResult(500);
        }
    }

    [Snippet]
    static Task An_action_filter_with_a_pattern() => Ask(new An_action_filter_with_a_patternType());

    private sealed class An_action_filter_with_a_patternType : ActionFilterAttribute
    {
        public override void OnActionExecuted(ActionExecutedContext context)
        {
            if (context is { Exception: { } why, ExceptionHandled: false })
            {
                Console.WriteLine(why);
                context.ExceptionHandled = true;
            }
        }
    }

    [Snippet]
    static async Task Tasks_of_a_pump_Leaves_it_to_the_end()
    {
        var pump = new Pump();
        pump.Start();
        await pump.StopAsync();
    }

    [Snippet]
    static async Task A_task_in_a_loop_of_any_Leaves_it_to_an_await()
    {
        var open = new List<Task<int>> { FailAsync() };
        while (open.Count > 0)
        {
            var done = await Task.WhenAny(open);
            open.Remove(done);
            await done;
        }
    }

    [Snippet]
    static async Task A_started_local_function()
    {
        _ = RunAsync();
        await LateAsync();

        static async Task RunAsync()
        {
            await Task.Yield();
            await FailAsync();
        }
    }

    [Snippet]
    static async Task A_fallback_that_writes()
    {
        var pipeline = new ResiliencePipelineBuilder<int>()
            .AddFallback(new FallbackStrategyOptions<int>
            {
                FallbackAction = _ => Polly.Outcome.FromResultAsValueTask(0),
                OnFallback = args =>
                {
                    Console.WriteLine($"fallback: {args.Outcome.Exception?.Message}");
                    return default;
                },
            })
            .Build();
        await pipeline.ExecuteAsync(async _ => await FailAsync());
    }
}

[Route("crates")]
public sealed class CratesController : ControllerBase
{
    [HttpGet]
    public int All() => Fail();
}
