using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

// Results, tuples, out parameters and records that hold a failure or its text, as visitors write them.
internal sealed class VisitorsResults
{
    private readonly record struct Error(string Code, string Message, Exception? Cause = null);

    private sealed class Result<T>
    {
        private readonly T? value;
        private readonly Error? error;

        private Result(T? value, Error? error) => (this.value, this.error) = (value, error);

        [MemberNotNullWhen(false, nameof(error))]
        public bool IsSuccess => error is null;

        public T Value => value!;

        public Error Error => error ?? default;

        public static Result<T> Ok(T value) => new(value, null);

        public static Result<T> Failure(Error error) => new(default, error);

        public static implicit operator Result<T>(T value) => Ok(value);

        public static implicit operator Result<T>(Error error) => Failure(error);

        public TOut Match<TOut>(Func<T, TOut> ok, Func<Error, TOut> failed) => IsSuccess ? ok(Value) : failed(Error);
    }

    private static class Loads
    {
        public static Result<int> Load(int id)
        {
            try
            {
                return Fail() + id;
            }
            catch (Exception ex)
            {
                return new Error("load", $"{id} can't be loaded", ex);
            }
        }
    }

    [Snippet(In = nameof(Loads))]
    int A_result_with_its_cause(ILogger log)
    {
        var result = Loads.Load(3);
        if (!result.IsSuccess) log.LogError(result.Error.Cause, "{Code}", result.Error.Code);
        return result.Value;
    }

    private static class Saves
    {
        public static Result<int> Save(int id)
        {
            try
            {
                return Fail() + id;
            }
            catch (Exception ex)
            {
                return new Error("save", ex.Message);
            }
        }
    }

    [Snippet(In = nameof(Saves))]
    int A_result_with_a_text_that_is_shown() => Saves.Save(3).Match(value => value, error => error.Message.Length);

    private static class Sends
    {
        public static Result<string> Send(string to)
        {
            try
            {
                return $"{to}{Fail()}";
            }
            catch (Exception ex)
            {
                return Result<string>.Failure(new("send", "not sent", ex));
            }
        }
    }

    [Snippet(In = nameof(Sends))]
    string A_result_that_is_matched_without_its_cause() => Sends.Send("a").Match(text => text, error => error.Code);

    private static class Prints
    {
        public static Result<string> Print(string page)
        {
            try
            {
                return $"{page}{Fail()}";
            }
            catch (Exception ex)
            {
                return Result<string>.Failure(new("print", "not printed", ex));
            }
        }
    }

    [Snippet(In = nameof(Prints))]
    string A_result_that_is_matched_with_a_log(ILogger log) => Prints.Print("a").Match(
        text => text,
        error =>
        {
            log.LogError(error.Cause, "{Code}", error.Code);
            return error.Code;
        });

    private static class Rooms
    {
        public static (bool Ok, Exception? Error) Book(string room)
        {
            try
            {
                return (Fail() > room.Length, null);
            }
            catch (Exception ex)
            {
                return (false, ex);
            }
        }
    }

    [Snippet(In = nameof(Rooms))]
    bool A_tuple_that_is_logged(ILogger log)
    {
        var (ok, error) = Rooms.Book("blue");
        if (error is not null) log.LogError(error, "Not booked");
        return ok;
    }

    private static class Seats
    {
        public static (bool Ok, Exception? Error) Book(string seat)
        {
            try
            {
                return (Fail() > seat.Length, null);
            }
            catch (Exception ex)
            {
                return (false, ex);
            }
        }
    }

    [Snippet(In = nameof(Seats))]
    bool A_tuple_of_which_half_is_read()
    {
        var (ok, _) = Seats.Book("12A");
        return ok;
    }

    private static class Texts
    {
        public static bool TryRead(string name, out string text, out string? problem)
        {
            (text, problem) = ("", null);
            try
            {
                text = $"{name}{Fail()}";
                return true;
            }
            catch (Exception ex)
            {
                problem = ex.Message;
                return false;
            }
        }
    }

    [Snippet(In = nameof(Texts))]
    string An_out_text_that_is_shown() => Texts.TryRead("a", out var text, out var problem) ? text : $"({problem})";

    private static class Numbers
    {
        public static bool TryRead(string name, out int number, out string? problem)
        {
            (number, problem) = (0, null);
            try
            {
                number = Fail() + name.Length;
                return true;
            }
            catch (Exception ex)
            {
                problem = $"{name}: {ex.Message}";
                return false;
            }
        }
    }

    [Snippet(In = nameof(Numbers))]
    int An_out_text_that_is_logged(ILogger log)
    {
        if (!Numbers.TryRead("a", out var number, out var problem)) log.LogError("Not read: {Problem}", problem);
        return number;
    }

    private static class Dates
    {
        public static bool TryRead(string text, out DateTime date, [NotNullWhen(false)] out Exception? error)
        {
            (date, error) = (default, null);
            try
            {
                date = new DateTime(Fail() + text.Length);
                return true;
            }
            catch (Exception ex)
            {
                error = ex;
                return false;
            }
        }
    }

    [Snippet(In = nameof(Dates))]
    DateTime An_out_exception_that_is_thrown() =>
        Dates.TryRead("a", out var date, out var error) ? date : throw new FormatException("no date", error);

    private abstract record Outcome
    {
        public sealed record Done(int Value) : Outcome;

        public sealed record Broken(Exception Reason) : Outcome;
    }

    private static class Steps
    {
        public static Outcome Step()
        {
            try
            {
                return new Outcome.Done(Fail());
            }
            catch (Exception ex)
            {
                return new Outcome.Broken(ex);
            }
        }
    }

    [Snippet(In = nameof(Steps))]
    int A_union_that_is_logged(ILogger log)
    {
        switch (Steps.Step())
        {
            case Outcome.Done(var value):
                return value;
            case Outcome.Broken { Reason: var reason }:
                log.LogError(reason, "A step broke");
                return -1;
            default:
                return 0;
        }
    }

    private static class Stages
    {
        public static Outcome Stage()
        {
            try
            {
                return new Outcome.Done(Fail());
            }
            catch (Exception ex)
            {
                return new Outcome.Broken(ex);
            }
        }
    }

    [Snippet(In = nameof(Stages))]
    string A_union_that_is_named() => Stages.Stage() switch
    {
        Outcome.Done { Value: var value } => $"{value}",
        Outcome.Broken => "broken",
        _ => "none",
    };

    private static class Captured
    {
        public static ExceptionDispatchInfo? Try(Action action)
        {
            try
            {
                action();
                return null;
            }
            catch (Exception ex)
            {
                return ExceptionDispatchInfo.Capture(ex);
            }
        }
    }

    [Snippet(In = nameof(Captured))]
    void A_capture_that_is_thrown() => Captured.Try(() => Fail())?.Throw();

    private sealed record Report(string Name, bool IsOk, string? Detail = null);

    [Snippet]
    Report A_report_with_a_detail()
    {
        try
        {
            return new Report("disk", Fail() == 0);
        }
        catch (Exception ex)
        {
            return new Report("disk", false, ex.Message);
        }
    }

    private sealed class Attempt
    {
        public Exception? Failure { get; private init; }

        public static Attempt Of(Func<int> work)
        {
            try
            {
                work();
                return new Attempt();
            }
            catch (Exception ex)
            {
                return new Attempt { Failure = ex };
            }
        }

        public Attempt OnFailure(Action<Exception> then)
        {
            if (Failure is { } failure) then(failure);
            return this;
        }
    }

    [Snippet(In = nameof(Attempt))]
    void An_attempt_with_a_continuation(ILogger log) => Attempt.Of(Fail).OnFailure(ex => log.LogError(ex, "It failed"));

    private static class Loose
    {
        public static object Try(Func<int> work)
        {
            try
            {
                return work();
            }
            catch (Exception ex)
            {
                return ex.GetType().Name;
            }
        }
    }

    [Snippet(In = nameof(Loose))]
    string A_result_that_is_a_name() => $"{Loose.Try(Fail)}";
}
