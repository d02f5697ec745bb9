using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Assemblies that our registry lacks, by the names and signatures that they really have.</summary>
internal static class StandIns
{
    /// <summary>The app with these, each built against the app and those before it.</summary>
    public static App With(this App app, params IEnumerable<string> assemblies) =>
        assemblies.Aggregate(app, static (app, assembly) => app.Referencing([MetadataReference.CreateFromImage(Image(assembly, app))]));

    // As an image: what is referenced as source would be read as code of the app's own.
    public static byte[] Image(string assembly, App app)
    {
        using var image = new MemoryStream();
        var source = File.ReadAllText(Repository.PathTo("tests", "StandIns", assembly + ".cs"));
        var built = app.WithCode(source).Compile().WithOptions(new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).WithAssemblyName(assembly).Emit(image);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        return image.ToArray();
    }
}
