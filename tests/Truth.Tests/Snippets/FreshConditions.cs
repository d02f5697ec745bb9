using System.Net;
using System.Net.Http;

// Handlers with conditions of everyday code: strings, numbers, types, times, collections.
internal sealed class FreshConditions
{
    private static readonly string[] Harmless = ["in use", "not found"];
    private static readonly int[] Transient = [1205, -2, 64];
    private string note = "";
    private DateTime lastTold;

    private sealed class DbError(int number) : Exception($"number {number}")
    {
        public int Number => number;
        public bool IsDeadlock => number == 1205;
    }

    private static bool IsHarmless(Exception why) => Harmless.Any(part => why.Message.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool IsNotFound(Exception why) =>
        why is FileNotFoundException or DirectoryNotFoundException or HttpRequestException { StatusCode: HttpStatusCode.NotFound };

    private static bool IsCausedBy<T>(Exception? why)
        where T : Exception => why is T || (why?.InnerException is { } inner && IsCausedBy<T>(inner));

    [Snippet(Paths = 2)]
    void A_list_of_harmless_texts(int which, ILogger log)
    {
        try { Fail(new IOException(which == 0 ? "file in use" : "disk full")); }
        catch (IOException ex)
        {
            if (IsHarmless(ex)) log.LogDebug(ex, "harmless");
            else log.LogError(ex, "not harmless");
        }
    }

    [Snippet]
    void A_filter_with_harmless_texts()
    {
        try { Fail(new IOException("file in use")); }
        catch (IOException ex) when (IsHarmless(ex)) { note = "in use"; }
    }

    [Snippet(Paths = 2)]
    void A_list_of_transient_numbers(int which, ILogger log)
    {
        try { Fail(new DbError(which == 0 ? 1205 : 547)); }
        catch (DbError ex)
        {
            if (Transient.Contains(ex.Number))
            {
                note = "again";
                return;
            }

            log.LogError(ex, "number {Number}", ex.Number);
        }
    }

    [Snippet(Paths = 2)]
    void A_list_of_transient_numbers_and_a_rethrow(int which)
    {
        try { Fail(new DbError(which == 0 ? 1205 : 547)); }
        catch (DbError ex) when (Transient.Contains(ex.Number)) { throw new TimeoutException("again later", ex); }
        /* judged */
        catch (DbError ex) { throw new InvalidOperationException("not again", ex); }
    }

    [Snippet]
    void A_property_in_the_filter(ILogger log)
    {
        try { Fail(new DbError(1205)); }
        catch (DbError ex) when (ex.IsDeadlock) { log.LogInformation(ex, "deadlock"); }
    }

    [Snippet]
    void A_question_about_its_cause(ILogger log)
    {
        try { Fail(new InvalidOperationException("a", new IOException("b"))); }
        catch (Exception ex) when (IsCausedBy<IOException>(ex)) { log.LogWarning(ex, "file"); }
    }

    [Snippet(Paths = 2)]
    void A_question_about_its_cause_in_the_handler(int which, ILogger log)
    {
        try { Fail(new InvalidOperationException("a", which == 0 ? new IOException("b") : null)); }
        catch (Exception ex)
        {
            if (IsCausedBy<IOException>(ex)) note = "file";
            else log.LogError(ex, "not a file");
        }
    }

    [Snippet]
    string? A_question_whether_it_was_found()
    {
        try { return Fail(new FileNotFoundException("a")).ToString(); }
        catch (Exception ex) when (IsNotFound(ex)) { return null; }
    }

    [Snippet]
    string A_question_whether_it_was_found_and_a_default(ILogger log)
    {
        try { return Fail(new FileNotFoundException("a")).ToString(); }
        catch (Exception ex) when (!IsNotFound(ex))
        {
            log.LogError(ex, "not a missing file");
            return "";
        }
        /* judged */
        catch (Exception ex)
        {
            log.LogTrace(ex, "a missing file");
            return "";
        }
    }

    [Snippet(Paths = 2)]
    void A_time_since_the_last(int which, ILogger log)
    {
        lastTold = which == 0 ? DateTime.UtcNow : DateTime.MinValue;
        try { Fail(new IOException("a")); }
        catch (Exception ex)
        {
            if (DateTime.UtcNow - lastTold < TimeSpan.FromMinutes(1)) return;
            lastTold = DateTime.UtcNow;
            log.LogError(ex, "a");
        }
    }

    [Snippet(Paths = 2)]
    void A_ternary_with_two_logs(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception ex)
        {
            Action<string> write = ex is TimeoutException ? text =>
                log.LogWarning(ex, "{Text}", text) : text => log.LogError(ex, "{Text}", text);
            write("failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_status_and_a_log(int which, ILogger log)
    {
        try { Fail(new HttpRequestException("x", null, which == 0 ? HttpStatusCode.BadRequest : HttpStatusCode.BadGateway)); }
        catch (HttpRequestException ex)
        {
            var isOurs = ex.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;
            if (isOurs) log.LogError(ex, "our fault");
            else log.LogCritical(ex, "their fault");
        }
    }

    [Snippet(Paths = 2)]
    void A_status_and_a_log_on_one_path(int which, ILogger log)
    {
        try { Fail(new HttpRequestException("x", null, which == 0 ? HttpStatusCode.BadRequest : HttpStatusCode.BadGateway)); }
        catch (HttpRequestException ex)
        {
            var isOurs = ex.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;
            if (!isOurs) return;
            log.LogError(ex, "our fault");
        }
    }

    [Snippet]
    void A_type_test_with_two_names(ILogger log)
    {
        try { Fail(new DbError(3)); }
        catch (Exception ex)
        {
            if (ex is DbError { Number: > 2 and < 9 } db) log.LogError(db, "number {Number}", db.Number);
            else throw;
        }
    }

    [Snippet]
    void A_cast_that_fits(ILogger log)
    {
        try { Fail(new DbError(3)); }
        catch (Exception ex) when (ex is DbError)
        {
            var db = (DbError)ex;
            log.LogError(db, "number {Number}", db.Number);
        }
    }

    [Snippet]
    void A_cast_that_may_fit(ILogger log)
    {
        try { Fail(new DbError(3)); }
        catch (Exception ex)
        {
            var db = ex as DbError;
            log.LogError(ex, "number {Number}", db?.Number);
        }
    }

    [Snippet(Paths = 2)]
    void A_cast_that_may_not_fit(int which, ILogger log)
    {
        try { Fail(which == 0 ? new DbError(3) : new IOException()); }
        catch (Exception ex)
        {
            var db = ex as DbError;
            if (db == null) return;
            log.LogError(db, "number {Number}", db.Number);
        }
    }

    [Snippet(Paths = 2)]
    void Two_conditions_that_cover_all(int which, ILogger log)
    {
        var isUrgent = which == 0;
        try { Fail(new IOException()); }
        catch (Exception ex)
        {
            if (isUrgent) log.LogCritical(ex, "urgent");
            if (!isUrgent) log.LogError(ex, "not urgent");
        }
    }

    [Snippet(Paths = 2)]
    void Two_conditions_that_leave_a_gap(int which, ILogger log)
    {
        var count = which;
        try { Fail(new IOException()); }
        catch (Exception ex)
        {
            if (count > 1) log.LogCritical(ex, "many");
            else if (count == 1) log.LogError(ex, "one");
        }
    }

    [Snippet(Paths = 2)]
    void A_flag_that_was_computed_before(int which, ILogger log)
    {
        var isTold = false;
        try { Fail(which == 0 ? new DbError(1) : new IOException()); }
        catch (Exception ex)
        {
            if (ex is DbError)
            {
                log.LogError(ex, "database");
                isTold = true;
            }

            if (!isTold) log.LogError(ex, "anything else");
        }
    }

    [Snippet]
    void An_empty_block_behind_a_filter_on_a_number(ILogger log)
    {
        try { Fail(new DbError(1205)); }
        /* judged */
        catch (DbError ex) when (ex.Number is 1205 or 1222) { }
        catch (DbError ex)
        {
            log.LogError(ex, "database");
        }
    }
}
