using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;

namespace SentryGen.Tests.Emitted;

/// <summary>An app with its emitted bootstrap, compiled and loaded beside the tests; gone when disposed.</summary>
internal sealed class LoadedApp : IDisposable
{
    private readonly AssemblyLoadContext context = new("an app under test", isCollectible: true);
    private readonly Type bootstrap;

    public LoadedApp(App app)
    {
        using var image = new MemoryStream();
        EmitResult emitted = app.Generate().MustCompile().Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        bootstrap = context.LoadFromStream(image).GetType("SentryGen.Generated.SentryBootstrap", throwOnError: true)!;
        Usable = Method("Usable", "Dsn").CreateDelegate<Func<string?, string?>>();
        Start = Method("Start").CreateDelegate<Action>();
    }

    /// <summary>The guard: the DSN without surrounding blanks, or null.</summary>
    public Func<string?, string?> Usable { get; }

    /// <summary>The module initializer.</summary>
    public Action Start { get; }

    public void Dispose() => context.Unload();

    private MethodInfo Method(string name, string? nested = null) =>
        (nested is null ? bootstrap : bootstrap.GetNestedType(nested, BindingFlags.NonPublic)!)
        .GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
