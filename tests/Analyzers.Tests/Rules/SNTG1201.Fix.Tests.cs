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

    private const string Queue = "void Method(Coravel.Queuing.Interfaces.IQueue queue, ServiceCollection all)";
    private const string Enqueue = "queue.QueueTask(() => File.Delete(\"a\"));";
    private const string OnError = ".OnError(exception => SentrySdk.CaptureException(exception))";

    private static Snippet Using(string name, Snippet code) => code with { Code = $"using {name};\n\n{code.Code}" };

    private static Snippet Queueing(string statements) =>
        Using("Coravel", Using("Microsoft.Extensions.DependencyInjection", In(statements, Queue)));

    [Theory]
    [InlineData(
        "var services = all.BuildServiceProvider();\n" + Enqueue,
        "var services = all.BuildServiceProvider();\nservices.ConfigureQueue()" + OnError + ";\n" + Enqueue)]
    [InlineData(
        "all.BuildServiceProvider().ConfigureQueue().LogQueuedTaskProgress(null);\n" + Enqueue,
        "all.BuildServiceProvider().ConfigureQueue()" + OnError + ".LogQueuedTaskProgress(null);\n" + Enqueue)]
    public Task Fixes_the_queue_of_a_job(string before, string after) => Fixes(Queueing(before), Queueing(after), Hook);

    [Theory]
    [InlineData("var host = new Microsoft.Extensions.Hosting.HostApplicationBuilder().Build();", "host.Services.ConfigureQueue()")]
    [InlineData("Coravel.QueueServiceRegistration.ConfigureQueue(null!);", "QueueServiceRegistration.ConfigureQueue(null!)")]
    public async Task Fixes_the_queue_in_another_file(string start, string hook)
    {
        var setUp = Snippet.Unit($"using Coravel;\n\nclass Start\n{{\n    void Run()\n    {{\n        {start}\n    }}\n}}\n");
        var job = In(Enqueue, "void Method(Coravel.Queuing.Interfaces.IQueue queue)");
        var solution = await CodeFixWorkspace.Open("SNTG1201", [[job, setUp]]);
        var reported = Assert.Single(await solution.Find(solution.Documents[0]));
        await solution.Apply((await solution.Offers(reported))[0]);
        Assert.Contains(hook + OnError, await solution.TextOf(solution.Documents[1]));
        Assert.Empty(await solution.Find(solution.Documents[0]));
    }

    [Fact]
    public Task Offers_no_hook_of_a_queue_if_several_places_fit() => Offers(
        Queueing("var one = all.BuildServiceProvider();\nvar two = all.BuildServiceProvider();\n" + Enqueue), Capture);

    private const string Graph =
        "void Method(GraphQL.Types.ObjectGraphType type, GraphQL.IDocumentExecuter run, Action<Action<GraphQL.DI.IGraphQLBuilder>> add)";

    private const string Resolver =
        "type.Field<GraphQL.Types.IntGraphType>(\"count\").Resolve(_ => int.Parse(File.ReadAllText(\"a\")));\n";

    private const string Delegate =
        "UnhandledExceptionDelegate = context => { SentrySdk.CaptureException(context.OriginalException); return Task.CompletedTask; }";

    private const string Handler = "AddUnhandledExceptionHandler(context => SentrySdk.CaptureException(context.OriginalException));";

    [Theory]
    [InlineData(
        "run.ExecuteAsync(options => options.Query = \"{a}\");",
        "run.ExecuteAsync(options =>\n{\n    options." + Delegate + ";\n    options.Query = \"{a}\";\n});")]
    [InlineData(
        "run.ExecuteAsync(options =>\n{\n    options.Query = \"{a}\";\n});",
        "run.ExecuteAsync(options =>\n{\n    options." + Delegate + ";\n    options.Query = \"{a}\";\n});")]
    [InlineData(
        "run.ExecuteAsync(new ExecutionOptions { Query = \"{a}\" });",
        "run.ExecuteAsync(new ExecutionOptions { " + Delegate + ", Query = \"{a}\" });")]
    [InlineData(
        "run.ExecuteAsync(new ExecutionOptions\n{\n    Query = \"{a}\",\n});",
        "run.ExecuteAsync(new ExecutionOptions\n{\n    " + Delegate + ",\n    Query = \"{a}\",\n});")]
    [InlineData("run.ExecuteAsync(new ExecutionOptions());", "run.ExecuteAsync(new ExecutionOptions { " + Delegate + " });")]
    [InlineData(
        "add(graph => graph.ToString());",
        "add(graph =>\n{\n    graph." + Handler + "\n    graph.ToString();\n});")]
    public Task Fixes_the_options_of_a_resolver(string before, string after) => Fixes(
        Using("GraphQL", In(Resolver + before, Graph)), Using("GraphQL", In(Resolver + after, Graph)), Hook);

    [Fact]
    public Task Offers_both() => Offers(
        In("consumer.ReceivedAsync += async (_, args) => await File.WriteAllTextAsync(\"a\", \"b\");", Consumer), Hook, Capture);

    [Fact]
    public Task Offers_only_the_hook_for_a_body_that_a_handler_does_not_fit() => Offers(
        In("consumer.ReceivedAsync += (_, args) => { return File.WriteAllTextAsync(\"a\", \"b\"); };", Consumer), Hook);

    private static string Indented(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
