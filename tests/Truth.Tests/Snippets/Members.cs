// Where a handler may stand.
internal sealed class Members
{
    [Snippet(In = nameof(Constructed))]
    void A_constructor() => _ = new Constructed();

    [Snippet(In = nameof(ConstructedLoudly))]
    void A_constructor_that_throws_it_on() => _ = new ConstructedLoudly();

    [Snippet(In = nameof(Statically))]
    void A_static_constructor() => Statically.Touch();

    [Snippet(In = nameof(Value))]
    void A_getter() => _ = Value;

    [Snippet(In = nameof(Setting))]
    void A_setter() => Setting = 7;

    [Snippet(In = nameof(Changed))]
    void An_event_accessor() => Changed += () => { };

    [Snippet(In = nameof(Work))]
    void A_field_initializer() => Work();

    [Snippet(In = nameof(LoudWork))]
    void A_field_initializer_that_reports() => LoudWork();

    [Snippet(In = nameof(Money))]
    void An_operator() => _ = new Money() + new Money();

    [Snippet(In = nameof(Indexed))]
    void An_indexer() => _ = new Indexed()[7];

    [Snippet(In = nameof(Disposed))]
    void Dispose()
    {
        using var disposed = new Disposed();
    }

    [Snippet(In = nameof(Generic))]
    void A_generic_method() => Generic.Run<InvalidOperationException>();

    [Snippet(In = nameof(Point))]
    void A_record_struct() => new Point(1).Run();

    [Snippet(In = nameof(IDefault))]
    void A_default_interface_member() => ((IDefault)new Implementing()).Run();

    [Snippet]
    int An_expression_body() => Run(() =>
    {
        try { return Fail(); }
        catch (Exception) { return -1; }
    });

    [Snippet]
    void A_static_lambda() => Run(static () =>
    {
        try { return Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex); return -1; }
    });

    [Snippet]
    void A_query()
    {
        var values = from row in new[] { 1 }
                     select Run(() =>
                     {
                         try { return Fail(); }
                         catch (Exception) { return row; }
                     });
        _ = values.ToList();
    }

    private static readonly Func<int> Work = () =>
    {
        try { return Fail(); }
        catch (Exception) { return -1; }
    };

    private static readonly Func<int> LoudWork = () =>
    {
        try { return Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex); return -1; }
    };

    private static int Value
    {
        get
        {
            try { return Fail(); }
            catch (Exception) { return -1; }
        }
    }

    private static int Setting
    {
        set
        {
            try { Fail(); }
            catch (Exception ex) { throw new ArgumentException("bad setting", nameof(value), ex); }
        }
    }

    private static event Action Changed
    {
        add
        {
            try { Fail(); }
            catch (Exception) { }
        }
        remove { }
    }

    private static T Run<T>(Func<T> function) => function();

    private sealed class Constructed
    {
        public Constructed()
        {
            try { Fail(); }
            catch (Exception) { }
        }
    }

    private sealed class ConstructedLoudly
    {
        public ConstructedLoudly()
        {
            try { Fail(); }
            catch (Exception ex) { throw new InvalidDataException("not constructed", ex); }
        }
    }

    private static class Statically
    {
        static Statically()
        {
            try { Fail(); }
            catch (Exception ex) { SentrySdk.CaptureException(ex); }
        }

        public static void Touch()
        {
        }
    }

    private readonly struct Money
    {
        public static Money operator +(Money left, Money right)
        {
            try { Fail(); }
            catch (Exception) { }
            return left;
        }
    }

    private sealed class Indexed
    {
        public int this[int index]
        {
            get
            {
                try { return Fail(); }
                catch (Exception ex) { SentrySdk.CaptureException(ex); return index; }
            }
        }
    }

    private sealed class Disposed : IDisposable
    {
        public void Dispose()
        {
            try { Fail(); }
            catch (Exception) { }
        }
    }

    private static class Generic
    {
        public static void Run<T>()
            where T : Exception, new()
        {
            try { Fail<T>(); }
            catch (T ex) { SentrySdk.CaptureException(ex); }
        }
    }

    private readonly record struct Point(int X)
    {
        public void Run()
        {
            try { Fail(); }
            catch (Exception) { Console.WriteLine(X); }
        }
    }

    private interface IDefault
    {
        void Run()
        {
            try { Fail(); }
            catch (Exception) { }
        }
    }

    private sealed class Implementing : IDefault;
}
