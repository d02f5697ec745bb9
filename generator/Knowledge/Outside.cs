namespace SentryGen.Knowledge;

/// <summary>Calls that leave the code of an app and may fail there: files, the network, text of others.</summary>
internal static class Outside
{
    /// <summary>The namespaces of .NET whose types work on something outside of the process, with those within them.</summary>
    public static readonly string[] Namespaces =
    [
        "System.IO", "System.Net", "System.Data", "System.Management", "System.DirectoryServices", "System.ServiceModel",
        "System.ServiceProcess", "Microsoft.Data", "Microsoft.EntityFrameworkCore", "Microsoft.Win32", "Microsoft.Azure", "Microsoft.Graph",
    ];

    /// <summary>Types there that work on values in memory.</summary>
    public static readonly string[] InMemory =
    [
        "System.IO.Path", "System.IO.MemoryStream", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextWriter",
        "System.IO.FileSystemWatcher", "System.IO.FileSystemEventArgs", "System.Net.WebUtility", "System.Net.IPAddress",
        "System.Net.IPEndPoint", "System.Net.EndPoint", "System.Net.Http.Headers.HttpHeaders", "System.Net.Http.HttpRequestMessage",
    ];

    /// <summary>Types elsewhere in .NET that work on something outside, or read text that may have any form.</summary>
    public static readonly string[] Types =
    [
        "System.Activator", "System.Diagnostics.Process", "System.Reflection.Assembly", "System.Text.Json.JsonSerializer",
        "System.Text.Json.JsonDocument", "System.Xml.Serialization.XmlSerializer", "System.Xml.XmlDocument", "System.Xml.XmlReader",
        "System.Xml.Linq.XDocument", "System.Xml.Linq.XElement", "Newtonsoft.Json.JsonConvert", "Newtonsoft.Json.Linq.JObject",
        "Newtonsoft.Json.Linq.JToken", "Newtonsoft.Json.Linq.JArray",
    ];

    /// <summary>Methods of them that only ask, write text, or make a text.</summary>
    public static readonly (string Type, string Method)[] Harmless =
    [
        ("System.IO.File", "Exists"), ("System.IO.Directory", "Exists"), ("System.IO.FileInfo", "Refresh"),
        ("System.Diagnostics.Process", "GetCurrentProcess"), ("System.Diagnostics.Process", "Refresh"),
        ("System.Reflection.Assembly", "GetExecutingAssembly"), ("System.Reflection.Assembly", "GetEntryAssembly"),
        ("System.Reflection.Assembly", "GetName"), ("Newtonsoft.Json.JsonConvert", "SerializeObject"),
        ("System.Text.Json.JsonSerializer", "Serialize"), ("System.Text.Json.JsonSerializer", "SerializeToUtf8Bytes"),
    ];

    /// <summary>The first words of methods that read a text which may have any form.</summary>
    public static readonly string[] Readings = ["Parse", "Deserialize", "FromBase64", "FromHex"];

    /// <summary>The first parts of the namespaces of .NET and of libraries that come with it.</summary>
    public static readonly string[] OfNet = ["System", "Microsoft"];

    /// <summary>The first words of methods of .NET that end something, or say what it is.</summary>
    public static readonly string[] Ends = ["Cancel", "Close", "Dispose", "Equals", "Refresh", "Shutdown", "ToString", "Try"];

    /// <summary>The first words of methods of other libraries that ask, or hand code over to be run later.</summary>
    public static readonly string[] Quiet =
    [
        "Append", "As", "BeginInvoke", "Can", "Clear", "Clone", "Complete", "Contains", "Count", "Dispatch", "Dispose", "Enqueue", "Equals",
        "Has", "Hide", "Increment", "Invalidate", "Invoke", "Is", "Log", "Mark", "On", "Post", "Raise", "Record", "Refresh", "Render",
        "Report", "Request", "Reset", "Schedule", "Show", "Signal", "To", "Trace", "Try", "With",
    ];

    /// <summary>The same of methods of objects, which mostly keep a value. A service behind an interface may do anything.</summary>
    public static readonly string[] QuietOfObjects =
    [
        "Add", "Convert", "Create", "For", "From", "Get", "New", "Push", "Register", "Remove", "Select", "Set", "Update", "Use",
    ];

    /// <summary>Types whose constructors open the file that they are given the path of.</summary>
    public static readonly string[] Openers = ["System.IO.FileStream", "System.IO.StreamReader", "System.IO.StreamWriter"];

    /// <summary>Namespaces of .NET whose asynchronous methods only wait, or run code elsewhere.</summary>
    public static readonly string[] Waiting =
    [
        "System.Threading", "System.Windows", "Microsoft.UI", "Microsoft.Maui", "Microsoft.AspNetCore.Components",
        "Microsoft.Extensions.Logging", "Microsoft.VisualStudio.Threading",
    ];

    /// <summary>Exceptions with which a method refuses to be called wrongly.</summary>
    public static readonly string[] Refusals = ["System.ArgumentException", "System.ObjectDisposedException"];

    /// <summary>Methods that run a function at once, and throw what it throws.</summary>
    public static readonly (string Type, string Method)[] Runners =
    [
        ("System.Collections.Generic.List`1", "ForEach"), ("System.Array", "ForEach"),
        ("System.Threading.Tasks.Parallel", "For"), ("System.Threading.Tasks.Parallel", "ForEach"),
        ("System.Threading.Tasks.Parallel", "ForEachAsync"), ("System.Threading.Tasks.Parallel", "Invoke"),
        ("System.Threading.Tasks.Task", "Run"), ("System.Threading.Tasks.TaskFactory", "StartNew"),
    ];
}
