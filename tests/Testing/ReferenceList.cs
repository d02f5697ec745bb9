using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The assemblies that the code of tests is compiled against, by their origin. References.targets writes the list.</summary>
internal static class ReferenceList
{
    private static readonly ILookup<string, MetadataReference> ByOrigin = Lines()
        .Select(line => line.Split('|'))
        .ToLookup(parts => parts[0], MetadataReference (parts) => MetadataReference.CreateFromFile(parts[1]));

    /// <summary>The assemblies of packages, or of frameworks.</summary>
    public static ImmutableArray<MetadataReference> From(params ReadOnlySpan<string> origins)
    {
        var references = ImmutableArray.CreateBuilder<MetadataReference>();
        foreach (var origin in origins)
        {
            if (!ByOrigin[origin].Any()) throw new InvalidOperationException($"references.txt lists nothing of {origin}.");
            references.AddRange(ByOrigin[origin]);
        }

        return references.ToImmutable();
    }

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(ReferenceList).Assembly.GetManifestResourceStream("references.txt")!);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
