namespace SentryGen.Knowledge;

/// <summary>The kinds of a DSN in the source.</summary>
internal enum DsnKind
{
    /// <summary>Anything that is not one of the others, such as a DSN of a local test server.</summary>
    Other,

    /// <summary>Empty: switches the SDK off.</summary>
    Off,

    /// <summary>No DSN at all: the SDK throws.</summary>
    Malformed,

    /// <summary>Well-formed, but meant to be replaced: the SDK starts, and what it sends is lost.</summary>
    Placeholder,

    /// <summary>The DSN of a project.</summary>
    Real,
}

/// <summary>Tells DSNs apart by their text, as the SDK does.</summary>
internal static class DsnText
{
    /// <summary>The keys by which hosts look for the DSN in their configuration.</summary>
    public static readonly string[] Settings = ["Sentry:Dsn", "Logging:Sentry:Dsn"];

    /// <summary>
    /// Marks of a text that a deployment replaces: it is none of our business what with. <c>${NAME}</c> and <c>%NAME%</c> are no such
    /// marks: a shell replaces them in a command, and nobody does so in a settings file.
    /// </summary>
    private static readonly string[] Tokens = ["#{", "$(", "{{", "__"];

    /// <summary>Texts in the place of a key, in documentation and templates.</summary>
    private static readonly string[] NoKeys = ["<", "your", "example", "xxx", "publickey", "public_key", "dsn"];

    private static readonly string[] NoHosts = ["example.com", "example.org", "example.net", "o0.ingest.sentry.io"];

    private const int KeyLength = 32;

    public static DsnKind Judge(string dsn)
    {
        if (dsn.Length == 0) return DsnKind.Off;
        if (Tokens.Any(dsn.Contains)) return DsnKind.Other;
        if (!Uri.TryCreate(dsn, UriKind.Absolute, out var uri)) return DsnKind.Malformed;
        var key = uri.UserInfo.Split(':')[0];
        var project = uri.AbsolutePath.Substring(uri.AbsolutePath.LastIndexOf('/') + 1);
        if (key.Length == 0 || project.Length == 0 || uri.AbsolutePath.IndexOf('/') < 0) return DsnKind.Malformed;
        var isNumbered = project.All(static letter => letter is >= '0' and <= '9');
        if (!isNumbered
            || !uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            || IsNoKey(Uri.UnescapeDataString(key))
            || IsNoHost(uri.Host))
            return DsnKind.Placeholder;
        return key.Length == KeyLength && key.All(static letter => Uri.IsHexDigit(letter)) && !uri.IsLoopback
            ? DsnKind.Real
            : DsnKind.Other;
    }

    private static bool IsNoKey(string key) => NoKeys.Any(part => key.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsNoHost(string host) =>
        NoHosts.Any(known => host == known || host.EndsWith("." + known, StringComparison.Ordinal));
}
