namespace SentryGen.Tests.Rules;

public class SNTG1101FixTests() : RuleSpecification("SNTG1101")
{
    [Fact]
    public Task Offers_to_capture_and_to_mark() => Offers(HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n"
        + "};"), "Capture", "MarkExpected");

    [Fact]
    public Task Offers_no_marker_for_an_expression() => Offers(HandedTo.Body("new FileSystemWatcher().Error += (sender, e) => "
        + "Console.WriteLine(e.GetException());"), "Capture");

    [Theory]
    [InlineData(
        "new FileSystemWatcher().Error += (sender, e) =>\n{\n    Work();\n};",
        "new FileSystemWatcher().Error += (sender, e) =>\n{\n    SentrySdk.CaptureException(e.GetException());\n    Work();\n};")]
    [InlineData(
        "new System.Windows.Application().DispatcherUnhandledException += (sender, e) => e.Handled = true;",
        "new System.Windows.Application().DispatcherUnhandledException += (sender, e) =>\n{\n    "
            + "SentrySdk.CaptureException(e.Exception);\n    e.Handled = true;\n};")]
    [InlineData(
        "new System.Windows.Application().DispatcherUnhandledException += delegate (object sender, "
            + "System.Windows.Threading.DispatcherUnhandledExceptionEventArgs e)\n{\n    e.Handled = true;\n};",
        "new System.Windows.Application().DispatcherUnhandledException += delegate (object sender, "
            + "System.Windows.Threading.DispatcherUnhandledExceptionEventArgs e)\n{\n    SentrySdk.CaptureException(e.Exception);\n  "
            + "  e.Handled = true;\n};")]
    [InlineData(
        "var settings = new Newtonsoft.Json.JsonSerializerSettings { Error = (sender, args) => args.ErrorContext.Handled = true };",
        "var settings = new Newtonsoft.Json.JsonSerializerSettings { Error = (sender, args) =>\n{\n    "
            + "SentrySdk.CaptureException(args.ErrorContext.Error);\n    args.ErrorContext.Handled = true;\n}\n};")]
    [InlineData(
        "var csv = new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture)\n{\n    "
            + "ReadingExceptionOccurred = _ => false,\n};",
        "var csv = new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture)\n{\n    "
            + "ReadingExceptionOccurred = args =>\n    {\n        SentrySdk.CaptureException(args.Exception);\n        return false;\n"
            + "    },\n};")]
    [InlineData(
        "new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (sender, e) =>\n{\n    if (e.Error is null) Work();\n};",
        "new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (sender, e) =>\n{\n    if (e.Error is { } ex) "
            + "SentrySdk.CaptureException(ex);\n    if (e.Error is null) Work();\n};")]
    public Task Fixes_a_lambda(string before, string after) => Fixes(HandedTo.Body(before), HandedTo.Body(after), "Capture");

    [Theory]
    [InlineData(
        "class O : IObserver<int>\n{\n    public void OnCompleted() { }\n\n    public void OnError(Exception error) { }\n\n    "
            + "public void OnNext(int value) { }\n}",
        "class O : IObserver<int>\n{\n    public void OnCompleted() { }\n\n    public void OnError(Exception error)\n    {\n        "
            + "SentrySdk.CaptureException(error);\n    }\n\n    public void OnNext(int value) { }\n}")]
    [InlineData(
        "class O : IObserver<int>\n{\n    public void OnCompleted() { }\n\n    public void OnError(Exception error) => "
            + "Console.WriteLine(error);\n\n    public void OnNext(int value) { }\n}",
        "class O : IObserver<int>\n{\n    public void OnCompleted() { }\n\n    public void OnError(Exception error)\n    {\n        "
            + "SentrySdk.CaptureException(error);\n        Console.WriteLine(error);\n    }\n\n    public void OnNext(int value) { }\n}")]
    public Task Fixes_a_method(string before, string after) => Fixes(HandedTo.Unit(before), HandedTo.Unit(after), "Capture");

    [Fact]
    public Task Fixes_a_filter_behind_its_look_at_what_runs_next() => Fixes(
        Filter("var done = await next();\n        done.ExceptionHandled = true;"),
        Filter("var done = await next();\n        if (done.Exception is { } ex) SentrySdk.CaptureException(ex);\n        "
            + "done.ExceptionHandled = true;"),
        "Capture");

    [Fact]
    public Task Is_not_offered_if_no_local_has_what_runs_next() =>
        Offers(Filter("(await next()).ExceptionHandled = true;"));

    private static Snippet Filter(string body) => HandedTo.Unit(
        $$"""
        class F : Microsoft.AspNetCore.Mvc.Filters.IAsyncActionFilter
        {
            public async Task OnActionExecutionAsync(
                Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context,
                Microsoft.AspNetCore.Mvc.Filters.ActionExecutionDelegate next)
            {
                {{body}}
            }
        }
        """);

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    Work();\n};"),
        HandedTo.Body("new FileSystemWatcher().Error += (sender, e) =>\n{\n    // sentrygen: expected\n    Work();\n};"),
        "MarkExpected");
}
