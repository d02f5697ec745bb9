using System.ComponentModel;
using System.Net.Sockets;
using System.Reflection;

// Filters and patterns that say which failure it is.
internal sealed class FreshFilters
{
    private static readonly HashSet<Type> Expected = [typeof(FileNotFoundException), typeof(DirectoryNotFoundException)];
    private bool isBroken;

    private sealed class DbException(int code, bool isTransient = false) : Exception($"db {code}")
    {
        public int Code => code;
        public bool IsTransient => isTransient;
    }

    private sealed class DuplicateException(string text, Exception? cause = null) : Exception(text, cause);

    private static bool IsTransient(Exception why) => why switch
    {
        DbException { IsTransient: true } => true,
        SocketException { SocketErrorCode: SocketError.TimedOut } => true,
        AggregateException all => all.InnerExceptions.All(IsTransient),
        _ => false,
    };

    private static bool IsCritical(Exception why) => why is OutOfMemoryException or StackOverflowException or AccessViolationException;

    private static bool Note(ILogger log, Exception why)
    {
        log.LogError(why, "noted");
        return false;
    }

    private static bool Take(ILogger log, Exception why, string text)
    {
        log.LogError(why, "{Text}", text);
        return true;
    }

    private static bool TakeQuietly(ILogger log, Exception why)
    {
        log.LogDebug(why, "taken");
        return true;
    }

    [Snippet]
    void A_filter_that_logs_and_goes_on(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (Note(log, ex)) { }
    }

    [Snippet]
    void A_filter_that_logs_and_takes(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (Take(log, ex, "taken")) { isBroken = true; }
    }

    [Snippet]
    void A_filter_that_whispers_and_takes(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (TakeQuietly(log, ex)) { isBroken = true; }
    }

    [Snippet]
    void A_filter_for_transient_failures(ILogger log)
    {
        try { Fail(new DbException(1205, isTransient: true)); }
        catch (Exception ex) when (IsTransient(ex)) { log.LogWarning(ex, "transient"); }
    }

    [Snippet]
    void A_filter_for_transient_failures_and_the_rest(ILogger log)
    {
        try { Fail(new DbException(547)); }
        catch (Exception ex) when (IsTransient(ex)) { log.LogWarning(ex, "transient"); }
        /* judged */
        catch (Exception ex) { log.LogError(ex, "database"); }
    }

    [Snippet]
    void A_filter_for_anything_but_critical_failures()
    {
        try { Fail(); }
        catch (Exception ex) when (!IsCritical(ex)) { isBroken = true; }
    }

    [Snippet]
    void A_critical_failure_goes_on_and_the_rest_is_logged(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (IsCritical(ex)) throw;
            log.LogError(ex, "not critical");
        }
    }

    [Snippet(Paths = 2)]
    void A_critical_failure_goes_on_and_the_rest_does_not(int which)
    {
        try { Fail(which == 0 ? new OutOfMemoryException() : new IOException()); }
        catch (Exception ex)
        {
            if (IsCritical(ex)) throw;
            isBroken = true;
        }
    }

    [Snippet(Paths = 2)]
    void A_duplicate_becomes_another(int which)
    {
        try { Fail(new DbException(which == 0 ? 2627 : 547)); }
        catch (DbException ex) when (ex.Code is 2627 or 2601) { throw new DuplicateException("there is one", ex); }
        /* judged */
        catch (DbException) { throw; }
    }

    [Snippet]
    void A_duplicate_becomes_another_without_it()
    {
        try { Fail(new DbException(2627)); }
        catch (DbException ex) when (ex.Code is 2627 or 2601) { throw new DuplicateException($"there is one ({ex.Code})"); }
    }

    [Snippet]
    bool A_duplicate_is_no_problem()
    {
        try { Fail(new DbException(2627)); return true; }
        catch (DbException ex) when (ex.Code == 2627) { return false; }
    }

    [Snippet(Paths = 2)]
    void By_a_switch_on_the_code(int which, ILogger log)
    {
        try { Fail(new DbException(which == 0 ? 1205 : 547)); }
        catch (DbException ex)
        {
            switch (ex.Code)
            {
                case 1205:
                    log.LogWarning("deadlock");
                    break;
                case 547:
                    throw new DuplicateException("in use", ex);
                default:
                    throw;
            }
        }
    }

    [Snippet(Paths = 2)]
    void By_a_switch_on_the_type(int which, ILogger log)
    {
        try { Fail(which == 0 ? new DbException(1) : new IOException()); }
        catch (Exception ex)
        {
            switch (ex)
            {
                case DbException { Code: > 0 } db:
                    log.LogError(db, "database {Code}", db.Code);
                    break;
                case IOException io:
                    log.LogError(io, "file");
                    break;
                default:
                    log.LogCritical(ex, "unknown");
                    break;
            }
        }
    }

    [Snippet(Paths = 2)]
    void By_a_switch_on_the_type_that_forgets_one(int which, ILogger log)
    {
        try { Fail(which == 0 ? new DbException(1) : new IOException()); }
        catch (Exception ex)
        {
            switch (ex)
            {
                case DbException db:
                    log.LogError(db, "database");
                    break;
                case ArgumentException argument:
                    log.LogError(argument, "argument");
                    break;
            }
        }
    }

    [Snippet(In = nameof(TextOf))]
    string By_a_switch_expression_to_a_text() => TextOf();

    private static string TextOf()
    {
        try { return Fail(new DbException(1)).ToString(); }
        catch (Exception ex)
        {
            return ex switch
            {
                DbException { Code: 1 } => "one",
                DbException db => $"code {db.Code}",
                _ => ex.Message,
            };
        }
    }

    [Snippet(Paths = 2)]
    void By_an_expected_type(int which, ILogger log)
    {
        try { Fail(which == 0 ? new FileNotFoundException() : new IOException()); }
        catch (Exception ex)
        {
            if (Expected.Contains(ex.GetType())) return;
            log.LogError(ex, "unexpected");
        }
    }

    [Snippet]
    void The_cause_of_a_reflection_call()
    {
        try { Fail(new TargetInvocationException(new IOException("plugin"))); }
        catch (TargetInvocationException ex) { throw new InvalidOperationException("plugin", ex.InnerException); }
    }

    [Snippet]
    void The_cause_of_a_reflection_call_or_itself(ILogger log)
    {
        try { Fail(new TargetInvocationException(new IOException("plugin"))); }
        catch (Exception ex)
        {
            var cause = ex is TargetInvocationException { InnerException: { } inner } ? inner : ex;
            log.LogError(cause, "plugin");
        }
    }

    [Snippet]
    void The_only_cause_of_several(ILogger log)
    {
        try { Fail(new AggregateException(new IOException("one"))); }
        catch (AggregateException ex) when (ex.InnerExceptions.Count == 1) { log.LogError(ex.InnerExceptions[0], "one"); }
    }

    [Snippet]
    void All_causes_of_several(ILogger log)
    {
        try { Fail(new AggregateException(new IOException("one"), new IOException("two"))); }
        catch (AggregateException ex)
        {
            foreach (var one in ex.Flatten().InnerExceptions) log.LogError(one, "one of several");
        }
    }

    [Snippet]
    void All_causes_of_several_as_text(ILogger log)
    {
        try { Fail(new AggregateException(new IOException("one"), new IOException("two"))); }
        catch (AggregateException ex)
        {
            foreach (var one in ex.Flatten().InnerExceptions) log.LogError("one of several: {Text}", one.Message);
        }
    }

    [Snippet]
    void A_native_error_by_its_code(ILogger log)
    {
        try { Fail(new Win32Exception(5)); }
        catch (Win32Exception ex) when (ex.NativeErrorCode == 5) { log.LogInformation("access denied: {Text}", ex.Message); }
    }

    [Snippet(Paths = 2)]
    void A_result_code(int which, ILogger log)
    {
        try { Fail(new IOException("in use", unchecked((int)(which == 0 ? 0x80070020 : 0x80070070)))); }
        catch (IOException ex)
        {
            var code = ex.HResult & 0xFFFF;
            if (code is not (32 or 33)) throw;
            log.LogDebug("in use");
        }
    }

    [Snippet]
    void A_mark_in_its_data()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ex.Data["Order"] = 7;
            throw;
        }
    }

    [Snippet]
    void A_mark_in_its_data_and_no_more()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Data["Seen"] = true; }
    }
}
