using System.Runtime.ExceptionServices;

// Exceptions that are wrapped, unwrapped, filled and thrown again.
internal sealed class FreshWraps
{
    private class AppException : Exception
    {
        public AppException(string text)
            : base(text)
        {
        }

        public AppException(string text, Exception? cause)
            : base(text, cause)
        {
        }

        public AppException(int code, Exception? cause = null)
            : this($"code {code}", cause) => Code = code;

        public int Code { get; init; }
        public string? Order { get; set; }
    }

    private sealed class OrderException(string order, Exception why) : AppException($"{order}: {why.Message}", why);

    private sealed class TextException(string order, Exception why) : AppException($"{order}: {why.Message}");

    private sealed class SeveralException(string text, params Exception[] all) : AggregateException(text, all);

    private sealed class CodeException(int code, string text, Exception? inner = null) : Exception($"{code} {text}", inner);

    private static void Work() => Fail(new IOException("work"));

    private static AppException Make(Exception why) => new("made", why) { Order = "7" };

    private static AppException MakeAlone(Exception why) => new("made: " + why.Message);

    private static TException WithOrder<TException>(TException why, string order)
        where TException : Exception
    {
        why.Data["order"] = order;
        return why;
    }

    [Snippet]
    void A_code_and_a_cause()
    {
        try { Work(); }
        catch (Exception ex) { throw new AppException(3, ex); }
    }

    [Snippet]
    void A_code_and_no_cause()
    {
        try { Work(); }
        catch (Exception) { throw new AppException(3); }
    }

    [Snippet]
    void A_code_by_an_initializer()
    {
        try { Work(); }
        catch (Exception ex) { throw new AppException("work", ex) { Code = 3, Order = "7" }; }
    }

    [Snippet]
    void A_code_by_an_initializer_and_no_cause()
    {
        try { Work(); }
        catch (Exception ex) { throw new AppException(ex.Message) { Code = ex.HResult, Order = "7" }; }
    }

    [Snippet]
    void A_derived_one_with_its_cause()
    {
        try { Work(); }
        catch (Exception ex) { throw new OrderException("7", ex); }
    }

    [Snippet]
    void A_derived_one_with_its_text()
    {
        try { Work(); }
        catch (Exception ex) { throw new TextException("7", ex); }
    }

    [Snippet]
    void An_aggregate_of_its_own()
    {
        try { Work(); }
        catch (Exception ex) { throw new SeveralException("work", ex, new TimeoutException()); }
    }

    [Snippet]
    void Named_arguments()
    {
        try { Work(); }
        catch (Exception ex) { throw new CodeException(inner: ex, code: 3, text: "work"); }
    }

    [Snippet]
    void Arguments_without_the_last()
    {
        try { Work(); }
        catch (Exception ex) { throw new CodeException(3, ex.Message); }
    }

    [Snippet]
    void One_that_is_made_elsewhere()
    {
        try { Work(); }
        catch (Exception ex) { throw Make(ex); }
    }

    [Snippet]
    void One_that_is_made_elsewhere_without_it()
    {
        try { Work(); }
        catch (Exception ex) { throw MakeAlone(ex); }
    }

    [Snippet]
    void One_in_a_local_that_is_filled()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var wrapped = new AppException("work", ex);
            wrapped.Order = "7";
            wrapped.Data["at"] = DateTime.UnixEpoch;
            throw wrapped;
        }
    }

    [Snippet]
    void One_in_a_local_that_is_not_thrown()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var wrapped = new AppException("work", ex) { Order = "7" };
            Console.WriteLine(wrapped.Message);
        }
    }

    [Snippet]
    void Itself_with_data()
    {
        try { Work(); }
        catch (IOException ex) { throw WithOrder(ex, "7"); }
    }

    [Snippet]
    void Itself_with_data_and_a_log(ILogger log)
    {
        try { Work(); }
        catch (IOException ex) { log.LogError(WithOrder(ex, "7"), "work"); }
    }

    [Snippet(Paths = 2)]
    void Its_cause_in_its_place_if_there_is_one(int which)
    {
        try { Fail(new AppException("outer", which == 0 ? new IOException("inner") : null)); }
        catch (AppException ex) { throw new CodeException(3, ex.Message, ex.InnerException); }
    }

    [Snippet(Paths = 2)]
    void Its_cause_or_itself(int which)
    {
        try { Fail(new AppException("outer", which == 0 ? new IOException("inner") : null)); }
        catch (AppException ex) { throw new CodeException(3, ex.Message, ex.InnerException ?? ex); }
    }

    [Snippet(Paths = 2)]
    void Its_cause_is_thrown_or_itself(int which)
    {
        try { Fail(new AppException("outer", which == 0 ? new IOException("inner") : null)); }
        catch (AppException ex)
        {
            if (ex.InnerException is not null) ExceptionDispatchInfo.Capture(ex.InnerException).Throw();
            throw;
        }
    }

    [Snippet]
    void The_first_of_several()
    {
        try { Fail(new AggregateException(new IOException("a"), new IOException("b"))); }
        catch (AggregateException ex) { throw new AppException("several", ex.InnerException); }
    }

    [Snippet]
    void The_base_of_several(ILogger log)
    {
        try { Fail(new AggregateException(new IOException("a"))); }
        catch (AggregateException ex) { log.LogError(ex.GetBaseException(), "several"); }
    }

    [Snippet]
    void The_one_of_a_type_or_all(ILogger log)
    {
        try { Fail(new AggregateException(new IOException("a"), new FormatException("b"))); }
        catch (AggregateException ex) { log.LogError(ex.InnerExceptions.FirstOrDefault(one => one is FormatException) ?? ex, "several"); }
    }

    [Snippet]
    void All_but_cancellations()
    {
        try { Fail(new AggregateException(new IOException("a"))); }
        catch (AggregateException ex) { ex.Handle(one => one is OperationCanceledException); }
    }

    [Snippet]
    void A_captured_one_with_its_stack()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var info = ExceptionDispatchInfo.Capture(ex);
            info.Throw();
        }
    }

    [Snippet]
    Exception A_stack_for_one_that_is_returned()
    {
        try { Work(); return new AppException("none"); }
        catch (Exception ex) { return ExceptionDispatchInfo.SetCurrentStackTrace(new AppException("work", ex)); }
    }

    [Snippet]
    void The_same_variable_for_the_wrapper(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            ex = new AppException("work", ex);
            log.LogError(ex, "wrapped");
        }
    }

    [Snippet]
    void The_same_variable_for_another(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            ex = new AppException("work: " + ex.Message);
            log.LogError(ex, "another");
        }
    }

    [Snippet(Paths = 2)]
    void Wrapped_unless_it_is_one_of_ours(int which)
    {
        try { Fail(which == 0 ? new AppException("ours") : new IOException("theirs")); }
        catch (Exception ex)
        {
            var ours = ex as AppException ?? new AppException("theirs", ex);
            ours.Order ??= "7";
            throw ours;
        }
    }

    [Snippet(Paths = 2)]
    void Thrown_if_it_is_one_of_ours(int which, ILogger log)
    {
        try { Fail(which == 0 ? new AppException("ours") : new IOException("theirs")); }
        catch (Exception ex)
        {
            if (ex is AppException ours) throw new AppException(ours.Message, ours);
            log.LogError(ex, "theirs");
        }
    }
}
