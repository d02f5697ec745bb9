#if Wired
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        private static class Dsn
        {
            // The SDK does nothing without a DSN. This one lets it work for a local Spotlight; no event is sent to it.
            internal const string OfSpotlightAlone = "https://spotlight@sentry.invalid/0";

            private static readonly char[] NeverInDsn = { '<', '>', '{', '}', '"', '\'', ' ', '\t', '\r', '\n', '?', '#' };

            /// <summary>The DSN that events go to, or null and the reason why there is none.</summary>
            internal static string? Find(out string off)
            {
                off = "";
                var value = Read("SENTRY_DSN");
                if (IsOn("SENTRYGEN_DISABLED")) off = "SENTRYGEN_DISABLED is set";
                // Without a value, the code that parses addresses is not even compiled.
                else if (value is not null && Usable(value) is { } dsn) return dsn;
#if Spotlight
                else if (Read("SENTRY_SPOTLIGHT") is not null && Spotlight() is not null) return OfSpotlightAlone;
#endif
                else off = value is null ? "SENTRY_DSN is not set" : "SENTRY_DSN holds no DSN";
                return null;
            }

            /// <summary>
            /// The DSN without surrounding blanks, or null if the SDK would throw on it or could send nothing to it.
            /// A placeholder is refused, too: the SDK would take it, and its events would be lost.
            /// </summary>
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

            /// <summary>The server and the project without the key, for people to read.</summary>
            internal static string Redacted(string dsn)
            {
                var uri = new global::System.Uri(dsn);
                return uri.Scheme + "://***@" + uri.Authority + uri.AbsolutePath;
            }

            // "public", or "public:secret" of an older server.
            private static bool HasPublicKey(string userInfo) => userInfo.Length > 0 && userInfo[0] != ':';

            // The last segment of the path. A server may have a path, too.
            private static bool HasProjectId(string path) => path.Length > 1 && path[path.Length - 1] != '/';

#if Spotlight
            /// <summary>The address of a local Spotlight, or null if none is asked for.</summary>
            internal static string? Spotlight()
            {
                var value = Read("SENTRY_SPOTLIGHT");
                if (value is null || value.ToLowerInvariant() is "0" or "false" or "no" or "off") return null;
                if (IsOn("SENTRY_SPOTLIGHT")) return "http://localhost:8969/stream";
                if (global::System.Uri.TryCreate(value, global::System.UriKind.Absolute, out var uri)
                    && (uri.Scheme == "https" || uri.Scheme == "http"))
                    return uri.AbsolutePath == "/" ? new global::System.Uri(uri, "stream").ToString() : value;
                Note("SENTRY_SPOTLIGHT is ignored: it is neither 1 nor an address");
                return null;
            }
#endif
        }
    }
}
#endif
