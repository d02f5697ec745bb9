namespace SentryGen.Knowledge;

/// <summary>Names by which code says that it expects a failure, and answers for it.</summary>
internal static class Expected
{
    /// <summary>The first word of a method that may fail: its caller asks whether it did, or does not want to know.</summary>
    public static readonly string[] Attempts =
    [
        "Try", "Safe", "Safely", "NoThrow", "Swallow", "EatException", "EatExceptions", "IgnoreException", "IgnoreExceptions",
        "IgnoreErrors",
    ];

    /// <summary>The last words of such a method: its caller takes nothing for an answer.</summary>
    public static readonly string[] AttemptEndings = ["OrNull", "OrDefault", "OrEmpty", "OrFallback", "Optional"];

    /// <summary>The words of a method or property that answers yes or no.</summary>
    public static readonly string[] Questions =
    [
        "Is", "Are", "Was", "Has", "Can", "Could", "Should", "Does", "Contains", "Exists", "Supports", "Matches", "Equals",
        "Verify", "Validate", "Check", "Detect", "Ping", "Test", "Probe", "Supported", "Available",
    ];

    /// <summary>The first words of a method that only makes a form of a value that is there.</summary>
    public static readonly string[] Forming = ["To", "Convert", "Format"];

    /// <summary>The words of a method that makes one form of a value from another, and throws if the value has not that form.</summary>
    public static readonly string[] Conversions = ["Parse", "Deserialize", "Decode", "Format"];

    /// <summary>The same, if the name begins with one and goes on.</summary>
    public static readonly string[] ConversionPrefixes = ["Convert", "From", "To", "As"];

    /// <summary>The last words of the names of types whose methods do so, if they return something.</summary>
    public static readonly string[] ConverterEndings =
        ["Parser", "Converter", "Serializer", "Formatter", "Decoder", "Encoder", "ParseUtil", "ParseUtils"];

    /// <summary>The method that every thing that holds something else has, to let go of it.</summary>
    public const string Disposal = "Dispose";

    /// <summary>The same, if it is awaited.</summary>
    public const string AsyncDisposal = Disposal + Async;

    /// <summary>The last part of the name of a method that is awaited.</summary>
    public const string Async = "Async";

    /// <summary>The names of methods that end what a thing does, without the last <see cref="Async"/>.</summary>
    public static readonly string[] Ends =
    [
        "Abort", "Cancel", "Close", "Detach", "Disconnect", "Finish", "Kill", "Quit", "Release", "Rollback", "Set", "Shutdown", "Stop",
        "Terminate", "Unload", "Unregister", "Unsubscribe",
    ];

    /// <summary>The names of methods that end a thing in code that ends all things, beside <see cref="Ends"/>.</summary>
    public static readonly string[] LastEnds = ["Flush", "Wait", "Join", "Complete", "Clear", "Reset", "Remove"];

    /// <summary>The first words of methods that take out, in code that ends all things, what was put in before.</summary>
    public static readonly string[] Removals = ["Delete", "Remove", "Unregister", "Unsubscribe", "Deregister"];

    /// <summary>The first words of methods that end what their object holds.</summary>
    public static readonly string[] Endings =
    [
        "Dispose", "Close", "Stop", "Cancel", "Shutdown", "ShutDown", "Cleanup", "CleanUp", "Teardown", "TearDown", "Disconnect",
        "Terminate", "Unload", "Exit", "OnExit", "OnClosing", "OnClosed", "OnStopping", "OnShutdown",
    ];

    /// <summary>The first words of methods whose failure loses what somebody has made, whenever it is.</summary>
    public static readonly string[] Savings =
        ["Save", "Commit", "Store", "Insert", "Update", "Write", "Send", "Publish", "Upload", "Submit"];

    /// <summary>Calls that delete a file or folder.</summary>
    public static readonly (string Type, string Method)[] Deletions =
    [
        ("System.IO.File", "Delete"), ("System.IO.Directory", "Delete"), ("System.IO.FileInfo", "Delete"),
        ("System.IO.DirectoryInfo", "Delete"), ("System.IO.FileSystemInfo", "Delete"),
    ];

    /// <summary>Calls that ask before something is ended, or wait until it has.</summary>
    public static readonly (string Type, string Method)[] Asks =
    [
        ("System.IO.File", "Exists"), ("System.IO.Directory", "Exists"),
        ("System.Diagnostics.Process", "GetProcessById"), ("System.Diagnostics.Process", "WaitForExit"),
        ("System.Threading.Tasks.Task", "Wait"), ("System.Threading.Tasks.Task", "ConfigureAwait"),
        ("System.Threading.Tasks.Task", "GetAwaiter"), ("System.Threading.Tasks.ValueTask", "ConfigureAwait"),
        ("System.Threading.Tasks.ValueTask", "GetAwaiter"), ("System.Threading.Tasks.ValueTask", "AsTask"),
        ("System.Runtime.CompilerServices.TaskAwaiter", "GetResult"), ("System.Runtime.CompilerServices.ValueTaskAwaiter", "GetResult"),
    ];

    /// <summary>Types of the arguments that a method that ends something may have, beside flags.</summary>
    public static readonly string[] WaysToEnd = ["System.Threading.CancellationToken", "System.TimeSpan"];

    /// <summary>Types of things that have to be let go of when they are done with.</summary>
    public static readonly string[] Disposables = ["System.IDisposable", "System.IAsyncDisposable"];

    /// <summary>The namespace whose types are resources as well, though they don't say so: timers, processes, listeners.</summary>
    public const string HeldNamespace = "System";

    /// <summary>Calls by which the machine is asked to make what other code then uses.</summary>
    public static readonly (string Type, string Method)[] Favours = [("System.IO.Directory", "CreateDirectory")];

    /// <summary>Calls that open a page, a file or a folder, if the shell chooses the program.</summary>
    public static readonly (string Type, string Method)[] Starts = [("System.Diagnostics.Process", "Start")];

    /// <summary>The type of their argument, if they have more to say.</summary>
    public static readonly string[] StartInfos = ["System.Diagnostics.ProcessStartInfo"];

    /// <summary>The property with which it asks the shell.</summary>
    public static readonly (string Type, string Member)[] ByShell = [("System.Diagnostics.ProcessStartInfo", "UseShellExecute")];

    /// <summary>Programs that only open what they are given.</summary>
    public static readonly string[] Shells = ["http:", "https:", "explorer", "xdg-open", "open"];

    /// <summary>The names of types of the clipboard, which any other program may hold.</summary>
    public static readonly string[] Clipboards = ["Clipboard", "IClipboard"];

    /// <summary>The words of a method or type that tells by its result whether a value is good.</summary>
    public static readonly string[] Validations = ["Validate", "Validation", "Validator", "Validators"];

    /// <summary>The first word of a method that tries a setting out, and tells by its result what came of it.</summary>
    public const string Trial = "Test";

    /// <summary>The first or last word of a parameter by which a caller says what the method answers if it fails.</summary>
    public static readonly string[] Defaults = ["default", "fallback", "otherwise", "orElse", "ifMissing", "ifFailed"];

    /// <summary>A call by which a program asks the person at its console.</summary>
    public const string ConsoleRead = "Console.Read";

    /// <summary>The type of the console.</summary>
    public const string Console = "System.Console";

    /// <summary>The words of a switch that decides whether a failure goes on.</summary>
    public static readonly string[] Switches = ["Force", "Ignore", "Quiet", "Rethrow", "Silent", "Suppress", "Swallow", "Throw"];

    /// <summary>Parts of the name of a state in which nobody wants a report: the code ends, or has told before.</summary>
    public static readonly string[] Guards =
    [
        "dispos", "stopped", "stopping", "stopreq", "shut", "closed", "closing", "exiting", "unload", "terminat", "cancel", "abort",
        "throttl", "already", "warned", "handled", "retry",
    ];

    /// <summary>The words of a comment that a failure does not matter, whatever the handler does then.</summary>
    public static readonly string[] Reasons =
    [
        "ignor", "swallow", "suppress", "best effort", "best-effort", "fall back", "fallback", "doesn't matter", "don't care", "harmless",
        "don't want", "do nothing", "nothing to do", "nothing we can do", "not critical", "non-critical", "not fatal", "non-fatal",
        "not important", "optional", "retry", "try again", "never crash", "not crash", "keep going", "carry on",
    ];

    /// <summary>The same of a comment that stands before the code, and may be about anything.</summary>
    public static readonly string[] ReasonsBefore =
    [
        "best effort", "best-effort", "swallow", "ignore any", "ignore err", "ignore exc", "ignore fail", "never fail", "not fail",
        "don't fail", "non-fatal", "not fatal", "not critical", "just ignore", "silently", "discard",
    ];

    /// <summary>Words that say so in a comment that speaks of a failure as well.</summary>
    public static readonly string[] Dismissals = ["ignor", "suppress"];

    /// <summary>The words of a comment that is about the failure.</summary>
    public static readonly string[] Failures = ["fail", "error", "exception", "throw", "went wrong", "problem"];

    /// <summary>The words of a comment that asks to tell somebody of it, or describes what the code does.</summary>
    public static readonly string[] Tellings =
        ["log", "report", "show", "display", "notify", "handle", "print", "prompt", "write", "send", "unexpected", "should"];

    /// <summary>How many words a comment has at least that explains a failure.</summary>
    public const int WordsOfReason = 4;

    /// <summary>Types whose methods convert, whatever they are called.</summary>
    public static readonly string[] Converters =
    [
        "System.BitConverter",
        "System.Convert",
        "System.ComponentModel.TypeConverter",
        "System.Drawing.ColorTranslator",
        "System.Text.Encoding",
        "System.Text.Json.JsonSerializer",
        "System.Text.RegularExpressions.Regex",
        "Newtonsoft.Json.JsonConvert",
    ];

    /// <summary>Types whose methods read or make a text.</summary>
    public static readonly string[] TextTypes = ["System.String", "System.Uri", "System.IO.Path"];

    /// <summary>Types whose constructors read a value, and throw if it has not the form that they want.</summary>
    public static readonly string[] Forms =
    [
        "System.DateTime",
        "System.DateTimeOffset",
        "System.Guid",
        "System.TimeSpan",
        "System.Uri",
        "System.UriBuilder",
        "System.Version",
        "System.Data.Common.DbConnectionStringBuilder",
        "System.Globalization.CultureInfo",
        "System.Globalization.RegionInfo",
        "System.Net.IPAddress",
        "System.Net.Mail.MailAddress",
        "System.Text.RegularExpressions.Regex",
    ];

    /// <summary>Methods of other types that read a text, or look a value up by it, and throw if they can't.</summary>
    public static readonly (string Type, string Method)[] Lookups =
    [
        ("System.Enum", "GetName"),
        ("System.IO.Directory", "GetParent"),
        ("System.TimeZoneInfo", "FindSystemTimeZoneById"),
        ("System.Globalization.CultureInfo", "GetCultureInfo"),
        ("System.Xml.XmlDocument", "LoadXml"),
        ("System.Text.Json.JsonElement", "GetProperty"),
        ("System.Security.Cryptography.X509Certificates.X509CertificateLoader", "LoadCertificate"),
        ("System.Security.Cryptography.X509Certificates.X509CertificateLoader", "LoadPkcs12"),
    ];

    /// <summary>Namespaces of what works on values in memory only.</summary>
    public static readonly string[] ValueNamespaces =
    [
        "System", "System.Buffers", "System.Collections", "System.Globalization", "System.Linq", "System.Numerics", "System.Text",
        "System.Xml", "Newtonsoft.Json",
    ];

    /// <summary>The one of them that does not stand for the namespaces within it.</summary>
    public const string RootNamespace = "System";

    /// <summary>The last part of the namespaces of what reads files and streams.</summary>
    public const string FileNamespace = "IO";

    /// <summary>Types elsewhere that do so, too.</summary>
    public static readonly string[] ValueTypes =
    [
        "System.Data.Common.DbConnectionStringBuilder",
        "System.IO.MemoryStream", "System.IO.Path", "System.IO.StringReader", "System.IO.StringWriter",
        "System.Net.DnsEndPoint", "System.Net.IPAddress", "System.Net.IPEndPoint", "System.Net.WebUtility",
        "System.Runtime.InteropServices.MemoryMarshal",
    ];

    /// <summary>Types in those namespaces that do more.</summary>
    public static readonly string[] ActiveTypes = ["System.Activator", "System.AppDomain", "System.Environment"];

    /// <summary>Namespaces and types that code asks about the program and the machine that it runs on.</summary>
    public static readonly string[] Surroundings =
    [
        "System.Reflection", "System.Runtime.InteropServices.RuntimeInformation", "System.Type", "System.Environment", "System.AppDomain",
        "System.Diagnostics.Process", "System.Diagnostics.FileVersionInfo", "System.Net.NetworkInformation", "System.Resources",
        "System.Runtime.Serialization", "Microsoft.Win32", "System.Management", "System.Diagnostics.PerformanceCounter",
    ];

    /// <summary>The first words of methods there that only ask.</summary>
    public static readonly string[] Askings = ["Get", "Find", "Is", "Has", "Open", "Enumerate", "Exists", "Next"];

    /// <summary>The last words of the names of types that log, beside those of loggers.</summary>
    public static readonly string[] LogEndings =
    [
        "LogWriter", "LogSink", "LogTarget", "Appender", "TraceListener", "TraceWriter", "LoggerProvider", "LogProvider", "Logging",
        "LogService", "LogManager",
    ];

    /// <summary>Types of failures that a line of text tells in full, with all that derive from them.</summary>
    public static readonly string[] PlainFailures =
    [
        "System.FormatException", "System.IO.IOException", "System.Net.Sockets.SocketException", "System.TimeoutException",
        "System.UnauthorizedAccessException", "System.ComponentModel.Win32Exception",
    ];

    /// <summary>Calls that only wait.</summary>
    public static readonly (string Type, string Method)[] Waits =
        [("System.Threading.Thread", "Sleep"), ("System.Threading.Tasks.Task", "Delay"), ("System.Threading.Tasks.Task", "Yield")];

    /// <summary>Calls that give an empty value, or wrap one that is given.</summary>
    public static readonly (string Type, string Method)[] Empties =
    [
        ("System.Array", "Empty"),
        ("System.Linq.Enumerable", "Empty"),
        ("System.Threading.Tasks.Task", "FromResult"),
        ("System.Threading.Tasks.ValueTask", "FromResult"),
    ];
}
