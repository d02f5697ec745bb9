using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;

// A plug-in host: loading, isolation, error bags, reporters in a row and observers.
internal sealed class UnseenPlugins
{
    private readonly List<LoadedPlugin> loaded = [];
    private readonly List<string> broken = [];
    private PluginState state = new PluginState.Idle();

    private enum PluginLogLevel
    {
        Info,
        Warn,
        Error,
    }

    private interface IFailureSink
    {
        void Report(string plugin, Exception exception);
    }

    private interface IPlugin
    {
        string Name { get; }

        bool OnError(Exception exception);
    }

    private abstract record PluginState
    {
        public sealed record Idle : PluginState;

        public sealed record Running(DateTime Since) : PluginState;

        public sealed record Faulted(Exception Cause) : PluginState;
    }

    private sealed record LoadedPlugin(string Name, Version? Version, Exception? Failure = null);

    private sealed record Node(string Name, params Node[] Dependencies);

    private class PluginException(string plugin, string message, Exception? inner = null) : Exception($"{plugin}: {message}", inner)
    {
        public string Plugin => plugin;
    }

    private sealed class PluginCauseException(string message) : Exception(message)
    {
        public required Exception Cause { get; init; }
    }

    private sealed class PluginsFailedException(IEnumerable<Exception> failures) : AggregateException("Some plug-ins failed", failures);

    private sealed class ConsoleSink : IFailureSink
    {
        public void Report(string plugin, Exception exception) => Console.Error.WriteLine($"[{plugin}] {exception}");
    }

    private sealed class SentrySink : IFailureSink
    {
        public void Report(string plugin, Exception exception) =>
            SentrySdk.CaptureException(exception, scope => scope.SetTag("plugin", plugin));
    }

    private sealed class CompositeSink(params IFailureSink[] sinks) : IFailureSink
    {
        public void Report(string plugin, Exception exception)
        {
            foreach (var sink in sinks) sink.Report(plugin, exception);
        }
    }

    private sealed class PluginLog(ILogger log)
    {
        public void Write(PluginLogLevel level, string text, Exception? exception = null) => log.Log(Map(level), exception, "{Text}", text);

        private static LogLevel Map(PluginLogLevel level) => level switch
        {
            PluginLogLevel.Info => LogLevel.Information,
            PluginLogLevel.Warn => LogLevel.Warning,
            PluginLogLevel.Error => LogLevel.Error,
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };
    }

    private abstract class Isolation
    {
        public T Run<T>(string plugin, Func<T> call, T fallback)
        {
            try
            {
                return call();
            }
            catch (Exception ex)
            {
                OnFailure(plugin, ex);
                return fallback;
            }
        }

        protected abstract void OnFailure(string plugin, Exception exception);
    }

    private sealed class TracingIsolation : Isolation
    {
        protected override void OnFailure(string plugin, Exception exception) => Trace.TraceError($"{plugin}: {exception}");
    }

    private sealed class ErrorBag
    {
        private readonly Dictionary<string, Exception> errors = [];

        public bool Any => errors.Count > 0;

        public string Summary => string.Join("; ", errors.Select(pair => $"{pair.Key}: {pair.Value.Message}"));

        public Exception this[string plugin]
        {
            set => errors[plugin] = value;
        }

        public void ThrowIfAny()
        {
            if (errors.Count > 0) throw new PluginsFailedException(errors.Values);
        }
    }

    private sealed class LoggedBag(ILogger log) : IDisposable
    {
        private readonly List<Exception> errors = [];

        public void Add(Exception exception) => errors.Add(exception);

        public void Dispose()
        {
            foreach (var error in errors) log.LogError(error, "A plug-in failed");
        }
    }

    private sealed class Host
    {
        public event Action<string, Exception>? Failed;

        public void Start(string plugin)
        {
            try
            {
                Load(plugin);
            }
            catch (Exception ex)
            {
                Failed?.Invoke(plugin, ex);
            }
        }
    }

    private sealed class LoggingObserver(ILogger log) : IObserver<string>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => log.LogError(error, "The stream of plug-ins broke");

        public void OnNext(string value)
        {
        }
    }

    private sealed class QuietPlugin : IPlugin
    {
        public string Name => "quiet";

        public bool OnError(Exception exception) => exception is IOException or InvalidOperationException;
    }

    private sealed class SlowPlugin
    {
        public int Start() => Fail(new TimeoutException("start"));
    }

    private static string Load(string plugin) => Fail(new FileLoadException($"{plugin}.dll")).ToString(null, null);

    private static List<Exception> LoadAll(Node node)
    {
        List<Exception> errors = [];
        foreach (var dependency in node.Dependencies) errors.AddRange(LoadAll(dependency));
        try
        {
            Load(node.Name);
        }
        catch (Exception ex)
        {
            errors.Add(ex);
        }

        return errors;
    }

    private static void ReportAll(params Exception?[] errors)
    {
        foreach (var error in errors)
            if (error is not null) SentrySdk.CaptureException(error);
    }

    [Snippet]
    void Reflection_is_unwrapped()
    {
        var start = typeof(SlowPlugin).GetMethod(nameof(SlowPlugin.Start))!;
        try
        {
            start.Invoke(new SlowPlugin(), null);
        }
        catch (TargetInvocationException ex) when (ex.InnerException is not null)
        {
            ExceptionDispatchInfo.Capture(ex.InnerException).Throw();
        }
    }

    [Snippet]
    void Reflection_is_unwrapped_for_a_warning(ILogger log)
    {
        var start = typeof(SlowPlugin).GetMethod(nameof(SlowPlugin.Start))!;
        try
        {
            start.Invoke(new SlowPlugin(), null);
        }
        catch (TargetInvocationException ex)
        {
            log.LogWarning(ex.InnerException ?? ex, "{Plugin} does not start", start.DeclaringType!.Name);
        }
    }

    [Snippet]
    void A_list_of_what_was_loaded()
    {
        try
        {
            loaded.Add(new LoadedPlugin(Load("a"), new Version(1, 0)));
        }
        catch (Exception ex)
        {
            loaded.Add(new LoadedPlugin("a", null, Failure: ex));
        }
    }

    [Snippet]
    void A_list_of_what_is_broken()
    {
        foreach (var plugin in new[] { "a", "b" })
        {
            try
            {
                Load(plugin);
            }
            catch (FileLoadException ex)
            {
                broken.Add(ex.FileName ?? plugin);
            }
        }
    }

    [Snippet(In = nameof(Isolation))]
    string An_isolation_that_traces() => new TracingIsolation().Run("a", () => Load("a"), "none");

    [Snippet]
    void Sinks_in_a_row()
    {
        IFailureSink[] sinks = [new ConsoleSink(), new SentrySink()];
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            foreach (var sink in sinks) sink.Report("a", ex);
        }
    }

    [Snippet]
    void Sinks_behind_one()
    {
        var sink = new CompositeSink(new ConsoleSink(), new SentrySink());
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            sink.Report("a", ex);
        }
    }

    [Snippet]
    void Sinks_of_which_the_quiet_one_is_taken()
    {
        IFailureSink sink = new ConsoleSink();
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            sink.Report("a", ex);
        }
    }

    [Snippet]
    void A_log_with_levels_of_its_own(ILogger log)
    {
        var writer = new PluginLog(log);
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            writer.Write(PluginLogLevel.Error, "not loaded", ex);
        }
    }

    [Snippet]
    void A_log_with_levels_of_its_own_that_warns(ILogger log)
    {
        var writer = new PluginLog(log);
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            writer.Write(PluginLogLevel.Warn, "not loaded", ex);
        }
    }

    [Snippet]
    void A_log_with_levels_of_its_own_and_text(ILogger log)
    {
        var writer = new PluginLog(log);
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            writer.Write(PluginLogLevel.Error, $"not loaded: {ex.Message}");
        }
    }

    [Snippet]
    void The_cause_is_in_the_data()
    {
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            throw new PluginException("a", "not loaded") { Data = { ["cause"] = ex }, HelpLink = "https://example.org/plugins" };
        }
    }

    [Snippet]
    void The_cause_is_a_property()
    {
        try
        {
            Load("a");
        }
        catch (FileLoadException ex)
        {
            throw new PluginCauseException("not loaded") { Cause = ex };
        }
    }

    [Snippet]
    void All_plugins_are_tried_first()
    {
        var failures = new Dictionary<string, Exception>();
        foreach (var plugin in new[] { "a", "b" })
        {
            try
            {
                Load(plugin);
            }
            catch (Exception ex)
            {
                failures.Add(plugin, new PluginException(plugin, "not loaded", ex));
            }
        }

        if (failures.Count > 0) throw new PluginsFailedException(failures.Values);
    }

    [Snippet(In = nameof(Host))]
    int An_event_that_collects_names()
    {
        var names = new List<string>();
        var host = new Host();
        host.Failed += (plugin, _) => names.Add(plugin);
        host.Start("a");
        return names.Count;
    }

    [Snippet]
    void An_observer_that_logs(ILogger log)
    {
        IObserver<string> observer = new LoggingObserver(log);
        try
        {
            observer.OnNext(Load("a"));
            observer.OnCompleted();
        }
        catch (Exception ex)
        {
            observer.OnError(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_plugin_that_says_it_is_fine(int which)
    {
        IPlugin plugin = new QuietPlugin();
        try
        {
            Fail(which == 0 ? new FileLoadException(plugin.Name) : new BadImageFormatException(plugin.Name));
        }
        catch (Exception ex)
        {
            if (!plugin.OnError(ex)) throw;
        }
    }

    [Snippet(In = nameof(LoadAll))]
    void A_tree_of_dependencies()
    {
        var errors = LoadAll(new Node("root", new Node("left"), new Node("right")));
        if (errors is [_, ..]) throw new AggregateException(errors);
    }

    [Snippet]
    bool A_version_that_does_not_fit()
    {
        try
        {
            return Fail(new NotSupportedException("version 3 is needed")) > 0;
        }
        catch (Exception ex) when (ex.Message.Contains("version", StringComparison.OrdinalIgnoreCase))
        {
            broken.Add("a");
            return false;
        }
    }

    [Snippet]
    string A_bag_that_is_summed_up()
    {
        var bag = new ErrorBag();
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            bag["a"] = ex;
        }

        return bag.Any ? bag.Summary : "all loaded";
    }

    [Snippet]
    void A_bag_that_is_thrown()
    {
        var bag = new ErrorBag();
        foreach (var plugin in new[] { "a", "b" })
        {
            try
            {
                Load(plugin);
            }
            catch (Exception ex)
            {
                bag[plugin] = ex;
            }
        }

        bag.ThrowIfAny();
    }

    [Snippet]
    void A_bag_that_logs_when_it_is_disposed(ILogger log)
    {
        using var bag = new LoggedBag(log);
        foreach (var plugin in new[] { "a", "b" })
        {
            try
            {
                Load(plugin);
            }
            catch (Exception ex)
            {
                bag.Add(ex);
            }
        }
    }

    [Snippet]
    bool A_state_that_is_faulted()
    {
        state = new PluginState.Running(DateTime.UtcNow);
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            state = new PluginState.Faulted(ex);
        }

        return state is PluginState.Running;
    }

    [Snippet]
    bool A_record_that_is_only_asked()
    {
        var info = new LoadedPlugin("a", null);
        try
        {
            info = info with { Name = Load("a") };
        }
        catch (Exception ex)
        {
            info = info with { Failure = ex };
        }

        return info.Failure is null;
    }

    [Snippet]
    void A_tuple_that_is_thrown()
    {
        bool isOk;
        Exception? error;
        try
        {
            (isOk, error) = (Load("a").Length > 0, null);
        }
        catch (Exception ex)
        {
            (isOk, error) = (false, ex);
        }

        if (!isOk) throw new PluginException("a", "not loaded", error);
    }

    [Snippet]
    string A_local_function_that_gives_null()
    {
        return OrNull(() => Load("a")) ?? OrNull(() => Load("b")) ?? "none";

        static T? OrNull<T>(Func<T> load)
            where T : class
        {
            try
            {
                return load();
            }
            catch (Exception)
            {
                return null;
            }
        }
    }

    [Snippet]
    void All_that_is_known_is_reported()
    {
        Exception? earlier = loaded.FirstOrDefault()?.Failure;
        try
        {
            Load("a");
        }
        catch (Exception ex)
        {
            ReportAll(earlier, ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_required_plugin_stops_the_host(int which, ILogger log)
    {
        var required = new HashSet<string>(which == 0 ? [] : ["a"]);
        try
        {
            Load("a");
        }
        catch (Exception ex) when (!required.Contains("b"))
        {
            if (required.Contains("a"))
            {
                state = new PluginState.Idle();
                throw new PluginException("a", "is required", ex);
            }

            log.LogInformation(ex, "{Plugin} is left out", "a");
        }
    }

    [Snippet(Paths = 2)]
    void A_debugger_sees_it_or_the_log(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new BadImageFormatException("a.dll") : new FileLoadException("a.dll"));
        }
        catch (Exception ex)
        {
            Debug.WriteLine(ex);
            switch (ex)
            {
                case BadImageFormatException { FileName: null or "" } when broken.Count < 5:
                    broken.Add("a");
                    break;
                case BadImageFormatException:
                case FileLoadException:
                    log.LogCritical(0, ex, "not loaded");
                    break;
                default:
                    throw;
            }
        }
    }

    [Snippet]
    Func<string> A_function_that_throws_it_later()
    {
        try
        {
            var text = Load("a");
            return () => text;
        }
        catch (Exception ex)
        {
            return () => throw new PluginException("a", "not loaded", ex);
        }
    }
}
