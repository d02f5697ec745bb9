using System.Collections.Concurrent;

// Handlers in lambdas, whose exception goes on in the function around.
internal sealed class Outside
{
    private static readonly int[] Ports = [1];

    [Snippet]
    int A_bag_that_is_only_counted()
    {
        var bad = new ConcurrentBag<Exception>();
        Parallel.ForEach(Ports, port =>
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        });
        return bad.Count;
    }

    [Snippet]
    void A_bag_that_is_thrown()
    {
        var bad = new ConcurrentBag<Exception>();
        Parallel.ForEach(Ports, port =>
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        });
        if (!bad.IsEmpty) throw new AggregateException(bad);
    }

    [Snippet]
    void A_queue_that_is_thrown_if_it_has_any()
    {
        var bad = new ConcurrentQueue<Exception>();
        Parallel.For(0, 1, port =>
        {
            try { Fail(); }
            catch (Exception ex) { bad.Enqueue(ex); }
        });
        if (bad.Count > 0) throw new AggregateException("ports", bad);
    }

    [Snippet]
    void A_list_that_is_logged(ILogger log)
    {
        var bad = new List<Exception>();
        Array.ForEach(Ports, port =>
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        });
        foreach (var one in bad) log.LogError(one, "port");
    }

    [Snippet]
    void A_list_that_is_logged_as_a_warning(ILogger log)
    {
        var bad = new List<Exception>();
        Ports.ToList().ForEach(port =>
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        });
        foreach (var one in bad) log.LogWarning(one, "port");
    }

    [Snippet]
    void A_local_that_is_thrown()
    {
        Exception? first = null;
        Array.ForEach(Ports, port =>
        {
            try { Fail(); }
            catch (Exception ex) { first ??= ex; }
        });
        if (first is not null) throw new InvalidOperationException("ports", first);
    }

    [Snippet]
    bool A_local_that_is_only_tested()
    {
        Exception? first = null;
        Array.ForEach(Ports, port =>
        {
            try { Fail(); }
            catch (Exception ex) { first = ex; }
        });
        return first is null;
    }

    [Snippet]
    async Task Tasks_that_fill_a_bag()
    {
        var bad = new ConcurrentBag<Exception>();
        await Task.WhenAll(Ports.Select(async port =>
        {
            try { await FailAsync(); }
            catch (Exception ex) { bad.Add(ex); }
        }));
        if (!bad.IsEmpty) throw new AggregateException(bad);
    }

    [Snippet]
    async Task Tasks_that_fill_a_bag_that_is_printed()
    {
        var bad = new ConcurrentBag<Exception>();
        await Task.WhenAll(Ports.Select(async port =>
        {
            try { await FailAsync(); }
            catch (Exception ex) { bad.Add(ex); }
        }));
        foreach (var one in bad) Console.WriteLine(one.Message);
    }

    [Snippet]
    void A_thread_that_leaves_its_failure()
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try { Fail(); }
            catch (Exception ex) { failure = ex; }
        });
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException("thread", failure);
    }

    [Snippet]
    void A_local_function_that_leaves_its_failure()
    {
        Exception? failure = null;
        Run();
        if (failure is not null) SentrySdk.CaptureException(failure);

        void Run()
        {
            try { Fail(); }
            catch (Exception ex) { failure = ex; }
        }
    }

    [Snippet]
    int A_local_function_that_only_counts()
    {
        var bad = new List<Exception>();
        Run();
        return bad.Count;

        void Run()
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        }
    }
}
