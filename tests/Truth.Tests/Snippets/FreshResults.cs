// Results with an error of their own kind, chained by methods and extensions.
internal sealed class FreshResults
{
    private string note = "";

    internal abstract record Failure(string Text);

    internal sealed record Unexpected(Exception Why) : Failure(Why.Message);

    internal sealed record Invalid(string Field) : Failure($"{Field} is not valid");

    internal sealed class Result<T>
    {
        private readonly T? value;
        private readonly Failure? failure;
        private Result(T value) => this.value = value;
        private Result(Failure failure) => this.failure = failure;
        public bool Failed => failure is not null;
        public Failure Failure => failure ?? throw new InvalidOperationException("no failure");
        public T Value => failure is null ? value! : throw new InvalidOperationException(failure.Text);
        public static implicit operator Result<T>(T value) => new(value);
        public static implicit operator Result<T>(Failure failure) => new(failure);
        public Result<T> OnFailure(Action<Failure> action)
        {
            if (failure is not null) action(failure);
            return this;
        }

        public T Or(T fallback) => failure is null ? value! : fallback;
    }

    internal sealed class Errors : List<Exception>
    {
        public bool Any => Count > 0;
        public void Throw()
        {
            if (Any) throw new AggregateException(this);
        }

        public static Errors operator +(Errors errors, Exception why)
        {
            errors.Add(why);
            return errors;
        }
    }

    private static int Work() => Fail(new IOException("work"));

    private static Result<int> Safely(Func<int> work)
    {
        try { return work(); }
        catch (Exception ex) { return new Unexpected(ex); }
    }

    [Snippet]
    Result<int> A_failure_that_is_returned()
    {
        try { return Work(); }
        catch (Exception ex) { return new Unexpected(ex); }
    }

    [Snippet]
    Result<int> A_failure_that_knows_nothing_of_it()
    {
        try { return Work(); }
        catch (IOException) { return new Invalid("path"); }
    }

    [Snippet(In = nameof(Safely))]
    void A_failure_of_a_helper_that_is_logged(ILogger log) => Safely(Work).OnFailure(failure =>
    {
        if (failure is Unexpected unexpected) log.LogError(unexpected.Why, "work");
    });

    [Snippet]
    void A_failure_that_is_matched_by_type(ILogger log)
    {
        Result<int> result;
        try { result = Work(); }
        catch (Exception ex) { result = new Unexpected(ex); }
        if (result is { Failed: true, Failure: Unexpected { Why: var why } }) log.LogError(why, "work");
    }

    [Snippet]
    void A_failure_that_is_matched_by_a_switch(ILogger log)
    {
        Failure? failure = null;
        try { Work(); }
        catch (Exception ex) { failure = new Unexpected(ex); }
        switch (failure)
        {
            case Unexpected(var why):
                log.LogError(why, "work");
                break;
            case Invalid invalid:
                log.LogInformation("{Field}", invalid.Field);
                break;
        }
    }

    [Snippet]
    void A_failure_of_which_the_text_is_logged(ILogger log)
    {
        Failure? failure = null;
        try { Work(); }
        catch (Exception ex) { failure = new Unexpected(ex); }
        if (failure is not null) log.LogWarning("work: {Text}", failure.Text);
    }

    [Snippet]
    string A_failure_of_which_the_text_is_returned()
    {
        Failure? failure = null;
        try { Work(); }
        catch (Exception ex) { failure = new Unexpected(ex); }
        return failure?.Text ?? "good";
    }

    [Snippet]
    void A_failure_that_is_tapped(ILogger log)
    {
        Result<int> result;
        try { result = Work(); }
        catch (Exception ex) { result = new Unexpected(ex); }
        result.OnFailure(failure => log.LogError((failure as Unexpected)?.Why, "work"));
    }

    [Snippet]
    void A_failure_that_is_tapped_for_its_text()
    {
        Result<int> result;
        try { result = Work(); }
        catch (Exception ex) { result = new Unexpected(ex); }
        result.OnFailure(failure => note = failure.Text);
    }

    [Snippet]
    int A_failure_and_a_fallback()
    {
        Result<int> result;
        try { result = Work(); }
        catch (Exception ex) { result = new Unexpected(ex); }
        return result.Or(0);
    }

    [Snippet]
    int A_failure_whose_value_is_asked()
    {
        Result<int> result;
        try { result = Work(); }
        catch (Exception ex) { result = new Unexpected(ex); }
        return result.Value;
    }

    [Snippet]
    void An_extension_that_logs_and_goes_on(ILogger log)
    {
        Result<int> result;
        try { result = Work(); }
        catch (Exception ex) { result = new Unexpected(ex); }
        note = $"{result.Logged(log).Or(0)}";
    }

    [Snippet]
    void A_list_of_its_own_that_throws()
    {
        var errors = new Errors();
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { errors.Add(ex); }
        }

        errors.Throw();
    }

    [Snippet]
    void A_list_of_its_own_by_an_operator()
    {
        var errors = new Errors();
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { errors += ex; }
        }

        if (errors.Any) throw new AggregateException(errors);
    }

    [Snippet]
    void A_list_of_its_own_that_is_asked()
    {
        var errors = new Errors();
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { errors.Add(ex); }
        }

        note = errors.Any ? "bad" : "good";
    }

    [Snippet]
    (bool Good, Failure? Why) A_pair()
    {
        try { return (Work() > 0, null); }
        catch (Exception ex) { return (false, new Unexpected(ex)); }
    }

    [Snippet]
    (bool Good, string? Why) A_pair_of_texts()
    {
        try { return (Work() > 0, null); }
        catch (Exception ex) { return (false, new Unexpected(ex).Text); }
    }

    [Snippet]
    Dictionary<string, object> A_bag_of_values()
    {
        var values = new Dictionary<string, object>();
        try { values["work"] = Work(); }
        catch (Exception ex)
        {
            values["error"] = ex;
            values["text"] = ex.Message;
        }

        return values;
    }

    [Snippet]
    Dictionary<string, object> A_bag_of_texts()
    {
        var values = new Dictionary<string, object>();
        try { values["work"] = Work(); }
        catch (Exception ex)
        {
            values["type"] = ex.GetType().Name;
            values["text"] = ex.Message;
        }

        return values;
    }

    [Snippet]
    object An_anonymous_object()
    {
        try { return new { Good = Work() > 0 }; }
        catch (Exception ex) { return new { Good = false, Error = ex.Message }; }
    }

    [Snippet]
    void An_anonymous_object_that_is_logged(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            var details = new { Order = 7, Error = ex };
            log.LogError(details.Error, "order {Order}", details.Order);
        }
    }

    [Snippet]
    void An_anonymous_object_as_a_value(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            var details = new { Order = 7, Error = ex };
            log.LogError("failed: {@Details}", details);
        }
    }
}

internal static class FreshResultExtensions
{
    public static FreshResults.Result<T> Logged<T>(this FreshResults.Result<T> result, ILogger log)
    {
        if (result.Failed && result.Failure is FreshResults.Unexpected unexpected) log.LogError(unexpected.Why, "unexpected");
        return result;
    }
}
