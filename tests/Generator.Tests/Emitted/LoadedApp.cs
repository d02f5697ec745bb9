using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace SentryGen.Tests.Emitted;

/// <summary>An app with its emitted bootstrap, compiled and loaded beside the tests; gone when disposed.</summary>
internal sealed class LoadedApp : IDisposable
{
    /// <summary>The same app is compiled once, and loaded anew each time.</summary>
    private static readonly ConcurrentDictionary<App, byte[]> Images = new(ReferenceEqualityComparer.Instance);

    private readonly AssemblyLoadContext context = new("an app under test", isCollectible: true);
    private readonly Type bootstrap;
    private readonly MethodInfo shape, environment;

    public LoadedApp(App app, params byte[][] libraries)
    {
        foreach (var library in libraries) context.LoadFromStream(new MemoryStream(library));
        using var image = new MemoryStream(Images.GetOrAdd(app, Emit));
        bootstrap = context.LoadFromStream(image).GetType("SentryGen.Generated.SentryGenBootstrap", throwOnError: true)!;
        Usable = Method("Usable", "Dsn").CreateDelegate<Func<string?, string?>>();
        Wire = Method("Wire", "Wiring").CreateDelegate<Action<string>>();
        Start = Method("Start").CreateDelegate<Action>();
        shape = Method("Shape", "Surroundings");
        environment = Method("Environment", "Surroundings");
    }

    /// <summary>The guard: the DSN without surrounding blanks, or null.</summary>
    public Func<string?, string?> Usable { get; }

    /// <summary>The module initializer.</summary>
    public Action Start { get; }

    /// <summary>The work of the module initializer if there is a DSN.</summary>
    public Action<string> Wire { get; }

    /// <summary>A type of the app or of a library.</summary>
    public Type Type(string name) => context.Assemblies.Select(assembly => assembly.GetType(name)).First(type => type is not null)!;

    /// <summary>The options of an app that says nothing itself, or says what it is given, as its surroundings shape them.</summary>
    public SentryOptions Shaped(SentryOptions? options = null, string? host = null)
    {
        options ??= new() { Dsn = "https://key@host/1" };
        shape.Invoke(null, [options, environment.Invoke(null, [host])]);
        return options;
    }

    public void Dispose() => context.Unload();

    private static byte[] Emit(App app) => app.Generate().MustCompile().Compilation.Image();

    private MethodInfo Method(string name, string? nested = null) =>
        (nested is null ? bootstrap : bootstrap.GetNestedType(nested, BindingFlags.NonPublic)!)
        .GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
