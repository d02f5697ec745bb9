// Local functions, lambdas, delegates, events.
internal sealed class Functions
{
    private Action? later;
    private Action<Exception>? handler;

    private event Action<Exception>? Failed;

    private static void Report(Exception exception) => SentrySdk.CaptureException(exception);

    private static void Ignore(Exception exception)
    {
    }

    private static void Call(Action action) => action();

    private static void CallSometimes(Action action, int which)
    {
        if (which == 0) action();
    }

    private static void CallNever(Action action)
    {
    }

    private static void CallWith(Exception exception, Action<Exception> action) => action(exception);

    private static async Task CallAsync(Func<Task> action) => await action();

    [Snippet]
    void A_local_function()
    {
        try { Fail(); }
        catch (Exception ex) { Tell(ex); }

        void Tell(Exception exception) => SentrySdk.CaptureException(exception);
    }

    [Snippet]
    void A_local_function_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { Tell(ex); }

        static void Tell(Exception exception) => Console.WriteLine(exception);
    }

    [Snippet]
    void A_local_function_that_captures_it()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Tell();

            void Tell() => SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_local_function_that_captures_it_and_is_never_called()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Console.WriteLine("failed");
#pragma warning disable CS8321
            void Tell() => SentrySdk.CaptureException(ex);
#pragma warning restore CS8321
        }
    }

    [Snippet(Paths = 2)]
    void A_local_function_on_some_paths(int which)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(ex); }

        void Tell(Exception exception)
        {
            if (which == 0) SentrySdk.CaptureException(exception);
        }
    }

    [Snippet(Paths = 3)]
    void A_local_function_that_calls_itself(int which)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(ex, which); }

        static void Tell(Exception exception, int rounds)
        {
            if (rounds == 0) SentrySdk.CaptureException(exception);
            else Tell(exception, rounds - 1);
        }
    }

    [Snippet]
    void A_local_function_as_a_delegate()
    {
        Action<Exception> tell = Tell;
        try { Fail(); }
        catch (Exception ex) { tell(ex); }

        static void Tell(Exception exception) => SentrySdk.CaptureException(exception);
    }

    [Snippet(Paths = 2)]
    void A_local_function_from_around_the_handler(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) Tell("failed");
            else TellOf(ex);
        }

        void Tell(string message) => Console.WriteLine(message);
        void TellOf(Exception error) => SentrySdk.CaptureException(error);
    }

    [Snippet]
    void A_local_function_from_around_the_handler_that_throws()
    {
        try { Fail(); }
        catch (Exception) { GiveUp(); }

        static void GiveUp() => throw new InvalidDataException("bad row");
    }

    [Snippet(Paths = 2)]
    void A_local_function_that_always_says_no(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 1 && IsExpected(ex)) return;
            SentrySdk.CaptureException(ex);
        }

        static bool IsExpected(Exception error) => false;
    }

    [Snippet(Paths = 2)]
    void A_local_function_with_paths_of_its_own(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Tell(ex);

            void Tell(Exception error)
            {
                switch (which)
                {
                    case 0:
                        return;
                    default:
                        SentrySdk.CaptureException(error);
                        break;
                }
            }
        }
    }

    [Snippet]
    void A_local_function_that_calls_the_next()
    {
        try { Fail(); }
        catch (Exception ex) { First(ex); }

        void First(Exception error) => Second(error);
        void Second(Exception error) => SentrySdk.CaptureException(error);
    }

    [Snippet]
    void A_local_function_that_gives_it_back()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(Same(ex)); }

        static Exception Same(Exception error) => error;
    }

    [Snippet]
    void A_lambda()
    {
        Action<Exception> tell = exception => SentrySdk.CaptureException(exception);
        try { Fail(); }
        catch (Exception ex) { tell(ex); }
    }

    [Snippet]
    void A_lambda_that_prints()
    {
        Action<Exception> tell = exception => Console.WriteLine(exception);
        try { Fail(); }
        catch (Exception ex) { tell(ex); }
    }

    [Snippet]
    void A_lambda_that_captures_it()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var tell = () => SentrySdk.CaptureException(ex);
            tell();
        }
    }

    [Snippet]
    void A_lambda_that_captures_it_and_is_never_invoked()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var tell = () => SentrySdk.CaptureException(ex);
            Console.WriteLine(tell.Method.Name.Length > 0);
        }
    }

    [Snippet]
    void A_lambda_that_throws_it()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action rethrow = () => throw new InvalidDataException("bad row", ex);
            rethrow();
        }
    }

    [Snippet(Paths = 2)]
    void One_of_two_lambdas(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action tell = which == 0 ? () => SentrySdk.CaptureException(ex) : () => { };
            tell();
        }
    }

    [Snippet(Paths = 2)]
    void A_lambda_that_may_be_missing(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action? tell = null;
            if (which == 0) tell = () => SentrySdk.CaptureException(ex);
            tell?.Invoke();
        }
    }

    [Snippet]
    void A_lambda_that_is_replaced()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action tell = () => SentrySdk.CaptureException(ex);
            tell = () => { };
            tell();
        }
    }

    [Snippet]
    void An_anonymous_method()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action tell = delegate { SentrySdk.CaptureException(ex); };
            tell();
        }
    }

    [Snippet]
    void A_lambda_invoked_on_the_spot()
    {
        try { Fail(); }
        catch (Exception ex) { ((Action)(() => SentrySdk.CaptureException(ex)))(); }
    }

    [Snippet]
    void A_lambda_within_a_lambda()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action outer = () =>
            {
                Action inner = () => SentrySdk.CaptureException(ex);
                inner();
            };
            outer();
        }
    }

    [Snippet]
    void A_lambda_passed_to_a_helper_that_calls_it()
    {
        try { Fail(); }
        catch (Exception ex) { Call(() => SentrySdk.CaptureException(ex)); }
    }

    [Snippet(Paths = 2)]
    void A_lambda_passed_to_a_helper_that_may_call_it(int which)
    {
        try { Fail(); }
        catch (Exception ex) { CallSometimes(() => SentrySdk.CaptureException(ex), which); }
    }

    [Snippet]
    void A_lambda_passed_to_a_helper_that_never_calls_it()
    {
        try { Fail(); }
        catch (Exception ex) { CallNever(() => SentrySdk.CaptureException(ex)); }
    }

    [Snippet]
    void A_lambda_passed_to_a_helper_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { Call(() => Console.WriteLine(ex)); }
    }

    [Snippet]
    void It_and_a_lambda_passed_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex) { CallWith(ex, exception => SentrySdk.CaptureException(exception)); }
    }

    [Snippet]
    void It_and_a_lambda_that_ignores_passed_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex) { CallWith(ex, _ => { }); }
    }

    [Snippet]
    void A_lambda_passed_to_the_thread_pool()
    {
        using var done = new ManualResetEventSlim();
        try { Fail(); }
        catch (Exception ex)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                SentrySdk.CaptureException(ex);
                done.Set();
            });
            done.Wait();
        }
    }

    [Snippet]
    void A_lambda_passed_to_a_thread()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var thread = new Thread(() => SentrySdk.CaptureException(ex));
            thread.Start();
            thread.Join();
        }
    }

    [Snippet]
    void A_lambda_passed_to_a_task()
    {
        try { Fail(); }
        catch (Exception ex) { Task.Run(() => SentrySdk.CaptureException(ex)).Wait(); }
    }

    [Snippet]
    void A_lambda_passed_to_a_task_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) { Task.Run(() => Console.WriteLine(ex)).Wait(); }
    }

    [Snippet]
    async Task An_async_lambda()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var tell = async () =>
            {
                await Task.Yield();
                SentrySdk.CaptureException(ex);
            };
            await tell();
        }
    }

    [Snippet]
    async Task An_async_lambda_passed_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            await CallAsync(async () =>
            {
                await Task.Yield();
                SentrySdk.CaptureException(ex);
            });
        }
    }

    [Snippet]
    void A_lazy_value_that_is_used()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var id = new Lazy<SentryId>(() => SentrySdk.CaptureException(ex));
            Console.WriteLine(id.Value);
        }
    }

    [Snippet]
    void A_query_that_is_run()
    {
        try { Fail(); }
        catch (Exception ex) { _ = new[] { "a" }.Select(part => SentrySdk.CaptureException(ex, scope => scope.SetTag("part", part)))
            .ToList(); }
    }

    [Snippet]
    void A_method_as_a_delegate()
    {
        Action<Exception> tell = Report;
        try { Fail(); }
        catch (Exception ex) { tell(ex); }
    }

    [Snippet]
    void A_method_as_a_delegate_that_ignores()
    {
        Action<Exception> tell = Ignore;
        try { Fail(); }
        catch (Exception ex) { tell(ex); }
    }

    [Snippet]
    void A_delegate_from_outside()
    {
        handler = Handed;
        Take(handler);

        static void Take(Action<Exception> handler)
        {
            try { Fail(); }
            catch (Exception ex) { handler(ex); }
        }
    }

    [Snippet(Paths = 2), ByDesign("where nobody listens, nobody wanted to hear")]
    void A_delegate_from_outside_that_may_be_missing(int which)
    {
        handler = which == 0 ? Handed : null;
        try { Fail(); }
        catch (Exception ex) { handler?.Invoke(ex); }
    }

    [Snippet]
    void A_delegate_from_outside_or_else_it_goes_on()
    {
        handler = Handed;
        try { Fail(); }
        catch (Exception ex)
        {
            if (handler is null) throw;
            handler(ex);
        }
    }

    [Snippet(Paths = 2), ByDesign("where nobody listens, nobody wanted to hear")]
    void An_event(int which)
    {
        if (which == 0) Failed += Handed;
        try { Fail(); }
        catch (Exception ex) { Failed?.Invoke(ex); }
    }

    [Snippet]
    void A_lambda_that_is_stored()
    {
        try { Fail(); }
        catch (Exception ex) { later = () => SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    Func<Exception> A_lambda_that_is_returned()
    {
        try { Fail(); }
        catch (Exception ex) { return () => ex; }
        return () => new InvalidDataException();
    }

    [Snippet]
    void A_handler_within_a_lambda()
    {
        Action work = () =>
        {
            try { Fail(); }
            catch (Exception ex) { SentrySdk.CaptureException(ex); }
        };
        work();
    }

    [Snippet]
    void A_handler_within_a_lambda_that_loses_it()
    {
        Action work = () =>
        {
            try { Fail(); }
            catch (Exception) { }
        };
        work();
    }

    [Snippet]
    void A_handler_within_a_lambda_that_stores_it_outside()
    {
        Exception? error = null;
        Action work = () =>
        {
            try { Fail(); }
            catch (Exception ex) { error = ex; }
        };
        work();
        if (error is not null) throw new InvalidDataException("bad row", error);
    }

    [Snippet]
    void A_handler_within_a_local_function()
    {
        Work();

        static void Work()
        {
            try { Fail(); }
            catch (Exception) { }
        }
    }

    [Snippet]
    void A_handler_within_a_local_function_that_throws_it_on()
    {
        Work();

        static void Work()
        {
            try { Fail(); }
            catch (Exception ex) { throw new InvalidDataException("bad row", ex); }
        }
    }
}
