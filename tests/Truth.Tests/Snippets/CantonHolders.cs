// Slots, wrappers and patterns that hold it, of a lighthouse.
using System.Runtime.ExceptionServices;

internal sealed class CantonHolders
{
    private static readonly Exception?[] Last = new Exception?[4];

    private static ref Exception? SlotOf(int lamp) => ref Last[lamp];

    [Snippet]
    Exception? A_slot_of_a_static_array()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ref var slot = ref SlotOf(2);
            slot = ex;
        }

        return Last[2];
    }

    [Snippet]
    void A_slot_that_is_thrown()
    {
        var slots = new Exception?[2];
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ref var slot = ref slots[1];
            slot ??= ex;
        }

        if (slots[1] is { } failure) throw new InvalidOperationException("lamp", failure);
    }

    [Snippet]
    string A_slot_for_its_text()
    {
        var texts = new string[2];
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ref var slot = ref texts[0];
            slot = ex.Message;
        }

        return texts[0];
    }

    private sealed record Defect(string Lamp, Exception Why)
    {
        public int Hour { get; init; }
    }

    private sealed class LampException(Defect defect) : Exception(defect.Lamp, defect.Why);

    private sealed class DimException(Defect defect) : Exception(defect.Lamp)
    {
        public string Text => defect.Why.Message;
    }

    [Snippet]
    void A_defect_as_a_cause()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var defect = new Defect("north", ex) { Hour = 3 };
            throw new LampException(defect);
        }
    }

    [Snippet]
    void A_defect_that_is_changed_on_the_way()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var defect = new Defect("north", ex);
            throw new LampException(defect with { Lamp = "south" });
        }
    }

    [Snippet]
    void A_defect_that_is_no_cause()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            throw new DimException(new Defect("north", ex));
        }
    }

    private static LampException Wrap(Exception ex, string lamp) => new(new Defect(lamp, ex));

    [Snippet]
    void A_wrap_by_a_method()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            throw Wrap(ex, "west");
        }
    }

    private static class Thrower
    {
        public static void Throw(string lamp, Exception? cause = null) => throw new IOException(lamp, cause);
    }

    [Snippet]
    void A_thrower_with_it()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Thrower.Throw("west", ex);
        }
    }

    [Snippet]
    void A_thrower_without_it()
    {
        try
        {
            Fail();
        }
        catch (Exception)
        {
            Thrower.Throw("west");
        }
    }

    [Snippet]
    void A_list_pattern_over_several(ILogger log)
    {
        try
        {
            Fail(new AggregateException(new IOException("a")));
        }
        catch (AggregateException ex)
        {
            if (ex.InnerExceptions is [var only]) log.LogError(only, "lamp");
            else log.LogError(ex, "lamps");
        }
    }

    [Snippet]
    void A_pattern_on_the_count(ILogger log)
    {
        try
        {
            Fail(new AggregateException(new IOException("a"), new IOException("b")));
        }
        catch (Exception ex)
        {
            switch (ex)
            {
                case AggregateException { InnerExceptions: { Count: > 1 } all }:
                    foreach (var one in all) log.LogError(one, "lamp");
                    break;
                default:
                    log.LogError(ex, "lamp");
                    break;
            }
        }
    }

    [Snippet]
    void All_inner_ones_that_are_handled(ILogger log)
    {
        try
        {
            Fail(new AggregateException(new IOException("a"), new IOException("b")));
        }
        catch (AggregateException ex)
        {
            ex.Flatten().Handle(inner =>
            {
                log.LogError(inner, "lamp");
                return true;
            });
        }
    }

    [Snippet(Paths = 2)]
    void All_inner_ones_that_are_let_go(int which)
    {
        try
        {
            Fail(new AggregateException(which == 0 ? new IOException("a") : new TimeoutException()));
        }
        catch (AggregateException ex)
        {
            ex.Handle(inner => inner is IOException);
        }
    }

    [Snippet]
    void A_tuple_with_a_pattern(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if ((ex, DateTime.UtcNow.Year) is (InvalidOperationException why, > 2000)) log.LogError(why, "lamp");
            else throw;
        }
    }

    [Snippet]
    void A_dispatch_info_that_is_thrown_later()
    {
        ExceptionDispatchInfo? info = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            info = ExceptionDispatchInfo.Capture(ex);
        }

        Console.WriteLine("tidied up");
        info?.Throw();
    }

    [Snippet]
    bool A_dispatch_info_that_is_not_thrown()
    {
        ExceptionDispatchInfo? info = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            info = ExceptionDispatchInfo.Capture(ex);
        }

        return info == null;
    }

    private sealed class Keeper
    {
        private readonly Stack<Exception> stack = new();

        public bool IsDark => stack.Count > 0;

        public void Keep(Exception ex) => stack.Push(ex);

        public void ThrowIfDark()
        {
            if (stack.Count == 1) throw new InvalidOperationException("dark", stack.Peek());
            if (stack.Count > 1) throw new AggregateException(stack);
        }
    }

    [Snippet]
    void A_keeper_that_throws()
    {
        var keeper = new Keeper();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            keeper.Keep(ex);
        }

        keeper.ThrowIfDark();
    }

    [Snippet]
    bool A_keeper_that_is_asked()
    {
        var keeper = new Keeper();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            keeper.Keep(ex);
        }

        return keeper.IsDark;
    }

    [Snippet]
    void A_root_cause_that_is_logged(ILogger log)
    {
        try
        {
            Fail(new InvalidOperationException("outer", new IOException("inner")));
        }
        catch (Exception ex)
        {
            var root = ex;
            while (root.InnerException is { } inner) root = inner;
            log.LogError(root, "lamp");
        }
    }

    [Snippet]
    void A_weak_reference_to_it()
    {
        WeakReference<Exception>? reference = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            reference = new WeakReference<Exception>(ex);
        }

        Console.WriteLine(reference is not null);
    }
}
