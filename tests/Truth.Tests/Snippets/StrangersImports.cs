using System.Collections.Concurrent;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.Json;

// Imports and synchronised files: rows, feeds, parallel loops, streams, transactions and temporary files.
internal sealed class StrangersImports
{
    private sealed record Row(int Line, string Text);

    private sealed record RowError(int Line, Exception Error);

    private sealed record RowRemark(int Line, string Remark);

    private readonly record struct Parsed(int Value, bool IsValid);

    private sealed class ImportException : Exception
    {
        public ImportException(string file, Exception inner)
            : base($"The import of {file} failed", inner) => File = file;

        public ImportException(string message)
            : base(message)
        {
        }

        public string? File { get; }
    }

    private static IEnumerable<Row> Rows(params string[] texts) => texts.Select((text, index) => new Row(index + 1, text));

    private static int Price(Row row) => Fail(new FormatException($"line {row.Line}: {row.Text}"));

    [Snippet]
    int Rows_with_errors_that_are_logged_later(ILogger log)
    {
        var errors = new List<RowError>();
        var sum = 0;
        foreach (var row in Rows("1", "x"))
        {
            try
            {
                sum += Price(row);
            }
            catch (FormatException ex)
            {
                errors.Add(new RowError(row.Line, ex));
            }
        }

        errors.ForEach(error => log.LogError(error.Error, "Line {Line} is left out", error.Line));
        return sum;
    }

    [Snippet]
    int Rows_with_remarks(ILogger log)
    {
        var remarks = new List<RowRemark>();
        foreach (var row in Rows("1", "x"))
        {
            try
            {
                Price(row);
            }
            catch (FormatException ex)
            {
                remarks.Add(new(row.Line, ex.Message));
            }
        }

        foreach (var (line, remark) in remarks) log.LogError("Line {Line}: {Remark}", line, remark);
        return remarks.Count;
    }

    [Snippet]
    List<RowError> Rows_with_errors_that_are_returned()
    {
        List<RowError> errors = [];
        foreach (var row in Rows("a", "b", "c"))
        {
            try
            {
                Price(row);
            }
            catch (Exception ex)
            {
                errors.Add(new(row.Line, ex));
                if (errors.Count == 2) break;
            }
        }

        return errors;
    }

    private static bool TryParse(Row row, out int value)
    {
        try
        {
            value = Price(row);
            return true;
        }
        catch (FormatException)
        {
            value = 0;
            return false;
        }
    }

    [Snippet(In = nameof(TryParse))]
    int Rows_that_are_tried() => Rows("x").Count(row => TryParse(row, out _));

    private static bool TryPrice(Row row, out int value, out Exception? error)
    {
        (value, error) = (0, null);
        try
        {
            value = Price(row);
        }
        catch (Exception ex)
        {
            error = ex;
        }

        return error is null;
    }

    [Snippet(In = nameof(TryPrice))]
    void Rows_that_are_tried_with_an_error(ILogger log)
    {
        foreach (var row in Rows("x", "y"))
        {
            if (!TryPrice(row, out var price, out var error)) log.LogError(error, "{Row} has no price", row);
            else log.LogDebug("{Price}", price);
        }
    }

    [Snippet]
    void Rows_in_parallel()
    {
        var failed = 0;
        Parallel.ForEach(Rows("a", "b"), row =>
        {
            try
            {
                Price(row);
            }
            catch (Exception)
            {
                Interlocked.Increment(ref failed);
            }
        });
    }

    [Snippet]
    void Rows_in_parallel_with_a_bag()
    {
        var errors = new ConcurrentBag<Exception>();
        Parallel.ForEach(Rows("a", "b"), new ParallelOptions { MaxDegreeOfParallelism = 2 }, row =>
        {
            try
            {
                Price(row);
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        });
        if (!errors.IsEmpty) throw new AggregateException("Some rows are wrong", errors);
    }

    [Snippet]
    async Task Rows_in_parallel_and_async(ILogger log)
    {
        await Parallel.ForEachAsync(Rows("a", "b"), async (row, cancel) =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex) when (!cancel.IsCancellationRequested)
            {
                log.LogError(ex, "{Line}", row.Line);
            }
        });
    }

    [Snippet]
    int Rows_in_a_query()
    {
        try
        {
            return Rows("a", "b").AsParallel().Sum(Price);
        }
        catch (AggregateException ex)
        {
            throw new ImportException($"{ex.InnerExceptions.Count} rows are wrong");
        }
    }

    private static async IAsyncEnumerable<string> Lines([EnumeratorCancellation] CancellationToken cancel = default)
    {
        yield return "1";
        await Task.Delay(1, cancel);
        yield return (await FailAsync()).ToString(CultureInfo.InvariantCulture);
    }

    [Snippet]
    async Task<int> A_stream_that_breaks(ILogger log)
    {
        var lines = 0;
        try
        {
            await foreach (var line in Lines()) lines += line.Length;
        }
        catch (Exception ex)
        {
            log.LogError(ex, "The stream broke after {Lines} lines", lines);
        }

        return lines;
    }

    private static async IAsyncEnumerable<string> Forgiving(IAsyncEnumerable<string> lines)
    {
        await using var all = lines.GetAsyncEnumerator();
        for (var more = true; more;)
        {
            try
            {
                more = await all.MoveNextAsync();
            }
            catch (Exception)
            {
                more = false;
            }

            if (more) yield return all.Current;
        }
    }

    [Snippet(In = nameof(Forgiving))]
    async Task<int> A_stream_that_forgives()
    {
        var count = 0;
        await foreach (var _ in Forgiving(Lines())) count++;
        return count;
    }

    private sealed class Transaction : IDisposable
    {
        public bool IsDone { get; private set; }

        public void Commit() => IsDone = true;

        public void Rollback() => IsDone = false;

        public void Dispose()
        {
            if (!IsDone) Rollback();
        }
    }

    [Snippet]
    void A_transaction_that_is_rolled_back()
    {
        using var transaction = new Transaction();
        try
        {
            Fail(new DataException("key"));
            transaction.Commit();
        }
        catch
        {
            transaction.Rollback();
            throw;
        }
    }

    [Snippet]
    bool A_transaction_that_answers_no()
    {
        using var transaction = new Transaction();
        try
        {
            Fail();
            transaction.Commit();
        }
        catch
        {
            transaction.Rollback();
        }

        return transaction.IsDone;
    }

    [Snippet]
    void A_file_that_is_removed_again()
    {
        var path = Path.GetTempFileName();
        ExceptionDispatchInfo? failure = null;
        try
        {
            File.WriteAllText(path, "a");
            Fail(new IOException(path));
        }
        catch (IOException ex)
        {
            failure = ExceptionDispatchInfo.Capture(ex);
        }
        finally
        {
            File.Delete(path);
        }

        failure?.Throw();
    }

    private sealed class FolderSync(ILogger log, int limit)
    {
        private int failures;

        public void Copy(string file)
        {
            try
            {
                Fail(new UnauthorizedAccessException(file));
            }
            catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
            {
                if (++failures > limit) throw;
                log.LogWarning("{File} is left out ({Failures})", file, failures);
            }
        }
    }

    [Snippet(In = nameof(FolderSync))]
    void Files_until_there_are_too_many(ILogger log)
    {
        var sync = new FolderSync(log, 2);
        for (var file = 'a'; file < 'd'; file++) sync.Copy(file + ".txt");
    }

    private sealed class Mirror
    {
        public Dictionary<string, Exception?> States { get; } = [];

        public void Put(string file)
        {
            States[file] = null;
            try
            {
                Fail(new IOException(file));
            }
            catch (IOException ex)
            {
                States[file] = ex;
            }
        }
    }

    [Snippet(In = nameof(Mirror))]
    Mirror A_mirror_with_states()
    {
        var mirror = new Mirror();
        mirror.Put("a.txt");
        return mirror;
    }

    [Snippet]
    void A_local_function_that_logs(ILogger log)
    {
        foreach (var row in Rows("a"))
        {
            try
            {
                Price(row);
            }
            catch (FormatException ex)
            {
                Skip(ex);
            }

            void Skip(Exception cause) => log.LogError(cause, "{Line} is skipped", row.Line);
        }
    }

    [Snippet]
    int A_local_function_that_warns(ILogger log)
    {
        var skipped = 0;
        try
        {
            Price(new(1, ""));
        }
        catch (FormatException ex)
        {
            Skip(1, ex);
        }

        return skipped;

        void Skip(int line, Exception? why = null)
        {
            skipped++;
            log.LogWarning(why, "{Line} is skipped", line);
        }
    }

    private static Parsed Parse(string text) => new(Fail(new OverflowException(text)), true);

    [Snippet]
    Parsed A_value_that_is_not_valid()
    {
        Parsed parsed = default;
        try
        {
            parsed = Parse("99999999999");
        }
        catch (Exception e)
        {
            _ = e;
        }

        return parsed with { IsValid = false };
    }

    private sealed class Feed(ILogger log)
    {
        public JsonDocument? Load(string text)
        {
            try
            {
                Fail(new JsonException(text));
                return JsonDocument.Parse(text);
            }
            catch (JsonException ex) when (LogAndTake(ex, text))
            {
                return null;
            }
        }

        private bool LogAndTake(Exception ex, string text)
        {
            log.LogError(ex, "A feed of {Length} characters is broken", text.Length);
            return true;
        }
    }

    [Snippet(In = nameof(Feed))]
    void A_filter_that_logs_and_takes(ILogger log) => new Feed(log).Load("{")?.Dispose();

    private static bool IsHarmless(Exception exception) => exception switch
    {
        IOException { HResult: 32 } => true,
        AggregateException all => all.InnerExceptions.All(IsHarmless),
        _ => exception.InnerException is { } inner && IsHarmless(inner),
    };

    [Snippet]
    void A_filter_for_harmless_ones()
    {
        try
        {
            Fail(new AggregateException(new IOException("in use", 32)));
        }
        catch (Exception ex) when (IsHarmless(ex))
        {
            Console.WriteLine("in use");
        }
    }

    [Snippet]
    void A_progress_of_errors(ILogger log)
    {
        var progress = new Now<Exception>(ex => log.LogError(ex, "A row failed"));
        foreach (var row in Rows("a", "b"))
        {
            try
            {
                Price(row);
            }
            catch (Exception ex)
            {
                ((IProgress<Exception>)progress).Report(ex);
            }
        }
    }

    private sealed class Now<T>(Action<T> action) : IProgress<T>
    {
        public void Report(T value) => action(value);
    }

    [Snippet]
    void A_progress_of_numbers()
    {
        IProgress<(int Done, int Failed)> progress = new Now<(int, int)>(state => Console.WriteLine(state));
        var (done, failed) = (0, 0);
        foreach (var row in Rows("a", "b"))
        {
            try
            {
                Price(row);
                done++;
            }
            catch (Exception)
            {
                failed++;
            }

            progress.Report((done, failed));
        }
    }

    private static (int Value, Exception? Error) Attempt(Func<int> read)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception ex)
        {
            return (0, ex);
        }
    }

    [Snippet(In = nameof(Attempt))]
    int A_pair_that_is_looked_at(ILogger log)
    {
        var (value, error) = Attempt(() => Price(new(4, "z")));
        if (error is not null) log.LogCritical(error, "No price");
        return value;
    }

    private static (bool Ok, Exception? Why) Check(Row row)
    {
        try
        {
            return (Price(row) > 0, null);
        }
        catch (Exception ex)
        {
            return (false, ex);
        }
    }

    [Snippet(In = nameof(Check))]
    int A_pair_that_is_not_looked_at() => Rows("a", "b").Select(Check).Count(result => result.Ok);

    [Snippet(Paths = 2)]
    void The_second_attempt_has_the_first_as_its_cause(int which)
    {
        try
        {
            Fail(new IOException("primary"));
        }
        /* judged */
        catch (IOException first)
        {
            try
            {
                if (which == 0) Fail(new IOException("secondary"));
            }
            catch (IOException second)
            {
                throw new AggregateException(first, second);
            }
        }
    }

    [Snippet]
    string The_second_attempt_is_enough()
    {
        string[] sources = ["primary", "secondary"];
        foreach (var source in sources)
        {
            try
            {
                if (source == "primary") Fail(new IOException(source));
                return source;
            }
            catch (IOException) when (source != sources[^1])
            {
            }
        }

        return "";
    }

    [Snippet, ByDesign("where the last of several is kept, one is taken to be enough")]
    void The_last_error_only(ILogger log)
    {
        Exception? last = null;
        foreach (var row in Rows("a", "b", "c"))
        {
            try
            {
                Price(row);
            }
            catch (FormatException ex)
            {
                last = ex;
            }
        }

        if (last is not null) log.LogError(last, "The import has errors");
    }

    private sealed class Loader(Action<string, Exception?>? trace)
    {
        public void Load(string file)
        {
            try
            {
                Fail(new InvalidDataException(file));
            }
            catch (InvalidDataException ex)
            {
                trace?.Invoke($"{file} is no archive", ex);
                throw new ImportException(file, ex);
            }
        }
    }

    [Snippet(In = nameof(Loader))]
    void A_loader_that_wraps() => new Loader((text, _) => Console.WriteLine(text)).Load("a.zip");

    [Snippet(Paths = 2)]
    void A_cleanup_that_depends_on_a_flag(int which, ILogger log)
    {
        var strict = which == 1;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var text = $"The import stopped: {ex.Message}";
            if (strict) throw new ImportException("orders.csv", ex);
            log.LogError("{Text}", text);
        }
        finally
        {
            Console.WriteLine("done");
        }
    }
}
