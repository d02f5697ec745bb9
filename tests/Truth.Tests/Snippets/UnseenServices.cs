using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Serilog;
using ILogger = Microsoft.Extensions.Logging.ILogger;

// Services with classes of their own: template methods, scopes, mediators, policies, proxies and conversions.
internal sealed class UnseenServices
{
    private static readonly Lazy<int> Limit = new(() =>
    {
        try
        {
            return Fail(new FormatException("limit"));
        }
        catch (FormatException ex)
        {
            Log.Error(ex, "The limit is no number");
            return 10;
        }
    });

    private interface INotification;

    private interface INotificationHandler<in T>
        where T : INotification
    {
        void Handle(T notification);
    }

    private interface IWorker
    {
        void Work();

        void OnError(Exception exception) => Console.Error.WriteLine(exception);
    }

    public interface IFailurePolicy<TSelf>
        where TSelf : IFailurePolicy<TSelf>
    {
        static abstract void OnError(ILogger log, Exception exception);
    }

    public interface IPrinter
    {
        int Print(string text);
    }

    private sealed record JobFailed(string Job, Exception Error) : INotification;

    private sealed record JobRejected(string Job, string Reason) : INotification;

    private sealed class ServiceException(string message, Exception? inner = null) : Exception(message, inner);

    private sealed class UnitOfWork
    {
        private Exception? failure;

        public void Do(Action step)
        {
            if (failure is not null) return;
            try
            {
                step();
            }
            catch (Exception ex)
            {
                failure = ex;
            }
        }

        public void Complete()
        {
            if (failure is not null) throw new ServiceException("The unit of work was rolled back", failure);
        }
    }

    private abstract class ServiceBase(ILogger log)
    {
        protected async Task<T> Execute<T>(Func<Task<T>> action, [CallerMemberName] string name = "")
        {
            try
            {
                return await action();
            }
            catch (Exception ex)
            {
                log.LogInformation(ex, "{Name} failed", name);
                throw;
            }
        }
    }

    private sealed class PriceService(ILogger log) : ServiceBase(log)
    {
        public Task<int> Price() => Execute(FailAsync);
    }

    private sealed class QuietService(ILogger log)
    {
        public Task<int> Stock() => Execute(FailAsync, fallback: -1);

        private async Task<T> Execute<T>(Func<Task<T>> action, T fallback, [CallerMemberName] string name = "")
        {
            try
            {
                return await action();
            }
            catch (Exception ex)
            {
                log.LogWarning(ex, "{Name} falls back to {Fallback}", name, fallback);
                return fallback;
            }
        }
    }

    private sealed class Operation(ILogger log, string name) : IDisposable
    {
        private Exception? failure;

        public void Fail(Exception exception) => failure = exception;

        public void Dispose()
        {
            if (failure is null) log.LogInformation("{Name} is done", name);
            else log.LogError(failure, "{Name} failed", name);
        }
    }

    private sealed class TimedOperation(ILogger log) : IDisposable
    {
        private readonly long start = Environment.TickCount64;
        private Exception? failure;

        public void Fail(Exception exception) => failure = exception;

        public void Dispose() =>
            log.LogInformation("Took {Time} ms, {Outcome}", Environment.TickCount64 - start, failure is null ? "ok" : "failed");
    }

    private sealed class NotedOperation(ILogger log) : IDisposable
    {
        private string? failure;

        public void Fail(string text) => failure = text;

        public void Dispose()
        {
            if (failure is not null) log.LogError("Failed: {Reason}", failure);
        }
    }

    private sealed class Mediator
    {
        private readonly List<object> handlers = [];

        public Mediator With(object handler)
        {
            handlers.Add(handler);
            return this;
        }

        public void Publish<T>(T notification)
            where T : INotification
        {
            foreach (var handler in handlers.OfType<INotificationHandler<T>>()) handler.Handle(notification);
        }
    }

    private sealed class FailedHandler(ILogger log) : INotificationHandler<JobFailed>
    {
        public void Handle(JobFailed notification) => log.LogError(notification.Error, "{Job} failed", notification.Job);
    }

    private sealed class RejectedHandler(ILogger log) : INotificationHandler<JobRejected>
    {
        public void Handle(JobRejected notification) => log.LogInformation("{Job}: {Reason}", notification.Job, notification.Reason);
    }

    private static class Handlers
    {
        public abstract class Handler<TRequest>
        {
            public void Run(TRequest request)
            {
                try
                {
                    Process(request);
                }
                catch (Exception ex)
                {
                    if (!OnException(request, ex)) throw;
                }
            }

            protected abstract void Process(TRequest request);

            protected abstract bool OnException(TRequest request, Exception exception);
        }
    }

    private sealed class MailHandler(ILogger log) : Handlers.Handler<string>
    {
        protected override void Process(string request) => Fail(new IOException(request));

        protected override bool OnException(string request, Exception exception)
        {
            log.LogError(exception, "Mail to {To} failed", request);
            return true;
        }
    }

    private static class Tasks
    {
        public abstract class Job<TInput>
        {
            public bool Run(TInput input)
            {
                try
                {
                    Process(input);
                    return true;
                }
                catch (Exception ex) when (ShouldHandle(ex))
                {
                    return false;
                }
            }

            protected abstract void Process(TInput input);

            protected virtual bool ShouldHandle(Exception exception) => exception is not OutOfMemoryException;
        }
    }

    private sealed class CopyTask : Tasks.Job<string>
    {
        protected override void Process(string input) => Fail(new IOException(input));
    }

    private sealed class PlainWorker : IWorker
    {
        public void Work()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                ((IWorker)this).OnError(ex);
            }
        }
    }

    private sealed class LoudWorker(ILogger log) : IWorker
    {
        public void Work()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                ((IWorker)this).OnError(ex);
            }
        }

        void IWorker.OnError(Exception exception) => log.LogError(exception, "The worker failed");
    }

    private sealed class LoudPolicy : IFailurePolicy<LoudPolicy>
    {
        public static void OnError(ILogger log, Exception exception) => log.LogCritical(exception, "Loud");
    }

    private static class Runners
    {
        public static class Runner<TPolicy>
            where TPolicy : IFailurePolicy<TPolicy>
        {
            public static void Run(ILogger log)
            {
                try
                {
                    Fail();
                }
                catch (Exception ex)
                {
                    TPolicy.OnError(log, ex);
                }
            }
        }
    }

    private sealed record Result(int Value, Exception? Error)
    {
        public static implicit operator Result(Exception error) => new(0, error);

        public static implicit operator Result(int value) => new(value, null);
    }

    private sealed record ErrorText(string Text)
    {
        public static implicit operator ErrorText(Exception error) => new(error.GetType().Name);
    }

    private sealed class Status(ILogger log)
    {
        private string text = "";

        public Exception Error
        {
            set => log.LogError(value, "Status is now bad");
        }

        public Exception Remark
        {
            set => text = value.Message;
        }

        public override string ToString() => text;
    }

    private sealed class RetryPolicy(int count, Func<Exception, bool> isTransient)
    {
        public T Execute<T>(Func<T> action)
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    return action();
                }
                catch (Exception ex) when (attempt < count && isTransient(ex))
                {
                    Thread.Sleep(attempt);
                }
            }
        }
    }

    public class PrinterProxy : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            try
            {
                return targetMethod!.Invoke(new BrokenPrinter(), args);
            }
            catch (TargetInvocationException ex)
            {
                throw ex.InnerException ?? ex;
            }
        }
    }

    private sealed class BrokenPrinter : IPrinter
    {
        public int Print(string text) => Fail(new IOException(text));
    }

    private sealed class Connection
    {
        public Connection(string host)
        {
            try
            {
                Host = Fail(new TimeoutException(host)).ToString(null, null);
            }
            catch (TimeoutException ex)
            {
                throw new ServiceException($"no connection to {host}", ex);
            }
        }

        public string Host { get; }
    }

    private sealed class Settings
    {
        public int? Level
        {
            get
            {
                try
                {
                    return Fail(new FormatException("level"));
                }
                catch (FormatException)
                {
                    return null;
                }
            }
        }
    }

    private sealed class Batch(ILogger log)
    {
        private readonly List<(string Name, Exception Error)> errors = [];

        public Batch Run(string name, Action step)
        {
            try
            {
                step();
            }
            catch (Exception ex)
            {
                errors.Add((name, ex));
            }

            return this;
        }

        public void Report() => errors.ForEach(error => log.LogError(error.Error, "{Name} failed", error.Name));
    }

    private static IEnumerable<T> UntilItFails<T>(IEnumerable<T> source)
    {
        using var items = source.GetEnumerator();
        while (true)
        {
            try
            {
                if (!items.MoveNext()) yield break;
            }
            catch (Exception)
            {
                yield break;
            }

            yield return items.Current;
        }
    }

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
        yield return Fail(new IOException("numbers"));
    }

    [Snippet(In = nameof(UnitOfWork))]
    void A_unit_of_work_that_is_completed()
    {
        var work = new UnitOfWork();
        work.Do(() => Fail());
        work.Complete();
    }

    [Snippet(In = nameof(ServiceBase))]
    Task<int> A_template_method_that_throws(ILogger log) => new PriceService(log).Price();

    [Snippet(In = nameof(QuietService))]
    Task<int> A_template_method_that_falls_back(ILogger log) => new QuietService(log).Stock();

    [Snippet]
    void An_operation_that_logs_its_failure(ILogger log)
    {
        using var operation = new Operation(log, "copy");
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            operation.Fail(ex);
        }
    }

    [Snippet]
    void An_operation_that_logs_its_time(ILogger log)
    {
        using (var operation = new TimedOperation(log))
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                operation.Fail(ex);
            }
        }
    }

    [Snippet, Undecided("a text that a disposable keeps for its end")]
    void An_operation_that_logs_a_text(ILogger log)
    {
        using var operation = new NotedOperation(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            operation.Fail(ex.Message);
        }
    }

    [Snippet]
    void A_notification_with_it(ILogger log)
    {
        var mediator = new Mediator().With(new FailedHandler(log)).With(new RejectedHandler(log));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            mediator.Publish(new JobFailed("a", ex));
        }
    }

    [Snippet]
    void A_notification_with_its_text(ILogger log)
    {
        var mediator = new Mediator().With(new FailedHandler(log)).With(new RejectedHandler(log));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            mediator.Publish(new JobRejected("a", ex.Message));
        }
    }

    [Snippet(In = nameof(Handlers))]
    void A_handler_that_decides(ILogger log) => new MailHandler(log).Run("a@b.c");

    [Snippet(In = nameof(Tasks))]
    bool A_task_with_a_virtual_filter() => new CopyTask().Run("file");

    [Snippet(In = nameof(PlainWorker))]
    void A_default_method_that_prints() => new PlainWorker().Work();

    [Snippet(In = nameof(LoudWorker))]
    void An_explicit_method_that_logs(ILogger log) => new LoudWorker(log).Work();

    [Snippet(In = nameof(Runners))]
    void A_static_abstract_method_that_logs(ILogger log) => Runners.Runner<LoudPolicy>.Run(log);

    [Snippet]
    Result A_conversion_that_keeps_it()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            return ex;
        }
    }

    [Snippet]
    ErrorText A_conversion_that_names_it()
    {
        try
        {
            return new ErrorText($"none: {Fail()}");
        }
        catch (Exception ex)
        {
            return ex;
        }
    }

    [Snippet]
    void A_property_that_logs(ILogger log)
    {
        var status = new Status(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            status.Error = ex;
        }
    }

    [Snippet]
    string A_property_that_keeps_its_text(ILogger log)
    {
        var status = new Status(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            status.Remark = ex;
        }

        return status.ToString();
    }

    [Snippet(In = nameof(RetryPolicy), IsRetry = true)]
    int A_policy_that_retries() => new RetryPolicy(2, ex => ex is IOException or InvalidOperationException).Execute(Fail);

    [Snippet(In = nameof(PrinterProxy))]
    int A_proxy_that_unwraps() => DispatchProxy.Create<IPrinter, PrinterProxy>().Print("page");

    [Snippet(In = nameof(Connection))]
    string A_constructor_that_wraps() => new Connection("db").Host;

    [Snippet(In = nameof(Settings))]
    int A_property_that_answers_null() => new Settings().Level ?? 0;

    [Snippet(In = nameof(Batch))]
    void A_batch_that_reports_in_the_end(ILogger log) => new Batch(log).Run("a", () => Fail()).Run("b", () => Fail()).Report();

    [Snippet(In = nameof(UntilItFails))]
    int An_iterator_that_ends_early() => UntilItFails(Numbers()).Sum();

    [Snippet(In = nameof(Limit))]
    int A_lazy_field() => Limit.Value;

    [Snippet(Paths = 2)]
    void Some_are_left_for_the_caller(int which, ILogger log)
    {
        Exception? kept = null;
        try
        {
            Fail(which == 0 ? new TimeoutException() : new IOException());
        }
        catch (TimeoutException) when (which > 5)
        {
            return;
        }
        /* judged */
        catch (Exception ex)
        {
            kept = ex as IOException;
        }

        if (kept is not null) log.LogError(kept, "kept");
    }

    [Snippet]
    void A_chain_of_wrappers()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Exception wrapped = new ServiceException("inner", ex);
            foreach (var layer in new[] { "store", "service" }) wrapped = new ServiceException(layer, wrapped);
            throw wrapped;
        }
    }

    [Snippet]
    void A_chain_that_loses_it()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            var wrapped = new ServiceException("inner", ex);
            throw new ServiceException($"outer: {wrapped.Message}", wrapped.InnerException?.InnerException);
        }
    }

    [Snippet]
    async Task One_of_two_ways_out(ILogger log)
    {
        ExceptionDispatchInfo? info = null;
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            info = ExceptionDispatchInfo.Capture(ex);
        }

        if (info is null) return;
        await Task.Yield();
        if (log.IsEnabled(LogLevel.None)) info.Throw();
        log.LogError(info.SourceException, "failed");
    }

    [Snippet]
    void A_list_that_is_trimmed(ILogger log)
    {
        var recent = new Queue<Exception>();
        for (var round = 0; round < 3; round++)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                recent.Enqueue(ex);
                while (recent.Count > 2) recent.Dequeue();
            }
        }

        log.LogInformation("{Count} recent failures", recent.Count);
    }

    [Snippet(Paths = 2)]
    int A_nested_condition(int which, ILogger log)
    {
        try
        {
            return Fail(which == 0 ? new IOException("disk", 112) : new IOException("share", 64));
        }
        catch (IOException ex)
        {
            var text = (ex.HResult & 0xFFFF) switch { 112 => "disk is full", 32 or 33 => "in use", _ => null };
            if (text is null) throw new ServiceException("storage", ex);
            log.LogWarning("{Text}", text);
            return 0;
        }
    }
}
