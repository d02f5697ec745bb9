// Results, options and pairs of small apps, and what their readers make of them.
using System.Diagnostics.CodeAnalysis;

internal sealed class VillageResults
{
    private readonly List<string> shown = [];

    private abstract record Parcel
    {
        public sealed record Sent(int Number) : Parcel;

        public sealed record Stuck(Exception Why) : Parcel;

        public sealed record Refused(string Because) : Parcel;
    }

    private readonly record struct Attempt<T>(T? Value, Exception? Fault)
    {
        public bool IsFine => Fault is null;

        public static implicit operator Attempt<T>(Exception fault) => new(default, fault);

        public static implicit operator Attempt<T>(T value) => new(value, null);

        public T OrThrow() => Fault is null ? Value! : throw new InvalidOperationException("attempt", Fault);

        public T? OrDefault() => IsFine ? Value : default;

        public void Deconstruct(out bool isFine, out T? value, out string? text)
        {
            isFine = IsFine;
            value = Value;
            text = Fault?.Message;
        }
    }

    private static Attempt<T> Run<T>(Func<T> work)
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

    private sealed class Tally
    {
        public int Good { get; private set; }

        public int Bad { get; private set; }

        public List<Exception> Faults { get; } = [];

        public void Add(Exception? fault)
        {
            if (fault is null)
            {
                Good++;
                return;
            }

            Bad++;
            Faults.Add(fault);
        }

        public void Complain()
        {
            if (Faults is [var only]) throw new InvalidOperationException("one", only);
            if (Faults.Count > 1) throw new AggregateException(Faults);
        }
    }

    [Snippet]
    void A_parcel_that_is_stuck_and_logged(ILogger log)
    {
        Parcel parcel;
        try { parcel = new Parcel.Sent(Fail()); }
        catch (Exception why) { parcel = new Parcel.Stuck(why); }

        switch (parcel)
        {
            case Parcel.Sent(var number): shown.Add($"{number}"); break;
            case Parcel.Stuck stuck: log.LogError(stuck.Why, "stuck"); break;
            case Parcel.Refused refused: log.LogWarning("refused {Because}", refused.Because); break;
        }
    }

    [Snippet]
    void A_parcel_that_is_refused(ILogger log)
    {
        Parcel parcel;
        try { parcel = new Parcel.Sent(Fail()); }
        catch (Exception why) { parcel = new Parcel.Refused(why.Message); }

        switch (parcel)
        {
            case Parcel.Sent(var number): shown.Add($"{number}"); break;
            case Parcel.Stuck stuck: log.LogError(stuck.Why, "stuck"); break;
            case Parcel.Refused refused: log.LogWarning("refused {Because}", refused.Because); break;
        }
    }

    [Snippet]
    string A_parcel_of_which_only_the_kind_is_shown()
    {
        Parcel parcel;
        try { parcel = new Parcel.Sent(Fail()); }
        catch (Exception why) { parcel = new Parcel.Stuck(why); }

        return parcel is Parcel.Sent ? "sent" : parcel.GetType().Name;
    }

    [Snippet(In = nameof(Run))]
    int An_attempt_that_throws_at_the_end() => Run(() => Fail()).OrThrow();

    [Snippet]
    int An_attempt_with_a_default()
    {
        Attempt<int> attempt;
        try { attempt = Fail(); }
        catch (Exception why) { attempt = why; }
        return attempt.OrDefault();
    }

    [Snippet]
    int An_attempt_that_is_thrown()
    {
        Attempt<int> attempt;
        try { attempt = Fail(); }
        catch (Exception why) { attempt = why; }
        return attempt.OrThrow();
    }

    [Snippet]
    string An_attempt_taken_apart_by_its_own_deconstruct()
    {
        Attempt<int> attempt;
        try { attempt = Fail(); }
        catch (Exception why) { attempt = why; }
        var (isFine, value, _) = attempt;
        return isFine ? $"{value}" : "none";
    }

    [Snippet]
    void A_tally_that_complains()
    {
        var tally = new Tally();
        for (var i = 0; i < 2; i++)
        {
            try
            {
                Fail();
                tally.Add(null);
            }
            catch (Exception why)
            {
                tally.Add(why);
            }
        }

        tally.Complain();
    }

    [Snippet]
    string A_tally_of_numbers()
    {
        var tally = new Tally();
        for (var i = 0; i < 2; i++)
        {
            try
            {
                Fail();
                tally.Add(null);
            }
            catch (Exception why)
            {
                tally.Add(why);
            }
        }

        return $"{tally.Good} good, {tally.Bad} bad";
    }

    private static bool TryWeigh(string text, [NotNullWhen(false)] out Exception? fault, out int weight)
    {
        fault = null;
        try
        {
            weight = Fail(new FormatException(text));
            return true;
        }
        catch (FormatException why)
        {
            weight = -1;
            fault = why;
            return false;
        }
    }

    [Snippet(In = nameof(TryWeigh))]
    void A_weight_whose_fault_is_logged(ILogger log)
    {
        if (TryWeigh("a", out var fault, out var weight)) shown.Add($"{weight}");
        else log.LogError(fault, "weight");
    }

    private static (int? Weight, Exception? Fault) Weigh(string text)
    {
        try { return (Fail(new FormatException(text)), null); }
        catch (FormatException why) { return (null, why); }
    }

    [Snippet(In = nameof(Weigh))]
    int A_pair_whose_fault_is_thrown_by_a_switch() => Weigh("a") switch
    {
        (_, { } fault) => throw new InvalidOperationException("weight", fault),
        ({ } weight, _) => weight,
        _ => 0,
    };

    private static (int? Weight, string? Text) Read(string text)
    {
        try { return (Fail(new FormatException(text)), null); }
        catch (FormatException why) { return (null, why.Message); }
    }

    [Snippet(In = nameof(Read))]
    int A_pair_with_a_text_that_is_dropped() => Read("a").Weight ?? 0;

    [Snippet]
    Lazy<int> A_lazy_value_that_throws_it_later()
    {
        try { return new Lazy<int>(Fail()); }
        catch (Exception why) { return new Lazy<int>(() => throw new InvalidOperationException("lazy", why)); }
    }

    [Snippet]
    Func<int> A_function_that_answers_later_without_it()
    {
        try
        {
            var value = Fail();
            return () => value;
        }
        catch (Exception)
        {
            return () => -1;
        }
    }

    [Snippet]
    int? A_null_that_the_caller_replaces()
    {
        return Find() ?? 5;

        int? Find()
        {
            try { return Fail(); }
            catch (InvalidOperationException) { return null; }
        }
    }

    [Snippet]
    int A_null_that_the_caller_throws_for()
    {
        return Find() ?? throw new InvalidOperationException("not found");

        int? Find()
        {
            try { return Fail(); }
            catch (InvalidOperationException) { return null; }
        }
    }
}
