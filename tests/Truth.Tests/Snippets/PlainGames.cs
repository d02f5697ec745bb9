// A game: an engine's log, coroutines, saves and a state machine.
using System.Collections;
using System.Diagnostics;
using Debug = PlainGames.Debug;

internal sealed class PlainGames
{
    internal static class Debug
    {
        public static Action<Exception>? Hook;

        public static void Log(object message) => Console.WriteLine(message);

        public static void LogError(object message) => Console.Error.WriteLine(message);

        public static void LogException(Exception e)
        {
            Console.Error.WriteLine(e);
            SentrySdk.CaptureException(e);
        }
    }

    [Snippet]
    void The_log_of_the_engine_with_it()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            Debug.LogException(e);
        }
    }

    [Snippet]
    void The_log_of_the_engine_with_a_text()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            Debug.LogError("Could not load the level: " + e);
        }
    }

    private enum Phase { Loading, Playing, Paused, Broken }

    private Phase phase;

    private Exception? brokenBy;

    [Snippet]
    void A_state_that_remembers_why()
    {
        try
        {
            phase = Phase.Loading;
            Fail();
            phase = Phase.Playing;
        }
        catch (Exception e)
        {
            (phase, brokenBy) = (Phase.Broken, e);
        }
    }

    [Snippet]
    void A_state_without_why()
    {
        try
        {
            phase = Phase.Loading;
            Fail();
            phase = Phase.Playing;
        }
        catch (Exception e)
        {
            phase = e is OutOfMemoryException ? Phase.Broken : Phase.Paused;
        }
    }

    private sealed class Entity
    {
        public bool Alive { get; set; } = true;

        public void Update(float delta)
        {
            try
            {
                if (delta > 0) Fail();
            }
            catch (Exception)
            {
                Alive = false;
                throw;
            }
        }
    }

    [Snippet(In = nameof(Entity))]
    void An_entity_that_dies_and_throws() => new Entity().Update(1);

    [Snippet]
    void A_loop_over_entities_that_disables_those_that_fail()
    {
        List<Entity> entities = [new Entity()];
        foreach (var entity in entities.ToArray())
        {
            try
            {
                Fail();
                entity.Alive = true;
            }
            catch (Exception e)
            {
                entity.Alive = false;
                entities.Remove(entity);
                Debug.Log($"{entity} is disabled: {e.Message}");
                continue;
            }

            Debug.Log(entity);
        }
    }

    [Snippet]
    void A_loop_over_systems_that_stops_at_the_first()
    {
        Action[] systems = [() => Fail(), () => Debug.Log("physics")];
        Exception? first = null;
        foreach (var system in systems)
        {
            try
            {
                system();
            }
            catch (Exception e)
            {
                first = e;
                break;
            }
        }

        if (first != null) Debug.LogException(first);
    }

    [Snippet(Paths = 2)]
    void A_save_that_tries_the_backup(int which)
    {
        object? save = null;
        foreach (var path in new[] { "save.dat", "save.bak" })
        {
            try
            {
                save = path == "save.dat" || which == 1 ? Fail() : path;
                break;
            }
            catch (Exception e)
            {
                Trace.TraceWarning("Can't read {0}: {1}", path, e);
            }
        }

        Debug.Log(save ?? "new game");
    }

    private static IEnumerator Routine(Action<Exception?> done)
    {
        var failed = false;
        yield return null;
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            failed = true;
            done(e);
        }

        if (!failed) done(null);
    }

    [Snippet(In = nameof(Routine))]
    void A_coroutine_with_a_callback()
    {
        var routine = Routine(e =>
        {
            if (e != null) Debug.LogException(e);
        });
        while (routine.MoveNext()) Debug.Log("frame");
    }

    private static IEnumerator Quiet(Action<bool> done)
    {
        var ok = false;
        yield return null;
        try
        {
            Fail();
            ok = true;
        }
        catch (Exception e)
        {
            Debug.LogError(e);
        }

        done(ok);
    }

    [Snippet(In = nameof(Quiet))]
    void A_coroutine_with_a_flag()
    {
        var routine = Quiet(ok => Debug.Log(ok));
        while (routine.MoveNext()) Debug.Log("frame");
    }

    [Snippet]
    void A_script_with_a_stopwatch()
    {
        var watch = Stopwatch.StartNew();
        Exception? error = null;
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            error = e;
        }
        finally
        {
            watch.Stop();
            if (error is not null) Debug.LogException(new InvalidOperationException($"script ran {watch.Elapsed}", error));
        }
    }

    [Snippet]
    void A_script_with_a_stopwatch_and_a_text()
    {
        var watch = Stopwatch.StartNew();
        Exception? error = null;
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            error = e;
        }
        finally
        {
            watch.Stop();
            Debug.Log($"script ran {watch.Elapsed} and ended {(error is null ? "well" : error.GetType().Name)}");
        }
    }
}
