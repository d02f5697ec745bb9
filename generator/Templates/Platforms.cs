#if Wired
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // The variables that a platform sets. The first platform that matches is taken.
        private sealed class Platform
        {
            private static readonly string[] None = { };

            private static readonly Platform[] All =
            {
                #region Platforms
                new Platform
                {
                    marks = new[] { "MARK" },
                },
                #endregion
            };

            private string[] marks = None, environment = None, preview = None, release = None, server = None;

            internal global::System.Collections.Generic.Dictionary<string, string> Tags { get; } =
                new global::System.Collections.Generic.Dictionary<string, string>();

            // Sentry refuses an environment that is longer or has other characters.
            internal string? Environment =>
                IsPreview ? "preview"
                : First(environment) is { } name ? Accepted(Surroundings.InSentrysCase(name), "/\\ \t\r\n", 64)
                : null;

            // The name of an image ends with its version.
            internal string? Release =>
                First(release) is { } name ? Accepted(name.Substring(name.LastIndexOf('/') + 1), "\\\t\r\n", 200) : null;

            internal string? Server => First(server);

            private bool IsPreview =>
                First(preview) is { } value && !string.Equals(value, "false", global::System.StringComparison.OrdinalIgnoreCase);

            internal static Platform? Find()
            {
                foreach (var platform in All)
                    if (First(platform.marks) is not null) return platform;
                return null;
            }

            private static string? First(string[] variables)
            {
                foreach (var variable in variables)
                    if (Read(variable) is { } value) return value;
                return null;
            }

            private static string? Accepted(string name, string never, int longest)
            {
                if (name.Length > 0 && name.Length <= longest && name.IndexOfAny(never.ToCharArray()) < 0) return name;
                Note("'" + name + "' of the platform is ignored: Sentry takes no such name");
                return null;
            }
        }
    }
}
#endif
