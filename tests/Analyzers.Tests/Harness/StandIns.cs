using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Assemblies that our registry lacks, by the names and signatures that they really have.</summary>
internal static class StandIns
{
    /// <summary>Each is built against the frameworks, Sentry and those before it.</summary>
    public static IEnumerable<MetadataReference> Of(params string[] assemblies) => assemblies.Aggregate<string, MetadataReference[]>(
        [],
        (before, assembly) => [.. before, Of(assembly, [.. Assemblies.Frameworks, .. Assemblies.Sentry, .. Assemblies.Adapters, .. before])]);

    public static MetadataReference Of(string assembly, IEnumerable<MetadataReference> references) =>
        CompiledLibrary.Reference(assembly, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "StandIns", assembly + ".cs")), references);
}
