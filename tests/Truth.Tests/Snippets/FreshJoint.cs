using System.Collections.Concurrent;

// Handlers in asynchronous lambdas whose results are looked at by the caller.
internal sealed class FreshJoint
{
    private static readonly string[] Names = ["a", "b"];
    private int bad;

    private sealed record Answer(string Name, string? Text, Exception? Error = null);

    private static async Task<string> Ask(string name)
    {
        await Task.Yield();
        return Fail(new IOException(name)).ToString();
    }

    private static async Task<Answer> Safely(string name)
    {
        try { return new(name, await Ask(name)); }
        catch (Exception ex) { return new(name, null, ex); }
    }

    private static async Task<Answer> SafelyAndLoud(string name, ILogger log)
    {
        try { return new(name, await Ask(name)); }
        catch (Exception ex)
        {
            log.LogError(ex, "{Name}", name);
            return new(name, null);
        }
    }

    [Snippet(In = nameof(Safely))]
    async Task Answers_of_a_helper_that_are_logged(ILogger log)
    {
        foreach (var answer in await Task.WhenAll(Names.Select(Safely)))
        {
            if (answer.Error is not null) log.LogError(answer.Error, "{Name}", answer.Name);
        }
    }

    [Snippet(In = nameof(SafelyAndLoud))]
    async Task<int> Answers_of_a_loud_helper(ILogger log) =>
        (await Task.WhenAll(Names.Select(name => SafelyAndLoud(name, log)))).Count(answer => answer.Text is null);

    [Snippet]
    async Task<Answer[]> Answers_of_lambdas() => await Task.WhenAll(Names.Select(async name =>
    {
        try { return new Answer(name, await Ask(name)); }
        catch (Exception ex) { return new Answer(name, null, ex); }
    }));

    [Snippet]
    async Task Answers_of_lambdas_that_are_logged(ILogger log)
    {
        var answers = await Task.WhenAll(Names.Select(async name =>
        {
            try { return new Answer(name, await Ask(name)); }
            catch (Exception ex) { return new Answer(name, null, ex); }
        }));
        foreach (var answer in answers.Where(answer => answer.Error is not null)) log.LogError(answer.Error, "{Name}", answer.Name);
    }

    [Snippet]
    async Task<int> Answers_of_lambdas_without_it()
    {
        var answers = await Task.WhenAll(Names.Select(async name =>
        {
            try { return new Answer(name, await Ask(name)); }
            catch (Exception) { return new Answer(name, null); }
        }));
        return answers.Length;
    }

    [Snippet]
    async Task Lambdas_that_fill_a_dictionary(ILogger log)
    {
        var failed = new ConcurrentDictionary<string, Exception>();
        await Task.WhenAll(Names.Select(async name =>
        {
            try { await Ask(name); }
            catch (Exception ex) { failed.TryAdd(name, ex); }
        }));
        foreach (var (name, why) in failed) log.LogError(why, "{Name}", name);
    }

    [Snippet]
    async Task<int> Lambdas_that_fill_a_dictionary_that_is_counted()
    {
        var failed = new ConcurrentDictionary<string, Exception>();
        await Task.WhenAll(Names.Select(async name =>
        {
            try { await Ask(name); }
            catch (Exception ex) { failed.TryAdd(name, ex); }
        }));
        return failed.Count;
    }

    [Snippet]
    async Task Lambdas_that_fill_a_locked_list()
    {
        var failures = new List<Exception>();
        await Task.WhenAll(Names.Select(async name =>
        {
            try { await Ask(name); }
            catch (Exception ex)
            {
                lock (failures) failures.Add(ex);
            }
        }));
        if (failures.Count > 0) throw new AggregateException(failures);
    }

    [Snippet]
    async Task A_task_that_is_run_and_logs(ILogger log)
    {
        await Task.Run(async () =>
        {
            try { await Ask("a"); }
            catch (Exception ex) { log.LogError(ex, "run"); }
        });
    }

    [Snippet]
    async Task A_task_that_is_run_and_counts()
    {
        await Task.Run(async () =>
        {
            try { await Ask("a"); }
            catch (Exception) { Interlocked.Increment(ref bad); }
        });
    }

    [Snippet]
    async Task A_task_that_is_run_and_keeps_it(ILogger log)
    {
        Exception? failure = null;
        await Task.Run(async () =>
        {
            try { await Ask("a"); }
            catch (Exception ex) { failure = ex; }
        });
        if (failure is not null) log.LogError(failure, "run");
    }

    [Snippet]
    async Task<string?> A_task_that_is_run_and_answers_null() => await Task.Run(async () =>
    {
        try { return await Ask("a"); }
        catch (IOException) { return null; }
    });

    [Snippet]
    async Task<Exception?> A_task_that_is_run_and_answers_with_it() => await Task.Run(async () =>
    {
        try
        {
            await Ask("a");
            return null;
        }
        catch (Exception ex) { return ex; }
    });

    [Snippet]
    async Task A_continuation_that_logs(ILogger log)
    {
        var asked = Ask("a");
        try { await asked; }
        catch (IOException)
        {
            await asked.ContinueWith(task => log.LogError(task.Exception, "asked"), TaskContinuationOptions.OnlyOnFaulted);
        }
    }

    [Snippet]
    async Task The_first_that_answers(ILogger log)
    {
        var open = Names.Select(Ask).ToList();
        var failures = new List<Exception>();
        while (open.Count > 0)
        {
            var ended = await Task.WhenAny(open);
            open.Remove(ended);
            try
            {
                await ended;
                return;
            }
            catch (Exception ex) { failures.Add(ex); }
        }

        log.LogError(new AggregateException(failures), "nobody answers");
    }

    [Snippet]
    async Task The_first_that_answers_or_nobody()
    {
        var open = Names.Select(Ask).ToList();
        while (open.Count > 0)
        {
            var ended = await Task.WhenAny(open);
            open.Remove(ended);
            try
            {
                await ended;
                return;
            }
            catch (Exception) { bad++; }
        }
    }

    [Snippet]
    async Task Each_as_it_ends(ILogger log)
    {
        await foreach (var ended in Task.WhenEach(Names.Select(Ask)))
        {
            try { await ended; }
            catch (Exception ex) { log.LogError(ex, "ended"); }
        }
    }

    [Snippet]
    async Task A_handler_that_returns_its_task(ILogger log)
    {
        await Attempt();

        Task Attempt()
        {
            try
            {
                Fail();
                return Task.CompletedTask;
            }
            catch (Exception ex)
            {
                log.LogError(ex, "attempt");
                return Task.CompletedTask;
            }
        }
    }

    [Snippet]
    Task A_handler_that_returns_a_cancelled_task()
    {
        try
        {
            Fail();
            return Task.CompletedTask;
        }
        catch (Exception) { return Task.CompletedTask; }
    }
}
