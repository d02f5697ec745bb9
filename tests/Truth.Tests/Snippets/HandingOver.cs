using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;

// Given to someone else, who decides.
internal sealed class HandingOver
{
    private readonly List<Exception> errors = [];
    private readonly ConcurrentQueue<Exception> queue = [];
    private readonly Dictionary<string, Exception> byName = [];
    private readonly Exception?[] slots = new Exception?[1];
    private readonly Channel<Exception> channel = Channel.CreateUnbounded<Exception>();
    private readonly Holder holder = new();
    private static Exception? shared;
    private Exception? last;

    private Exception? Last { get; set; }

    [Snippet]
    Exception? Returned()
    {
        try { Fail(); return null; }
        catch (Exception ex) { return ex; }
    }

    [Snippet]
    object? Returned_as_an_object()
    {
        try { return Fail(); }
        catch (Exception ex) { return ex; }
    }

    [Snippet]
    (bool Ok, Exception? Error) Returned_in_a_tuple()
    {
        try { Fail(); return (true, null); }
        catch (Exception ex) { return (false, ex); }
    }

    [Snippet]
    Result Returned_in_a_record()
    {
        try { Fail(); return new(null); }
        catch (Exception ex) { return new(ex); }
    }

    [Snippet]
    Result Returned_by_a_factory()
    {
        try { Fail(); return Result.Success(); }
        catch (Exception ex) { return Result.Failure(ex); }
    }

    [Snippet]
    Result Returned_by_a_conversion()
    {
        try { Fail(); return Result.Success(); }
        catch (Exception ex) { return ex; }
    }

    [Snippet]
    Problem Returned_by_a_conversion_that_keeps_the_message()
    {
        try { Fail(); return new("none"); }
        catch (Exception ex) { return ex; }
    }

    [Snippet]
    Problem Returned_as_a_problem_with_its_message()
    {
        try { Fail(); return new("none"); }
        catch (Exception ex) { return new(ex.Message); }
    }

    [Snippet]
    object Returned_in_an_anonymous_object()
    {
        try { return Fail(); }
        catch (Exception ex) { return new { Error = ex }; }
    }

    [Snippet]
    Exception[] Returned_in_an_array()
    {
        try { Fail(); return []; }
        catch (Exception ex) { return [ex]; }
    }

    [Snippet]
    Task Returned_in_a_task()
    {
        try { Fail(); return Task.CompletedTask; }
        catch (Exception ex) { return Task.FromException(ex); }
    }

    [Snippet]
    Task<Exception?> Returned_as_the_result_of_a_task()
    {
        try { Fail(); return Task.FromResult<Exception?>(null); }
        catch (Exception ex) { return Task.FromResult<Exception?>(ex); }
    }

    [Snippet]
    string Returned_as_its_message()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return ex.Message; }
    }

    [Snippet]
    bool Returned_as_false()
    {
        try { return Fail() == 0; }
        catch (Exception) { return false; }
    }

    [Snippet]
    bool Returned_as_a_judgement()
    {
        try { return Fail() == 0; }
        catch (Exception ex) { return ex is IOException; }
    }

    [Snippet]
    int? Returned_as_null()
    {
        try { return Fail(); }
        catch (FormatException) { return null; }
        /* judged */
        catch (Exception) { return null; }
    }

    [Snippet]
    void Out_parameter(out Exception? error)
    {
        error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
    }

    [Snippet]
    bool Out_parameter_with_its_message(out string? error)
    {
        error = null;
        try { return Fail() == 0; }
        catch (Exception ex)
        {
            error = ex.Message;
            return false;
        }
    }

    [Snippet]
    void Stored_in_a_field()
    {
        try { Fail(); }
        catch (Exception ex) { last = ex; }
    }

    [Snippet]
    void Stored_in_a_static_field()
    {
        try { Fail(); }
        catch (Exception ex) { shared = ex; }
    }

    [Snippet]
    void Stored_in_a_property()
    {
        try { Fail(); }
        catch (Exception ex) { Last = ex; }
    }

    [Snippet(Paths = 2), ByDesign("where the first of several is kept, one is taken to be enough")]
    void Stored_in_a_field_where_there_is_none_yet(int which)
    {
        if (which == 1) last = new InvalidDataException("an earlier one");
        try { Fail(); }
        catch (Exception ex) { last ??= ex; }
    }

    [Snippet]
    void Stored_atomically()
    {
        try { Fail(); }
        catch (Exception ex) { Interlocked.CompareExchange(ref last, ex, null); }
    }

    [Snippet]
    void Stored_in_an_object_of_ours()
    {
        try { Fail(); }
        catch (Exception ex) { holder.Error = ex; }
    }

    [Snippet]
    void Stored_by_an_object_of_ours()
    {
        try { Fail(); }
        catch (Exception ex) { holder.Take(ex); }
    }

    [Snippet]
    void Stored_in_a_list()
    {
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex); }
    }

    [Snippet]
    void Stored_in_a_queue()
    {
        try { Fail(); }
        catch (Exception ex) { queue.Enqueue(ex); }
    }

    [Snippet]
    void Stored_in_a_dictionary()
    {
        try { Fail(); }
        catch (Exception ex) { byName["import"] = ex; }
    }

    [Snippet]
    void Stored_in_an_array()
    {
        try { Fail(); }
        catch (Exception ex) { slots[0] = ex; }
    }

    [Snippet]
    void Stored_is_only_its_message()
    {
        try { Fail(); }
        catch (Exception ex) { holder.Text = ex.Message; }
    }

    [Snippet]
    void Stored_in_the_list_of_a_caller()
    {
        Collect(errors);

        static void Collect(List<Exception> found)
        {
            try { Fail(); }
            catch (Exception ex) { found.Add(ex); }
        }
    }

    [Snippet]
    void Written_to_a_channel()
    {
        try { Fail(); }
        catch (Exception ex) { Handed(channel.Writer.TryWrite(ex) && channel.Reader.TryRead(out var read) ? read : null); }
    }

    [Snippet]
    async Task A_channel_completes_with_it()
    {
        try { Fail(); }
        catch (Exception ex) { channel.Writer.TryComplete(ex); }
        await channel.Reader.Completion;
    }

    [Snippet]
    Task A_task_completion_source()
    {
        var source = new TaskCompletionSource();
        try { Fail(); source.SetResult(); }
        catch (Exception ex) { source.SetException(ex); }
        return source.Task;
    }

    [Snippet]
    Task<int> A_task_completion_source_with_a_result()
    {
        var source = new TaskCompletionSource<int>();
        try { source.SetResult(Fail()); }
        catch (Exception ex) { source.TrySetException(ex); }
        return source.Task;
    }

    [Snippet]
    Task A_task_completion_source_that_is_cancelled_instead()
    {
        var source = new TaskCompletionSource<int>();
        try { source.SetResult(Fail()); }
        catch (Exception) { source.SetResult(-1); }
        return source.Task;
    }

    [Snippet]
    void An_observer()
    {
        IObserver<int> observer = new Observer();
        try { Fail(); }
        catch (Exception ex) { observer.OnError(ex); }
    }

    [Snippet]
    void A_progress()
    {
        IProgress<Exception> progress = new Progress();
        try { Fail(); }
        catch (Exception ex) { progress.Report(ex); }
    }

    [Snippet]
    void Code_of_another_assembly()
    {
        try { Fail(); }
        catch (Exception ex) { Handed(ex); }
    }

    [Snippet]
    void Code_of_another_assembly_in_an_object()
    {
        try { Fail(); }
        catch (Exception ex) { Handed(new Result(ex)); }
    }

    [Snippet]
    void Code_of_another_assembly_as_text()
    {
        try { Fail(); }
        catch (Exception ex) { Handed(ex.ToString()); }
    }

    internal sealed record Result(Exception? Error)
    {
        public static implicit operator Result(Exception error) => new(error);

        public static Result Success() => new(Error: null);

        public static Result Failure(Exception error) => new(error);
    }

    internal sealed record Problem(string Text)
    {
        public static implicit operator Problem(Exception error) => new(error.Message);
    }

    private sealed class Holder
    {
        public Exception? Error { get; set; }

        public string? Text { get; set; }

        public void Take(Exception error) => Error = error;
    }

    private sealed class Observer : IObserver<int>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => Handed(error);

        public void OnNext(int value)
        {
        }
    }

    private sealed class Progress : IProgress<Exception>
    {
        public void Report(Exception value) => Handed(value);
    }
}
