using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG1201Tests() : RuleSpecification("SNTG1201")
{
    private const string Redis = "StackExchange.Redis.ISubscriber redis = null!; ";
    private const string Rabbit = "var consumer = new RabbitMQ.Client.Events.AsyncEventingBasicConsumer(null!); ";
    private const string Coravel = "IServiceProvider services = null!; Coravel.Queuing.Interfaces.IQueue queue = null!; ";
    private const string Timer = "var timer = new System.Timers.Timer(); ";

    [Theory]
    [InlineData(Redis + "redis.Subscribe(default, (_, value) {|SNTG1201:=>|} File.WriteAllText(\"a\", value));")]
    [InlineData(Redis + "await redis.SubscribeAsync(default, (_, value) {|SNTG1201:=>|} { File.WriteAllText(\"a\", value); });")]
    [InlineData(Redis + "redis.Subscribe((StackExchange.Redis.RedisChannel)default).OnMessage(message {|SNTG1201:=>|} "
        + "int.Parse(message.Message!));")]
    [InlineData(
        Redis + "IOrders orders = null!; redis.Subscribe((StackExchange.Redis.RedisChannel)default)"
            + ".OnMessage(async message {|SNTG1201:=>|} await orders.SaveAsync(message.Message!));")]
    public Task Reports_a_subscriber_of_Redis(string code) => ReportsAsMarked(SwallowedBy.Method(code));

    [Theory]
    [InlineData(Rabbit + "IOrders orders = null!; consumer.ReceivedAsync += async (_, args) {|SNTG1201:=>|} await "
        + "orders.SaveAsync(args.RoutingKey);")]
    [InlineData(Rabbit + "IOrders orders = null!; consumer.ReceivedAsync += (_, args) {|SNTG1201:=>|} orders.SaveAsync(args.RoutingKey);")]
    [InlineData(Rabbit + "consumer.ReceivedAsync += {|SNTG1201:delegate|} { throw new InvalidOperationException(); };")]
    public Task Reports_a_consumer_of_RabbitMQ(string code) => ReportsAsMarked(SwallowedBy.Method(code));

    [Fact]
    public Task Reports_a_consumer_of_RabbitMQ_if_only_its_connection_is_watched() => ReportsAsMarked(SwallowedBy.Method(
        Rabbit + "RabbitMQ.Client.IConnection to = null!; "
            + "to.CallbackExceptionAsync += (_, args) => { log.LogError(args.Exception, \"m\"); return Task.CompletedTask; }; "
            + "consumer.ReceivedAsync += async (_, args) {|SNTG1201:=>|} await File.WriteAllTextAsync(\"a\", \"b\");"));

    [Theory]
    [InlineData(
        "RabbitMQ.Client.IChannel channel = null!; channel.CallbackExceptionAsync += (_, args) => { "
            + "Sentry.SentrySdk.CaptureException(args.Exception); return Task.CompletedTask; }; ")]
    public Task Ignores_a_consumer_of_RabbitMQ_whose_hook_is_set(string hook) =>
        Ignores(SwallowedBy.Method(hook + Rabbit + "consumer.ReceivedAsync += async (_, args) => await "
            + "File.WriteAllTextAsync(\"a\", \"b\");"));

    [Fact]
    public Task Reports_a_consumer_of_RabbitMQ_that_is_a_class() => ReportsAsMarked(SwallowedBy.Unit(
        """
        class Consumer(RabbitMQ.Client.IChannel channel, IOrders orders) : RabbitMQ.Client.AsyncDefaultBasicConsumer(channel)
        {
            public override async Task {|SNTG1201:HandleBasicDeliverAsync|}(
                string tag, ulong delivery, bool again, string exchange, string key,
                RabbitMQ.Client.IReadOnlyBasicProperties with, ReadOnlyMemory<byte> body, CancellationToken token) =>
                await orders.SaveAsync(key);
        }
        """));

    [Theory]
    [InlineData("MQTTnet.IMqttClient client = null!; client.ApplicationMessageReceivedAsync += async _ {|SNTG1201:=>|} await "
        + "File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData("MQTTnet.MqttClient client = null!; client.ApplicationMessageReceivedAsync += _ {|SNTG1201:=>|} throw new "
        + "FormatException();")]
    public Task Reports_a_client_of_MQTT(string code) => ReportsAsMarked(SwallowedBy.Method(code));

    [Fact]
    public Task Ignores_a_client_of_MQTT_with_a_log() => Ignores(SwallowedBy.Method(
        "var client = new MQTTnet.MqttClientFactory(new MQTTnet.Diagnostics.Logger.MqttNetEventLogger(\"\")).CreateMqttClient(); "
            + "client.ApplicationMessageReceivedAsync += async _ => await File.WriteAllTextAsync(\"a\", \"b\");"));

    [Theory]
    [InlineData(Coravel + "queue.QueueTask(() {|SNTG1201:=>|} File.Delete(\"a\"));")]
    [InlineData(Coravel + "queue.QueueAsyncTask(async () {|SNTG1201:=>|} await File.WriteAllTextAsync(\"a\", \"b\"));")]
    [InlineData(Coravel + "Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.Schedule(() {|SNTG1201:=>|} "
        + "File.Delete(\"a\")).EveryMinute());")]
    [InlineData(
        Coravel + "Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.ScheduleAsync("
            + "async () {|SNTG1201:=>|} await File.WriteAllTextAsync(\"a\", \"b\")).EveryMinute());")]
    public Task Reports_a_job_of_Coravel(string code) => ReportsAsMarked(SwallowedBy.Method(code));

    [Theory]
    [InlineData(Coravel + "Coravel.QueueServiceRegistration.ConfigureQueue(services).OnError(ex => log.LogError(ex, \"m\")); "
        + "queue.QueueTask(() => File.Delete(\"a\"));")]
    [InlineData(
        Coravel + "Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.Schedule(() => File.Delete(\"a\")).EveryMinute())"
            + ".OnError(ex => Sentry.SentrySdk.CaptureException(ex));")]
    public Task Ignores_a_job_of_Coravel_whose_hook_is_set(string code) => Ignores(SwallowedBy.Method(code));

    [Fact]
    public Task Reports_an_invocable_of_Coravel_that_is_scheduled() => ReportsAsMarked(SwallowedBy.Unit(
        """
        class Cleanup : Coravel.Invocable.IInvocable { public Task {|SNTG1201:Invoke|}() { File.Delete("a"); return Task.CompletedTask; } }

        static class Start
        {
            static void All(IServiceProvider services) =>
                Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.Schedule<Cleanup>().Daily());
        }
        """));

    [Theory]
    [InlineData("to => to.Schedule(() => { }).Daily()")]
    [InlineData("to => to.Schedule<Other>().Daily()")]
    public Task Ignores_an_invocable_beside_those_that_are_scheduled(string schedule) => Ignores(SwallowedBy.Unit(
        $$"""
        class Cleanup : Coravel.Invocable.IInvocable { public Task Invoke() { File.Delete("a"); return Task.CompletedTask; } }

        class Other : Coravel.Invocable.IInvocable { public Task Invoke() => Task.CompletedTask; }

        static class Start
        {
            static void All(IServiceProvider services) =>
                Coravel.SchedulerServiceRegistration.UseScheduler(services, {{schedule}});
        }
        """));

    [Theory]
    [InlineData("void All(IServiceProvider services, Type type) => "
        + "Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.ScheduleInvocableType(type).Daily());")]
    [InlineData("void All<TJob>(IServiceProvider services) where TJob : Coravel.Invocable.IInvocable => "
        + "Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.Schedule<TJob>().Daily());")]
    public Task Reports_an_invocable_that_the_running_app_may_schedule(string schedule) => ReportsAsMarked(SwallowedBy.Unit(
        $$"""
        class Cleanup : Coravel.Invocable.IInvocable { public Task {|SNTG1201:Invoke|}() { File.Delete("a"); return Task.CompletedTask; } }

        static class Start { static {{schedule}} }
        """));

    [Fact]
    public Task Ignores_an_invocable_that_nothing_here_runs() => Ignores(SwallowedBy.Unit(
        "class Cleanup : Coravel.Invocable.IInvocable { public Task Invoke() { File.Delete(\"a\"); return Task.CompletedTask; } }"));

    [Theory]
    [InlineData(Timer + "timer.Elapsed += (sender, e) {|SNTG1201:=>|} File.Delete(\"a\");")]
    [InlineData(Timer + "timer.Elapsed += {|SNTG1201:delegate|} { File.Delete(\"a\"); };")]
    [InlineData(Timer + "timer.Elapsed += {|SNTG1201:Tidy|}; void Tidy(object? sender, System.Timers.ElapsedEventArgs e) => "
        + "File.Delete(\"a\");")]
    [InlineData(Timer + "timer.Elapsed += {|SNTG1201:new System.Timers.ElapsedEventHandler(Tidy)|}; void Tidy(object? "
        + "sender, System.Timers.ElapsedEventArgs e) => Do(); "
        + "void Do() { if (flag) File.Delete(\"a\"); }")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) {|SNTG1201:=>|} { try { File.Delete(\"a\"); } catch (Exception ex) { "
        + "log.LogWarning(ex, \"m\"); throw; } };")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) {|SNTG1201:=>|} { try { File.Delete(\"a\"); } finally { timer.Start(); } };")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) {|SNTG1201:=>|} { if (flag) throw new InvalidOperationException(); };")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) {|SNTG1201:=>|} File.WriteAllTextAsync(\"a\", \"b\").Wait();")]
    public Task Reports_a_timer(string code) => ReportsAsMarked(SwallowedBy.Method(code));

    [Theory]
    [InlineData(Timer + "timer.Elapsed += async (sender, e) => await File.WriteAllTextAsync(\"a\", \"b\");")]
    [InlineData(Timer + "var ticks = 0; timer.Elapsed += (sender, e) => Interlocked.Increment(ref ticks);")]
    [InlineData(Timer + "var open = new System.Collections.Concurrent.ConcurrentQueue<DateTime>(); timer.Elapsed += (sender, "
        + "e) => open.Enqueue(e.SignalTime);")]
    [InlineData(Timer + "var done = new TaskCompletionSource(); timer.Elapsed += (sender, e) => done.TrySetResult();")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => log.LogInformation(\"m\");")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => { timer.Stop(); timer.Start(); };")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => { try { File.Delete(\"a\"); } catch (Exception ex) { "
        + "log.LogError(ex, \"m\"); } };")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => { try { File.Delete(\"a\"); } catch (Exception ex) { "
        + "log.LogError(ex, \"m\"); throw; } };")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => { try { File.Delete(\"a\"); } catch (IOException ex) { "
        + "log.LogError(ex, \"m\"); } };")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => throw new OperationCanceledException();")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => Show(); void Show() => Console.WriteLine(\"m\");")]
    [InlineData(Timer + "timer.SynchronizingObject = null; timer.Elapsed += (sender, e) => File.Delete(\"a\");")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) => Sold(log, 1);")]
    [InlineData("var ticks = new System.Threading.Timer(_ => File.Delete(\"a\"));")]
    public Task Ignores_a_timer(string code) => Ignores(SwallowedBy.Method(code));

    [Theory]
    [InlineData("timer.Elapsed += (sender, e) {|SNTG1007:=>|} { // sentrygen: expected\n File.Delete(\"a\"); };")]
    [InlineData("timer.Elapsed += (sender, e) {|SNTG1007:=>|} { File.Delete(\"a\"); /* sentrygen: expected, it is a draft */ };")]
    [InlineData("timer.Elapsed += (sender, e) {|SNTG1007:=>|} { // Best effort: the next tick tries again.\n File.Delete(\"a\"); };")]
    [InlineData("\n/* Best effort. */ timer.Elapsed += (sender, e) {|SNTG1007:=>|} File.Delete(\"a\");")]
    [InlineData("timer.Elapsed += {|SNTG1007:Tidy|};\n"
        + "void Tidy(object? sender, System.Timers.ElapsedEventArgs e) { /* Ignore errors here. */ File.Delete(\"a\"); }")]
    public Task Tells_a_timer_whose_loss_is_meant(string code) => ReportsAsMarked(SwallowedBy.Method(Timer + code));

    [Theory]
    [InlineData("timer.Elapsed += (sender, e) {|SNTG1201:=>|} { // Deletes the draft of the orders.\n File.Delete(\"a\"); };")]
    [InlineData("timer.Elapsed += (sender, e) {|SNTG1201:=>|} { // TODO: ignore errors\n File.Delete(\"a\"); };")]
    [InlineData("timer.Elapsed += (sender, e) {|SNTG1201:=>|} { File.Delete(\"a\"); "
        + "try { Work(); } {|SNTG1007:catch|} { /* sentrygen: expected */ } };")]
    public Task Reports_a_timer_whose_comment_is_about_anything(string code) => ReportsAsMarked(SwallowedBy.Method(Timer + code));

    [Theory]
    [InlineData("timer.SynchronizingObject = null; timer.Elapsed += (sender, e) {|SNTG1008:=>|} { // sentrygen: expected\n"
        + " File.Delete(\"a\"); };")]
    public Task Tells_a_marker_in_code_whose_hook_is_set(string code) => ReportsAsMarked(SwallowedBy.Method(Timer + code));

    // A rule about tasks speaks of the dropped task.
    [Theory]
    [InlineData("timer.Elapsed += (sender, e) => { _ = Task.Run(() => File.Delete(\"a\")); };")]
    [InlineData("timer.Elapsed += (sender, e) => Forget(File.WriteAllTextAsync(\"a\", \"b\")); void Forget(Task task) { }")]
    public Task Ignores_a_timer_that_only_starts_a_task(string code) => DoesNotReport(SwallowedBy.Method(Timer + code));

    [Fact]
    public Task Ignores_a_timer_that_only_tells_others() => Ignores(SwallowedBy.Members(
        "public event Action? Ticked; void Method() { " + Timer + "timer.Elapsed += (sender, e) => Ticked?.Invoke(); }"));

    [Fact]
    public Task Reports_a_timer_that_runs_what_it_was_given() => ReportsAsMarked(SwallowedBy.Members(
        "void Method(Action run) { " + Timer + "timer.Elapsed += (sender, e) {|SNTG1201:=>|} run(); }"));

    // A rule about handlers speaks of the handler.
    [Fact]
    public Task Ignores_a_timer_whose_handler_loses_the_exception_itself() => DoesNotReport(
        SwallowedBy.Method(Timer + "timer.Elapsed += (sender, e) => { try { File.Delete(\"a\"); } catch { } };"));

    [Theory]
    [InlineData("System.ComponentModel.BackgroundWorker worker = new(); worker.DoWork += (sender, e) {|SNTG1201:=>|} File.Delete(\"a\");")]
    public Task Reports_a_background_worker(string code) => ReportsAsMarked(SwallowedBy.Method(code));

    [Fact]
    public Task Ignores_a_background_worker_whose_error_is_read() => Ignores(SwallowedBy.Method(
        "System.ComponentModel.BackgroundWorker worker = new(); worker.DoWork += (sender, e) => File.Delete(\"a\"); "
            + "worker.RunWorkerCompleted += (sender, e) => { if (e.Error is { } error) log.LogError(error, \"m\"); };"));

    [Fact]
    public Task Reports_a_listener() => ReportsAsMarked(SwallowedBy.Unit(
        """
        class Listener : System.Diagnostics.Tracing.EventListener
        {
            protected override void {|SNTG1201:OnEventWritten|}(System.Diagnostics.Tracing.EventWrittenEventArgs data) => File.Delete("a");
        }
        """));

    [Fact]
    public async Task Warns_less_of_a_watcher_which_drops_them_on_some_systems_only() =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await new RuleTest(SwallowedBy.Method(
            "new FileSystemWatcher().Created += (sender, e) => File.Delete(\"a\");")).Find()).Severity);

    [Theory]
    [InlineData(Timer + "timer.Elapsed += (sender, e) [|=>|] File.Delete(\"a\");", "'Delete' can fail")]
    [InlineData(Timer + "timer.Elapsed += (sender, e) [|=>|] throw new FormatException();", "it throws 'FormatException'")]
    public Task Says_why(string code, string why) => ReportsAtMarks(
        SwallowedBy.Method(code), $"System.Timers.Timer swallows what this code throws, and writes no line anywhere: {why}");

    private static async Task DoesNotReport(Snippet snippet) =>
        Assert.DoesNotContain(await new RuleTest(snippet).Find(), found => found.Id == "SNTG1201");
}
