using System.Diagnostics.CodeAnalysis;

// Results: tuples, options, unions, generics, and what their users make of the error.
internal sealed class GuestsResults
{
    private static class Parsing
    {
        public interface IParse<TSelf>
            where TSelf : IParse<TSelf>
        {
            static abstract TSelf Parse(string text);

            static virtual TSelf? Try(string text)
            {
                try
                {
                    return TSelf.Parse(text);
                }
                catch (Exception)
                {
                    return default;
                }
            }
        }
    }

    private sealed record Money(int Amount) : Parsing.IParse<Money>
    {
        public static Money Parse(string text) => new(Fail(new FormatException(text)));
    }

    private abstract record Outcome
    {
        public sealed record Done(int Value) : Outcome;

        public sealed record Failed(Exception Why) : Outcome;
    }

    private static class Trials
    {
        public readonly struct Result<T>
        {
            private Result(T? value, Exception? error) => (Value, Error) = (value, error);

            public T? Value { get; }

            public Exception? Error { get; }

            [MemberNotNullWhen(false, nameof(Value))]
            [MemberNotNullWhen(true, nameof(Error))]
            public bool IsError => Error is not null;

            public static Result<T> Try(Func<T> run)
            {
                try
                {
                    return new(run(), null);
                }
                catch (Exception ex)
                {
                    return new(default, ex);
                }
            }

            public static implicit operator Result<T>(T value) => new(value, null);

            public T OrElse(T other) => IsError ? other : Value;
        }
    }

    private sealed class Attempt<T>(T? value, Exception? error)
    {
        public T? Value => value;

        public Exception? Error => error;

        public void Deconstruct(out T? result, out Exception? failure) => (result, failure) = (value, error);

        public T Get() => error is null ? value! : throw new InvalidOperationException("no value", error);
    }

    private static (int Value, Exception? Error) Load()
    {
        try
        {
            return (Fail(), null);
        }
        catch (Exception ex)
        {
            return (0, ex);
        }
    }

    private static (bool Ok, string? Error) Save()
    {
        try
        {
            Fail();
            return (true, null);
        }
        catch (Exception ex)
        {
            return (false, ex.Message);
        }
    }

    private static (int Value, Exception? Error) Read()
    {
        try
        {
            return (Fail(), null);
        }
        catch (Exception ex)
        {
            return (0, ex);
        }
    }

    private static Attempt<int> Open()
    {
        try
        {
            return new(Fail(), null);
        }
        catch (Exception ex)
        {
            return new(0, ex);
        }
    }

    private static Attempt<int> Close()
    {
        try
        {
            return new(Fail(), null);
        }
        catch (Exception ex)
        {
            return new(0, ex);
        }
    }

    private static Outcome Ship()
    {
        try
        {
            return new Outcome.Done(Fail());
        }
        catch (Exception ex)
        {
            return new Outcome.Failed(ex);
        }
    }

    private static Outcome Pack()
    {
        try
        {
            return new Outcome.Done(Fail());
        }
        catch (Exception ex)
        {
            return new Outcome.Failed(ex);
        }
    }

    private static bool TryRead(out int value, [NotNullWhen(false)] out Exception? error)
    {
        try
        {
            value = Fail();
            error = null;
            return true;
        }
        catch (Exception ex)
        {
            value = 0;
            error = ex;
            return false;
        }
    }

    private static bool TryWrite([NotNullWhen(false)] out string? error)
    {
        try
        {
            Fail();
            error = null;
            return true;
        }
        catch (Exception ex)
        {
            error = ex.Message;
            return false;
        }
    }

    private static T? OrDefault<T>(Func<T> run, Action<Exception>? failed = null)
    {
        try
        {
            return run();
        }
        catch (Exception ex)
        {
            failed?.Invoke(ex);
            return default;
        }
    }

    [Snippet(In = nameof(Load))]
    int A_tuple_whose_error_nobody_uses()
    {
        var (value, _) = Load();
        return value;
    }

    [Snippet(In = nameof(Read))]
    int A_tuple_whose_error_is_thrown()
    {
        var (value, error) = Read();
        if (error is not null) throw new InvalidOperationException("read", error);
        return value;
    }

    [Snippet(In = nameof(Save))]
    void A_tuple_with_a_text(ILogger log)
    {
        var (ok, error) = Save();
        if (!ok) log.LogError("Saving failed: {Error}", error);
    }

    [Snippet(In = nameof(Open))]
    int An_attempt_that_is_asked_for_its_value() => Open().Get();

    [Snippet(In = nameof(Close))]
    int An_attempt_that_is_taken_apart()
    {
        var (value, error) = Close();
        return error is null ? value : -1;
    }

    [Snippet(In = nameof(Ship))]
    void An_outcome_with_a_switch(ILogger log)
    {
        switch (Ship())
        {
            case Outcome.Done { Value: var value }:
                log.LogInformation("{Value}", value);
                break;
            case Outcome.Failed(var why):
                log.LogError(why, "not shipped");
                break;
        }
    }

    [Snippet(In = nameof(Pack))]
    string An_outcome_that_is_named() => Pack() switch
    {
        Outcome.Done(var value) => $"packed {value}",
        Outcome.Failed => "not packed",
        _ => "?",
    };

    [Snippet(In = nameof(TryRead))]
    int An_out_error_that_is_captured()
    {
        if (TryRead(out var value, out var error)) return value;
        SentrySdk.CaptureException(error);
        return -1;
    }

    [Snippet(In = nameof(TryWrite))]
    string An_out_text_that_is_shown() => TryWrite(out var error) ? "saved" : $"not saved: {error}";

    [Snippet(In = nameof(OrDefault))]
    int A_default_without_a_callback() => OrDefault(() => Fail());

    [Snippet(In = nameof(Parsing))]
    string A_static_virtual_try() => Parse<Money>("1,5") is { } money ? $"{money.Amount}" : "none";

    private static T? Parse<T>(string text)
        where T : class, Parsing.IParse<T> => T.Try(text);

    [Snippet]
    int A_generic_result_of_a_lambda()
    {
        var result = Run();
        if (result.Error is { } error) throw new InvalidOperationException("run", error);
        return result.Value;

        static Attempt<int> Run()
        {
            try
            {
                return new(Fail(), null);
            }
            catch (InvalidOperationException ex)
            {
                return new(0, ex);
            }
        }
    }

    [Snippet]
    int A_tuple_of_a_local_function_and_a_discard()
    {
        (var value, _) = Run();
        return value;

        static (int, Exception?) Run()
        {
            try
            {
                return (Fail(), null);
            }
            catch (InvalidOperationException ex)
            {
                return (0, ex);
            }
        }
    }

    [Snippet(In = nameof(Trials))]
    int A_result_with_a_spare_value() => Trials.Result<int>.Try(() => Fail()).OrElse(-1);
}
