// Loops that try again until a number is reached, and code behind them that asks for it.
internal sealed class RetriesThatCount
{
    private const int Most = 3;
    private readonly int limit = 3;
    private readonly Rules rules = new();

    private sealed class Rules
    {
        public int Attempts { get; init; } = 3;
    }

    [Snippet(IsRetry = true)]
    void A_countdown_that_ends_at_zero(ILogger log)
    {
        var left = 3;
        Exception? last = null;
        while (left > 0)
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why)
            {
                last = why;
                left--;
            }
        }

        if (left == 0) log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_countdown_that_is_asked_if_it_still_runs(ILogger log)
    {
        var left = 3;
        Exception? last = null;
        while (left > 0)
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why)
            {
                last = why;
                left--;
            }
        }

        if (left > 0) log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_countdown_in_the_condition_of_the_loop(ILogger log)
    {
        var left = limit;
        Exception? last = null;
        do
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why) { last = why; }
        }
        while (--left > 0);
        if (left == 0) log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_count_up_to_a_constant(ILogger log)
    {
        var tries = 0;
        Exception? last = null;
        while (tries < Most)
        {
            try
            {
                Fail();
                break;
            }
            catch (Exception why)
            {
                last = why;
                tries++;
            }
        }

        if (tries == Most) log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_count_up_to_a_field()
    {
        var tries = 0;
        Exception? last = null;
        while (tries < limit)
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why)
            {
                last = why;
                tries += 1;
            }
        }

        if (tries >= limit) throw new InvalidOperationException("given up", last);
    }

    [Snippet(IsRetry = true)]
    void A_count_up_to_an_option(ILogger log)
    {
        Exception? last = null;
        int tries;
        for (tries = 1; tries <= rules.Attempts; tries++)
        {
            try
            {
                Fail();
                break;
            }
            catch (Exception why) { last = why; }
        }

        if (tries > rules.Attempts) log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_count_that_is_asked_for_more_than_the_loop_runs(ILogger log)
    {
        var tries = 0;
        Exception? last = null;
        while (tries < 3)
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why)
            {
                last = why;
                tries++;
            }
        }

        if (tries > 3) log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_count_until_it_is_equal(ILogger log)
    {
        var tries = 0;
        Exception? last = null;
        while (tries != 3)
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why)
            {
                last = why;
                tries++;
            }
        }

        if (tries != 3) return;
        log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_count_that_the_limit_stands_before(ILogger log)
    {
        var tries = 0;
        Exception? last = null;
        do
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why) { last = why; }
            tries++;
        }
        while (Most > tries);
        if (tries >= Most) log.LogCritical(last, "given up");
    }

    [Snippet(IsRetry = true)]
    void A_count_of_another_limit(ILogger log)
    {
        var tries = 0;
        Exception? last = null;
        while (tries < limit)
        {
            try
            {
                Fail();
                return;
            }
            catch (Exception why)
            {
                last = why;
                tries++;
            }
        }

        if (tries > limit) log.LogError(last, "given up");
    }

    [Snippet(IsRetry = true)]
    async Task A_function_that_calls_itself_in_the_handler()
    {
        await Once(2);

        async Task Once(int left)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception) when (left > 0)
            {
                await Task.Delay(1);
                await Once(left - 1);
            }
        }
    }

    [Snippet(IsRetry = true)]
    void A_function_that_calls_itself_until_it_gives_up(ILogger log)
    {
        Once(2);

        void Once(int left)
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                if (left == 0)
                {
                    log.LogError(why, "given up");
                    return;
                }

                Once(left - 1);
            }
        }
    }

    [Snippet(IsRetry = true)]
    void A_function_that_calls_itself_and_gives_up_silently()
    {
        Once(2);

        void Once(int left)
        {
            try
            {
                Fail();
            }
            catch (Exception)
            {
                if (left == 0) return;
                Once(left - 1);
            }
        }
    }
}
