using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>SharpRaven by its names and signatures, built like a package: nobody sees its source.</summary>
internal static class SharpRaven
{
    public static readonly MetadataReference Reference = Built();

    private static PortableExecutableReference Built()
    {
        using var image = new MemoryStream();
        var source = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "StandIns", "SharpRaven.cs")));
        var built = CSharpCompilation.Create("SharpRaven", [source], References.Net, new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
