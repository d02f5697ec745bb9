using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The assemblies that snippets are compiled against, by where they come from (see References.targets).</summary>
internal static class References
{
    private static readonly ILookup<string, MetadataReference> ByOrigin = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))
        .Select(line => line.Split('|'))
        .ToLookup(parts => parts[0], MetadataReference (parts) => MetadataReference.CreateFromFile(parts[1]));

    public static readonly ImmutableArray<MetadataReference> Frameworks = From("Microsoft.NETCore.App", "Microsoft.AspNetCore.App");
    public static readonly ImmutableArray<MetadataReference> Net = From("Microsoft.NETCore.App");

    /// <summary>The assemblies that come with Microsoft.Extensions.Hosting.</summary>
    public static readonly ImmutableArray<MetadataReference> GenericHost =
        [.. From("Microsoft.AspNetCore.App").Where(reference => Path.GetFileName(reference.Display!).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))];

    public static readonly ImmutableArray<MetadataReference> Loggers = From("Serilog", "NLog", "log4net");
    public static readonly ImmutableArray<MetadataReference> SerilogHosting = From("Serilog", "Serilog.Extensions.Logging", "Serilog.Extensions.Hosting");
    public static readonly ImmutableArray<MetadataReference> Sentry = From("Sentry");
    public static readonly ImmutableArray<MetadataReference> LoggingAdapter = From("Sentry.Extensions.Logging");
    public static readonly ImmutableArray<MetadataReference> Adapters = From("Sentry.Extensions.Logging", "Sentry.AspNetCore");

    private static ImmutableArray<MetadataReference> From(params string[] origins) =>
        [.. origins.SelectMany(origin => ByOrigin[origin].Any() ? ByOrigin[origin] : throw new InvalidOperationException($"references.txt lists nothing of {origin}."))];
}
