using System.Diagnostics;

// Result types, records, tuples, out parameters, switch expressions.
internal sealed class EverydayResults
{
    private readonly record struct Result<T>(T? Value, Exception? Error)
    {
        public bool IsSuccess => Error is null;
        public static Result<T> Ok(T value) => new(value, null);
        public static Result<T> Bad(Exception error) => new(default, error);
        public static Result<T> Bad(string error) => new(default, new InvalidDataException(error));
    }

    private abstract record Answer
    {
        public sealed record Good(int Value) : Answer;
        public sealed record Poor(string Text) : Answer;
        public sealed record Broken(string Text, Exception Why) : Answer;
    }

    private sealed class Response
    {
        public int Status { get; init; }
        public string? Text { get; set; }
        public Exception? Error { get; set; }
        public Response With(Exception error)
        {
            Error = error;
            return this;
        }

        public Response WithText(Exception error)
        {
            Text = error.Message;
            return this;
        }
    }

    private sealed class TextOnlyException(string text, Exception why) : Exception(text)
    {
        public string Details { get; } = why.ToString();
    }

    private sealed class Carrier : Exception
    {
        public Carrier(string text, params Exception[] causes) : base(text, causes.FirstOrDefault()) { }
    }

    private static Result<T> Try<T>(Func<T> work)
    {
        try { return Result<T>.Ok(work()); }
        catch (Exception ex) { return Result<T>.Bad(ex); }
    }

    private static Result<T> TryText<T>(Func<T> work)
    {
        try { return Result<T>.Ok(work()); }
        catch (Exception ex) { return Result<T>.Bad(ex.Message); }
    }

    [Snippet(In = nameof(Try))]
    object A_result_with_itself() => Try(() => Fail());

    [Snippet(In = nameof(TryText))]
    object A_result_with_another_of_its_text() => TryText(() => Fail());

    [Snippet]
    object A_result_whose_success_is_asked(ILogger log)
    {
        Result<int> result;
        try { result = Result<int>.Ok(Fail()); }
        catch (Exception ex) { result = Result<int>.Bad(ex); }
        if (!result.IsSuccess) log.LogError(result.Error, "failed");
        return result.IsSuccess;
    }

    [Snippet]
    int A_result_of_which_the_value_is_used()
    {
        Result<int> result;
        try { result = Result<int>.Ok(Fail()); }
        catch (Exception ex) { result = Result<int>.Bad(ex); }
        return result.Value;
    }

    [Snippet]
    Answer An_answer_with_it()
    {
        try { return new Answer.Good(Fail()); }
        catch (Exception ex) { return new Answer.Broken("failed", ex); }
    }

    [Snippet]
    Answer An_answer_with_its_text()
    {
        try { return new Answer.Good(Fail()); }
        catch (Exception ex) { return new Answer.Poor(ex.Message); }
    }

    [Snippet(Paths = 2)]
    Answer An_answer_by_its_type(int which)
    {
        try { return new Answer.Good(Fail(which == 0 ? new TimeoutException() : new IOException())); }
        catch (Exception ex)
        {
            return ex switch
            {
                TimeoutException => new Answer.Poor("late"),
                _ => new Answer.Broken("failed", ex),
            };
        }
    }

    [Snippet]
    int An_answer_that_is_matched(ILogger log)
    {
        Answer answer;
        try { answer = new Answer.Good(Fail()); }
        catch (Exception ex) { answer = new Answer.Broken("failed", ex); }
        switch (answer)
        {
            case Answer.Good good: return good.Value;
            case Answer.Broken(_, var why): log.LogError(why, "broken"); return -1;
            default: return 0;
        }
    }

    [Snippet]
    string An_answer_of_which_the_text_is_taken()
    {
        Answer answer;
        try { answer = new Answer.Good(Fail()); }
        catch (Exception ex) { answer = new Answer.Broken("failed", ex); }
        return answer is Answer.Broken { Text: var text } ? text : "fine";
    }

    [Snippet]
    Response A_response_with_a_status()
    {
        try { return new Response { Status = Fail() }; }
        catch (Exception ex) { return new Response { Status = 500, Text = ex.Message }; }
    }

    [Snippet]
    Response A_response_with_it()
    {
        try { return new Response { Status = Fail() }; }
        catch (Exception ex) { return new Response { Status = 500, Error = ex }; }
    }

    [Snippet]
    Response A_response_that_takes_it()
    {
        try { return new Response { Status = Fail() }; }
        catch (Exception ex) { return new Response { Status = 500 }.With(ex); }
    }

    [Snippet]
    Response A_response_that_takes_its_text()
    {
        try { return new Response { Status = Fail() }; }
        catch (Exception ex) { return new Response { Status = 500 }.WithText(ex); }
    }

    [Snippet]
    void An_exception_that_keeps_the_text()
    {
        try { Fail(); }
        catch (Exception ex) { throw new TextOnlyException("failed", ex); }
    }

    [Snippet]
    void An_exception_with_params()
    {
        try { Fail(); }
        catch (Exception ex) { throw new Carrier("failed", ex); }
    }

    [Snippet]
    void An_exception_made_by_a_factory()
    {
        static Exception Make(string text, Exception? why = null) => new InvalidDataException(text, why);
        try { Fail(); }
        catch (Exception ex) { throw Make("failed", ex); }
    }

    [Snippet]
    void An_exception_made_by_a_factory_without_it()
    {
        static Exception Make(string text, Exception? why = null) => new InvalidDataException(text, why);
        try { Fail(); }
        catch (Exception ex) { throw Make("failed " + ex.Message); }
    }

    [Snippet]
    void An_exception_made_by_an_expression()
    {
        static Exception Map(Exception why) => why switch
        {
            InvalidOperationException => new NotSupportedException("not now", why),
            _ => why,
        };
        try { Fail(); }
        catch (Exception ex) { throw Map(ex); }
    }

    [Snippet(Paths = 2)]
    void An_exception_that_is_mapped_without_its_cause(int which)
    {
        static Exception Map(Exception why) => why switch
        {
            InvalidOperationException => new NotSupportedException("not now"),
            _ => why,
        };
        try { Fail(which == 0 ? new InvalidOperationException() : new IOException()); }
        catch (Exception ex) { throw Map(ex); }
    }

    [Snippet(In = nameof(TryGo))]
    string? The_try_pattern_with_a_text()
    {
        TryGo(out var error);
        return error;
    }

    private static bool TryGo(out string? error)
    {
        try { Fail(); error = null; return true; }
        catch (Exception ex) { error = ex.Message; return false; }
    }

    [Snippet]
    void A_ref_parameter_that_gets_it(ref Exception? slot)
    {
        try { Fail(); }
        catch (Exception ex) { slot = ex; }
    }

    [Snippet]
    void A_debug_line()
    {
        try { Fail(); }
        catch (Exception ex) { Debug.WriteLine(ex); }
    }

    [Snippet]
    void A_trace_line()
    {
        try { Fail(); }
        catch (Exception ex) { Trace.TraceError("{0}", ex); }
    }

    [Snippet]
    void An_assertion()
    {
        try { Fail(); }
        catch (Exception ex) { Debug.Assert(ex is InvalidOperationException); }
    }

    [Snippet]
    void Its_data_is_filled_and_it_goes_on()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ex.Data["order"] = 7;
            throw;
        }
    }

    [Snippet]
    void Its_data_is_filled_and_that_is_all()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Data["order"] = 7; }
    }

    [Snippet]
    void An_activity_is_marked()
    {
        using var activity = new Activity("work").Start();
        try { Fail(); }
        catch (Exception ex) { activity.SetStatus(ActivityStatusCode.Error, ex.Message); }
    }

    [Snippet]
    void An_activity_gets_it()
    {
        using var activity = new Activity("work").Start();
        try { Fail(); }
        catch (Exception ex) { activity.AddException(ex); }
    }
}
