namespace SentryGen.Knowledge;

/// <summary>Code of other assemblies that is given an exception and does not carry it any further.</summary>
internal static class Inert
{
    /// <summary>Types all of whose methods only write, format or compare.</summary>
    public static readonly string[] Types =
    [
        "System.Object",
        "System.String",
        "System.Text.StringBuilder",
        "System.Console",
        "System.Convert",
        "System.GC",
        "System.ArgumentNullException",
        "System.Diagnostics.Debug",
        "System.Diagnostics.Trace",
        "System.Diagnostics.TraceSource",
        "System.Diagnostics.Debugger",
        "System.Diagnostics.EventLog",
        "System.Diagnostics.Activity",
        "System.Diagnostics.Process",
        "System.Diagnostics.StackTrace",
        "System.Diagnostics.StackFrame",
        "System.WeakReference",
        "System.IO.TextWriter",
        "System.IO.StreamWriter",
        "System.IO.StringWriter",
        "System.IO.File",
        "System.Runtime.InteropServices.Marshal",
        "System.Windows.Forms.MessageBox",
        "System.Windows.MessageBox",
        "NLog.Common.InternalLogger",
        "Serilog.Debugging.SelfLog",
        "OpenTelemetry.Trace.ActivityExtensions",
        "OpenTelemetry.Trace.TelemetrySpan",
        "Sentry.ISpan",
        "Sentry.ITransactionTracer",
        "Sentry.SpanExtensions",
        "Sentry.SentryStructuredLogger",
        "SentryExceptionExtensions",
    ];

    /// <summary>Methods of otherwise active types that only annotate, or show it on a page.</summary>
    public static readonly (string Type, string Method)[] Methods =
    [
        ("Microsoft.Extensions.Logging.ILogger", "BeginScope"),
        ("Microsoft.Extensions.Logging.LoggerExtensions", "BeginScope"),
        ("Serilog.Log", "ForContext"),
        ("Serilog.ILogger", "ForContext"),
        ("Serilog.Core.Logger", "ForContext"),
        ("System.Runtime.CompilerServices.RuntimeHelpers", "GetHashCode"),
        ("Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult", "Degraded"),
        ("Microsoft.AspNetCore.Authentication.AuthenticateResult", "Fail"),
        ("Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary", "TryAddModelException"),
        ("Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary", "AddModelError"),
        ("Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder", "AddContent"),
        ("Microsoft.AspNetCore.Mvc.Razor.RazorPageBase", "Write"),
        ("Microsoft.AspNetCore.Mvc.Razor.RazorPageBase", "WriteAttributeValue"),
    ];

    /// <summary>The types by which loops run over things.</summary>
    public static readonly string[] Enumerators =
        ["System.Collections.IEnumerator", "System.Collections.Generic.IEnumerator`1", "System.Collections.Generic.IAsyncEnumerator`1"];

    /// <summary>A call of an enumerator says nothing about the things that the loop runs over.</summary>
    public static readonly string[] LoopMethods = ["MoveNext", "MoveNextAsync", "Dispose", "DisposeAsync", "Reset"];

    /// <summary>It holds one exception, to throw it later.</summary>
    public const string DispatchInfo = "System.Runtime.ExceptionServices.ExceptionDispatchInfo";

    /// <summary>Methods that hand back an object that holds the exception, and do nothing else with it.</summary>
    public static readonly (string Type, string Method)[] Wrappers =
    [
        (DispatchInfo, "Capture"),
        ("System.Threading.Tasks.Task", "FromException"),
        ("System.Threading.Tasks.ValueTask", "FromException"),
        ("System.Exception", "GetBaseException"),
        ("System.AggregateException", "Flatten"),
        ("System.AggregateException", "GetBaseException"),
    ];

    /// <summary>Methods after which the process is gone, and with it all that was not reported.</summary>
    public static readonly (string Type, string Method)[] Endings =
    [
        ("System.Environment", "Exit"),
        ("System.Environment", "FailFast"),
    ];

    /// <summary>Queries that give some of the causes only.</summary>
    public static readonly (string Type, string Method)[] Selections =
    [
        ("System.Linq.Enumerable", "Skip"),
        ("System.Linq.Enumerable", "SkipLast"),
        ("System.Linq.Enumerable", "SkipWhile"),
        ("System.Linq.Enumerable", "Take"),
        ("System.Linq.Enumerable", "TakeLast"),
        ("System.Linq.Enumerable", "TakeWhile"),
        ("System.Linq.Enumerable", "Where"),
        ("System.Linq.Enumerable", "OfType"),
        ("System.Linq.Enumerable", "Except"),
    ];

    /// <summary>Methods that make another list of what a function makes of each element.</summary>
    public static readonly (string Type, string Method)[] Projections =
        [("System.Collections.Generic.List`1", "ConvertAll"), ("System.Array", "ConvertAll")];

    /// <summary>Queries that make another element of each one.</summary>
    public static readonly (string Type, string Method)[] Selectors = [("System.Linq.Enumerable", "Select"), .. Projections];

    /// <summary>A method of an interface that returns a text makes it from the exception, if its name begins so.</summary>
    public static readonly string[] TextPrefixes =
    [
        "To", "Get", "Format", "Describe", "Render", "Print", "Dump", "Translate", "Explain", "Localize", "Message", "Text",
        "Build", "Create", "Write", "Serialize", "Convert",
    ];

    /// <summary>External methods whose name begins like a question are taken for one.</summary>
    public static readonly string[] QuestionPrefixes = ["Is", "Has", "Can", "Should", "Contains", "Matches", "Equals", "Was", "Are"];
}
