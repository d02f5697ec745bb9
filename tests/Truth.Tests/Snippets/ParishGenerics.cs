// Generic functions, results, pipelines, static state and lazy values of a parish office.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

internal sealed class ParishGenerics
{
    private readonly List<string> seen = [];

    private readonly struct Result<T>
    {
        private readonly T? value;
        private readonly Exception? why;

        private Result(T? value, Exception? why)
        {
            this.value = value;
            this.why = why;
        }

        public bool IsGood => why is null;

        public static implicit operator Result<T>(T value) => new(value, null);

        public static implicit operator Result<T>(Exception why) => new(default, why);

        public TOther Match<TOther>(Func<T, TOther> good, Func<Exception, TOther> bad) => why is null ? good(value!) : bad(why);

        public T OrThrow() => why is null ? value! : throw new InvalidOperationException("no value", why);

        public T Or(T other) => why is null ? value! : other;

        public void Deconstruct(out T? value, out Exception? why) => (value, why) = (this.value, this.why);
    }

    private static class Attempt
    {
        public static Result<T> Of<T>(Func<T> work)
        {
            try
            {
                return work();
            }
            catch (Exception why)
            {
                return why;
            }
        }

        public static T? Quietly<T>(Func<T> work, T? other = default)
        {
            try
            {
                return work();
            }
            catch
            {
                return other;
            }
        }

        public static void Into<TException>(Action work, Action<TException> told)
            where TException : Exception
        {
            try
            {
                work();
            }
            catch (TException why)
            {
                told(why);
            }
        }

        public static bool Succeeds<T>(Func<T> work, [NotNullWhen(false)] out Exception? why)
        {
            try
            {
                work();
                why = null;
                return true;
            }
            catch (Exception caught)
            {
                why = caught;
                return false;
            }
        }
    }

    private sealed class Pipeline<T>(T start)
    {
        private Exception? fault;
        private T value = start;

        public Pipeline<T> Then(Func<T, T> step)
        {
            if (fault is not null) return this;
            try
            {
                value = step(value);
            }
            catch (Exception why)
            {
                fault = why;
            }

            return this;
        }

        public T End(Action<Exception> told)
        {
            if (fault is not null) told(fault);
            return value;
        }
    }

    private static class Current
    {
        [ThreadStatic]
        private static Exception? last;

        public static void Set(Exception why) => last = why;

        public static Exception? Take()
        {
            var taken = last;
            last = null;
            return taken;
        }
    }

    private sealed class Box<T>
    {
        public T? Value { get; private set; }

        public bool IsFull { get; private set; }

        public void Fill(T value)
        {
            Value = value;
            IsFull = true;
        }
    }

    private sealed record Trail(string Name, Trail? Before = null)
    {
        public Trail With(Exception why) => new(why.GetType().Name, this);
    }

    [Snippet(In = nameof(Attempt.Of))]
    int An_attempt_that_is_thrown_later() => Attempt.Of(() => Fail()).OrThrow();

    [Snippet(In = nameof(Attempt.Quietly))]
    int An_attempt_that_is_quiet() => Attempt.Quietly(() => Fail(), 3);

    [Snippet(In = nameof(Attempt.Into))]
    void An_attempt_into_a_function(ILogger log) =>
        Attempt.Into<InvalidOperationException>(() => Fail(), why => log.LogError(why, "attempt"));

    [Snippet(In = nameof(Attempt.Succeeds))]
    void An_attempt_with_an_out_parameter(ILogger log)
    {
        if (!Attempt.Succeeds(() => Fail(), out var why)) log.LogError(why, "attempt");
    }

    [Snippet]
    int A_result_that_is_matched(ILogger log)
    {
        Result<int> result;
        try { result = Fail(); }
        catch (Exception why) { result = why; }
        return result.Match(value => value, why =>
        {
            log.LogError(why, "match");
            return 0;
        });
    }

    [Snippet]
    int A_result_with_another_value()
    {
        Result<int> result;
        try { result = Fail(); }
        catch (Exception why) { result = why; }
        return result.Or(5);
    }

    [Snippet]
    int A_result_that_is_taken_apart(ILogger log)
    {
        Result<int> result;
        try { result = Fail(); }
        catch (Exception why) { result = why; }
        var (value, fault) = result;
        if (fault is not null) log.LogError(fault, "result");
        return value;
    }

    [Snippet]
    bool A_result_that_is_asked_if_it_is_good()
    {
        Result<int> result;
        try { result = Fail(); }
        catch (Exception why) { result = why; }
        return result.IsGood;
    }

    [Snippet(In = nameof(Pipeline<>.Then))]
    int A_pipeline_with_an_end(ILogger log) => new Pipeline<int>(1).Then(_ => Fail()).Then(x => x + 1).End(why => log.LogError(why, "end"));

    [Snippet]
    void A_current_one_that_is_taken(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Current.Set(why); }
        log.LogError(Current.Take(), "taken");
    }

    [Snippet]
    void A_box_that_is_filled(ILogger log)
    {
        var box = new Box<Exception>();
        try { Fail(); }
        catch (Exception why) { box.Fill(why); }
        if (box.IsFull) log.LogError(box.Value, "box");
    }

    [Snippet]
    void A_box_that_is_filled_and_asked()
    {
        var box = new Box<Exception>();
        try { Fail(); }
        catch (Exception why) { box.Fill(why); }
        seen.Add($"{box.IsFull}");
    }

    [Snippet]
    void A_box_with_a_text()
    {
        var box = new Box<string>();
        try { Fail(); }
        catch (Exception why) { box.Fill(why.Message); }
        seen.Add(box.Value ?? "");
    }

    [Snippet]
    string A_trail_of_names()
    {
        var trail = new Trail("start");
        try { Fail(); }
        catch (Exception why) { trail = trail.With(why); }
        return trail.Name;
    }

    [Snippet]
    void An_info_that_is_thrown_at_the_end()
    {
        ExceptionDispatchInfo? info = null;
        try { Fail(); }
        catch (Exception why) { info = ExceptionDispatchInfo.Capture(why); }
        finally { seen.Add("end"); }
        info?.Throw();
    }

    [Snippet]
    void An_info_that_is_only_made()
    {
        ExceptionDispatchInfo? info = null;
        try { Fail(); }
        catch (Exception why) { info = ExceptionDispatchInfo.Capture(why); }
        seen.Add(info?.SourceException.Message ?? "");
    }

    [Snippet]
    void A_local_function_that_takes_all(ILogger log)
    {
        Exception? fault = null;
        void Keep(Exception why) => fault ??= why;
        try { Fail(); }
        catch (Exception why) { Keep(why); }
        if (fault is not null) log.LogError(fault, "kept");
    }

    [Snippet]
    void A_local_function_that_keeps_the_text()
    {
        string? text = null;
        void Keep(Exception why) => text ??= why.Message;
        try { Fail(); }
        catch (Exception why) { Keep(why); }
        seen.Add(text ?? "");
    }

    [Snippet]
    void A_span_of_faults(ILogger log)
    {
        var faults = new Exception?[3];
        var count = 0;
        foreach (var name in new[] { "a", "b" })
        {
            try { Fail(new IOException(name)); }
            catch (IOException why) { faults[count++] = why; }
        }

        foreach (var fault in faults.AsSpan(0, count)) log.LogError(fault, "span");
    }

    [Snippet]
    void A_nullable_struct_with_it(ILogger log)
    {
        KeyValuePair<string, Exception>? pair = null;
        try { Fail(); }
        catch (Exception why) { pair = new("a", why); }
        if (pair is { Key: var name, Value: { } fault }) log.LogError(fault, "{Name}", name);
    }
}
