// Questions to loggers, queries, literals, builders and extensions.
internal sealed class LoopsOverIt
{
    private sealed class Sender { public void Send(Exception why) => SentrySdk.CaptureException(why); }

    private sealed class Letter
    {
        private Exception? why;
        private string? text;
        private readonly Dictionary<string, object> tags = [];
        public static Letter Of(Exception why) => new() { why = why };
        public static Letter Of(string text) => new() { text = text };
        public Letter With(string name, object value)
        {
            tags[name] = value;
            return this;
        }

        public void Send()
        {
            if (why is not null) SentrySdk.CaptureException(why);
            else SentrySdk.CaptureMessage(text ?? "letter");
        }
    }

    [Snippet]
    void A_question_in_a_local_before_the_call(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var enabled = log.IsEnabled(LogLevel.Error);
            if (enabled) log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_question_that_returns(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (!log.IsEnabled(LogLevel.Error)) return;
            log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_question_about_a_quiet_level(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (log.IsEnabled(LogLevel.Debug)) log.LogDebug(ex, "failed");
        }
    }

    [Snippet]
    void A_question_about_two_levels(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (log.IsEnabled(LogLevel.Debug)) log.LogError(ex, "failed in detail");
            else log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_list_literal_with_a_lambda(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { new List<Exception> { ex }.ForEach(why => log.LogError(why, "failed")); }
    }

    [Snippet]
    void An_array_literal_in_a_loop(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { foreach (var why in new[] { ex }) log.LogError(why, "failed"); }
    }

    [Snippet]
    void An_array_literal_and_its_cause_in_a_loop(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { foreach (var why in new[] { ex, ex.InnerException }) log.LogError(why, "failed"); }
    }

    [Snippet]
    void A_collection_expression_in_a_loop(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            List<Exception> all = [ex, new IOException("other")];
            foreach (var why in all) log.LogError(why, "failed");
        }
    }

    [Snippet]
    void A_count_with_a_report()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(new[] { ex }.Count(why => SentrySdk.CaptureException(why) != SentryId.Empty)); }
    }

    [Snippet]
    void An_any_with_a_report()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(new[] { ex }.Any(why => SentrySdk.CaptureException(why) != SentryId.Empty)); }
    }

    [Snippet]
    void A_query_in_a_loop()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            foreach (var id in new[] { ex }.Select(why => SentrySdk.CaptureException(why))) Console.WriteLine(id);
        }
    }

    [Snippet]
    void A_query_as_an_array()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var ids = new[] { ex }.Select(SentrySdk.CaptureException).ToArray();
            Console.WriteLine(ids.Length);
        }
    }

    [Snippet]
    void A_query_that_is_joined()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(string.Join(",", new[] { ex }.Select(why => SentrySdk.CaptureException(why)))); }
    }

    [Snippet]
    void A_query_of_texts_that_is_joined()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(string.Join(",", new[] { ex }.Select(why => why.Message))); }
    }

    [Snippet]
    void A_query_expression_of_texts(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var texts = from why in new[] { ex } where why is not null select why.Message;
            log.LogError("{Text}", texts.First());
        }
    }

    [Snippet]
    void A_parallel_loop_over_the_inner_ones(ILogger log)
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) { Parallel.ForEach(ex.InnerExceptions, why => log.LogError(why, "failed")); }
    }

    [Snippet]
    void A_list_of_the_inner_ones()
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) { ex.InnerExceptions.ToList().ForEach(why => SentrySdk.CaptureException(why)); }
    }

    [Snippet]
    void A_list_of_the_texts_of_the_inner_ones(ILogger log)
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) { log.LogError("{All}", string.Join(";", ex.Flatten().InnerExceptions.Select(why => why.Message))); }
    }

    [Snippet]
    void A_dictionary_literal(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var values = new Dictionary<string, object> { ["why"] = ex };
            log.LogError((Exception)values["why"], "failed");
        }
    }

    [Snippet]
    void A_dictionary_literal_that_is_counted()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var values = new Dictionary<string, object> { ["why"] = ex };
            Console.WriteLine(values.Count);
        }
    }

    [Snippet]
    void A_state_that_is_anonymous(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var state = new { Why = ex, Row = 7 };
            log.LogError(state.Why, "row {Row}", state.Row);
        }
    }

    [Snippet]
    void A_state_that_is_anonymous_and_printed()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var state = new { Why = ex, Row = 7 };
            Console.WriteLine(state);
        }
    }

    [Snippet]
    void A_value_that_is_swapped_in(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? first = null;
            Interlocked.CompareExchange(ref first, ex, null);
            log.LogError(first, "failed");
        }
    }

    [Snippet]
    void A_value_that_is_exchanged()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? last = null;
            Interlocked.Exchange(ref last, ex);
            if (last is not null) throw new IOException("io", last);
        }
    }

    [Snippet]
    void A_value_that_is_written_in_vain()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? last = null;
            Volatile.Write(ref last, ex);
            Console.WriteLine(Volatile.Read(ref last)?.Message);
        }
    }

    [Snippet]
    void An_async_local_that_is_read(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var ambient = new AsyncLocal<Exception?> { Value = ex };
            log.LogError(ambient.Value, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_nullable_service(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Sender? sender = which == 0 ? new Sender() : null;
            sender?.Send(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_nullable_service_with_a_fallback(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Sender? sender = which == 0 ? new Sender() : null;
            if (sender is null) SentrySdk.CaptureException(ex);
            else sender.Send(ex);
        }
    }

    [Snippet]
    void A_fluent_builder_that_is_sent()
    {
        try { Fail(); }
        catch (Exception ex) { Letter.Of(ex).With("order", 7).Send(); }
    }

    [Snippet]
    void A_fluent_builder_that_is_not_sent()
    {
        try { Fail(); }
        catch (Exception ex) { Letter.Of(ex).With("order", 7); }
    }

    [Snippet]
    void A_fluent_builder_of_its_text()
    {
        try { Fail(); }
        catch (Exception ex) { Letter.Of(ex.Message).With("order", 7).Send(); }
    }

    [Snippet]
    void An_extension_that_gives_it_back()
    {
        try { Fail(); }
        catch (Exception ex) { throw ex.Tagged("order"); }
    }

    [Snippet]
    void An_extension_that_logs_and_gives_it_back(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(ex.Logged(log).Message); }
    }

    [Snippet]
    void An_extension_that_gives_a_wrapper()
    {
        try { Fail(); }
        catch (Exception ex) { throw ex.Wrapped(); }
    }

    [Snippet]
    void An_extension_that_gives_another()
    {
        try { Fail(); }
        catch (Exception ex) { throw ex.Unlike(); }
    }

    [Snippet]
    void An_extension_with_a_condition(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { ex.LoggedIf(log, false); }
    }

    [Snippet]
    void A_generic_extension(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { ex.Also(why => log.LogError(why, "failed")); }
    }

    [Snippet]
    void A_generic_extension_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Also(why => Console.WriteLine(why)); }
    }
}

internal static class LoopExtensions
{
    public static T Tagged<T>(this T why, string tag) where T : Exception
    {
        why.Data["tag"] = tag;
        return why;
    }

    public static Exception Logged(this Exception why, ILogger log)
    {
        log.LogError(why, "logged");
        return why;
    }

    public static void LoggedIf(this Exception why, ILogger log, bool condition)
    {
        if (condition) log.LogError(why, "logged");
    }

    public static Exception Wrapped(this Exception why) => new InvalidDataException(why.Message, why);

    public static Exception Unlike(this Exception why) => new InvalidDataException(why.Message);

    public static T Also<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }
}
