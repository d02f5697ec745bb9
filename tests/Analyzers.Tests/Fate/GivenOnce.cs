namespace SentryGen.Tests.Fate;

/// <summary>Values that are decided far from the handler, at the only places that can give them.</summary>
public class GivenOnce : Specification
{
    [Theory]
    [InlineData("Guard(LogLevel.Warning);")]
    [InlineData("Guard(LogLevel.Warning); Guard(LogLevel.Information);")]
    [InlineData("Guard(LogLevel.Warning); Guard(LogLevel.Error);")]
    public Task Reports_when_callers_pass_a_level_that_makes_no_event(string calls) => Reports("SNTG1004", Members(
        $$"""
        void Start() { {{calls}} }
        void Guard(LogLevel level) { try { Work(); } catch (Exception ex) { log.Log(level, ex, "m"); } }
        """));

    [Theory]
    [InlineData("Guard(LogLevel.Error);")]
    [InlineData("Guard(Asked());")]
    [InlineData("Guard(LogLevel.Warning); Action<LogLevel> later = Guard; later(Asked());")]
    [InlineData("")]
    public Task Ignores_when_a_level_is_high_or_may_be_another_one(string calls) => Ignores(Members(
        $$"""
        void Start() { {{calls}} }
        LogLevel Asked() => Enum.Parse<LogLevel>(Console.ReadLine()!);
        void Guard(LogLevel level) { try { Work(); } catch (Exception ex) { log.Log(level, ex, "m"); } }
        """));

    [Theory]
    [InlineData("new Runner(ex => Console.WriteLine(ex)).Run();")]
    [InlineData("new Runner().Run();")]
    [InlineData("Runner runner = new(); runner.Run();")]
    public Task Reports_when_the_only_delegate_of_an_object_does_not_report(string start) => Reports("SNTG1001", Members(
        $$"""
        void Start() { {{start}} }
        private sealed class Runner(Action<Exception>? failed = null)
        {
            public void Run() { try { throw new IOException(); } catch (Exception ex) { failed?.Invoke(ex); } }
        }
        """));

    [Theory]
    [InlineData("new Runner(ex => log.LogError(ex, \"m\")).Run();")]
    [InlineData("new Runner(given).Run();")]
    [InlineData("Make<Runner>(); new Runner(ex => Console.WriteLine(ex)).Run();")]
    [InlineData("Activator.CreateInstance(typeof(Runner), given); new Runner(ex => Console.WriteLine(ex)).Run();")]
    public Task Ignores_when_the_delegate_reports_or_others_make_the_object(string start) => Ignores(Members(
        $$"""
        Action<Exception> given = null!;
        static void Make<T>() { }
        void Start() { {{start}} }
        private sealed class Runner(Action<Exception> failed)
        {
            public void Run() { try { throw new IOException(); } catch (Exception ex) { failed(ex); } }
        }
        """));

    [Theory]
    [InlineData("AddSingleton<ITracker, Reporter>()")]
    [InlineData("AddScoped<ITracker>(_ => new Reporter())")]
    [InlineData("AddSingleton<ITracker>(new Reporter())")]
    public Task Ignores_when_a_container_makes_the_service_that_reports(string registration) => Ignores(WithTrackers(registration));

    [Theory]
    [InlineData("AddSingleton<ITracker, Printer>()", "SNTG1001")]
    [InlineData("AddSingleton<ITracker, Printer>().AddSingleton<ITracker, Reporter>()", "SNTG1002")]
    [InlineData("AddSingleton<ITracker>(provider => Made(provider))", "SNTG1002")]
    public Task Reports_when_a_container_makes_another_one(string registration, string rule) => Reports(rule, WithTrackers(registration));

    private static Snippet WithTrackers(string registration) => Members(
        $$"""
        private interface ITracker { void Track(Exception ex); }
        private sealed class Printer : ITracker { public void Track(Exception ex) => Console.WriteLine(ex); }
        private sealed class Reporter : ITracker { public void Track(Exception ex) => SentrySdk.CaptureException(ex); }
        static ITracker Made(IServiceProvider provider) => provider.GetHashCode() > 0 ? new Printer() : new Reporter();
        ITracker tracker = null!;
        void Start(Services services) => services.{{registration}};
        void Method() { try { Work(); } catch (Exception ex) { tracker.Track(ex); } }
        """).And(
        """
        public class Services
        {
            public Services AddSingleton<TService, TMade>() => this;
            public Services AddSingleton<TService>(TService made) => this;
            public Services AddSingleton<TService>(Func<IServiceProvider, TService> make) => this;
            public Services AddScoped<TService>(Func<IServiceProvider, TService> make) => this;
        }
        """);

    [Fact]
    public Task Reports_the_only_handler_of_an_event_that_a_comment_names() => Reports("SNTG1001", Members(
        """
        event EventHandler<Exception>? Failed;
        void Start()
        {
            // Failed
            Failed += (_, ex) => Console.WriteLine(ex);
        }
        void Method() { try { Work(); } catch (Exception ex) { Failed?.Invoke(this, ex); } }
        """));
}
