using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The assemblies that snippets are compiled against, by where they come from (see References.targets).</summary>
internal static class Assemblies
{
    public static readonly ImmutableArray<MetadataReference> Frameworks =
        ReferenceList.From("Microsoft.NETCore.App", "Microsoft.AspNetCore.App");
    public static readonly ImmutableArray<MetadataReference> Net = ReferenceList.From("Microsoft.NETCore.App");

    /// <summary>The assemblies that come with Microsoft.Extensions.Hosting.</summary>
    public static readonly ImmutableArray<MetadataReference> GenericHost =
    [
        .. ReferenceList.From("Microsoft.AspNetCore.App").Where(reference =>
            Path.GetFileName(reference.Display!).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)),
    ];

    public static readonly ImmutableArray<MetadataReference> Loggers = ReferenceList.From("Serilog", "NLog", "log4net", "ZLogger");
    public static readonly ImmutableArray<MetadataReference> SerilogHosting =
        ReferenceList.From("Serilog", "Serilog.Extensions.Logging", "Serilog.Extensions.Hosting");
    public static readonly ImmutableArray<MetadataReference> Sentry = ReferenceList.From("Sentry");
    public static readonly ImmutableArray<MetadataReference> LoggingAdapter = ReferenceList.From("Sentry.Extensions.Logging");
    public static readonly ImmutableArray<MetadataReference> Adapters =
        ReferenceList.From("Sentry.Extensions.Logging", "Sentry.AspNetCore");
}
