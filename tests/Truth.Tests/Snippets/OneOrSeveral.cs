// Lists of failures, and code that treats one failure in another way than several.
internal sealed class OneOrSeveral
{
    [Snippet(Paths = 3)]
    void One_is_thrown_and_several_are_joined(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors.Count == 1) throw errors[0];
        if (errors.Count > 1) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void One_is_thrown_or_else_several_are_joined(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors.Count == 1) throw errors[0];
        else if (errors.Count >= 2) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void Several_are_joined_first(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors.Count > 1) throw new AggregateException(errors);
        if (errors.Count == 1) throw errors[0];
    }

    [Snippet(Paths = 3)]
    void A_switch_over_the_number(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        switch (errors.Count)
        {
            case 0:
                return;
            case 1:
                throw errors[0];
            default:
                throw new AggregateException(errors);
        }
    }

    [Snippet(Paths = 3)]
    void A_list_of_one_and_a_list_of_several(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors is [var only]) throw only;
        if (errors is [_, _, ..]) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void A_list_of_one_and_a_larger_number(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors is [var only]) throw new InvalidOperationException("one", only);
        if (errors.Count > 1) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void A_switch_over_the_list(int which, ILogger log)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        switch (errors)
        {
            case []:
                break;
            case [var only]:
                log.LogError(only, "one");
                break;
            default:
                log.LogError(new AggregateException(errors), "several");
                break;
        }
    }

    [Snippet(Paths = 3)]
    void The_number_in_a_local(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        var count = errors.Count;
        if (count == 1) throw errors[0];
        if (count > 1) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void The_number_in_a_pattern(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors is { Count: 1 }) throw errors[0];
        if (errors is { Count: > 1 }) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void The_number_chooses_a_value(int which, ILogger log)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        Exception? all = errors.Count switch
        {
            0 => null,
            1 => errors[0],
            _ => new AggregateException(errors),
        };
        if (all is not null) log.LogError(all, "failed");
    }

    [Snippet(Paths = 3)]
    void Two_are_of_no_concern(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors.Count == 1) throw errors[0];
        if (errors.Count > 2) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void Only_one_is_of_concern(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors.Count == 1) throw errors[0];
    }

    [Snippet(Paths = 3)]
    void Only_several_are_of_concern(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors.Count > 1) throw new AggregateException(errors);
    }

    [Snippet(Paths = 3)]
    void A_list_of_one_is_of_no_concern(int which)
    {
        var errors = new List<Exception>();
        for (var at = 0; at <= which; at++)
        {
            try
            {
                Fail();
            }
            catch (Exception why) { errors.Add(why); }
        }

        if (errors is [_]) return;
        if (errors.Count > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void The_failures_of_a_group()
    {
        try
        {
            Fail(new AggregateException(new IOException("a")));
        }
        catch (AggregateException group)
        {
            if (group.InnerExceptions.Count == 1) throw group.InnerExceptions[0];
            if (group.InnerExceptions.Count > 1) throw;
        }
    }
}
