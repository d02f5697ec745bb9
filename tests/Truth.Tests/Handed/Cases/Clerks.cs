using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Sentry;
using SentryGen.Tests;
using static SentryGen.Tests.SnippetPrelude;

// Handlers as importers have them.
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
}
