namespace SentryGen.Tests.Rules;

public class SNTG1201FixTests() : RuleSpecification("SNTG1201")
{
    private const string Hook = "Hook", Capture = "Capture";

    private static Snippet In(string statements, string signature = "void Method()") =>
        SwallowedBy.Class($"{signature}\n{{\n{Indented(statements)}\n}}");

    [Fact]
    public Task Fixes_an_expression() => Fixes(
        In("new System.Timers.Timer().Elapsed += (sender, e) => File.Delete(\"a\");"),
        In(
            """
            new System.Timers.Timer().Elapsed += (sender, e) =>
            {
                try
                {
                    File.Delete("a");
                }
                catch (Exception ex)
                {
                    SentrySdk.CaptureException(ex);
                    throw;
                }
            };
            """),
        Capture);

    [Fact]
    public Task Fixes_a_block() => Fixes(
        In(
            """
            new System.Timers.Timer().Elapsed += (sender, e) =>
            {
                // The draft.
                File.Delete("a");
                File.Delete("b");
            };
            """),
        In(
            """
            new System.Timers.Timer().Elapsed += (sender, e) =>
            {
                try
                {
                    // The draft.
                    File.Delete("a");
                    File.Delete("b");
                }
                catch (Exception ex)
                {
                    SentrySdk.CaptureException(ex);
                    throw;
                }
            };
            """),
        Capture);

    [Fact]
    public Task Fixes_a_method_that_is_given() => Fixes(
        SwallowedBy.Class(
            """
            void Method() => new System.Timers.Timer().Elapsed += Tidy;

            void Tidy(object? sender, System.Timers.ElapsedEventArgs e) => File.Delete("a");
            """),
        SwallowedBy.Class(
            """
            void Method() => new System.Timers.Timer().Elapsed += Tidy;

            void Tidy(object? sender, System.Timers.ElapsedEventArgs e)
            {
                try
                {
                    File.Delete("a");
                }
                catch (Exception ex)
                {
                    SentrySdk.CaptureException(ex);
                    throw;
                }
            }
            """),
        Capture);

    private const string Client = "void Method(MQTTnet.IMqttClient client)";

    [Fact]
    public Task Fixes_a_task_that_is_returned() => Fixes(
        In("client.ApplicationMessageReceivedAsync += _ => File.WriteAllTextAsync(\"a\", \"b\");", Client),
        In(
            """
            client.ApplicationMessageReceivedAsync += async _ =>
            {
                try
                {
                    await File.WriteAllTextAsync("a", "b");
                }
                catch (Exception ex)
                {
                    SentrySdk.CaptureException(ex);
                    throw;
                }
            };
            """,
            Client),
        Capture);

    private const string Consumer = "void Method(RabbitMQ.Client.Events.AsyncEventingBasicConsumer consumer)";

    [Fact]
    public Task Fixes_the_channel_of_a_consumer() => Fixes(
        In("consumer.ReceivedAsync += async (_, args) => await File.WriteAllTextAsync(\"a\", args.RoutingKey);", Consumer),
        In(
            "consumer.ReceivedAsync += async (_, args) => await File.WriteAllTextAsync(\"a\", args.RoutingKey);\n"
                + "consumer.Channel.CallbackExceptionAsync += (sender, args) => { SentrySdk.CaptureException(args.Exception); "
                + "return Task.CompletedTask; };",
            Consumer),
        Hook);

    private const string Scheduler = "void Method(IServiceProvider services)";

    [Fact]
    public Task Fixes_the_scheduler_of_a_job() => Fixes(
        In("Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.Schedule(() => File.Delete(\"a\")).Daily());", Scheduler),
        In(
            "Coravel.SchedulerServiceRegistration.UseScheduler(services, to => to.Schedule(() => File.Delete(\"a\")).Daily())"
                + ".OnError(exception => SentrySdk.CaptureException(exception));",
            Scheduler),
        Hook);

    [Fact]
    public Task Fixes_the_worker_of_a_job() => Fixes(
        In("var worker = new System.ComponentModel.BackgroundWorker();\nworker.DoWork += (sender, e) => File.Delete(\"a\");"),
        In(
            "var worker = new System.ComponentModel.BackgroundWorker();\nworker.DoWork += (sender, e) => File.Delete(\"a\");\n"
                + "worker.RunWorkerCompleted += (sender, args) => "
                + "{ if (args.Error is { } error) SentrySdk.CaptureException(error); };"),
        Hook);

    [Fact]
    public Task Offers_both() => Offers(
        In("consumer.ReceivedAsync += async (_, args) => await File.WriteAllTextAsync(\"a\", \"b\");", Consumer), Hook, Capture);

    [Fact]
    public Task Offers_only_the_hook_for_a_body_that_a_handler_does_not_fit() => Offers(
        In("consumer.ReceivedAsync += (_, args) => { return File.WriteAllTextAsync(\"a\", \"b\"); };", Consumer), Hook);

    private static string Indented(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
