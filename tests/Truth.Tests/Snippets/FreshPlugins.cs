using System.Collections.Concurrent;
using System.Reflection;

// Plugin loaders, caches and things that are made when they are first needed.
internal sealed class FreshPlugins
{
    private readonly ConcurrentDictionary<string, Plugin?> loaded = new();
    private readonly Dictionary<string, Exception> broken = [];
    private Plugin? current;
    private string? problem;

    private sealed class Plugin(string name)
    {
        public string Name => name;
        public Exception? LoadError { get; private set; }
        public string? LoadText { get; private set; }
        public bool IsEnabled { get; private set; } = true;
        public void Start() => Fail(new TypeLoadException(name));
        public void Disable(Exception? because = null, string? text = null)
        {
            IsEnabled = false;
            LoadError = because;
            LoadText = text;
        }
    }

    private sealed class PluginException(string plugin, Exception? cause) : Exception($"plugin {plugin}", cause)
    {
        public string Plugin => plugin;
    }

    private interface IHost
    {
        void Warn(string text);
        void Broken(Plugin plugin, Exception why);
    }

    private sealed class ConsoleHost : IHost
    {
        public void Warn(string text) => Console.WriteLine(text);
        public void Broken(Plugin plugin, Exception why) => Warn($"{plugin.Name}: {why.Message}");
    }

    private interface ICatalog
    {
        void Exclude(string name, Exception why);
        void Note(string text) => Console.WriteLine(text);
    }

    private sealed class Catalog(ILogger log) : ICatalog
    {
        public void Exclude(string name, Exception why) => log.LogError(why, "{Plugin} is left out", name);
    }

    private static Plugin Load(string name)
    {
        Fail(new BadImageFormatException(name));
        return new Plugin(name);
    }

    [Snippet]
    Plugin? One_that_can_not_be_loaded_is_null()
    {
        try { return Load("a"); }
        catch (BadImageFormatException) { return null; }
    }

    [Snippet]
    void One_that_can_not_be_loaded_is_left_out(ILogger log)
    {
        foreach (var name in new[] { "a", "b" })
        {
            try { loaded[name] = Load(name); }
            catch (Exception ex)
            {
                log.LogError(ex, "plugin {Name} is left out", name);
                loaded[name] = null;
            }
        }
    }

    [Snippet]
    void One_that_can_not_be_loaded_is_kept_as_broken()
    {
        foreach (var name in new[] { "a", "b" })
        {
            try { loaded[name] = Load(name); }
            catch (Exception ex) { broken[name] = ex; }
        }
    }

    [Snippet]
    void One_that_does_not_start_is_disabled_with_it()
    {
        current = new Plugin("a");
        try { current.Start(); }
        catch (Exception ex) { current.Disable(ex); }
    }

    [Snippet]
    void One_that_does_not_start_is_disabled_with_its_text()
    {
        current = new Plugin("a");
        try { current.Start(); }
        catch (Exception ex) { current.Disable(text: ex.Message); }
    }

    [Snippet]
    void One_that_does_not_start_is_disabled()
    {
        current = new Plugin("a");
        try { current.Start(); }
        catch (Exception) { current.Disable(); }
    }

    [Snippet]
    void A_host_that_only_prints()
    {
        IHost host = new ConsoleHost();
        var plugin = new Plugin("a");
        try { plugin.Start(); }
        catch (Exception ex) { host.Broken(plugin, ex); }
    }

    [Snippet]
    void A_catalog_that_logs(ILogger log)
    {
        ICatalog catalog = new Catalog(log);
        try { Load("a"); }
        catch (Exception ex) { catalog.Exclude("a", ex); }
    }

    [Snippet]
    void A_catalog_that_notes_by_a_default_member(ILogger log)
    {
        ICatalog catalog = new Catalog(log);
        try { Load("a"); }
        catch (Exception ex) { catalog.Note(ex.ToString()); }
    }

    [Snippet]
    void A_reflection_call_and_its_cause(ILogger log)
    {
        var start = typeof(Plugin).GetMethod(nameof(Plugin.Start))!;
        try { start.Invoke(new Plugin("a"), null); }
        catch (TargetInvocationException ex) when (ex.InnerException is not null)
        {
            log.LogError(ex.InnerException, "start");
        }
    }

    [Snippet]
    void A_reflection_call_and_the_text_of_its_cause(ILogger log)
    {
        var start = typeof(Plugin).GetMethod(nameof(Plugin.Start))!;
        try { start.Invoke(new Plugin("a"), null); }
        catch (TargetInvocationException ex) { log.LogError("start: {Text}", ex.InnerException?.Message ?? ex.Message); }
    }

    [Snippet]
    void A_reflection_call_thrown_with_its_plugin()
    {
        var start = typeof(Plugin).GetMethod(nameof(Plugin.Start))!;
        try { start.Invoke(new Plugin("a"), null); }
        catch (TargetInvocationException ex) { throw new PluginException("a", ex.InnerException ?? ex); }
    }

    [Snippet, Undecided("the texts of causes that may be none")]
    void The_loader_exceptions_of_types(ILogger log)
    {
        try { Fail(new ReflectionTypeLoadException([], [new TypeLoadException("x")])); }
        catch (ReflectionTypeLoadException ex)
        {
            foreach (var one in ex.LoaderExceptions) log.LogError("types: {Text}", one?.Message);
        }
    }

    [Snippet]
    Type[] The_types_that_could_be_loaded()
    {
        try { Fail(new ReflectionTypeLoadException([typeof(Plugin)], [null])); return []; }
        catch (ReflectionTypeLoadException ex) { return ex.Types.OfType<Type>().ToArray(); }
    }

    [Snippet]
    Plugin? A_value_of_a_cache_that_logs(ILogger log) => loaded.GetOrAdd("a", name =>
    {
        try { return Load(name); }
        catch (Exception ex)
        {
            log.LogError(ex, "{Name}", name);
            return null;
        }
    });

    [Snippet]
    Plugin? A_value_of_a_cache_that_is_null() => loaded.GetOrAdd("a", static name =>
    {
        try { return Load(name); }
        catch (Exception) { return null; }
    });

    [Snippet]
    string A_lazy_value_with_a_default()
    {
        var lazy = new Lazy<string>(() =>
        {
            try { return Load("a").Name; }
            catch (Exception) { return "none"; }
        });
        return lazy.Value;
    }

    [Snippet]
    string A_lazy_value_that_keeps_the_failure(ILogger log)
    {
        Exception? failure = null;
        var lazy = new Lazy<string?>(() =>
        {
            try { return Load("a").Name; }
            catch (Exception ex)
            {
                failure = ex;
                return null;
            }
        });
        var name = lazy.Value;
        if (failure is not null) log.LogError(failure, "lazy");
        return name ?? "none";
    }

    [Snippet(In = nameof(Current))]
    string? A_property_that_falls_back() => Current;

    private string? Current
    {
        get
        {
            try { return (current ??= Load("a")).Name; }
            catch (Exception ex)
            {
                problem = ex.Message;
                return null;
            }
        }
    }

    [Snippet(In = nameof(Required))]
    string A_property_that_throws() => Required;

    private string Required
    {
        get
        {
            try { return (current ??= Load("a")).Name; }
            catch (Exception ex) { throw new PluginException("a", ex); }
        }
    }

    [Snippet]
    void The_next_of_several_is_tried(ILogger log)
    {
        Exception? last = null;
        foreach (var name in new[] { "a" })
        {
            try
            {
                current = Load(name);
                return;
            }
            catch (Exception ex) { last = ex; }
        }

        log.LogError(last, "no plugin could be loaded");
    }

    [Snippet]
    void The_next_of_several_is_tried_and_none_is_found()
    {
        foreach (var name in new[] { "a", "b" })
        {
            try
            {
                current = Load(name);
                return;
            }
            catch (Exception) { problem = name; }
        }

        throw new PluginException("all", null);
    }

    [Snippet]
    void A_required_one_is_thrown_and_another_is_not(int which, ILogger log)
    {
        var isRequired = which != 0;
        try { current = Load("a"); }
        catch (Exception ex) when (!isRequired) { log.LogWarning(ex, "optional"); }
    }

    [Snippet]
    void It_is_rethrown_if_nothing_is_left()
    {
        var left = new List<string> { "a", "b" };
        while (left.Count > 0)
        {
            try { Load(left[0]); }
            catch (Exception ex)
            {
                left.RemoveAt(0);
                if (left.Count == 0) throw new PluginException("all", ex);
            }
        }
    }
}
