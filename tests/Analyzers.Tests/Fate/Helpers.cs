namespace SentryGen.Tests.Fate;

/// <summary>Methods of the same compilation that get the exception are looked into.</summary>
public class Helpers : Specification
{
    private static Snippet Helper(string helper, string handler = "Tell(ex);") => Members(
        $$"""
        {{helper}}
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """);

    [Theory]
    [InlineData("void Tell(Exception error) => SentrySdk.CaptureException(error);")]
    [InlineData("static void Tell(Exception error) { SentrySdk.CaptureException(error); }")]
    [InlineData("void Tell(object error) => log.LogError((Exception)error, \"m\");")]
    [InlineData("void Tell<T>(T error) where T : Exception => SentrySdk.CaptureException(error);")]
    [InlineData("void Tell(Exception error, int code = 1, string text = \"\") => SentrySdk.CaptureException(error);")]
    [InlineData("void Tell(params Exception[] errors) { foreach (var error in errors) SentrySdk.CaptureException(error); }")]
    [InlineData("void Tell(params ReadOnlySpan<Exception> errors) => SentrySdk.CaptureException(errors[0]);")]
    [InlineData("void Tell(Exception error) => Further(error); void Further(Exception error) => SentrySdk.CaptureException(error);")]
    [InlineData("void Tell(Exception error) { if (error is IOException) log.LogError(error, \"io\"); else log.LogCritical(error, \"other\"); }")]
    [InlineData("void Tell(Exception error) { if (error is null) return; SentrySdk.CaptureException(error); }")]
    [InlineData("void Tell(Exception error) { try { Work(); } finally { SentrySdk.CaptureException(error); } }")]
    [InlineData("void Tell(Exception error) => throw new Failure(\"m\", error);")]
    [InlineData("Exception? last; void Tell(Exception error) => last = error;")]
    [InlineData("Exception? last; void Tell(Exception error) { Keep(); void Keep() => last = error; }")]
    [InlineData("void Tell(in Exception error) => SentrySdk.CaptureException(error);")]
    [InlineData("int Tell(Exception error) { SentrySdk.CaptureException(error); return 1; }")]
    public Task Ignores_when_the_helper_settles_it(string helper) => Ignores(Helper(helper));

    [Theory]
    [InlineData("ex.Tell();")]
    [InlineData("Errors.Tell(ex);")]
    [InlineData("Errors.Tell(error: ex);")]
    [InlineData("new Errors.Box(ex).Send();")]
    [InlineData("_ = new Errors.Teller(ex);")]
    [InlineData("Errors.Instance.Send(1, ex);")]
    [InlineData("Errors.Instance.Last = ex;")]
    public Task Ignores_when_a_helper_of_another_class_settles_it(string handler) => Ignores(Helper("", handler).And(
        """
        public static class Errors
        {
            public static void Tell(this Exception error) => SentrySdk.CaptureException(error);
            public static Sender Instance { get; } = new();
            public class Box(Exception error) { public void Send() => SentrySdk.CaptureException(error); }
            public class Teller { public Teller(Exception error) => SentrySdk.CaptureException(error); }
            public class Sender
            {
                public void Send(int code, Exception error) => SentrySdk.CaptureException(error);
                public Exception? Last { set => SentrySdk.CaptureException(value!); }
                public int this[Exception error] { set => SentrySdk.CaptureException(error); }
            }
        }
        """));

    [Theory]
    [InlineData("void Tell(Exception error) { }")]
    [InlineData("void Tell(Exception error) => Console.WriteLine(error);")]
    [InlineData("void Tell(Exception error) => Further(error.Message); void Further(string text) => Console.WriteLine(text);")]
    [InlineData("void Tell(Exception error) => Further(error); static void Further(object error) => Debug.WriteLine(error);")]
    [InlineData("string Tell(Exception error) => error.Message;")]
    [InlineData("Exception Tell(Exception error) => error;")]
    [InlineData("Exception Tell(Exception error) => new Failure(\"m\", error);")]
    [InlineData("bool Tell(Exception error) => error is IOException;")]
    [InlineData("void Tell(Exception error) { error = new Failure(\"m\"); }")]
    [InlineData("void Tell(Exception error) { var later = () => SentrySdk.CaptureException(error); }")]
    [InlineData("void Tell(Exception? error = null, int code = 1) => Console.WriteLine(code);")]
    [InlineData("void Tell(params Exception[] errors) => Console.WriteLine(errors.Length);")]
    public Task Reports_when_the_helper_loses_it(string helper) => Reports("SNTG1001", Helper(helper));

    [Theory]
    [InlineData("void Tell(Exception error) { if (flag) SentrySdk.CaptureException(error); }")]
    [InlineData("void Tell(Exception error) { if (flag) return; throw error; }")]
    [InlineData("void Tell(Exception error) { if (flag) Further(error); } void Further(Exception error) => SentrySdk.CaptureException(error);")]
    [InlineData("void Tell(Exception error) => Further(error); void Further(Exception error) { if (flag) SentrySdk.CaptureException(error); }")]
    [InlineData("void Tell(Exception error) { foreach (var item in new List<int>()) SentrySdk.CaptureException(error); }")]
    [InlineData("void Tell(Exception error) { switch (number) { case 1: throw error; case 2: SentrySdk.CaptureException(error); break; } }")]
    public Task Reports_when_the_helper_settles_it_on_some_paths(string helper) => Reports("SNTG1002", Helper(helper));

    [Theory]
    [InlineData("SNTG1004", "void Tell(Exception error) => log.LogWarning(error, \"m\");")]
    [InlineData("SNTG1004", "void Tell(Exception error) => Further(error); void Further(Exception error) => log.LogDebug(error, \"m\");")]
    [InlineData("SNTG1005", "void Tell(Exception error) => log.LogError(error.Message);")]
    [InlineData("SNTG1005", "void Tell(Exception error) => SentrySdk.CaptureMessage(error.ToString());")]
    [InlineData("SNTG1006", "void Tell(Exception error) => throw new Failure(error.Message);")]
    public Task Reports_what_the_helper_does_with_it(string id, string helper) => Reports(id, Helper(helper));

    [Theory]
    [InlineData("Tell(1);", "void Tell(int code) => log.LogDebug(\"{Code}\", code);")]
    [InlineData("Tell();", "void Tell() => Console.WriteLine();")]
    [InlineData("Tell(ex.Message);", "void Tell(string text) => Console.WriteLine(text);")]
    [InlineData("Tell(null);", "void Tell(Exception? error) { if (error != null) SentrySdk.CaptureException(error); }")]
    [InlineData("Tell(new Failure(\"m\"));", "void Tell(Exception error) => Console.WriteLine(error);")]
    public Task Reports_when_the_helper_is_not_given_it(string handler, string helper) => Reports("SNTG1001", Helper(helper, handler));

    [Theory]
    [InlineData("[DoesNotReturn] void Fail(Exception error) => throw new Failure(\"m\", error);", "Fail(ex);")]
    [InlineData("void Fail(Exception error) { Work(); throw error; }", "Fail(ex);")]
    [InlineData("void Fail(Exception error) => ExceptionDispatchInfo.Capture(error).Throw();", "Fail(ex);")]
    [InlineData("T Fail<T>(Exception error) => throw new Failure(\"m\", error);", "number = Fail<int>(ex);")]
    [InlineData("void Fail(Exception error) { while (true) { } }", "Fail(ex);")]
    public Task Ignores_when_the_helper_never_returns(string helper, string handler) => Ignores(Helper(helper, handler));

    [Theory]
    [InlineData("void Fail(string text) => throw new Failure(text);", "Fail(ex.Message);")]
    [InlineData("void Fail() { Work(); throw new Failure(\"m\"); }", "Fail();")]
    [InlineData("[DoesNotReturn] void Fail() { while (true) Work(); }", "Fail();")]
    public Task Reports_when_the_helper_throws_something_else(string helper, string handler) =>
        Reports("SNTG1006", Helper(helper, handler));

    [Theory]
    [InlineData("if (!Tell(ex)) throw;")]
    [InlineData("if (Tell(ex)) return; throw;")]
    [InlineData("var told = Tell(ex); if (!told) throw;")]
    public Task Ignores_when_the_handler_heeds_the_answer_of_a_helper(string handler) => Ignores(Helper(
        "bool Tell(Exception error) { if (!flag) return false; SentrySdk.CaptureException(error); return true; }", handler));

    [Theory]
    [InlineData("Tell(ex);")]
    [InlineData("_ = Tell(ex);")]
    public Task Reports_when_the_handler_does_not_heed_the_answer_of_a_helper(string handler) => Reports("SNTG1002", Helper(
        "bool Tell(Exception error) { if (!flag) return false; SentrySdk.CaptureException(error); return true; }", handler));

    [Theory]
    [InlineData("async Task TellAsync(Exception error) { await WorkAsync(); SentrySdk.CaptureException(error); }")]
    [InlineData("Task TellAsync(Exception error) { SentrySdk.CaptureException(error); return WorkAsync(); }")]
    [InlineData("async Task TellAsync(Exception error) => throw new Failure(\"m\", error);")]
    [InlineData("async ValueTask<int> TellAsync(Exception error) { await WorkAsync(); log.LogError(error, \"m\"); return 1; }")]
    public Task Ignores_when_an_asynchronous_helper_settles_it(string helper) => Ignores(Members(
        $$"""
        {{helper}}
        async Task Method() { try { Work(); } catch (Exception ex) { await TellAsync(ex).ConfigureAwait(false); } }
        """));

    [Fact]
    public Task Reports_when_an_asynchronous_helper_loses_it() => Reports("SNTG1001", Members(
        """
        async Task TellAsync(Exception error) { await WorkAsync(); Console.WriteLine(error); }
        async Task Method() { try { Work(); } catch (Exception ex) { await TellAsync(ex); } }
        """));

    [Fact]
    public Task Reports_when_the_helper_is_an_iterator_that_nobody_runs() => Reports("SNTG1001", Helper(
        "IEnumerable<int> Tell(Exception error) { SentrySdk.CaptureException(error); yield break; }"));

    [Fact]
    public Task Reports_when_calls_of_the_helper_are_left_out_of_this_build() => Reports("SNTG1001", Helper(
        "[Conditional(\"NEVER\")] void Tell(Exception error) => SentrySdk.CaptureException(error);"));

    [Fact]
    public Task Reports_when_the_helper_is_a_partial_method_without_a_body() =>
        Reports("SNTG1001", Helper("partial void Tell(Exception error);"));

    [Fact]
    public Task Ignores_when_the_other_part_of_the_helper_settles_it() => Ignores(Helper(
        "partial void Tell(Exception error); partial void Tell(Exception error) => SentrySdk.CaptureException(error);"));

    [Fact]
    public Task Judges_the_helpers_own_handlers_too() => Reports(
        Helper("void Tell(Exception error) { try { SentrySdk.CaptureException(error); } {|SNTG1009:catch|} { } }"));

    [Fact]
    public Task Reports_when_the_helper_reports_another_exception() => Reports("SNTG1005", Helper(
        "void Tell(Exception error, Exception other) => SentrySdk.CaptureException(other);", "Tell(ex, new Failure(\"m\"));"));

    [Fact]
    public Task Reports_when_a_helper_does_not_run_the_function_that_reports() =>
        Reports("SNTG1001", Helper("void Never(Action action) { }", "Never(() => SentrySdk.CaptureException(ex));"));

    [Theory]
    [InlineData("void Run(Action action) => action();")]
    [InlineData("void Run(Action action) { try { action(); } finally { Work(); } }")]
    [InlineData("void Run(Action action) => Task.Run(action);")]
    public Task Ignores_when_a_helper_runs_the_function_that_reports(string helper) =>
        Ignores(Helper(helper, "Run(() => SentrySdk.CaptureException(ex));"));

    [Theory]
    [InlineData("SNTG1001", "static void Tell(Exception error) => Console.WriteLine(error);",
        "'Exception' is caught here and never reaches Sentry: the handler is left at line 2 without reporting or rethrowing it; 'Shop.Tell' loses it at line 1")]
    [InlineData("SNTG1001", "void Tell(Exception error)\n{\nConsole.WriteLine(error);\n}",
        "'Exception' is caught here and never reaches Sentry: the handler is left at line 5 without reporting or rethrowing it; 'Tell' loses it at line 3")]
    [InlineData("SNTG1002", "void Tell(Exception error) { if (flag) return; throw error; }",
        "'Exception' reaches Sentry on some paths through this handler, but is lost at line 2; 'Tell' loses it at line 1")]
    [InlineData("SNTG1003", "void Tell(Exception error) { if (error is IOException) return; throw error; }",
        "'Exception' is caught here and reaches Sentry on some paths only: it is lost at line 2; 'Tell' loses IOException at line 1")]
    public Task Names_the_helper_and_the_place_in_it(string id, string helper, string message) => Reports(id, Helper(helper), message);
}
