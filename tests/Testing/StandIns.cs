using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Assemblies that the tests can't have here, with the names and signatures of the real ones.</summary>
internal static class StandIns
{
    /// <summary>Each is compiled against the frameworks, Sentry and those before it.</summary>
    public static IEnumerable<MetadataReference> Of(params string[] assemblies) =>
        App.Web.With(assemblies).References.Except(App.Web.References);

    public static MetadataReference Of(string assembly, App app) => MetadataReference.CreateFromImage(Image(assembly, app));

    /// <summary>The app with these, each compiled against the app and those before it.</summary>
    public static App With(this App app, params IEnumerable<string> assemblies) =>
        assemblies.Aggregate(app, static (app, assembly) => app.Referencing([Of(assembly, app)]));

    public static byte[] Image(string assembly, App app) =>
        CompiledLibrary.Image(assembly, app.WithCode(File.ReadAllText(Repository.PathTo("tests", "StandIns", assembly + ".cs"))));
}
