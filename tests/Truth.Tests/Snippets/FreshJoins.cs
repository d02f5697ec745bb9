// Ways in a handler that part, meet again, and are asked for what happened.
internal sealed class FreshJoins
{
    private string note = "";

    private sealed class DbError(int number) : Exception($"number {number}")
    {
        public int Number => number;
    }

    private static Exception Failure(int which) => which == 0 ? new DbError(1) : new IOException("file");

    [Snippet(Paths = 2)]
    void Handled_or_thrown(int which, ILogger log)
    {
        var handled = false;
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            if (ex is DbError)
            {
                log.LogError(ex, "database");
                handled = true;
            }

            if (!handled) throw;
        }
    }

    [Snippet(Paths = 2)]
    void Handled_or_thrown_by_a_flag_of_its_own(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            var handled = false;
            if (ex is DbError)
            {
                log.LogError(ex, "database");
                handled = true;
            }

            if (!handled) throw;
        }
    }

    [Snippet(Paths = 2)]
    void Handled_or_logged_by_an_argument(int which, ILogger log)
    {
        var urgent = which == 0;
        var handled = false;
        try { Fail(new IOException("file")); }
        catch (Exception ex)
        {
            if (urgent)
            {
                log.LogCritical(ex, "urgent");
                handled = true;
            }

            if (!handled) log.LogError(ex, "not urgent");
        }
    }

    [Snippet(Paths = 2)]
    void Handled_in_silence_or_thrown(int which)
    {
        var handled = false;
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            if (ex is DbError)
            {
                note = "database";
                handled = true;
            }

            if (!handled) throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_text_for_each_and_one_log(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            string text;
            if (ex is DbError db) text = $"number {db.Number}";
            else text = ex.Message;
            log.LogError(ex, "{Text}", text);
        }
    }

    [Snippet(Paths = 2)]
    void A_level_for_each_and_one_log(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            var level = LogLevel.Critical;
            if (ex is DbError) level = LogLevel.Error;
            log.Log(level, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_low_level_for_one_and_one_log(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            var level = LogLevel.Error;
            if (ex is DbError) level = LogLevel.Debug;
            log.Log(level, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_wrapper_for_each_and_one_throw(int which)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            Exception next;
            switch (ex)
            {
                case DbError db:
                    next = new InvalidOperationException($"number {db.Number}", db);
                    break;
                default:
                    next = new InvalidDataException("file", ex);
                    break;
            }

            throw next;
        }
    }

    [Snippet(Paths = 2)]
    void A_wrapper_for_one_and_another_for_the_rest(int which)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            Exception next = new InvalidDataException("file");
            if (ex is DbError db) next = new InvalidOperationException($"number {db.Number}", db);
            throw next;
        }
    }

    [Snippet(Paths = 2)]
    void A_wrapper_or_null_and_a_rethrow(int which)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            Exception? next = null;
            if (ex is DbError) next = new InvalidOperationException("database", ex);
            if (next is not null) throw next;
            throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_wrapper_or_null_and_a_log(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            Exception? next = null;
            if (ex is DbError) next = new InvalidOperationException("database", ex);
            log.LogError(next ?? ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_wrapper_or_null_and_no_more(int which)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            Exception? next = null;
            if (ex is DbError) next = new InvalidOperationException("database", ex);
            if (next is not null) throw next;
            note = "file";
        }
    }

    [Snippet(Paths = 2)]
    void A_count_of_reports(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            var told = 0;
            if (ex is DbError)
            {
                log.LogError(ex, "database");
                told++;
            }

            if (told == 0) log.LogCritical(ex, "anything else");
        }
    }

    [Snippet(Paths = 2)]
    void A_text_that_one_way_sets(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            string? text = null;
            if (ex is DbError)
            {
                log.LogError(ex, "database");
                text = "database";
            }

            if (text is null) throw;
            note = text;
        }
    }

    [Snippet(Paths = 2)]
    int An_exit_code_that_one_way_sets(int which, ILogger log)
    {
        try { return Fail(Failure(which)); }
        catch (Exception ex)
        {
            var code = 1;
            if (ex is DbError)
            {
                code = 2;
                log.LogError(ex, "database");
            }
            else
            {
                log.LogError(ex, "anything else");
            }

            return code;
        }
    }

    [Snippet(Paths = 2)]
    void A_cast_and_a_question(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            var db = ex as DbError;
            if (db is not null) log.LogError(db, "number {Number}", db.Number);
            else log.LogError(ex, "anything else");
        }
    }

    [Snippet(Paths = 2)]
    void A_cast_and_a_question_that_is_the_end(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            if (ex as DbError is { } db) log.LogError(db, "number {Number}", db.Number);
        }
    }

    [Snippet(Paths = 2)]
    void A_cast_that_may_be_null_in_the_log(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex) { log.LogError(ex as DbError, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_cast_with_a_condition_on_it(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            var db = ex as DbError;
            if (db?.Number == 1)
            {
                note = "one";
                return;
            }

            log.LogError(ex, "not one");
        }
    }

    [Snippet(Paths = 2)]
    void A_question_kept_in_a_local(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            var isDatabase = ex is DbError;
            if (isDatabase) log.LogError(ex, "database");
            note = "failed";
            if (!isDatabase) throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_question_that_is_asked_twice(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            if (ex is DbError) log.LogError(ex, "database");
            note = "failed";
            if (ex is not DbError) throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_list_of_handlers(int which, ILogger log)
    {
        try { Fail(Failure(which)); }
        catch (Exception ex)
        {
            Func<Exception, bool>[] handlers = [ToldDatabase, ToldRest];
            foreach (var handler in handlers)
            {
                if (handler(ex)) return;
            }

            throw;
        }

        bool ToldDatabase(Exception why)
        {
            if (why is not DbError) return false;
            log.LogError(why, "database");
            return true;
        }

        bool ToldRest(Exception why)
        {
            log.LogError(why, "rest");
            return true;
        }
    }
}
