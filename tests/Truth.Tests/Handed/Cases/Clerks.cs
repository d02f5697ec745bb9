using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Runtime.Serialization;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Polly;
using Polly.Fallback;
using Sentry;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Handlers as importers, offices and their web pages have them.
internal static class Clerks
{
    private sealed class Form
    {
        public int Pages
        {
            get => 1;
            set => Fail();
        }
    }

    private static readonly ILogger Log = SentryGen.Tests.Swallowed.Callback.Log().CreateLogger("clerks");

    private static void ReadForm(JsonSerializerSettings settings) => JsonConvert.DeserializeObject<Form>("{\"Pages\":2}", settings);

    [Snippet]
    static Task Json_with_a_static_method_that_counts()
    {
        ReadForm(new JsonSerializerSettings { Error = Json_with_a_static_method_that_countsType.Count });
        return Task.CompletedTask;
    }

    private static class Json_with_a_static_method_that_countsType
    {
        private static int bad;

        public static void Count(object? sender, Newtonsoft.Json.Serialization.ErrorEventArgs e)
        {
            Interlocked.Increment(ref bad);
            e.ErrorContext.Handled = true;
        }
    }

    [Snippet]
    static Task Json_with_an_event_of_a_serializer()
    {
        var serializer = JsonSerializer.CreateDefault();
        serializer.Error += (_, e) =>
        {
            Log.LogWarning(e.ErrorContext.Error, "field {Path}", e.ErrorContext.Path);
            e.ErrorContext.Handled = true;
        };
        using var reader = new JsonTextReader(new StringReader("{\"Pages\":2}"));
        serializer.Deserialize<Form>(reader);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Json_with_a_mark_for_one_path()
    {
        ReadForm(new JsonSerializerSettings
        {
            Error = (_, e) =>
            {
                if (Equals(e.ErrorContext.Member, "Pages")) e.ErrorContext.Handled = true;
                else Log.LogError(e.ErrorContext.Error, "unknown");
            },
        });
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Json_Leaves_each_to_the_log()
    {
        ReadForm(new JsonSerializerSettings
        {
            Error = (_, e) =>
            {
                Log.LogError(e.ErrorContext.Error, "field {Path}", e.ErrorContext.Path);
                e.ErrorContext.Handled = true;
            },
        });
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Json_Leaves_the_first_to_a_throw()
    {
        Exception? first = null;
        ReadForm(new JsonSerializerSettings
        {
            Error = (_, e) =>
            {
                first ??= e.ErrorContext.Error;
                e.ErrorContext.Handled = true;
            },
        });
        if (first is not null) throw new InvalidDataException("form", first);
        return Task.CompletedTask;
    }

    private sealed class Sheet
    {
        public int Total { get; set; }
    }

    private sealed class SheetMap : ClassMap<Sheet>
    {
        public SheetMap() => Map(sheet => sheet.Total).Convert(_ => Fail());
    }

    private static void ReadSheets(CsvConfiguration how)
    {
        using var csv = new CsvReader(new StringReader("Total\n1\n"), how);
        csv.Context.RegisterClassMap<SheetMap>();
        Console.WriteLine(csv.GetRecords<Sheet>().Count());
    }

    [Snippet]
    static Task Csv_with_a_method_that_skips()
    {
        ReadSheets(new(CultureInfo.InvariantCulture) { ReadingExceptionOccurred = Csv_with_a_method_that_skipsType.Skip });
        return Task.CompletedTask;
    }

    private static class Csv_with_a_method_that_skipsType
    {
        public static bool Skip(ReadingExceptionOccurredArgs args)
        {
            Console.WriteLine($"row {args.Exception.Context?.Parser?.Row}: {args.Exception.Message}");
            return false;
        }
    }

    [Snippet]
    static Task Csv_with_a_list_of_texts()
    {
        var errors = new List<string>();
        ReadSheets(new(CultureInfo.InvariantCulture)
        {
            ReadingExceptionOccurred = args =>
            {
                errors.Add(args.Exception.Message);
                return false;
            },
        });
        Console.WriteLine(errors.Count);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Csv_Leaves_each_row_to_a_capture()
    {
        ReadSheets(new(CultureInfo.InvariantCulture)
        {
            ReadingExceptionOccurred = args =>
            {
                SentrySdk.CaptureException(args.Exception);
                return false;
            },
        });
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Csv_Leaves_all_rows_to_a_throw()
    {
        var errors = new List<Exception>();
        ReadSheets(new(CultureInfo.InvariantCulture)
        {
            ReadingExceptionOccurred = args =>
            {
                errors.Add(args.Exception);
                return false;
            },
        });
        if (errors.Count > 0) throw new AggregateException(errors);
        return Task.CompletedTask;
    }

    private static IObservable<int> Letters() => Observable.Return(1).Select(_ => Fail());

    [Snippet]
    static Task Letters_whose_error_is_a_debug_line()
    {
        using var all = Letters().Subscribe(
            letter => Log.LogInformation("letter {Letter}", letter),
            error => Log.LogDebug(error, "letters"),
            () => Log.LogInformation("all letters"));
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Letters_with_a_method_for_errors()
    {
        using var all = Letters().Subscribe(Console.WriteLine, Letters_with_a_method_for_errorsType.Stop);
        return Task.CompletedTask;
    }

    private static class Letters_with_a_method_for_errorsType
    {
        public static void Stop(Exception error) => Console.Error.WriteLine(error.Message);
    }

    [Snippet]
    static Task Letters_with_a_base_class_for_observers()
    {
        using var all = Letters().Subscribe(new Letters_with_a_base_class_for_observersType());
        return Task.CompletedTask;
    }

    private sealed class Letters_with_a_base_class_for_observersType : Letters_with_a_base_class_for_observersType<int>
    {
        public override void OnNext(int value) => Console.WriteLine(value);
    }

    private abstract class Letters_with_a_base_class_for_observersType<T> : IObserver<T>
    {
        public virtual void OnCompleted()
        {
        }

        public virtual void OnError(Exception error) => Console.WriteLine(error.Message);

        public abstract void OnNext(T value);
    }

    [Snippet]
    static Task Letters_Leaves_it_to_the_log()
    {
        using var all = Letters().Subscribe(_ => { }, error => Log.LogError(error, "letters"));
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Letters_Leaves_it_to_a_subject_that_is_reported()
    {
        var next = new Subject<int>();
        using var reported = next.Subscribe(_ => { }, error => SentrySdk.CaptureException(error));
        using var all = Letters().Subscribe(next.OnNext, next.OnError);
        return Task.CompletedTask;
    }

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
