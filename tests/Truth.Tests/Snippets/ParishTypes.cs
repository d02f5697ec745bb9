// Exceptions, structs, records, primary constructors, patterns and filters of a parish office.
using System.Net;
using System.Net.Http;

internal sealed class ParishTypes
{
    private readonly List<string> shown = [];

    private class ParishException(string text, Exception? cause = null) : Exception(text, cause)
    {
        public int Code { get; init; } = 1;
    }

    private sealed class VestryException(string room, Exception? cause) : ParishException($"vestry {room}", cause);

    private sealed class CryptException(string room, Exception cause) : ParishException($"crypt {room}: {cause.Message}");

    private sealed class SpireException : ParishException
    {
        public SpireException(int height, Exception? cause)
            : base($"spire {height}", cause?.GetBaseException())
        {
        }
    }

    private struct Mood(bool isLoud)
    {
        public bool IsLoud = isLoud;

        public bool IsFair = true;

        public readonly void Tell(ILogger log, Exception why)
        {
            if (IsFair) log.LogError(why, "mood");
        }
    }

    private readonly record struct Temper(bool IsLoud = true)
    {
        public void Tell(ILogger log, Exception why)
        {
            if (IsLoud) log.LogError(why, "temper");
        }
    }

    private record Rule(string Name, bool IsLoud = false)
    {
        public LogLevel Level => IsLoud ? LogLevel.Error : LogLevel.Warning;
    }

    private sealed record LoudRule(string Name) : Rule(Name, true);

    private sealed class Warden(ILogger log, Rule rule)
    {
        private readonly LogLevel level = rule.Level;

        public Warden(ILogger log)
            : this(log, new LoudRule("all"))
        {
        }

        public void Watch(Action work)
        {
            try
            {
                work();
            }
            catch (Exception why)
            {
                log.Log(level, why, "{Name}", rule.Name);
            }
        }
    }

    private static bool IsFleeting(Exception why) =>
        why is TimeoutException or HttpRequestException { StatusCode: >= HttpStatusCode.InternalServerError };

    [Snippet]
    void A_vestry_with_its_cause()
    {
        try { Fail(); }
        catch (Exception why) { throw new VestryException("north", why); }
    }

    [Snippet]
    void A_crypt_that_takes_the_text()
    {
        try { Fail(); }
        catch (Exception why) { throw new CryptException("north", why) { Code = 3 }; }
    }

    [Snippet]
    void A_spire_with_the_base_of_its_cause()
    {
        try { Fail(); }
        catch (Exception why) { throw new SpireException(90, why); }
    }

    [Snippet]
    void A_struct_made_by_its_primary_constructor(ILogger log)
    {
        var mood = new Mood(true);
        try { Fail(); }
        catch (Exception why) { mood.Tell(log, why); }
    }

    [Snippet]
    void A_struct_made_without_any_constructor(ILogger log)
    {
        var mood = new Mood();
        try { Fail(); }
        catch (Exception why) { mood.Tell(log, why); }
    }

    [Snippet]
    void A_struct_that_is_the_default(ILogger log)
    {
        Mood mood = default;
        try { Fail(); }
        catch (Exception why) { mood.Tell(log, why); }
    }

    [Snippet]
    void A_record_struct_made_without_its_default(ILogger log)
    {
        var temper = new Temper();
        try { Fail(); }
        catch (Exception why) { temper.Tell(log, why); }
    }

    [Snippet]
    void A_record_struct_made_with_a_constant(ILogger log)
    {
        var temper = new Temper(IsLoud: true);
        try { Fail(); }
        catch (Exception why) { temper.Tell(log, why); }
    }

    [Snippet]
    void A_record_struct_that_is_changed_with(ILogger log)
    {
        var temper = new Temper(true) with { IsLoud = false };
        try { Fail(); }
        catch (Exception why) { temper.Tell(log, why); }
    }

    [Snippet]
    void A_rule_of_a_derived_record(ILogger log)
    {
        Rule rule = new LoudRule("x");
        try { Fail(); }
        catch (Exception why) { log.Log(rule.Level, why, "rule"); }
    }

    [Snippet]
    void A_rule_by_default(ILogger log)
    {
        var rule = new Rule("x");
        try { Fail(); }
        catch (Exception why) { log.Log(rule.Level, why, "rule"); }
    }

    [Snippet(In = nameof(Warden))]
    void A_warden_with_a_rule_for_all(ILogger log) => new Warden(log).Watch(() => Fail());

    [Snippet(Paths = 2)]
    void Fleeting_ones_are_passed_over(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why)
        {
            if (IsFleeting(why))
            {
                shown.Add("later");
                return;
            }

            log.LogError(why, "not fleeting");
        }
    }

    [Snippet]
    void Fleeting_ones_are_let_through(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) when (!IsFleeting(why)) { log.LogError(why, "not fleeting"); }
    }

    [Snippet]
    int A_status_by_a_switch_over_it()
    {
        try
        {
            return Fail(new KeyNotFoundException());
        }
        catch (Exception why)
        {
            return why switch
            {
                KeyNotFoundException or FileNotFoundException => 404,
                UnauthorizedAccessException => 403,
                OperationCanceledException { CancellationToken.IsCancellationRequested: true } => 499,
                _ => 500,
            };
        }
    }

    [Snippet(Paths = 3)]
    int A_status_with_a_throw_for_the_rest(int which, ILogger log)
    {
        try
        {
            return Fail(which switch { 0 => new KeyNotFoundException(), 1 => new IOException(), _ => new TimeoutException() });
        }
        catch (Exception why)
        {
            return why switch
            {
                KeyNotFoundException missing => Tell(missing, 404),
                IOException broken => Tell(broken, 500),
                _ => throw new ParishException("other", why),
            };
        }

        int Tell(Exception what, int code)
        {
            log.LogError(what, "{Code}", code);
            return code;
        }
    }

    [Snippet(Paths = 2)]
    int A_status_that_is_told_for_some(int which, ILogger log)
    {
        try
        {
            return Fail(which == 0 ? new KeyNotFoundException() : new IOException());
        }
        catch (Exception why)
        {
            var (code, level) = why is KeyNotFoundException ? (404, LogLevel.Information) : (500, LogLevel.Error);
            log.Log(level, why, "{Code}", code);
            return code;
        }
    }

    [Snippet]
    void A_pattern_with_a_cause_or_else(ILogger log)
    {
        try { Fail(new ParishException("outer", new IOException("inner"))); }
        catch (ParishException why)
        {
            var told = why is { InnerException: IOException inner, Code: > 0 } ? inner : (Exception)why;
            log.LogError(told, "pattern");
        }
    }
}
