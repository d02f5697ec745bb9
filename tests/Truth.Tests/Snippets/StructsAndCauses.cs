// Structs that hold it, causes, constructors of exceptions.
internal sealed class StructsAndCauses
{
    private sealed class CargoException(string text, Exception cause) : Exception(text, cause);
    private readonly record struct Slip(string Dock, Exception? Why);
    private struct Crate { public Exception? Why; }
    private sealed class KeelException : Exception
    {
        public KeelException(Exception why) : this(why.Message, why) { }
        private KeelException(string text, Exception why) : base(text, why) { }
    }

    private sealed class HullException(Exception why) : Exception($"hull: {why.Message}");

    private sealed class MastException : Exception
    {
        public MastException(string text, Exception why) : base(text) => Why = why;
        public Exception Why { get; }
    }

    private sealed class SailException(string text) : Exception(text) { public Exception? Cause { get; init; } }

    private sealed class RopeException(string text, int code = 0, Exception? cause = null) : Exception(text, cause)
    {
        public int Code => code;
        public static RopeException From(Exception why) => new(why.Message, why.HResult, why);
        public static RopeException Short(Exception why) => new(why.Message) { HResult = why.HResult };
    }

    [Snippet]
    void A_struct_in_a_list(ILogger log)
    {
        var slips = new List<Slip>();
        try { Fail(); }
        catch (Exception ex) { slips.Add(new Slip("a", ex)); }
        foreach (var slip in slips) log.LogError(slip.Why, "{Dock}", slip.Dock);
    }

    [Snippet]
    void A_struct_in_a_list_by_its_name(ILogger log)
    {
        var slips = new List<Slip>();
        try { Fail(); }
        catch (Exception ex) { slips.Add(new Slip("a", ex)); }
        foreach (var (dock, _) in slips) log.LogError("{Dock}", dock);
    }

    [Snippet]
    void A_struct_that_is_changed_with(ILogger log)
    {
        var slip = default(Slip);
        try { Fail(); }
        catch (Exception ex) { slip = slip with { Why = ex }; }
        if (slip.Why is not null) log.LogError(slip.Why, "slip");
    }

    [Snippet]
    void A_struct_whose_field_is_set(ILogger log)
    {
        var crate = new Crate();
        try { Fail(); }
        catch (Exception ex) { crate.Why = ex; }
        if (crate.Why is not null) log.LogError(crate.Why, "crate");
    }

    [Snippet]
    void A_copy_of_a_struct_that_is_set(ILogger log)
    {
        var crate = new Crate();
        try { Fail(); }
        catch (Exception ex)
        {
            var copy = crate;
            copy.Why = ex;
        }
        if (crate.Why is not null) log.LogError(crate.Why, "crate");
    }

    [Snippet(Paths = 2)]
    void A_cause_that_may_be_missing(int which, ILogger log)
    {
        try { Fail(new InvalidOperationException("x", which == 0 ? new IOException() : null)); }
        catch (InvalidOperationException ex) { log.LogError(ex.InnerException, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_cause_or_itself(int which, ILogger log)
    {
        try { Fail(new InvalidOperationException("x", which == 0 ? new IOException() : null)); }
        catch (InvalidOperationException ex) { log.LogError(ex.InnerException ?? ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_cause_that_is_asked(int which, ILogger log)
    {
        try { Fail(new InvalidOperationException("x", which == 0 ? new IOException() : null)); }
        catch (InvalidOperationException ex)
        {
            if (ex.InnerException is { } cause) log.LogError(cause, "failed");
        }
    }

    [Snippet]
    void A_cause_by_a_filter()
    {
        try { Fail(new InvalidOperationException("x", new IOException())); }
        catch (InvalidOperationException ex) when (ex.InnerException is not null) { throw new CargoException("cargo", ex.InnerException); }
    }

    [Snippet(Paths = 2)]
    void A_wrapper_with_the_cause_only(int which)
    {
        try { Fail(new InvalidOperationException("x", which == 0 ? new IOException() : null)); }
        catch (InvalidOperationException ex) { throw new InvalidDataException(ex.Message, ex.InnerException); }
    }

    [Snippet]
    void A_constructor_that_passes_it_on()
    {
        try { Fail(); }
        catch (Exception ex) { throw new KeelException(ex); }
    }

    [Snippet]
    void A_constructor_that_keeps_the_text()
    {
        try { Fail(); }
        catch (Exception ex) { throw new HullException(ex); }
    }

    [Snippet]
    void A_constructor_that_keeps_a_property()
    {
        try { Fail(); }
        catch (Exception ex) { throw new MastException("mast", ex); }
    }

    [Snippet]
    void A_constructor_that_overrides_the_cause()
    {
        try { Fail(); }
        catch (Exception ex) { throw new SailException("sail") { Cause = ex }; }
    }

    [Snippet]
    void A_constructor_with_an_optional_cause()
    {
        try { Fail(); }
        catch (Exception ex) { throw new RopeException("rope", cause: ex); }
    }

    [Snippet]
    void A_constructor_without_its_optional_cause()
    {
        try { Fail(); }
        catch (Exception ex) { throw new RopeException("rope " + ex.Message); }
    }

    [Snippet]
    void A_static_factory_on_the_exception()
    {
        try { Fail(); }
        catch (Exception ex) { throw RopeException.From(ex); }
    }

    [Snippet]
    void A_static_factory_that_drops_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw RopeException.Short(ex); }
    }
}
