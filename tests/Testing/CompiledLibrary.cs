using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Code that is compiled to a reference. As source it would be code of the app's own.</summary>
internal static class CompiledLibrary
{
    public static MetadataReference Reference(string name, string code, params IEnumerable<MetadataReference> references) =>
        Reference(name, new App { References = [.. references] }.WithCode(code));

    public static MetadataReference Reference(string name, App library) => MetadataReference.CreateFromImage(Image(name, library));

    public static byte[] Image(string name, App library) =>
        (library with { Kind = OutputKind.DynamicallyLinkedLibrary }).CompileWithWarnings().WithAssemblyName(name).Image();

    /// <summary>The image of a compilation that must compile.</summary>
    public static byte[] Image(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var built = compilation.Emit(image);
        if (built.Success) return image.ToArray();
        throw new InvalidOperationException($"{compilation.AssemblyName} does not compile:\n{string.Join('\n', built.Diagnostics)}");
    }
}
