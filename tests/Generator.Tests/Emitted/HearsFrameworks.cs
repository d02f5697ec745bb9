namespace SentryGen.Tests.Emitted;

/// <summary>
/// The emitted code hears the failures that a user interface keeps to itself. The interfaces are stand-ins,
/// with the events of the real ones.
/// </summary>
public sealed class HearsFrameworks : IDisposable
{
    private const string Listening = """
        internal static class Heard
        {
            public static readonly System.Collections.Generic.List<System.Exception> All = new();
        }

        namespace SentryGen.Generated
        {
            static partial class SentryBootstrap
            {
                static partial void Configure(global::Sentry.SentryOptions options)
                {
                    options.AutoSessionTracking = false;
                    options.DisableUnobservedTaskExceptionCapture();
                    options.SetBeforeSend((happened, _) =>
                    {
                        Heard.All.Add(happened.Exception!);
                        return null;
                    });
                }
            }
        }
        """;

    private static readonly string[] Frameworks = ["System.Windows.Forms", "System.Windows", "Hangfire.Core"];

    private readonly LoadedApp app =
        new(Shapes.All["Frameworks"].AndCode(Listening), [.. Frameworks.Select(framework => StandIns.Image(framework, App.Console))]);

    public HearsFrameworks() => app.Wire("http://key@127.0.0.1:9/1");

    public void Dispose() => SentrySdk.Close();

    [Fact]
    public void What_an_event_handler_of_Windows_Forms_throws()
    {
        app.Type("System.Windows.Forms.Application").GetMethod("Run")!.Invoke(null, [null]);
        Assert.IsType<InvalidOperationException>(Assert.Single(Heard));
    }

    [Fact]
    public void What_an_event_handler_of_WPF_throws()
    {
        var dispatcher = app.Type("System.Windows.Threading.Dispatcher");
        dispatcher.GetMethod("Raise")!.Invoke(dispatcher.GetProperty("CurrentDispatcher")!.GetValue(null),
            [new InvalidOperationException()]);
        Assert.IsType<InvalidOperationException>(Assert.Single(Heard));
    }

    /// <summary>The states that the filter of AutomaticRetry elects for a job that has failed.</summary>
    [Theory]
    [InlineData("DeletedState", true, 1)]
    [InlineData("DeletedState", false, 0)]
    [InlineData("ScheduledState", true, 0)]
    public void What_a_job_throws_that_Hangfire_deletes(string elected, bool hasFailed, int events)
    {
        var type = app.Type("Hangfire.States." + elected);
        var failed = Activator.CreateInstance(app.Type("Hangfire.States.FailedState"), new InvalidOperationException())!;
        var context =
            Activator.CreateInstance(app.Type("Hangfire.States.ElectStateContext"), hasFailed ? failed : Activator.CreateInstance(type))!;
        if (hasFailed) context.GetType().GetProperty("CandidateState")!.SetValue(context, Activator.CreateInstance(type));
        var filters = app.Type("Hangfire.GlobalJobFilters").GetProperty("Filters")!.GetValue(null)!;

        foreach (var filter in (IEnumerable<object>)filters.GetType().GetProperty("All")!.GetValue(filters)!)
            app.Type("Hangfire.States.IElectStateFilter").GetMethod("OnStateElection")!.Invoke(filter, [context]);

        Assert.Equal(events, Heard.Count);
    }

    private List<Exception> Heard => (List<Exception>)app.Type("Heard").GetField("All")!.GetValue(null)!;
}
