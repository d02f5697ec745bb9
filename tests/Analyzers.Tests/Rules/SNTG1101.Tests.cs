namespace SentryGen.Tests.Rules;

public class SNTG1101Tests() : RuleSpecification("SNTG1101")
{
    [Theory]
    [InlineData(
        "class F : IExceptionFilter { public void {|SNTG1101:OnException|}(ExceptionContext context) => "
            + "context.ExceptionHandled = true; }")]
    [InlineData(
        "class F : IExceptionFilter { public void {|SNTG1101:OnException|}(ExceptionContext context) { context.Result = "
            + "new StatusCodeResult(500); } }")]
    [InlineData(
        "class F : IExceptionFilter { public void {|SNTG1101:OnException|}(ExceptionContext context) { context.Exception "
            + "= null!; } }")]
    [InlineData(
        "class F : ExceptionFilterAttribute { public override void {|SNTG1101:OnException|}(ExceptionContext context) { "
            + "context.ExceptionHandled = true; } }")]
    [InlineData(
        "class F : IAsyncExceptionFilter { public async Task {|SNTG1101:OnExceptionAsync|}(ExceptionContext context) { "
            + "await Task.Yield(); context.ExceptionHandled = true; } }")]
    [InlineData(
        "class F : ActionFilterAttribute { public override void {|SNTG1101:OnActionExecuted|}(ActionExecutedContext "
            + "context) { if (context.Exception is null) return; context.ExceptionHandled = true; } }")]
    [InlineData(
        "class F : ActionFilterAttribute { public override void {|SNTG1101:OnActionExecuted|}(ActionExecutedContext "
            + "context) { if (context.Exception is { } ex && !context.ExceptionHandled) { Console.WriteLine(ex); "
            + "context.ExceptionHandled = true; } } }")]
    [InlineData(
        "class F : IPageFilter { public void {|SNTG1101:OnPageHandlerExecuted|}(PageHandlerExecutedContext context) { if "
            + "(context.Exception != null) context.ExceptionHandled = true; } public void "
            + "OnPageHandlerExecuting(PageHandlerExecutingContext context) { } public void "
            + "OnPageHandlerSelected(PageHandlerSelectedContext context) { } }")]
    [InlineData(
        "class F : IExceptionFilter { public void {|SNTG1101:OnException|}(ExceptionContext context) { var path = "
            + "context.HttpContext.Request.Path; if (path.StartsWithSegments(\"/api\")) { context.Result = new "
            + "StatusCodeResult(500); return; } context.Result = new ViewResult(); } }")]
    public Task Reports_a_filter_of_MVC(string type) => ReportsAsMarked(HandedTo.Unit(Mvc + type));

    [Theory]
    [InlineData("class F : IExceptionFilter { public void OnException(ExceptionContext context) { } }")]
    [InlineData(
        "class F : IExceptionFilter { public void OnException(ExceptionContext context) => "
            + "Console.WriteLine(context.Exception); }")]
    [InlineData(
        "class F : IExceptionFilter { public void OnException(ExceptionContext context) { "
            + "SentrySdk.CaptureException(context.Exception); context.ExceptionHandled = true; } }")]
    [InlineData(
        "class F(ILogger<F> log) : IExceptionFilter { public void OnException(ExceptionContext context) { "
            + "log.LogError(context.Exception, \"m\"); context.Result = new StatusCodeResult(500); } }")]
    [InlineData(
        "class F : ActionFilterAttribute { public override void OnActionExecuted(ActionExecutedContext context) { if "
            + "(context.Exception is null) context.Result = new OkResult(); } }")]
    [InlineData(
        "class F : ActionFilterAttribute { public override void OnActionExecuted(ActionExecutedContext context) { if "
            + "(context.ExceptionHandled) return; if (context.Canceled) return; context.HttpContext.Response.StatusCode = 500; "
            + "} }")]
    [InlineData(
        "class F : IExceptionFilter { public void OnException(ExceptionContext context) { context.ExceptionHandled = "
            + "Environment.HasShutdownStarted; } }")]
    [InlineData(
        "class F : IExceptionFilter { public void OnException(ExceptionContext context) { throw new "
            + "InvalidOperationException(\"m\", context.Exception); } }")]
    [InlineData(
        "class F : IExceptionFilter { public void OnException(ExceptionContext context) { if (context.Exception is not "
            + "OperationCanceledException) return; context.ExceptionHandled = true; } }")]
    [InlineData("static class F { public static void Tell(ExceptionContext context) { context.ExceptionHandled = true; } }")]
    public Task Ignores_a_filter_of_MVC(string type) => Ignores(HandedTo.Unit(Mvc + type));

    [Theory]
    [InlineData("new System.Windows.Application().DispatcherUnhandledException += (sender, e) {|SNTG1101:=>|} e.Handled = true;")]
    [InlineData(
        "new System.Windows.Application().DispatcherUnhandledException += {|SNTG1101:delegate|} (object sender, "
            + "System.Windows.Threading.DispatcherUnhandledExceptionEventArgs e) { Console.WriteLine(e.Exception); e.Handled = "
            + "true; };")]
    [InlineData("Avalonia.Threading.Dispatcher.UIThread.UnhandledException += (_, e) {|SNTG1101:=>|} { e.Handled = true; };")]
    [InlineData(
        "new Azure.Messaging.ServiceBus.ServiceBusClient(\"\").CreateProcessor(\"q\").ProcessErrorAsync += args "
            + "{|SNTG1101:=>|} { Console.WriteLine(args.Exception); return Task.CompletedTask; };")]
    [InlineData(
        "new Azure.Messaging.EventHubs.EventProcessorClient().ProcessErrorAsync += async args {|SNTG1101:=>|} await "
            + "Console.Out.WriteAsync(args.Exception.Message);")]
    [InlineData(
        "RabbitMQ.Client.IChannel channel = null!; channel.CallbackExceptionAsync += (sender, args) {|SNTG1101:=>|} "
            + "Task.CompletedTask;")]
    [InlineData(
        "var settings = new Newtonsoft.Json.JsonSerializerSettings { Error = (sender, args) {|SNTG1101:=>|} "
            + "args.ErrorContext.Handled = true };")]
    [InlineData(
        "new Newtonsoft.Json.JsonSerializer().Error += (sender, args) {|SNTG1101:=>|} { "
            + "Console.WriteLine(args.ErrorContext.Error); args.ErrorContext.Handled = true; };")]
    [InlineData(
        "var csv = new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { "
            + "ReadingExceptionOccurred = _ {|SNTG1101:=>|} false };")]
    [InlineData("Observable.Empty<int>().Subscribe(_ => { }, _ {|SNTG1101:=>|} { });")]
    [InlineData("Observable.Empty<int>().Subscribe(_ => { }, ex {|SNTG1101:=>|} Console.WriteLine(ex), () => { });")]
    [InlineData("new FileSystemWatcher().Error += (sender, e) {|SNTG1101:=>|} Console.WriteLine(e.GetException());")]
    [InlineData(
        "new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (sender, e) {|SNTG1101:=>|} { if (e.Error != "
            + "null) Console.WriteLine(e.Error); };")]
    [InlineData(
        "Telegram.Bot.TelegramBotClient bot = null!; bot.OnError += (exception, source) {|SNTG1101:=>|} { "
            + "Console.WriteLine(exception); return Task.CompletedTask; };")]
    [InlineData("WorkAsync().SafeFireAndForget(ex {|SNTG1101:=>|} Console.WriteLine(ex));")]
    [InlineData("Coravel.Queuing.Interfaces.IQueueConfiguration queue = null!; queue.OnError(ex {|SNTG1101:=>|} Console.WriteLine(ex));")]
    [InlineData(
        "Observable.Empty<int>().Subscribe(_ => { }, {|SNTG1101:Failed|}); static void Failed(Exception error) => "
            + "Console.WriteLine(error);")]
    public Task Reports_a_handler(string statement) => ReportsAsMarked(WithLibraries(statement));

    [Theory]
    [InlineData("new System.Windows.Application().DispatcherUnhandledException += (sender, e) => Console.WriteLine(e.Exception);")]
    [InlineData(
        "new System.Windows.Application().DispatcherUnhandledException += (sender, e) => { "
            + "SentrySdk.CaptureException(e.Exception); e.Handled = true; };")]
    [InlineData(
        "new Azure.Messaging.ServiceBus.ServiceBusClient(\"\").CreateProcessor(\"q\").ProcessErrorAsync += args => { "
            + "log.LogError(args.Exception, args.EntityPath); return Task.CompletedTask; };")]
    [InlineData(
        "var csv = new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { "
            + "ReadingExceptionOccurred = _ => true };")]
    [InlineData(
        "var csv = new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { "
            + "ReadingExceptionOccurred = args => { log.LogError(args.Exception, \"m\"); return false; } };")]
    [InlineData("Observable.Empty<int>().Subscribe(_ => { });")]
    [InlineData("Observable.Interval(TimeSpan.FromSeconds(1)).Subscribe(_ => { }, ex => Console.WriteLine(ex));")]
    [InlineData("Observable.Timer(TimeSpan.FromSeconds(1)).Subscribe(_ => { }, _ => { });")]
    [InlineData("Observable.Empty<int>().Subscribe(_ => { }, ex => SentrySdk.CaptureException(ex));")]
    [InlineData("Observable.Empty<int>().Do(_ => { }, ex => Console.WriteLine(ex)).Subscribe();")]
    [InlineData("IObserver<int> next = null!; Observable.Empty<int>().Subscribe(next.OnNext, next.OnError);")]
    [InlineData("new FileSystemWatcher().Error += (sender, e) => log.LogError(e.GetException(), \"m\");")]
    [InlineData(
        "new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (sender, e) => { if (e.Error != null) "
            + "log.LogError(e.Error, \"m\"); };")]
    [InlineData(
        "new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (sender, e) => { if (e.Cancelled) return; "
            + "Console.WriteLine(e.Result); };")]
    [InlineData(
        "new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (sender, e) => { if (e.Error != null) throw "
            + "e.Error; };")]
    [InlineData("Exception? last = null; new FileSystemWatcher().Error += (sender, e) => last = e.GetException();")]
    public Task Ignores_a_handler(string statement) => Ignores(WithLibraries(statement));

    [Theory]
    [InlineData(
        "class O : IObserver<int> { public void OnCompleted() { } public void {|SNTG1101:OnError|}(Exception error) { } "
            + "public void OnNext(int value) { } }")]
    [InlineData(
        "class O : IObserver<int> { void IObserver<int>.OnCompleted() { } void "
            + "IObserver<int>.{|SNTG1101:OnError|}(Exception error) => Console.WriteLine(error); void "
            + "IObserver<int>.OnNext(int value) { } }")]
    [InlineData(
        "class B : Telegram.Bot.Polling.IUpdateHandler { public Task "
            + "{|SNTG1101:HandleErrorAsync|}(Telegram.Bot.ITelegramBotClient bot, Exception exception, "
            + "Telegram.Bot.Polling.HandleErrorSource source, CancellationToken token) { Console.WriteLine(exception); return "
            + "Task.CompletedTask; } public Task HandleUpdateAsync(Telegram.Bot.ITelegramBotClient bot, "
            + "Telegram.Bot.Types.Update update, CancellationToken token) => Task.CompletedTask; }")]
    [InlineData(
        "class H : MediatR.Pipeline.IRequestExceptionHandler<string, int, Exception> { public Task "
            + "{|SNTG1101:Handle|}(string request, Exception exception, MediatR.Pipeline.RequestExceptionHandlerState<int> "
            + "state, CancellationToken token) { state.SetHandled(1); return Task.CompletedTask; } }")]
    [InlineData(
        "class W : ErrorBoundaryBase { protected override Task {|SNTG1101:OnErrorAsync|}(Exception exception) { "
            + "Console.WriteLine(exception); return Task.CompletedTask; } }")]
    [InlineData(
        "class P { [Newtonsoft.Json.Serialization.OnError] void "
            + "{|SNTG1101:Failed|}(System.Runtime.Serialization.StreamingContext context, "
            + "Newtonsoft.Json.Serialization.ErrorContext error) => error.Handled = true; }")]
    [InlineData(
        "class V { void {|SNTG1101:OnCrash|}(object sender, "
            + "System.Windows.Threading.DispatcherUnhandledExceptionEventArgs e) { e.Handled = true; } }")]
    public Task Reports_an_implementation(string type) => ReportsAsMarked(HandedTo.Unit(Usings + type));

    [Theory]
    [InlineData(
        "class O(IObserver<int> next) : IObserver<int> { public void OnCompleted() { } public void OnError(Exception "
            + "error) => next.OnError(error); public void OnNext(int value) { } }")]
    [InlineData(
        "class O : IObserver<int> { Exception? failed; public void OnCompleted() { } public void OnError(Exception "
            + "error) => failed = error; public void OnNext(int value) { } }")]
    [InlineData(
        "class O : IObserver<KeyValuePair<string, object?>> { public void OnCompleted() { } public void "
            + "OnError(Exception error) { } public void OnNext(KeyValuePair<string, object?> value) { } }")]
    [InlineData(
        "class O : IObserver<DiagnosticListener> { public void OnCompleted() { } public void OnError(Exception error) { "
            + "} public void OnNext(DiagnosticListener value) { } }")]
    [InlineData(
        "class H : MediatR.Pipeline.IRequestExceptionHandler<string, int, Exception> { public Task Handle(string "
            + "request, Exception exception, MediatR.Pipeline.RequestExceptionHandlerState<int> state, CancellationToken "
            + "token) { Console.WriteLine(exception); return Task.CompletedTask; } }")]
    [InlineData(
        "class H : Microsoft.AspNetCore.Diagnostics.IExceptionHandler { public ValueTask<bool> "
            + "TryHandleAsync(Microsoft.AspNetCore.Http.HttpContext context, Exception exception, CancellationToken token) => "
            + "new(true); }")]
    [InlineData(
        "class V { void Report() => OnCrash(this, null!); void OnCrash(object sender, "
            + "System.Windows.Threading.DispatcherUnhandledExceptionEventArgs e) { e.Handled = true; } }")]
    public Task Ignores_an_implementation(string type) => Ignores(HandedTo.Unit(Usings + type));

    [Fact]
    public Task Says_where_it_is_lost() => ReportsAtMarks(
        HandedTo.Members("void Method() => new FileSystemWatcher().Error += (sender, e) [|=>|] Console.WriteLine(e.GetException());"),
        "'ErrorEventArgs.GetException' is handed to this code and never reaches Sentry: it is left at line 1 without reporting it");

    [Fact]
    public Task Says_which_helper_loses_it() => ReportsAtMarks(
        HandedTo.Members(
            """
            void Method() => new FileSystemWatcher().Error += (sender, e) [|=>|] Show(e.GetException());
            static void Show(Exception error) => Console.WriteLine(error);
            """),
        "'ErrorEventArgs.GetException' is handed to this code and never reaches Sentry: it is left at line 1 without reporting it");

    [Theory]
    [InlineData("// sentrygen: expected\n")]
    [InlineData("// nobody can do anything about it\n")]
    public Task Leaves_a_loss_that_is_explained_to_SNTG1007(string comment) => ReportsAsMarked(
        HandedTo.Method($"new FileSystemWatcher().Error += (sender, e) {{|SNTG1007:=>|}} {{ {comment} return; }};"));

    [Fact]
    public Task Leaves_a_stale_marker_to_SNTG1008() => ReportsAsMarked(HandedTo.Members(
        """
        void Method() => new FileSystemWatcher().Error += (sender, e) {|SNTG1008:=>|}
        {
            // sentrygen: expected
            log.LogError(e.GetException(), "m");
        };
        """));

    private const string Mvc = Usings + "using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Mvc.Filters;\n";

    private const string Usings = "using Microsoft.AspNetCore.Components;\n";

    private static Snippet WithLibraries(string statement) => HandedTo.Unit(
        $"using System.Reactive.Linq; using AsyncAwaitBestPractices; class Shop : ShopBase {{ void Method() {{ {statement} }} }}");

    [Fact]
    public Task Reports_a_method_that_has_the_name_of_a_method_of_other_objects() => ReportsAsMarked(HandedTo.Unit("""
        static class Form
        {
            static int Parts(string text) => new Other().Count();
            static Newtonsoft.Json.JsonSerializerSettings How() => new() { Error = Count };
            static void {|SNTG1101:Count|}(object sender, Newtonsoft.Json.Serialization.ErrorEventArgs e) => e.ErrorContext.Handled = true;
        }
        class Other { public int Count() => 1; }
        """));

    [Theory]
    [InlineData("IAsyncActionFilter", "OnActionExecutionAsync", "ActionExecutingContext", "ActionExecutionDelegate")]
    [InlineData("IAsyncResultFilter", "OnResultExecutionAsync", "ResultExecutingContext", "ResultExecutionDelegate")]
    [InlineData("IAsyncResourceFilter", "OnResourceExecutionAsync", "ResourceExecutingContext", "ResourceExecutionDelegate")]
    public async Task Reports_a_filter_that_asks_what_runs_next(string contract, string method, string context, string next)
    {
        await ReportsAsMarked(HandedTo.Unit(Mvc + Filter($"{{|SNTG1101:{method}|}}", "done.ExceptionHandled = true;")));
        await Ignores(HandedTo.Unit(Mvc + Filter(method, "if (done.Exception != null) Console.WriteLine(done.Exception);")));
        await Ignores(HandedTo.Unit(Mvc + Filter(method, "throw done.Exception!;")));

        string Filter(string name, string end) =>
            $"class F : {contract} {{ public async Task {name}({context} context, {next} next) {{ var done = await next(); {end} }} }}";
    }

    [Fact]
    public Task Ignores_a_filter_that_hands_what_runs_next_on() => Ignores(HandedTo.Unit(Mvc + """
        class F : ActionFilterAttribute
        {
            public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
            {
                context.HttpContext.Items["begin"] = 1;
                await base.OnActionExecutionAsync(context, next);
            }
        }
        """));

    [Fact]
    public Task Reports_a_method_of_an_object_that_is_made_for_it() => ReportsAsMarked(HandedTo.Unit("""
        class Errors
        {
            static void Watch(Azure.Messaging.ServiceBus.ServiceBusProcessor queue) => queue.ProcessErrorAsync += new Errors().Note;
            Task {|SNTG1101:Note|}(Azure.Messaging.ServiceBus.ProcessErrorEventArgs args) => Task.CompletedTask;
        }
        """));

    [Fact]
    public Task Ignores_a_method_that_its_own_code_calls() => Ignores(HandedTo.Unit("""
        class Errors
        {
            static Errors Make() => new();
            static Task Watch(Azure.Messaging.ServiceBus.ProcessErrorEventArgs args) => Make().Note(args);
            Task Note(Azure.Messaging.ServiceBus.ProcessErrorEventArgs args) => Task.CompletedTask;
        }
        """));
}
