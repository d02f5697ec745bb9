namespace SentryGen.Tests.Fate;

/// <summary>Ways of writing it that are common in real code, and what they mean for the exception.</summary>
public class Habits : Specification
{
    [Theory]
    [InlineData("Exception? failed = null; IDisposable? scope = null; try { Work(); } catch (Exception ex) { failed = ex; } finally { scope?.Dispose(); } if (failed != null) throw failed;")]
    [InlineData("Exception? failed = null; foreach (var i in new[] { 1 }) { using var scope = Scope(); try { Work(); } catch (Exception ex) { failed = ex; } } if (failed != null) throw failed;")]
    [InlineData("var errors = new List<Exception>(); try { Work(); return; } catch (Exception ex) { errors.Add(ex); } try { Work(); return; } catch (Exception ex) { errors.Add(ex); } throw new AggregateException(errors);")]
    [InlineData("Exception? first = null; try { Work(); } catch (Exception ex) { first ??= ex; } if (first != null) throw first;")]
    public Task Ignores_what_is_thrown_behind_a_finally_or_a_later_try(string body) => Ignores(Method(body));

    [Theory]
    [InlineData("Exception? first; void Method() { try { Work(); } catch (Exception ex) { first ??= ex; } }")]
    [InlineData("Exception? first; void Method() { try { Work(); } catch (Exception ex) { if (first == null) first = ex; } }")]
    public Task Ignores_when_the_first_of_several_is_kept(string members) => Ignores(Members(members));

    [Theory]
    [InlineData("foreach (var waiter in waiters) waiter.TrySetException(ex);")]
    [InlineData("for (var i = 0; i < waiters.Count; i++) waiters[i].TrySetException(ex);")]
    [InlineData("while (queue.TryDequeue(out var waiter)) waiter.TrySetException(ex);")]
    [InlineData("waiters.ForEach(waiter => waiter.TrySetException(ex));")]
    [InlineData("foreach (var waiter in waiters) { try { waiter.TrySetException(ex); } catch { log.LogError(ex, \"m\"); throw; } }")]
    [InlineData("foreach (var waiter in waiters) { log.LogError(ex, \"m\"); waiter.TrySetException(ex); }")]
    [InlineData("Tell(ex);")]
    public Task Ignores_when_everybody_who_waits_is_told(string handler) => Ignores(Members(
        $$"""
        List<TaskCompletionSource> waiters = [];
        Queue<TaskCompletionSource> queue = new();
        void Tell(Exception error) { foreach (var waiter in waiters) waiter.TrySetException(error); }
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """));

    [Theory]
    [InlineData("foreach (var waiter in waiters) { if (flag) waiter.TrySetException(ex); }")]
    [InlineData("foreach (var waiter in waiters) { if (flag) break; waiter.TrySetException(ex); }")]
    [InlineData("foreach (var waiter in waiters) SentrySdk.CaptureException(ex);")]
    [InlineData("foreach (var waiter in waiters) { waiter.TrySetResult(); SentrySdk.CaptureException(ex); }")]
    public Task Reports_a_loop_that_may_tell_nobody(string handler) => Reports("SNTG1002", Members(
        $$"""
        List<TaskCompletionSource> waiters = [];
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """));

    [Theory]
    [InlineData("var failed = Failed; if (failed != null) failed(this, ex);")]
    [InlineData("var failed = Failed; failed?.Invoke(this, ex);")]
    [InlineData("var told = callback; told?.Invoke(ex);")]
    [InlineData("Raise(ex);")]
    public Task Ignores_a_copy_of_an_event_to_which_nobody_listens(string handler) => Ignores(Members(
        $$"""
        event EventHandler<Exception>? Failed;
        Action<Exception>? callback;
        void Raise(Exception error) { var failed = Failed; if (failed != null) failed(this, error); }
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """));

    [Fact]
    public Task Ignores_a_question_that_hands_out_an_answer() => Ignores(Members(
        """
        public interface IRetry { bool CanRetry(Exception error, out IRetry next); }
        void Method(IRetry retry) { try { Work(); } catch (Exception ex) { if (!retry.CanRetry(ex, out var next)) throw; retry = next; } }
        """));

    [Fact]
    public Task Ignores_a_logger_that_is_a_nullable_value() => Ignores(Members(
        """
        readonly struct EnabledLogger(ILogger log) { public void Log(Exception error, string message) => log.LogError(error, message); }
        static EnabledLogger? Error => null;
        void Method() { try { Work(); } catch (Exception ex) { Error?.Log(ex, "m"); } }
        """));

    [Theory]
    [InlineData("if (own.IsErrorEnabled()) own.Write(ex);")]
    [InlineData("own.ErrorException(\"m\", ex);")]
    public Task Ignores_the_guard_of_a_logger(string handler) => Ignores(Members(
        $$"""
        public interface IOwnLog { bool IsErrorEnabled(); void Write(Exception error); }
        IOwnLog own = null!;
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """ + "} public static class OwnLogs { public static void ErrorException(this Shop.IOwnLog own, string message, Exception error) { if (own.IsErrorEnabled()) own.Write(error); }"));

    [Fact]
    public Task Ignores_a_helper_called_like_an_error_log_that_reports_behind_a_guard() => Ignores(Members(
        """
        void LogError(Func<string>? message, Exception error) { if (message == null) return; log.LogError(error, message()); }
        void Method() { try { Work(); } catch (Exception ex) { LogError(() => "m", ex); } }
        """));

    [Theory]
    [InlineData("static void WriteException(string text) => Debug.WriteLine(text); static void WriteException(Exception error) => WriteException(error.ToString());")]
    [InlineData("static void WriteException(Exception error) => File.AppendAllText(\"log.txt\", error.ToString());")]
    public Task Reports_a_file_of_its_own_as_a_loss_and_not_as_an_event(string members) => Reports("SNTG1001", Members(
        members + " void Method() { try { Work(); } catch (Exception ex) { WriteException(ex); } }"));

    [Fact]
    public Task Reports_an_own_helper_that_logs_text_as_an_event_without_the_exception() => Reports("SNTG1005", Members(
        """
        void WriteError(string text) => log.LogError(text);
        void Method() { try { Work(); } catch (Exception ex) { WriteError(ex.ToString()); } }
        """));

    [Fact]
    public Task Reports_text_for_an_own_logger_provider_as_too_quiet_and_not_as_an_event() => Reports("SNTG1004", Members(
        "void Method() { try { Work(); } catch (Exception ex) { log.LogWarning(ex.Message); } }\n} public class OwnLoggerProvider : ILoggerProvider { public ILogger CreateLogger(string category) => null!; public void Dispose() { }"));

    [Theory]
    [InlineData("var message = ex.Message; log.LogWarning(\"m {M}\", message);")]
    [InlineData("log.LogWarning(\"m {M}\", ex.InnerException?.Message ?? ex.Message);")]
    [InlineData("log.LogWarning($\"m {ex.InnerException?.Message}\");")]
    [InlineData("if (ex is not ObjectDisposedException) log.LogWarning(ex, \"m\");")]
    public Task Reports_as_too_quiet_what_takes_a_detour_to_the_log(string handler) => Reports("SNTG1004", Handler(handler));

    [Theory]
    [InlineData("if (ex.HResult == 42) return; throw;")]
    [InlineData("if (ex.Message.Contains(\"already paid\")) return; throw;")]
    [InlineData("if (ex.Message.ContainsIgnoreCase(\"already paid\")) return; throw;")]
    [InlineData("if (ex.InnerException is TimeoutException) return; throw;")]
    [InlineData("if (ex.HResult is 42 or 43) return; throw;")]
    [InlineData("Handle(ex);")]
    public Task Reports_what_one_kind_of_exception_says_as_a_specific_loss(string handler) => Reports("SNTG1003", Members(
        $$"""
        int Handle(Exception error) { switch (error) { case ArgumentException: return 400; default: log.LogError(error, "m"); return 500; } }
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """).And("static class Texts { public static bool ContainsIgnoreCase(this string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase); }"));

    [Theory]
    [InlineData("(Exception ex) when (ex.HResult == 42)")]
    [InlineData("(Exception ex) when (ex.Message.StartsWith(\"already paid\"))")]
    [InlineData("(Exception ex) when (ex.InnerException is TimeoutException)")]
    public Task Reports_what_a_filter_asks_for_as_a_specific_loss(string header) => Reports("SNTG1003", Handler("", header));

    [Theory]
    [InlineData("if (ex.HResult != 42) return; throw;")]
    [InlineData("if (number == 42) return; throw;")]
    public Task Reports_the_other_side_of_such_a_question_as_a_general_loss(string handler) => Reports("SNTG1002", Handler(handler));

    [Theory]
    [InlineData("NLog.Common.InternalLogger.Error(ex, \"m\");")]
    [InlineData("Serilog.Debugging.SelfLog.WriteLine(\"m {0}\", ex);")]
    public Task Reports_what_a_logger_says_of_itself(string handler) => Reports("SNTG1001", Handler(handler));
}
