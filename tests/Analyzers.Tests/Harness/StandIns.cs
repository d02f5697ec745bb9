using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>Assemblies that our registry lacks, by the names and signatures that they really have.</summary>
internal static class StandIns
{
    /// <summary>Each is built against the frameworks, Sentry and those before it.</summary>
    public static IEnumerable<MetadataReference> Of(params string[] assemblies) => assemblies.Aggregate<string, MetadataReference[]>([], (before, assembly) => [.. before, Built(assembly, before)]);

    private static PortableExecutableReference Built(string assembly, MetadataReference[] before)
    {
        using var image = new MemoryStream();
        var source = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "StandIns", assembly + ".cs")), Project.Language);
        var built = CSharpCompilation.Create(
            assembly, [source], [.. References.Frameworks, .. References.Sentry, .. References.Adapters, .. before],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(image);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
