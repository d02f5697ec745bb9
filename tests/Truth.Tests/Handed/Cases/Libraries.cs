using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Runtime.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Azure.Messaging.ServiceBus;
using Coravel;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Polly;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Libraries hand the exception to a handler.
internal static class Libraries
{
    private sealed class Parcel
    {
        public int Weight
        {
            get => 1;
            set => Fail();
        }
    }

    private sealed class Row
    {
        public int Weight { get; set; }
    }

    private sealed class Folder : FileSystemWatcher
    {
        public void Break() => OnError(new System.IO.ErrorEventArgs(Failed()));
    }

    private sealed class Queue() : ServiceBusProcessor(
        new ServiceBusClient("Endpoint=sb://localhost/;SharedAccessKeyName=n;SharedAccessKey=a2V5"),
        "orders",
        new ServiceBusProcessorOptions())
    {
        public Task Break() =>
            OnProcessErrorAsync(new(Failed(), ServiceBusErrorSource.Receive, "localhost", "orders", CancellationToken.None));
    }

    private static Exception Failed()
    {
        try
        {
            Fail();
        }
        catch (InvalidOperationException failed)
        {
            return failed;
        }

        throw new InvalidOperationException("It did not fail.");
    }

    [Snippet]
    static Task Newtonsoft_with_errors_that_are_handled()
    {
        var settings = new JsonSerializerSettings { Error = (sender, args) => args.ErrorContext.Handled = true };
        JsonConvert.DeserializeObject<Parcel>("{\"Weight\":2}", settings);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Newtonsoft_with_a_method_that_handles()
    {
        JsonConvert.DeserializeObject<Newtonsoft_with_a_method_that_handlesType>("{\"Weight\":2}");
        return Task.CompletedTask;
    }

    private sealed class Newtonsoft_with_a_method_that_handlesType
    {
        public int Weight
        {
            get => 1;
            set => Fail();
        }

        [OnError]
        internal void Skip(StreamingContext context, ErrorContext error) => error.Handled = true;
    }

    [Snippet]
    static Task Newtonsoft_Leaves_errors_that_are_only_shown()
    {
        var settings = new JsonSerializerSettings { Error = (sender, args) => Console.WriteLine(args.ErrorContext.Error) };
        JsonConvert.DeserializeObject<Parcel>("{\"Weight\":2}", settings);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task CsvHelper_that_skips_a_row()
    {
        var how = new CsvConfiguration(CultureInfo.InvariantCulture) { ReadingExceptionOccurred = _ => false };
        Read(how);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task CsvHelper_Leaves_a_row_that_it_throws_for()
    {
        var how = new CsvConfiguration(CultureInfo.InvariantCulture) { ReadingExceptionOccurred = _ => true };
        Read(how);
        return Task.CompletedTask;
    }

    private static void Read(CsvConfiguration how)
    {
        using var csv = new CsvReader(new StringReader("Weight\n1\n"), how);
        csv.Context.RegisterClassMap<RowMap>();
        foreach (var row in csv.GetRecords<Row>()) Console.WriteLine(row.Weight);
    }

    private sealed class RowMap : ClassMap<Row>
    {
        public RowMap() => Map(row => row.Weight).Convert(_ => Fail());
    }

    [Snippet]
    static Task Rx_with_a_handler_that_does_nothing()
    {
        var orders = new Subject<int>();
        using var all = orders.Select(_ => Fail()).Subscribe(_ => { }, _ => { });
        orders.OnNext(1);
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Rx_with_an_observer_that_does_nothing()
    {
        var orders = new Subject<int>();
        using var all = orders.Select(_ => Fail()).Subscribe(new Rx_with_an_observer_that_does_nothingType());
        orders.OnNext(1);
        return Task.CompletedTask;
    }

    private sealed class Rx_with_an_observer_that_does_nothingType : IObserver<int>
    {
        public void OnNext(int value)
        {
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    [Snippet]
    static Task Rx_Leaves_what_no_handler_takes()
    {
        var orders = new Subject<int>();
        using var all = orders.Select(_ => Fail()).Subscribe(_ => { });
        orders.OnNext(1);
        return Task.CompletedTask;
    }

    [Snippet]
    static async Task Coravel_queue_with_a_handler_that_only_writes()
    {
        var services = new ServiceCollection().AddLogging().AddQueue().BuildServiceProvider();
        services.ConfigureQueue().OnError(failed => Console.WriteLine(failed));
        var queue = services.GetRequiredService<Coravel.Queuing.Interfaces.IQueue>();
        queue.QueueTask(() => Fail());
        await ((Coravel.Queuing.Queue)queue).ConsumeQueueAsync();
    }

    [Snippet]
    static async Task Coravel_scheduler_with_a_handler_that_only_writes()
    {
        var services = new ServiceCollection().AddLogging().AddScheduler().BuildServiceProvider();
        services.UseScheduler(scheduler => scheduler.Schedule(() => Fail()).EverySecond()).OnError(failed => Console.WriteLine(failed));
        await ((Coravel.Scheduling.Schedule.Scheduler)services.GetRequiredService<Coravel.Scheduling.Schedule.Interfaces.IScheduler>())
            .RunAtAsync(DateTime.UtcNow);
    }

    [Snippet]
    static async Task Service_Bus_with_a_handler_that_only_writes()
    {
        await using var queue = new Queue();
        queue.ProcessErrorAsync += args =>
        {
            Console.WriteLine(args.Exception.Message);
            return Task.CompletedTask;
        };
        await queue.Break();
    }

    [Snippet]
    static Task A_watcher_with_a_handler_that_only_writes()
    {
        using var folder = new Folder();
        folder.Error += (sender, e) => Console.WriteLine(e.GetException());
        folder.Break();
        return Task.CompletedTask;
    }

    [Snippet]
    static async Task A_background_worker_whose_error_is_shown()
    {
        var done = new TaskCompletionSource();
        using var worker = new BackgroundWorker();
        worker.DoWork += (sender, e) => Fail();
        worker.RunWorkerCompleted += (sender, e) =>
        {
            if (e.Error != null) Console.WriteLine(e.Error.Message);
            done.SetResult();
        };
        worker.RunWorkerAsync();
        await done.Task;
    }

    [Snippet]
    static async Task A_background_worker_whose_error_nobody_looks_at()
    {
        var done = new TaskCompletionSource();
        using var worker = new BackgroundWorker();
        worker.DoWork += (sender, e) => Fail();
        worker.RunWorkerCompleted += (sender, e) => done.SetResult();
        worker.RunWorkerAsync();
        await done.Task;
    }

    [Snippet]
    static async Task A_fallback_of_Polly_that_only_writes()
    {
        var pipeline = new ResiliencePipelineBuilder<int>().AddFallback(new Polly.Fallback.FallbackStrategyOptions<int>
        {
            FallbackAction = _ => Polly.Outcome.FromResultAsValueTask(0),
            OnFallback = args =>
            {
                Console.WriteLine(args.Outcome.Exception);
                return default;
            },
        }).Build();
        await pipeline.ExecuteAsync(static _ => new ValueTask<int>(Fail()));
    }

    [Snippet]
    static async Task A_continuation_that_shows_the_error() =>
        await Task.Run(() => Fail()).ContinueWith(task => Console.WriteLine(task.Exception), TaskScheduler.Default);

    [Snippet]
    static async Task A_continuation_Leaves_the_error_to_its_own_task() =>
        await Task.Run(() => Fail()).ContinueWith(task => Console.WriteLine(task.Result), TaskScheduler.Default);
}
