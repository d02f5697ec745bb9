using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>A release of Sentry that the tests know, with its packages. Directory.Packages.props says which.</summary>
internal sealed class SentryRelease
{
    private static readonly Func<SentryRelease, ImmutableArray<MetadataReference>>[] Parts =
    [
        release => release.Sentry, release => release.Logging, release => release.AspNetCore,
        release => release.ForNetStandard, release => release.LoggingForNetStandard,
    ];

    /// <summary>The part that a file belongs to, in whichever release.</summary>
    private static readonly Lazy<Dictionary<string, Func<SentryRelease, ImmutableArray<MetadataReference>>>> PartOf = new(() =>
        (from part in Parts
         from release in All
         from reference in part(release)
         select (reference.Display!, part)).ToDictionary());

    private SentryRelease(string part) => Version = typeof(SentryRelease).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Sentry " + part).Value!;

    /// <summary>The oldest that the package supports. Apps of the tests have it when nothing else is said.</summary>
    public static SentryRelease Floor { get; } = new(nameof(Floor));

    /// <summary>The last of the floor's major version: the first with <c>UseSentry</c> on a <c>WebApplicationBuilder</c>.</summary>
    public static SentryRelease Middle { get; } = new(nameof(Middle));

    public static SentryRelease Newest { get; } = new(nameof(Newest));

    public static ImmutableArray<SentryRelease> All { get; } = [Floor, Middle, Newest];

    public string Version { get; }

    public int Major => System.Version.Parse(Version).Major;

    public ImmutableArray<MetadataReference> Sentry => From("Sentry");

    public ImmutableArray<MetadataReference> Logging => From("Sentry.Extensions.Logging");

    public ImmutableArray<MetadataReference> AspNetCore => From("Sentry.AspNetCore");

    public ImmutableArray<MetadataReference> ForNetStandard => From("Sentry for NETStandard");

    public ImmutableArray<MetadataReference> LoggingForNetStandard => From("Sentry.Extensions.Logging for NETStandard");

    /// <summary>The first release that begins so: <c>7</c>, <c>6.13</c>.</summary>
    public static SentryRelease Of(string version) =>
        All.FirstOrDefault(release => (release.Version + ".").StartsWith(version + ".", StringComparison.Ordinal))
        ?? throw new ArgumentException($"There is Sentry {string.Join(", ", All)} here, no {version}.", nameof(version));

    /// <summary>The references of an app, with this release's assemblies of each of Sentry's packages that it has.</summary>
    public IEnumerable<MetadataReference> InsteadOf(IEnumerable<MetadataReference> references) =>
        references.SelectMany(reference => Instead(reference).AsEnumerable());

    public override string ToString() => Version;

    private ImmutableArray<MetadataReference> Instead(MetadataReference reference) =>
        PartOf.Value.TryGetValue(reference.Display ?? "", out var part) ? part(this) : [reference];

    private ImmutableArray<MetadataReference> From(string origin) => ReferenceList.From($"{origin} {Version}");
}
