using System.Collections.Immutable;

// Locals that live longer than the handler, and loops that try again.
internal sealed class Outliving
{
    private static int Work(int failures, int attempt) => attempt < failures ? Fail() : attempt;

    [Snippet]
    void Thrown_behind_the_handler()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        if (error != null) throw error;
    }

    [Snippet]
    void Wrapped_behind_the_handler()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        if (error is not null) throw new InvalidDataException("bad row", error);
    }

    [Snippet]
    void Thrown_out_of_a_pair_that_may_be_missing()
    {
        KeyValuePair<int, Exception>? found = null;
        try { Fail(); }
        catch (Exception ex) { found = new KeyValuePair<int, Exception>(1, ex); }
        throw found!.Value.Value;
    }

    [Snippet]
    void Reported_behind_the_handler(ILogger log)
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        if (error is { } found) log.LogError(found, "failed");
    }

    [Snippet]
    void Reported_quietly_behind_the_handler(ILogger log)
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        if (error != null) log.LogWarning(error, "failed");
    }

    [Snippet]
    bool Compared_behind_the_handler()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        return error == null;
    }

    [Snippet]
    string Shown_behind_the_handler()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        return error?.Message ?? "fine";
    }

    [Snippet]
    Exception? Returned_behind_the_handler()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        return error;
    }

    [Snippet(Paths = 2)]
    void Kept_on_one_way_and_thrown_behind_the_handler(int which)
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) error = ex;
        }

        if (error != null) throw error;
    }

    [Snippet(Paths = 2)]
    void Kept_here_or_there_and_one_thrown_behind_the_handler(int which)
    {
        Exception? error = null;
        Exception? other = null;
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) error = ex;
            else other = ex;
        }

        if (error != null) throw error;
        Console.WriteLine(other == null);
    }

    [Snippet]
    void Kept_in_a_loop_that_ends_only_without_it()
    {
        Exception? error;
        var attempt = 0;
        do
        {
            error = null;
            try { Work(failures: 1, attempt++); }
            catch (Exception ex) { error = ex; }
        }
        while (error != null);

        if (error != null) throw error;
    }

    [Snippet]
    void Thrown_behind_the_loop_and_the_using_around_the_handler()
    {
        Exception? error = null;
        using (new MemoryStream())
        {
            for (var i = 0; i < 2; i++)
            {
                try { Work(failures: 1, i); }
                catch (Exception ex) { error = ex; }
            }
        }

        if (error != null) throw new InvalidOperationException("once", error);
    }

    [Snippet(Paths = 2)]
    void Thrown_behind_the_handler_on_one_path(int which)
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        if (error != null && which == 0) throw error;
    }

    [Snippet(Paths = 2)]
    void Reported_behind_the_handler_unless_it_left_early(int which)
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        if (which == 0) return;
        if (error != null) SentrySdk.CaptureException(error);
    }

    [Snippet]
    void Overwritten_behind_the_handler()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        error = new InvalidDataException("bad row");
        SentrySdk.CaptureException(error);
    }

    [Snippet]
    void A_list_that_is_thrown()
    {
        var errors = new List<Exception>();
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { errors.Add(ex); }
        }

        if (errors.Count > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void A_list_that_is_reported_one_by_one(ILogger log)
    {
        var errors = new List<Exception>();
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { errors.Add(ex); }
        }

        foreach (var error in errors) log.LogError(error, "failed");
    }

    [Snippet]
    void A_list_that_is_printed_one_by_one()
    {
        var errors = new List<Exception>();
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { errors.Add(ex); }
        }

        foreach (var error in errors) Console.WriteLine(error.Message);
    }

    [Snippet]
    int A_list_that_is_counted()
    {
        var errors = new List<Exception>();
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { errors.Add(ex); }
        }

        return errors.Count;
    }

    [Snippet]
    string A_list_that_is_shown()
    {
        var errors = new List<Exception>();
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { errors.Add(ex); }
        }

        return string.Join(", ", errors.Select(error => error.Message));
    }

    [Snippet]
    void A_list_of_messages()
    {
        var errors = new List<string>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(ex.Message); }
        if (errors.Count > 0) SentrySdk.CaptureMessage(string.Join(", ", errors));
    }

    [Snippet]
    void A_list_that_is_made_when_needed()
    {
        List<Exception>? errors = null;
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { (errors ??= []).Add(ex); }
        }

        if (errors is not null) throw new AggregateException(errors);
    }

    [Snippet]
    void An_immutable_list_that_is_thrown()
    {
        var errors = ImmutableList<Exception>.Empty;
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex) { errors = errors.Add(ex); }
        }

        if (!errors.IsEmpty) throw new AggregateException(errors);
    }

    [Snippet]
    void A_collection_expression_that_is_thrown()
    {
        Exception[] errors = [];
        try { Fail(); }
        catch (Exception ex) { errors = [.. errors, ex]; }
        if (errors.Length > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void An_array_that_is_thrown()
    {
        var errors = new Exception?[2];
        for (var row = 0; row < 2; row++)
        {
            try { Fail(); }
            catch (Exception ex) { errors[row] = ex; }
        }

        throw new AggregateException(errors.OfType<Exception>());
    }

    [Snippet]
    int An_array_that_is_counted()
    {
        var errors = new Exception?[2];
        for (var row = 0; row < 2; row++)
        {
            try { Fail(); }
            catch (Exception ex) { errors[row] = ex; }
        }

        return errors.Count(error => error is not null);
    }

    [Snippet]
    int A_dictionary_that_is_counted()
    {
        var errors = new Dictionary<int, Exception>();
        try { Fail(); }
        catch (Exception ex) { errors[7] = ex; }
        return errors.Count;
    }

    [Snippet]
    int A_dictionary_that_is_added_to_and_counted()
    {
        var errors = new Dictionary<int, Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(7, ex); }
        return errors.Count;
    }

    [Snippet]
    Dictionary<int, Exception> A_dictionary_that_is_returned()
    {
        var errors = new Dictionary<int, Exception>();
        try { Fail(); }
        catch (Exception ex) { errors.Add(7, ex); }
        return errors;
    }

    [Snippet(Paths = 5, IsRetry = true)]
    int Tried_again_until_the_last_attempt_throws(int which)
    {
        for (var attempt = 0; ; attempt++)
        {
            try { return Work(which, attempt); }
            catch (Exception)
            {
                if (attempt == 3) throw;
            }
        }
    }

    [Snippet(Paths = 5)]
    int Tried_again_and_reported_each_time(int which, ILogger log)
    {
        for (var attempt = 0; ; attempt++)
        {
            try { return Work(which, attempt); }
            catch (Exception ex)
            {
                log.LogError(ex, "attempt {Attempt} failed", attempt);
                if (attempt == 3) throw;
            }
        }
    }

    [Snippet(Paths = 5, IsRetry = true)]
    int Tried_again_and_warned_each_time(int which, ILogger log)
    {
        for (var attempt = 0; ; attempt++)
        {
            try { return Work(which, attempt); }
            catch (Exception ex)
            {
                log.LogWarning(ex, "attempt {Attempt} failed", attempt);
                if (attempt == 3) throw;
            }
        }
    }

    [Snippet(Paths = 5)]
    int Tried_again_without_end(int which)
    {
        var attempt = 0;
        while (true)
        {
            try { return Work(which, attempt++); }
            catch (Exception) { }
        }
    }

    [Snippet(Paths = 5, IsRetry = true)]
    int Tried_again_by_goto(int which)
    {
        var attempt = 0;
        again:
        try { return Work(which, attempt); }
        catch (Exception)
        {
            if (++attempt < 3) goto again;
            throw;
        }
    }

    [Snippet(Paths = 5, IsRetry = true)]
    async Task<int> Tried_again_after_a_pause(int which)
    {
        for (var attempt = 0; ; attempt++)
        {
            try { return Work(which, attempt); }
            catch (Exception) when (attempt < 3) { await Task.Delay(0); }
        }
    }

    [Snippet(Paths = 5),
        ByDesign("a local that outlives the handler is followed to a use of it; that a later failure overwrites it is not")]
    int Tried_again_and_the_last_one_thrown(int which)
    {
        Exception? last = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try { return Work(which, attempt); }
            catch (Exception ex) { last = ex; }
        }

        throw new InvalidDataException("tried three times", last);
    }

    [Snippet(Paths = 5)]
    int Tried_again_and_another_one_thrown(int which)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try { return Work(which, attempt); }
            catch (Exception ex) { Console.WriteLine(ex.Message); }
        }

        return -1;
    }
}
