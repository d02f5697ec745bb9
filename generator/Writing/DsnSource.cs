using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted guard.</summary>
internal static class DsnSource
{
    /// <summary>
    /// Takes what <c>Sentry.Dsn.Parse</c> takes and http can reach, so that the SDK never throws on it;
    /// refuses placeholders, which the SDK would take and whose events go nowhere.
    /// </summary>
    public static string Dsn(Facts facts)
    {
        var spotlight = facts.Can(Capability.Spotlight);
        return Code.Type(
            "private static class Dsn",
            OfSpotlight,
            """
            private static readonly char[] NeverInDsn = { '<', '>', '{', '}', '"', '\'', ' ', '\t', '\r', '\n', '?', '#' };
            """,
            Find(spotlight),
            Reading,
            spotlight ? Spotlight : null);
    }

    private static string Find(bool spotlight) => Code.Body(
        """
        /// <summary>The DSN that events go to, or null and the reason why there is none.</summary>
        internal static string? Find(out string off)
        """,
        $"""
        off = "";
        var said = Read("{Variables.Dsn}");
        if (IsOn("{Variables.Disabled}")) off = "{Variables.Disabled} is set";
        // Without a value nothing is compiled or loaded that reads addresses.
        else if (said is not null && Usable(said) is {"{ }"} dsn) return dsn;
        """,
        spotlight ? $"else if (Read(\"{Variables.Spotlight}\") is not null && Spotlight() is not null) return OfSpotlightAlone;" : null,
        $"""
        else off = said is null ? "{Variables.Dsn} is not set" : "{Variables.Dsn} holds no DSN";
        return null;
        """);

    private const string OfSpotlight = """
        // The SDK does nothing without a DSN: this one lets it work for a local Spotlight, and is never sent to.
        internal const string OfSpotlightAlone = "https://spotlight@sentry.invalid/0";
        """;

    private const string Reading = """
        /// <summary>The DSN without surrounding blanks, or null where the SDK could do nothing with it.</summary>
        internal static string? Usable(string? value)
        {
            if (string.IsNullOrWhiteSpace(value)) return null;
            var dsn = value.Trim();
            return dsn.IndexOfAny(NeverInDsn) < 0
                && global::System.Uri.TryCreate(dsn, global::System.UriKind.Absolute, out var uri)
                && (uri.Scheme == "https" || uri.Scheme == "http")
                && uri.Host.Length > 0
                && HasPublicKey(uri.UserInfo)
                && HasProjectId(uri.AbsolutePath)
                    ? dsn
                    : null;
        }

        /// <summary>For people to read: the server and the project, without the key.</summary>
        internal static string Redacted(string dsn)
        {
            var uri = new global::System.Uri(dsn);
            return uri.Scheme + "://***@" + uri.Authority + uri.AbsolutePath;
        }

        // "public" or, as older servers hand out, "public:secret".
        private static bool HasPublicKey(string userInfo) => userInfo.Length > 0 && userInfo[0] != ':';

        // The last segment of the path; a server may live below a path of its own.
        private static bool HasProjectId(string path) => path.Length > 1 && path[path.Length - 1] != '/';
        """;

    private const string Spotlight = $$"""
        /// <summary>The address of a local Spotlight, or null where none is asked for.</summary>
        internal static string? Spotlight()
        {
            var value = Read("{{Variables.Spotlight}}");
            if (value is null || value.ToLowerInvariant() is "0" or "false" or "no" or "off") return null;
            if (IsOn("{{Variables.Spotlight}}")) return "http://localhost:8969/stream";
            if (global::System.Uri.TryCreate(value, global::System.UriKind.Absolute, out var uri) && (uri.Scheme == "https" || uri.Scheme == "http"))
                return uri.AbsolutePath == "/" ? new global::System.Uri(uri, "stream").ToString() : value;
            Note("{{Variables.Spotlight}} is ignored: it is neither 1 nor an address");
            return null;
        }
        """;
}
