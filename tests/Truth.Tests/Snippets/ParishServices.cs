// Services, stores, caches and result types of a parish office.
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

internal sealed class ParishServices
{
    private readonly ConcurrentDictionary<string, string> cache = new();
    private readonly List<string> minutes = [];

    private enum Severity { Note, Caution, Alarm }

    private readonly record struct Answer(bool IsGood, string? Text, Exception? Why)
    {
        public static Answer Good(string text) => new(true, text, null);

        public static Answer Bad(Exception why) => new(false, why.Message, why);

        public static Answer Bad(string text) => new(false, text, null);
    }

    private abstract record Reply
    {
        public sealed record Fine(string Text) : Reply;

        public sealed record Broken(string Text, Exception Why) : Reply;

        public sealed record Refused(string Text) : Reply;
    }

    private sealed class Parishioner
    {
        public string? Name { get; set; }

        public string? Problem { get; set; }
    }

    private sealed class Register(ILogger log, bool isStrict = false)
    {
        public Parishioner? Find(string name)
        {
            try
            {
                Fail(new KeyNotFoundException(name));
                return new Parishioner { Name = name };
            }
            catch (KeyNotFoundException why)
            {
                if (isStrict) throw new InvalidOperationException($"no {name}", why);
                log.LogError(why, "no {Name}", name);
                return null;
            }
        }

        public bool TryFind(string name, [NotNullWhen(true)] out Parishioner? found)
        {
            found = null;
            try
            {
                Fail(new KeyNotFoundException(name));
                found = new Parishioner { Name = name };
                return true;
            }
            catch (KeyNotFoundException)
            {
                return false;
            }
        }

        public bool TryLoad(string name, out Exception? why)
        {
            why = null;
            try
            {
                Fail(new IOException(name));
                return true;
            }
            catch (IOException caught)
            {
                why = caught;
                return false;
            }
        }
    }

    private sealed class Office(ILogger log)
    {
        public int Failures { get; private set; }

        public void Tell(Severity severity, Exception why, string text)
        {
            Failures++;
            var level = severity switch
            {
                Severity.Note => LogLevel.Information,
                Severity.Caution => LogLevel.Warning,
                Severity.Alarm => LogLevel.Error,
                _ => throw new ArgumentOutOfRangeException(nameof(severity)),
            };
            log.Log(level, why, "{Text}", text);
        }

        public Answer Guard(Func<string> work)
        {
            try
            {
                return Answer.Good(work());
            }
            catch (Exception why)
            {
                return Answer.Bad(why);
            }
        }

        public Answer GuardByText(Func<string> work)
        {
            try
            {
                return Answer.Good(work());
            }
            catch (Exception why)
            {
                return Answer.Bad($"failed: {why.Message}");
            }
        }
    }

    [Snippet(In = nameof(Register.Find))]
    object? A_register_that_is_not_strict(ILogger log) => new Register(log).Find("x");

    [Snippet(In = nameof(Register.TryFind))]
    bool A_register_that_is_asked_with_try(ILogger log) => new Register(log).TryFind("x", out _);

    [Snippet(In = nameof(Register.TryLoad))]
    void A_register_that_gives_it_out(ILogger log)
    {
        if (!new Register(log).TryLoad("x", out var why)) log.LogError(why, "load");
    }

    [Snippet(In = nameof(Office.Guard))]
    object A_guard_with_an_answer(ILogger log) => new Office(log).Guard(() => $"{Fail()}");

    [Snippet(In = nameof(Office.GuardByText))]
    object A_guard_with_an_answer_of_text(ILogger log) => new Office(log).GuardByText(() => $"{Fail()}");

    [Snippet]
    void An_office_that_is_told_an_alarm(ILogger log)
    {
        var office = new Office(log);
        try { Fail(); }
        catch (Exception why) { office.Tell(Severity.Alarm, why, "alarm"); }
    }

    [Snippet]
    void An_office_that_is_told_a_caution(ILogger log)
    {
        var office = new Office(log);
        try { Fail(); }
        catch (Exception why) { office.Tell(Severity.Caution, why, "caution"); }
    }

    [Snippet(Paths = 2)]
    void An_office_that_is_told_by_type(int which, ILogger log)
    {
        var office = new Office(log);
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why)
        {
            var severity = why is TimeoutException ? Severity.Note : Severity.Alarm;
            office.Tell(severity, why, "by type");
        }
    }

    [Snippet]
    object A_reply_that_is_broken()
    {
        Reply reply;
        try
        {
            reply = new Reply.Fine($"{Fail()}");
        }
        catch (Exception why)
        {
            reply = new Reply.Broken("broken", why);
        }

        return reply;
    }

    [Snippet]
    int A_reply_that_is_logged_by_a_switch(ILogger log)
    {
        Reply reply;
        try
        {
            reply = new Reply.Fine($"{Fail()}");
        }
        catch (Exception why)
        {
            reply = new Reply.Broken("broken", why);
        }

        switch (reply)
        {
            case Reply.Fine:
                return 200;
            case Reply.Broken { Why: var why }:
                log.LogError(why, "broken");
                return 500;
            default:
                return 400;
        }
    }

    [Snippet]
    int A_reply_that_is_mapped_to_a_number()
    {
        Reply reply;
        try
        {
            reply = new Reply.Fine($"{Fail()}");
        }
        catch (Exception why)
        {
            reply = new Reply.Broken("broken", why);
        }

        return reply switch
        {
            Reply.Fine => 200,
            Reply.Broken => 500,
            _ => 400,
        };
    }

    [Snippet]
    int A_reply_that_refuses(ILogger log)
    {
        Reply reply;
        try
        {
            reply = new Reply.Fine($"{Fail()}");
        }
        catch (Exception why)
        {
            reply = new Reply.Refused(why.Message);
        }

        if (reply is Reply.Broken broken) log.LogError(broken.Why, "broken");
        return minutes.Count;
    }

    [Snippet]
    string A_cache_with_a_fallback(ILogger log) => cache.GetOrAdd("x", key =>
    {
        try
        {
            return $"{Fail()}";
        }
        catch (Exception why)
        {
            log.LogError(why, "no {Key}", key);
            return "";
        }
    });

    [Snippet]
    string A_cache_with_a_quiet_fallback(ILogger log) => cache.GetOrAdd("x", key =>
    {
        try
        {
            return $"{Fail()}";
        }
        catch (Exception why)
        {
            log.LogDebug(why, "no {Key}", key);
            return "";
        }
    });

    [Snippet]
    void A_problem_in_a_property()
    {
        var person = new Parishioner();
        try
        {
            person.Name = $"{Fail()}";
        }
        catch (Exception why)
        {
            person.Problem = why.ToString();
        }

        minutes.Add(person.Problem ?? "none");
    }

    [Snippet]
    void A_problem_in_a_property_that_is_logged(ILogger log)
    {
        var person = new Parishioner();
        try
        {
            person.Name = $"{Fail()}";
        }
        catch (Exception why)
        {
            person.Problem = why.Message;
        }

        if (person.Problem is { Length: > 0 } problem) log.LogError("problem: {Problem}", problem);
    }
}
