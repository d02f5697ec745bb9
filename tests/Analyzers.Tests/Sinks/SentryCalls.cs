namespace SentryGen.Tests.Sinks;

public class SentryCalls : Specification
{
    [Theory]
    [InlineData("SentrySdk.CaptureException(ex);")]
    [InlineData("SentrySdk.CaptureException(exception: ex);")]
    [InlineData("SentrySdk.CaptureException(ex, scope => scope.SetTag(\"a\", \"b\"));")]
    [InlineData("SentrySdk.CaptureException(new Failure(\"m\", ex));")]
    [InlineData("global::Sentry.SentrySdk.CaptureException(ex);")]
    [InlineData("SentrySdk.CaptureEvent(new SentryEvent(ex));")]
    [InlineData("SentrySdk.CaptureEvent(new SentryEvent(ex) { Level = SentryLevel.Warning });")]
    [InlineData("SentrySdk.CaptureEvent(new SentryEvent(ex), scope => scope.SetTag(\"a\", \"b\"));")]
    [InlineData("SentrySdk.CaptureEvent(new(ex));")]
    [InlineData("var report = new SentryEvent(ex); report.SetTag(\"a\", \"b\"); SentrySdk.CaptureEvent(report);")]
    [InlineData("hub.CaptureException(ex);")]
    [InlineData("hub.CaptureException(ex, scope => scope.SetTag(\"a\", \"b\"));")]
    [InlineData("hub.CaptureEvent(new SentryEvent(ex));")]
    [InlineData("hub.CaptureEvent(new SentryEvent(ex), scope => { });")]
    [InlineData("client.CaptureException(ex);")]
    [InlineData("client.CaptureEvent(new SentryEvent(ex));")]
    [InlineData("hub?.CaptureException(ex);")]
    [InlineData("SentryClientExtensions.CaptureException(client, ex);")]
    [InlineData("Sentry.Extensibility.HubAdapter.Instance.CaptureException(ex);")]
    [InlineData("var id = SentrySdk.CaptureException(ex); return id;")]
    [InlineData("using (SentrySdk.PushScope()) { SentrySdk.CaptureException(ex); }")]
    [InlineData("SentrySdk.CaptureException(ex); await SentrySdk.FlushAsync();")]
    public Task Ignores_when_the_exception_is_captured(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("SentrySdk.CaptureMessage(ex.Message);")]
    [InlineData("SentrySdk.CaptureMessage(ex.ToString(), SentryLevel.Fatal);")]
    [InlineData("SentrySdk.CaptureMessage(\"failed\");")]
    [InlineData("hub.CaptureMessage(ex.Message);")]
    [InlineData("client.CaptureMessage(ex.Message);")]
    [InlineData("SentrySdk.CaptureEvent(new SentryEvent { Message = ex.Message });")]
    [InlineData("SentrySdk.CaptureException(new Failure(ex.Message));")]
    [InlineData("SentrySdk.CaptureException(new Failure(\"something else\"));")]
    public Task Reports_when_an_event_without_the_exception_is_captured(string handler) => Reports("SNTG1005", Handler(handler));

    [Theory]
    [InlineData("SentrySdk.AddBreadcrumb(ex.Message);")]
    [InlineData("SentrySdk.AddBreadcrumb(ex.ToString(), level: BreadcrumbLevel.Error);")]
    [InlineData("SentrySdk.ConfigureScope(scope => scope.SetTag(\"error\", ex.Message));")]
    [InlineData("SentrySdk.ConfigureScope(scope => scope.SetExtra(\"error\", ex));")]
    [InlineData("SentrySdk.CaptureCheckIn(\"job\", CheckInStatus.Error);")]
    [InlineData("SentrySdk.Flush(TimeSpan.FromSeconds(1));")]
    [InlineData("SentrySdk.Logger.LogError(\"failed: {0}\", ex);")]
    [InlineData("SentrySdk.Logger.LogError(\"failed: {0}\", ex.Message);")]
    [InlineData("SentrySdk.BindException(ex, SentrySdk.GetSpan()!);")]
    [InlineData("hub.BindException(ex, hub.GetSpan()!);")]
    [InlineData("ex.AddSentryTag(\"a\", \"b\");")]
    [InlineData("_ = new SentryEvent(ex);")]
    public Task Reports_when_Sentry_is_told_but_makes_no_event(string handler) => Reports("SNTG1001", Handler(handler));

    [Fact]
    public Task Ignores_when_the_call_is_imported() => Ignores(Unit(
        """
        using static Sentry.SentrySdk;
        using Errors = Sentry.SentrySdk;

        public class Shop : ShopBase
        {
            void First() { try { Work(); } catch (Exception ex) { CaptureException(ex); } }
            void Second() { try { Work(); } catch (Exception ex) { Errors.CaptureException(ex); } }
        }
        """));

    [Theory]
    [InlineData("if (SentrySdk.IsEnabled) SentrySdk.CaptureException(ex);")]
    [InlineData("if (!SentrySdk.IsEnabled) return; SentrySdk.CaptureException(ex);")]
    [InlineData("if (hub.IsEnabled) hub.CaptureException(ex);")]
    [InlineData("if (hub is { IsEnabled: true }) hub.CaptureException(ex);")]
    public Task Ignores_when_it_is_captured_where_Sentry_is_on(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("Action<Exception> capture = Capture; capture(ex); static void Capture(Exception error) => SentrySdk.CaptureException(error);")]
    [InlineData("Func<Exception, SentryId> capture = SentrySdk.CaptureException; capture(ex);")]
    public Task Ignores_when_the_call_is_made_through_a_delegate(string handler) => Ignores(Handler(handler));
}
