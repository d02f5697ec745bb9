using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that lets the environment speak where the app's own options say nothing.</summary>
internal static class SurroundingsSource
{
    /// <summary>One statement for each option, emitted if the options have it.</summary>
    private static readonly (Capability Needs, string Text)[] Shapes =
    [
        (Capability.Environment, $"""
            if (string.IsNullOrEmpty(options.Environment) && Read("{Variables.Environment}") is null) options.Environment = environment;
            """),
        (Capability.Release, $"""
            if (string.IsNullOrEmpty(options.Release) && Read("{Variables.Release}") is null) options.Release = platform?.Release;
            """),
        (Capability.ServerName, "if (string.IsNullOrEmpty(options.ServerName)) options.ServerName = platform?.Server;"),
        (Capability.Tags, """
            if (platform is not null)
            {
                foreach (var tag in platform.Tags)
                    if (!options.DefaultTags.ContainsKey(tag.Key)) options.DefaultTags[tag.Key] = tag.Value;
            }

            """),
        (Capability.SampleRate, $$"""
            // The SDK takes no rate of 0; the least that it takes lets nothing through.
            if (options.SampleRate is null && Rate("{{Variables.SampleRate}}") is { } rate) options.SampleRate = global::System.Math.Max((float)rate, float.Epsilon);
            """),
        (Capability.TracesSampleRate, $"""if (options.TracesSampleRate is null) options.TracesSampleRate = Rate("{Variables.TracesSampleRate}");"""),
        (Capability.Debug, $"""if (IsOn("{Variables.Debug}")) options.Debug = true;"""),
        (Capability.Spotlight, """
            if (!options.EnableSpotlight && Dsn.Spotlight() is { } spotlight)
            {
                options.EnableSpotlight = true;
                options.SpotlightUrl = spotlight;
            }

            if (options.Dsn == Dsn.OfSpotlightAlone) options.Transport = new Nowhere();
            """),
    ];

    public static string Surroundings(Facts facts, Verdict verdict) => Code.Type(
        "private static class Surroundings",
        """
        private static readonly Platform? platform = Platform.Find();
        """,
        Code.Body(
            "internal static void Shape(global::Sentry.SentryOptions options, string? environment)",
            Shapes.Where(shape => facts.Can(shape.Needs)).Select(static shape => shape.Text).ToArray()),
        $$"""
        internal static string? Environment(string? host = null) => Said() ?? OfPlatform(host) ?? (host is null ? null : InSentrysCase(host));

        // A host that nobody told anything calls itself "Production": the platform may know better.
        internal static string? OfPlatform(string? host) =>
            Said() is null && (host is null || InSentrysCase(host) == "production") ? platform?.Environment : null;

        private static string? Said()
        {
            foreach (var variable in new[] { {{(verdict.Route == Route.AspNetCore ? "\"ASPNETCORE_ENVIRONMENT\", " : "")}}"DOTNET_ENVIRONMENT" })
                if (Read(variable) is { } said) return InSentrysCase(said);
            return null;
        }
        """,
        """
        // The SDK's own adapters write the three standard names in lower case.
        internal static string InSentrysCase(string name)
        {
            foreach (var standard in new[] { "production", "staging", "development" })
                if (string.Equals(name, standard, global::System.StringComparison.OrdinalIgnoreCase)) return standard;
            return name;
        }

        private static double? Rate(string variable)
        {
            if (Read(variable) is not { } value) return null;
            if (double.TryParse(value, global::System.Globalization.NumberStyles.Float, global::System.Globalization.CultureInfo.InvariantCulture, out var rate)
                && rate >= 0 && rate <= 1)
                return rate;
            Note(variable + " is ignored: '" + value + "' is no number from 0 to 1");
            return null;
        }
        """,
        facts.Can(Capability.Spotlight) ? Nowhere : null);

    private const string Nowhere = """
        private sealed class Nowhere : global::Sentry.Extensibility.ITransport
        {
            public global::System.Threading.Tasks.Task SendEnvelopeAsync(
                global::Sentry.Protocol.Envelopes.Envelope envelope, global::System.Threading.CancellationToken cancellationToken = default) =>
                global::System.Threading.Tasks.Task.CompletedTask;
        }
        """;

    public static readonly string Platform = Code.Type(
        """
        // The variables that platforms inject, by name; the first platform that matches is taken.
        private sealed class Platform
        """,
        Code.Body("private static readonly Platform[] All =", Platforms.All.Select(Row).ToArray()) + ";",
        """
        private readonly string marks, environment, preview, release, server;
        private readonly string[] tags;

        private Platform(string marks, string environment, string preview, string release, string server, params string[] tags)
        {
            this.marks = marks;
            this.environment = environment;
            this.preview = preview;
            this.release = release;
            this.server = server;
            this.tags = tags;
        }

        // Sentry refuses an environment of other characters, or a longer one.
        internal string? Environment =>
            First(preview) is { } isPreview && !string.Equals(isPreview, "false", global::System.StringComparison.OrdinalIgnoreCase) ? "preview"
            : First(environment) is { } name ? Fit(Surroundings.InSentrysCase(name), "/\\ \t\r\n", 64)
            : null;

        // The last part of the name of an image says which.
        internal string? Release => First(release) is { } name ? Fit(name.Substring(name.LastIndexOf('/') + 1), "\\\t\r\n", 200) : null;

        internal string? Server => First(server);

        internal global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, string>> Tags
        {
            get
            {
                foreach (var tag in tags)
                {
                    var parts = tag.Split('=');
                    if (Read(parts[1]) is { } value) yield return new global::System.Collections.Generic.KeyValuePair<string, string>(parts[0], value);
                }
            }
        }

        internal static Platform? Find()
        {
            foreach (var platform in All)
                if (First(platform.marks) is not null) return platform;
            return null;
        }

        private static string? First(string variables)
        {
            foreach (var variable in variables.Split(' '))
                if (variable.Length > 0 && Read(variable) is { } value) return value;
            return null;
        }

        private static string? Fit(string name, string never, int longest)
        {
            if (name.Length > 0 && name.Length <= longest && name.IndexOfAny(never.ToCharArray()) < 0) return name;
            Note("'" + name + "' of the platform is ignored: Sentry takes no such name");
            return null;
        }
        """);

    private static string Row(Platform platform) =>
        $"""
        // {platform.Name}
        new Platform({Literals(
            ("marks", platform.Marks), ("environment", platform.Environment), ("preview", platform.Preview), ("release", platform.Release), ("server", platform.Server))}{string.Concat(
            platform.Tags.Select(tag => $", {Code.Literal($"{tag.Name}={tag.Variable}")}"))}),
        """;

    private static string Literals(params (string Name, string[] Variables)[] arguments) =>
        string.Join(", ", arguments.Select(argument => $"{argument.Name}: {Code.Literal(string.Join(" ", argument.Variables))}"));
}
