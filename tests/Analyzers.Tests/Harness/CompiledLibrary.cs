using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>Code that is compiled to a reference. As source it would be code of the app's own.</summary>
internal static class CompiledLibrary
{
    public static MetadataReference Reference(string name, string code, params IEnumerable<MetadataReference> references) =>
        MetadataReference.CreateFromImage(Image(name, code, references));

    public static byte[] Image(string name, string code, IEnumerable<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var source = CSharpSyntaxTree.ParseText(code, new(LanguageVersion.Latest));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var built = CSharpCompilation.Create(name, [source], references, options.WithNullableContextOptions(NullableContextOptions.Enable))
            .Emit(image);
        if (!built.Success) throw new InvalidOperationException($"{name} does not compile:\n{string.Join('\n', built.Diagnostics)}");
        return image.ToArray();
    }
}
