namespace SentryGen.Tests.Fate;

/// <summary>The exception itself is given to code whose fate can't be decided here.</summary>
public class HandedOver : Specification
{
    [Theory]
    [InlineData("return ex;")]
    [InlineData("return (false, ex);")]
    [InlineData("return new { Error = ex };")]
    [InlineData("return new[] { ex };")]
    [InlineData("return new List<Exception> { ex };")]
    [InlineData("return new KeyValuePair<int, Exception>(1, ex);")]
    [InlineData("KeyValuePair<int, Exception>? result = new KeyValuePair<int, Exception>(1, ex); return result.Value;")]
    [InlineData("(int, Exception)? result = (1, ex); return result.Value;")]
    [InlineData("return Task.FromException(ex);")]
    [InlineData("return Task.FromException<int>(ex);")]
    [InlineData("return ValueTask.FromException(ex);")]
    [InlineData("return flag ? ex : new Failure(\"m\", ex);")]
    [InlineData("object? result = null; result = ex; return result;")]
    public Task Ignores_when_it_is_returned(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("Last = ex;")]
    [InlineData("this.Last = ex;")]
    [InlineData("field = ex;")]
    [InlineData("(field, number) = (ex, 1);")]
    [InlineData("all.Add(ex);")]
    [InlineData("all[0] = ex;")]
    [InlineData("array[0] = ex;")]
    [InlineData("byName[\"m\"] = ex;")]
    [InlineData("byName.TryAdd(\"m\", ex);")]
    [InlineData("lock (all) { all.Add(ex); }")]
    [InlineData("(all ??= []).Add(ex);")]
    [InlineData("Interlocked.CompareExchange(ref field, ex, null);")]
    [InlineData("Result = new Result { Error = ex };")]
    [InlineData("Result = new(ex);")]
    [InlineData("Result = Result with { Error = ex };")]
    public Task Ignores_when_it_is_stored_outside_the_method(string handler) => Ignores(Members(
        $$"""
        Exception? Last { get; set; }
        Exception? field;
        List<Exception> all = [];
        Exception[] array = new Exception[1];
        System.Collections.Concurrent.ConcurrentDictionary<string, Exception> byName = new();
        Result Result = new();
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """).And("public record Result(Exception? Error = null);"));

    [Theory]
    [InlineData("done.SetException(ex);")]
    [InlineData("done.TrySetException(ex);")]
    [InlineData("observer.OnError(ex);")]
    [InlineData("channel.Writer.Complete(ex);")]
    [InlineData("channel.Writer.TryComplete(ex);")]
    [InlineData("reporter.Report(ex);")]
    [InlineData("onError(ex);")]
    [InlineData("onError.Invoke(new Failure(\"m\", ex));")]
    [InlineData("onError?.Invoke(ex);")]
    [InlineData("Failed?.Invoke(this, ex);")]
    [InlineData("Failed?.Invoke(this, new Failure(\"m\", ex));")]
    [InlineData("if (Failed != null) Failed(this, ex);")]
    [InlineData("Raised?.Invoke(this, new ErrorEventArgs(ex));")]
    [InlineData("((dynamic)reporter).Report(ex);")]
    public Task Ignores_when_somebody_else_decides(string handler) => Ignores(Members(
        $$"""
        readonly TaskCompletionSource<int> done = new();
        readonly IObserver<int> observer = null!;
        readonly System.Threading.Channels.Channel<int> channel = null!;
        readonly IReporter reporter = null!;
        readonly Action<Exception> onError = null!;
        public event EventHandler<Exception>? Failed;
        public event ErrorEventHandler? Raised;
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """));

    [Theory]
    [InlineData("Failed?.Invoke(this, ex);")]
    [InlineData("if (Failed != null) Failed(this, ex);")]
    [InlineData("if (Failed is not null) Failed.Invoke(this, ex);")]
    public Task Reports_when_an_event_of_the_project_has_no_handler(string handler) => Reports("SNTG1001", Members(
        $$"""
        event EventHandler<Exception>? Failed;
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """));

    [Theory]
    [InlineData("Failed += (_, ex) => log.LogError(ex, \"m\");")]
    [InlineData("Failed += Write; Failed += Write;")]
    [InlineData("var copy = Failed; copy?.Invoke(this, new Exception());")]
    public Task Ignores_when_the_only_handler_reports_or_not_all_are_known(string start) => Ignores(Members(
        $$"""
        event EventHandler<Exception>? Failed;
        void Start() { {{start}} }
        void Write(object? sender, Exception error) { }
        void Method() { try { Work(); } catch (Exception ex) { Failed?.Invoke(this, ex); } }
        """));

    [Theory]
    [InlineData("Text() => last?.Message")]
    [InlineData("Text() => last is null ? null : last.GetType().Name")]
    public Task Reports_when_all_readers_of_a_field_only_look_at_it(string reader) => Reports("SNTG1001", Members(
        $$"""
        Exception? last;
        string? {{reader}};
        void Method() { try { Work(); } catch (Exception ex) { last = ex; } }
        """));

    [Theory]
    [InlineData("Exception? Take() => last;")]
    [InlineData("bool Has() => last is not null;")]
    [InlineData("string? Text() => last?.Message; void Rethrow() { if (last is { } failed) throw failed; }")]
    public Task Ignores_when_a_reader_of_a_field_may_take_it_or_there_is_none(string reader) => Ignores(Members(
        $$"""
        Exception? last;
        {{reader}}
        void Method() { try { Work(); } catch (Exception ex) { last = ex; } }
        """));

    [Theory]
    [InlineData("protected abstract void OnError(Exception error);")]
    [InlineData("protected virtual void OnError(Exception error) { }")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"native\")] static extern void OnError(object error);")]
    public Task Ignores_when_the_body_is_somewhere_else(string declaration) => Ignores(Unit(
        $$"""
        public abstract class Template : ShopBase
        {
            {{declaration}}
            void Method() { try { Work(); } catch (Exception ex) { OnError(ex); } }
        }
        """));

    [Fact]
    public Task Reports_when_the_virtual_method_can_not_be_overridden() => Reports("SNTG1001", Unit(
        """
        public abstract class Template : ShopBase { protected virtual void OnError(Exception error) => throw error; }
        public sealed class Quiet : Template
        {
            protected override void OnError(Exception error) { }
            void Method() { try { Work(); } catch (Exception ex) { OnError(ex); } }
        }
        """));

    [Theory]
    [InlineData("_ = Task.Run(() => { throw ex; });")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => throw ex);")]
    [InlineData("SynchronizationContext.Current!.Post(_ => throw ex, null);")]
    [InlineData("new Thread(() => throw ex).Start();")]
    public Task Ignores_when_another_thread_throws_it(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("(Exception? Error, int Code) Method() { try { Work(); return (null, 0); } catch (Exception ex) { return (ex, 1); } }")]
    [InlineData("bool Method(out Exception? error) { error = null; try { Work(); return true; } catch (Exception ex) { error = ex; return false; } }")]
    [InlineData("void Method(ref Exception? error) { try { Work(); } catch (Exception ex) { error = ex; } }")]
    [InlineData("void Method(List<Exception> errors) { try { Work(); } catch (Exception ex) { errors.Add(ex); } }")]
    [InlineData("void Method(Exception?[] errors) { try { Work(); } catch (Exception ex) { errors[0] = ex; } }")]
    [InlineData("IEnumerable<Exception> Method() { Exception? error = null; try { Work(); } catch (Exception ex) { error = ex; } if (error != null) yield return error; }")]
    public Task Ignores_when_the_caller_gets_it(string method) => Ignores(Members(method));

    [Theory]
    [InlineData("Func<Exception?> Method() { try { Work(); return () => null; } catch (Exception ex) { return () => ex; } }")]
    [InlineData("Action? later; void Method() { try { Work(); } catch (Exception ex) { later = () => log.LogError(ex, \"m\"); } }")]
    [InlineData("event Action? Closed; void Method() { try { Work(); } catch (Exception ex) { Closed += () => SentrySdk.CaptureException(ex); } }")]
    public Task Ignores_when_a_function_that_holds_it_is_given_away(string members) => Ignores(Members(members));
}
