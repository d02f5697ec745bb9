using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The assemblies that an app is compiled against, by their origin (see References.targets).</summary>
internal static class Packs
{
    public static readonly ImmutableArray<MetadataReference> Net = From("Microsoft.NETCore.App.Ref");
    public static readonly ImmutableArray<MetadataReference> AspNetCore = From("Microsoft.AspNetCore.App.Ref");

    /// <summary>The assemblies that come with Microsoft.Extensions.Hosting.</summary>
    public static readonly ImmutableArray<MetadataReference> GenericHost =
        [.. AspNetCore.Where(reference => Path.GetFileName(reference.Display!)
            .StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))];

    public static readonly ImmutableArray<MetadataReference> Sentry = From("Sentry");
    public static readonly ImmutableArray<MetadataReference> SentryLogging = From("Sentry.Extensions.Logging");
    public static readonly ImmutableArray<MetadataReference> SentryAspNetCore = From("Sentry.AspNetCore");

    public static readonly ImmutableArray<MetadataReference> Loggers = From("Serilog", "NLog", "log4net", "ZLogger");
    public static readonly ImmutableArray<MetadataReference> SerilogHosting =
        From("Serilog", "Serilog.Extensions.Logging", "Serilog.Extensions.Hosting");

    /// <summary>.NET Standard 2.0 with the Sentry that .NET Framework gets too: no module initializers, no signals.</summary>
    public static readonly ImmutableArray<MetadataReference> NetStandard = From("NETStandard.Library");
    public static readonly ImmutableArray<MetadataReference> SentryForNetStandard = From("Sentry for NETStandard");

    /// <summary>The assemblies of all of Sentry's packages in a release.</summary>
    public static ImmutableArray<MetadataReference> Of(SentryRelease release) =>
        [.. release.Sentry, .. release.Logging, .. release.AspNetCore];

    /// <summary>The assemblies of packages, or of frameworks.</summary>
    public static ImmutableArray<MetadataReference> From(params ReadOnlySpan<string> origins) => ReferenceList.From(origins);
}
