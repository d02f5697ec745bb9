// Locals that are set together with the failure, and asked behind the handler.
internal sealed class FreshStates
{
    private enum State { New, Done, Failed }

    private string note = "";

    private static string Work() => Fail(new IOException("work")).ToString();

    [Snippet]
    void An_exit_code_and_a_log(ILogger log)
    {
        var exitCode = 0;
        Exception? error = null;
        try { Work(); }
        catch (Exception ex)
        {
            exitCode = 1;
            error = ex;
        }

        if (exitCode != 0) log.LogError(error, "exit code {Code}", exitCode);
    }

    [Snippet]
    int An_exit_code_and_no_log()
    {
        var exitCode = 0;
        Exception? error = null;
        try { Work(); }
        catch (Exception ex)
        {
            exitCode = 1;
            error = ex;
        }

        if (exitCode != 0) Console.Error.WriteLine(error!.Message);
        return exitCode;
    }

    [Snippet]
    void A_state_and_a_throw()
    {
        var state = State.New;
        Exception? error = null;
        try
        {
            Work();
            state = State.Done;
        }
        catch (Exception ex)
        {
            state = State.Failed;
            error = ex;
        }

        if (state == State.Failed) throw new InvalidOperationException("failed", error);
    }

    [Snippet]
    void A_state_by_a_switch(ILogger log)
    {
        var state = State.New;
        Exception? error = null;
        try
        {
            Work();
            state = State.Done;
        }
        catch (Exception ex)
        {
            state = State.Failed;
            error = ex;
        }

        switch (state)
        {
            case State.Failed:
                log.LogError(error, "failed");
                break;
            case State.Done:
                log.LogInformation("done");
                break;
        }
    }

    [Snippet]
    void A_success_that_was_not_reached(ILogger log)
    {
        var success = false;
        Exception? error = null;
        try
        {
            Work();
            success = true;
        }
        catch (Exception ex) { error = ex; }
        if (!success) log.LogError(error, "no success");
    }

    [Snippet]
    void A_success_that_was_not_reached_in_finally(ILogger log)
    {
        var success = false;
        Exception? error = null;
        try
        {
            Work();
            success = true;
        }
        catch (Exception ex) { error = ex; }
        finally
        {
            if (!success) log.LogError(error, "no success");
        }
    }

    [Snippet]
    string A_value_that_is_still_null()
    {
        string? text = null;
        Exception? error = null;
        try { text = Work(); }
        catch (Exception ex) { error = ex; }
        if (text == null) throw new InvalidDataException("no text", error);
        return text;
    }

    [Snippet]
    string A_value_that_is_still_empty(ILogger log)
    {
        var text = "";
        Exception? error = null;
        try { text = Work(); }
        catch (Exception ex) { error = ex; }
        if (text.Length == 0) log.LogError(error, "no text");
        return text;
    }

    [Snippet]
    string A_value_that_is_null_or_empty(ILogger log)
    {
        string? text = null;
        Exception? error = null;
        try { text = Work(); }
        catch (Exception ex) { error = ex; }
        if (string.IsNullOrEmpty(text))
        {
            log.LogError(error, "no text");
            return "none";
        }

        return text;
    }

    [Snippet]
    void A_message_that_was_set(ILogger log)
    {
        string? message = null;
        Exception? error = null;
        try { Work(); }
        catch (IOException ex)
        {
            message = "file";
            error = ex;
        }

        if (message != null) log.LogError(error, "{Message}", message);
    }

    [Snippet]
    void A_message_that_was_set_alone(ILogger log)
    {
        string? message = null;
        try { Work(); }
        catch (IOException ex) { message = ex.Message; }
        if (message != null) log.LogError("failed: {Message}", message);
    }

    [Snippet]
    void A_count_that_was_raised(ILogger log)
    {
        var failed = 0;
        Exception? last = null;
        foreach (var row in new[] { 1 })
        {
            try { Work(); }
            catch (Exception ex)
            {
                failed++;
                last = ex;
            }
        }

        if (failed > 0) log.LogError(last, "{Failed} failed", failed);
    }

    [Snippet]
    void A_count_that_was_raised_alone(ILogger log)
    {
        var failed = 0;
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception) { failed++; }
        }

        if (failed > 0) log.LogError("{Failed} failed", failed);
    }

    [Snippet]
    bool A_flag_that_is_returned()
    {
        var good = true;
        try { Work(); }
        catch (Exception ex)
        {
            good = false;
            note = ex.Message;
        }

        return good;
    }

    [Snippet]
    void Two_flags_and_a_throw()
    {
        bool isOpen = false, isFailed = false;
        Exception? error = null;
        try
        {
            isOpen = true;
            Work();
        }
        catch (Exception ex)
        {
            isFailed = true;
            error = ex;
        }

        if (isOpen && isFailed) throw new InvalidOperationException("failed while open", error);
    }

    [Snippet]
    void A_flag_of_several_and_a_throw()
    {
        var isFailed = false;
        Exception? error = null;
        foreach (var row in new[] { 1 })
        {
            try { Work(); }
            catch (Exception ex)
            {
                isFailed = true;
                error = ex;
                break;
            }
        }

        if (isFailed) throw new InvalidOperationException("failed", error);
    }

    [Snippet]
    void A_nullable_row_number(ILogger log)
    {
        int? badRow = null;
        Exception? error = null;
        for (var row = 1; row < 3 && badRow is null; row++)
        {
            try { Work(); }
            catch (Exception ex) { (badRow, error) = (row, ex); }
        }

        if (badRow is { } bad) log.LogError(error, "row {Row}", bad);
    }

    [Snippet]
    string A_choice_by_the_failure()
    {
        string text;
        Exception? error = null;
        try { text = Work(); }
        catch (Exception ex)
        {
            error = ex;
            text = "none";
        }

        return error is null ? text : throw new InvalidOperationException(text, error);
    }

    [Snippet]
    string A_choice_by_the_failure_of_texts()
    {
        string text;
        Exception? error = null;
        try { text = Work(); }
        catch (Exception ex)
        {
            error = ex;
            text = "none";
        }

        return error is null ? text : $"{text} ({error.Message})";
    }

    [Snippet]
    void The_loop_ends_because_of_it(ILogger log)
    {
        Exception? error = null;
        while (error is null)
        {
            try { Work(); }
            catch (Exception ex) { error = ex; }
        }

        log.LogError(error, "the loop is over");
    }

    [Snippet]
    void The_loop_ends_because_of_a_flag(ILogger log)
    {
        var running = true;
        Exception? error = null;
        while (running)
        {
            try { Work(); }
            catch (Exception ex)
            {
                error = ex;
                running = false;
            }
        }

        log.LogError(error, "the loop is over");
    }

    [Snippet]
    void The_loop_ends_and_nobody_asks_why()
    {
        var running = true;
        Exception? error = null;
        while (running)
        {
            try { Work(); }
            catch (Exception ex)
            {
                error = ex;
                running = false;
            }
        }

        note = error is null ? "good" : "bad";
    }

    [Snippet]
    void A_guard_that_no_path_takes(ILogger log)
    {
        Exception? error = null;
        try { Work(); }
        catch (Exception ex) { error = ex; }
        if (error is OperationCanceledException) return;
        if (error is not null) log.LogError(error, "work");
    }
}
