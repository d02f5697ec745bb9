namespace SentryGen.Knowledge;

/// <summary>Names by which code says that it expects a failure, and answers for it.</summary>
internal static class Expected
{
    /// <summary>The first word of a method that may fail: its caller asks whether it did.</summary>
    public const string Attempt = "Try";

    /// <summary>The words of a method or property that answers yes or no.</summary>
    public static readonly string[] Questions =
        ["Is", "Are", "Was", "Has", "Can", "Could", "Should", "Does", "Contains", "Exists", "Supports", "Matches", "Equals", "Verify"];

    /// <summary>The words of a method that makes one form of a value from another, and throws if the value has not that form.</summary>
    public static readonly string[] Conversions = ["Parse", "Deserialize", "Decode"];

    /// <summary>The same, if the name begins with one and goes on.</summary>
    public static readonly string[] ConversionPrefixes = ["Convert", "From", "To"];

    /// <summary>Types whose methods convert, whatever they are called.</summary>
    public static readonly string[] Converters =
    [
        "System.BitConverter",
        "System.Convert",
        "System.ComponentModel.TypeConverter",
        "System.Drawing.ColorTranslator",
        "System.Text.Encoding",
        "System.Text.Json.JsonSerializer",
        "Newtonsoft.Json.JsonConvert",
    ];

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
        "System.IO.MemoryStream", "System.IO.Path", "System.IO.StringReader", "System.IO.StringWriter", "System.Net.WebUtility",
        "System.Runtime.InteropServices.MemoryMarshal",
    ];

    /// <summary>Types in those namespaces that do more.</summary>
    public static readonly string[] ActiveTypes = ["System.Activator", "System.AppDomain", "System.Environment"];

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
