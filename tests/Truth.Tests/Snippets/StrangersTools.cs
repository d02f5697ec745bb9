using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

// Tools and plug-ins: commands with exit codes, hosts of plug-ins, processes, assemblies and joint failures.
internal sealed class StrangersTools
{
    private enum ExitCode
    {
        Ok = 0,
        Usage = 64,
        Software = 70,
        Temporary = 75,
    }

    private interface IPlugin
    {
        string Name { get; }

        void Start();
    }

    private sealed class UsageException(string text) : Exception(text);

    private sealed class PluginException(IPlugin plugin, Exception? cause) : Exception($"{plugin.Name} does not start", cause);

    private sealed class BrokenPlugin : IPlugin
    {
        public string Name => "broken";

        public void Start() => Fail();
    }

    private sealed class LoudHost(ILogger log)
    {
        public int Start(params IPlugin[] plugins)
        {
            var started = 0;
            foreach (var plugin in plugins)
            {
                try
                {
                    plugin.Start();
                    started++;
                }
                catch (Exception ex)
                {
                    log.LogError(ex, "{Plugin} is switched off", plugin.Name);
                }
            }

            return started;
        }
    }

    [Snippet(In = nameof(LoudHost))]
    int A_host_that_switches_off(ILogger log) => new LoudHost(log).Start(new BrokenPlugin(), new BrokenPlugin());

    private sealed class QuietHost
    {
        private readonly HashSet<string> broken = [];

        public void Start(IEnumerable<IPlugin> plugins)
        {
            foreach (var plugin in plugins.Where(plugin => !broken.Contains(plugin.Name)))
            {
                try
                {
                    plugin.Start();
                }
                catch (Exception)
                {
                    broken.Add(plugin.Name);
                }
            }
        }
    }

    [Snippet(In = nameof(QuietHost))]
    void A_host_that_marks_as_broken() => new QuietHost().Start([new BrokenPlugin()]);

    private sealed class StrictHost
    {
        public static void Start(IPlugin plugin)
        {
            try
            {
                plugin.Start();
            }
            catch (Exception ex) when (ex is not PluginException)
            {
                throw new PluginException(plugin, ex);
            }
        }
    }

    [Snippet(In = nameof(StrictHost))]
    void A_host_that_wraps() => StrictHost.Start(new BrokenPlugin());

    private sealed class LaxHost(Action<string> write)
    {
        public void Start(IPlugin plugin)
        {
            try
            {
                plugin.Start();
            }
            catch (Exception ex)
            {
                write(ex.StackTrace ?? "");
                throw new PluginException(plugin, ex.InnerException);
            }
        }
    }

    [Snippet(In = nameof(LaxHost))]
    void A_host_that_wraps_the_inner_one() => new LaxHost(Console.WriteLine).Start(new BrokenPlugin());

    private sealed record PluginState(IPlugin Plugin, Exception? Failure)
    {
        public bool IsUp => Failure is null;
    }

    private static PluginState StateOf(IPlugin plugin)
    {
        try
        {
            plugin.Start();
            return new(plugin, null);
        }
        catch (Exception ex)
        {
            return new(plugin, ex);
        }
    }

    [Snippet(In = nameof(StateOf))]
    void States_that_are_logged(ILogger log)
    {
        var states = new[] { new BrokenPlugin(), new BrokenPlugin() }.Select(StateOf).ToList();
        foreach (var state in states.Where(state => !state.IsUp)) log.LogError(state.Failure, "{Plugin} is down", state.Plugin.Name);
    }

    private static PluginState Probe(IPlugin plugin)
    {
        PluginState state;
        try
        {
            plugin.Start();
            state = new(plugin, Failure: null);
        }
        catch (Exception ex)
        {
            state = new(plugin, Failure: ex);
        }

        return state;
    }

    [Snippet(In = nameof(Probe))]
    string States_that_are_counted() => $"{new[] { new BrokenPlugin() }.Select(Probe).Count(state => state.IsUp)} plug-ins are up";

    [Snippet]
    int A_command_with_an_exit_code()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            Console.ForegroundColor = ConsoleColor.Red;
            Console.Error.WriteLine("error: " + ex.Message);
            Console.ResetColor();
            return (int)ExitCode.Software;
        }
    }

    [Snippet]
    int A_command_that_sends_first()
    {
        try
        {
            return Fail();
        }
        catch (Exception ex) when (ex is not UsageException)
        {
            SentrySdk.CaptureException(ex);
            Console.Error.WriteLine(ex.Message);
            return (int)ExitCode.Software;
        }
    }

    private static ExitCode CodeOf(Exception exception) => exception switch
    {
        UsageException or FormatException => ExitCode.Usage,
        TimeoutException => ExitCode.Temporary,
        _ => ExitCode.Software,
    };

    [Snippet(Paths = 2)]
    int A_command_with_codes_by_type(int which)
    {
        try
        {
            return Fail(which == 0 ? new UsageException("-x") : new InvalidOperationException());
        }
        catch (Exception ex)
        {
            return (int)CodeOf(ex);
        }
    }

    [Snippet(Paths = 2)]
    ExitCode A_command_that_logs_one_code(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new UsageException("-x") : new InvalidOperationException());
            return ExitCode.Ok;
        }
        catch (Exception ex)
        {
            var code = CodeOf(ex);
            if (code == ExitCode.Software) log.LogCritical(ex, "The command failed");
            return code;
        }
    }

    [Snippet]
    int A_command_with_verbosity(ILogger log)
    {
        var isVerbose = Environment.GetCommandLineArgs().Contains("--verbose");
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(isVerbose ? ex.ToString() : ex.Message);
            log.LogError(ex, "Failed");
            return 1;
        }
    }

    private sealed class Commands
    {
        private readonly Dictionary<string, Func<int>> commands = new() { ["build"] = Fail };

        public required Action<Exception> Unhandled { private get; init; }

        public int Run(string name)
        {
            try
            {
                return commands[name]();
            }
            catch (Exception ex)
            {
                Unhandled(ex);
                return 1;
            }
        }
    }

    [Snippet(In = nameof(Commands))]
    int Commands_with_a_handler(ILogger log) => new Commands { Unhandled = ex => log.LogError(ex, "Unhandled") }.Run("build");

    private sealed class Cleaner(TextWriter output)
    {
        public void Clean(params string[] folders)
        {
            foreach (var folder in folders)
            {
                try
                {
                    Fail(new IOException(folder));
                }
                catch (IOException ex)
                {
                    output.WriteLine("{0} can't be removed ({1})", folder, ex.Message);
                }
            }
        }
    }

    [Snippet(In = nameof(Cleaner))]
    void A_cleaner_that_writes()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new Cleaner(output).Clean("bin", "obj");
    }

    [Snippet]
    void Joint_failures_that_are_flattened(ILogger log)
    {
        try
        {
            Task.WaitAll(FailAsync(), Task.Run(FailAsync));
        }
        catch (AggregateException ex)
        {
            foreach (var inner in ex.Flatten().InnerExceptions) log.LogError(inner, "A step failed");
        }
    }

    [Snippet(Paths = 2)]
    void Joint_failures_that_are_handled(int which)
    {
        try
        {
            Fail(new AggregateException(new IOException(), which == 0 ? new TimeoutException() : new NotSupportedException()));
        }
        catch (AggregateException ex)
        {
            ex.Handle(inner => inner is IOException or TimeoutException);
        }
    }

    [Snippet]
    void Joint_failures_that_are_handled_with_a_log(ILogger log)
    {
        try
        {
            Fail(new AggregateException(new IOException(), new TimeoutException()));
        }
        catch (AggregateException ex)
        {
            ex.Handle(inner =>
            {
                log.LogError(inner, "A step failed");
                return true;
            });
        }
    }

    [Snippet]
    void The_first_of_joint_failures_is_thrown()
    {
        try
        {
            Task.Run(FailAsync).Wait();
        }
        catch (AggregateException ex) when (ex.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
    }

    [Snippet]
    string Joint_failures_as_text(ILogger log)
    {
        var text = new StringBuilder();
        try
        {
            Task.WaitAll(FailAsync(), FailAsync());
        }
        catch (AggregateException ex)
        {
            foreach (var inner in ex.InnerExceptions) text.AppendLine(inner.Message);
            log.LogError("{Count} steps failed: {Text}", ex.InnerExceptions.Count, text);
        }

        return text.ToString();
    }

    private sealed class CompilerHost : MarshalByRefObject
    {
        public object? Invoke(Type type, string method)
        {
            try
            {
                return type.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null);
            }
            catch (TargetInvocationException ex)
            {
                throw new InvalidOperationException($"{type.Name}.{method} failed", ex.InnerException);
            }
        }
    }

    private static int Broken() => Fail(new NotSupportedException());

    [Snippet(In = nameof(CompilerHost))]
    object? A_call_by_reflection() => new CompilerHost().Invoke(typeof(StrangersTools), nameof(Broken));

    private sealed class Git(string path)
    {
        public string? Version()
        {
            Process? process = null;
            try
            {
                process = Process.GetCurrentProcess();
                return $"{process.Id} {path} {Fail(new System.ComponentModel.Win32Exception(2))}";
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // git is not installed
                return null;
            }
            finally
            {
                process?.Dispose();
            }
        }
    }

    [Snippet(In = nameof(Git))]
    bool A_tool_that_is_not_installed() => new Git("git").Version() is null;

    [Snippet]
    void Environment_that_is_failed_fast_in_another_branch()
    {
        var isFatal = Environment.ProcessId == 0;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (isFatal) Environment.FailFast(ex.Message, ex);
            Environment.ExitCode = 0;
        }
    }

    private sealed class Steps(ILogger log)
    {
        private Exception? first;

        public Steps Then(Action step)
        {
            if (first is not null) return this;
            try
            {
                step();
            }
            catch (Exception ex)
            {
                first ??= ex;
            }

            return this;
        }

        public bool Finish()
        {
            if (first is not null) log.LogError(first, "A step failed");
            return first is null;
        }
    }

    [Snippet(In = nameof(Steps))]
    bool Steps_that_end_with_a_log(ILogger log) => new Steps(log).Then(() => Fail()).Then(() => Fail()).Finish();

    private sealed class Script(ILogger log)
    {
        private Exception? first;

        public Script Then(Action step)
        {
            try
            {
                if (first is null) step();
            }
            catch (Exception ex)
            {
                first = ex;
            }

            return this;
        }

        public int Finish()
        {
            log.LogInformation("The script ended: {Ok}", first == null);
            return first?.HResult ?? 0;
        }
    }

    [Snippet(In = nameof(Script))]
    int Steps_that_end_with_a_number(ILogger log) => new Script(log).Then(() => Fail()).Finish();

    [Snippet]
    void A_goto_to_the_end(ILogger log)
    {
        Exception? failure = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            failure = ex;
            goto failed;
        }

        Console.WriteLine("done");
        return;
    failed:
        log.LogError(failure, "The tool failed");
    }

    [Snippet(Paths = 2)]
    void A_goto_between_cases(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new TimeoutException() : new IOException());
        }
        catch (Exception ex)
        {
            switch (ex)
            {
                case TimeoutException:
                    goto default;
                case IOException:
                    log.LogError(ex, "disk");
                    break;
                default:
                    Console.WriteLine("again");
                    break;
            }
        }
    }

    private sealed class StartUp
    {
        public static IServiceProvider? Build(Action<IServiceCollection> configure, out Exception? problem)
        {
            problem = null;
            var services = new ServiceCollection();
            try
            {
                configure(services);
                return services.BuildServiceProvider();
            }
            catch (Exception ex)
            {
                problem = ex;
                return null;
            }
        }
    }

    [Snippet(In = nameof(StartUp))]
    void A_problem_of_the_start(ILogger log)
    {
        if (StartUp.Build(_ => Fail(), out var problem) is null) log.LogCritical(problem, "The tool does not start");
    }

    private sealed class Boot
    {
        public static IServiceProvider? Build(Action<IServiceCollection> configure, out string problem)
        {
            problem = "";
            var services = new ServiceCollection();
            try
            {
                configure(services);
                return services.BuildServiceProvider();
            }
            catch (Exception ex)
            {
                problem = ex.Message;
                return null;
            }
        }
    }

    [Snippet(In = nameof(Boot))]
    void A_problem_of_the_start_as_text(ILogger log)
    {
        if (Boot.Build(_ => Fail(), out var problem) is null) log.LogCritical("The tool does not start: {Problem}", problem);
    }

    [Snippet]
    void Data_are_added_first()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            ex.Data["arguments"] = Environment.CommandLine;
            throw;
        }
    }

    [Snippet]
    void It_is_thrown_by_its_name()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(ex);
            throw ex;
        }
    }

    [Snippet(Paths = 2)]
    int A_help_text_for_wrong_usage(int which, ILogger log)
    {
        try
        {
            return Fail(which == 0 ? new UsageException("unknown option") : new InvalidOperationException());
        }
        catch (Exception ex) when (ex is UsageException || log.IsEnabled(LogLevel.Critical))
        {
            if (ex is UsageException usage)
            {
                Console.WriteLine(usage.Message);
                return (int)ExitCode.Usage;
            }

            log.LogError(ex, "The tool failed");
            return (int)ExitCode.Software;
        }
    }
}
