using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Compilation to <see cref="References"/>: feature detection by symbol, never by version.</summary>
internal static class ReadReferences
{
    // By the assembly's name: the type would be looked for in every reference.
    // A user's class called Sentry hides the namespace from all code, ours included.
    public static bool KnowsSentry(Compilation compilation) =>
        Assemblies(compilation, static name => name == SentryApi.Assembly).Any(static assembly => assembly.GetTypeByMetadataName(SentryApi.Sdk) is { DeclaredAccessibility: Accessibility.Public })
        && compilation.Assembly.GlobalNamespace.GetTypeMembers(SentryApi.Assembly).IsEmpty;

    public static bool LacksSentry(Compilation compilation) =>
        !Assemblies(compilation, static name => name == SentryApi.Assembly).Any()
        && compilation.Assembly.GlobalNamespace.GetTypeMembers(SentryApi.Assembly).IsEmpty;

    /// <summary>The referenced assemblies of a name. Names are at hand, while symbols are made for whoever asks, hundreds for a project.</summary>
    public static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation, Func<string, bool> isNamed)
    {
        var module = compilation.SourceModule;
        var names = module.ReferencedAssemblies;
        for (var index = 0; index < names.Length; index++)
            if (isNamed(names[index].Name)) yield return module.ReferencedAssemblySymbols[index];
    }

    public static References From(Compilation compilation)
    {
        var references = References.None;

        void Add(References flag, bool present) => references |= present ? flag : 0;
        bool Knows(string type) => ReadReferences.Knows(compilation, type);

        Add(References.Sentry, KnowsSentry(compilation));
        if (references == References.None) return references;

        var loggingOptions = compilation.GetTypeByMetadataName(SentryApi.LoggingOptions);
        Add(References.LoggingAdapter, loggingOptions is not null);
        Add(References.AdapterInitializesSdk, HasMember(loggingOptions, SentryApi.InitializeSdk));
        Add(References.LoggingOptionsAreSdkOptions, Is(loggingOptions, SentryApi.Options));
        Add(References.AspNetCoreAdapter, Knows(SentryApi.WebHostBuilderExtensions));
        var webOptions = compilation.GetTypeByMetadataName(SentryApi.AspNetCoreOptions);
        Add(References.WebAdapterInitializesSdk, HasMember(webOptions, SentryApi.InitializeSdk));
        Add(References.WebOptionsAreSdkOptions, Is(webOptions, SentryApi.Options));
        Add(References.FlushesOnRequest, HasMember(webOptions, SentryApi.FlushOnCompletedRequest));
        Add(References.GrpcAdapter, Knows(SentryApi.GrpcBuilderExtensions));
        Add(References.GenericHost, Knows(HostApi.HostBuilder) && Knows(HostApi.DiagnosticListener));
        Add(References.AspNetCore, Knows(HostApi.WebHostBuilder));
        Add(References.WebHostBuilder, Knows(HostApi.FirstWebHostBuilder));
        Add(References.WindowsForms, Knows(HostApi.WindowsForms));
        Add(References.Wpf, Knows(HostApi.Wpf));
        Add(References.WinUI, Knows(HostApi.WinUI));
        Add(References.Maui, Knows(HostApi.Maui));
        Add(References.BlazorWebAssembly, Knows(HostApi.BlazorWebAssembly));
        Add(References.Hangfire, Knows(HostApi.Hangfire));
        Add(References.ModuleInitializer, KnowsModuleInitializer(compilation));
        Add(References.PosixSignals, Knows(HostApi.PosixSignalRegistration));
        Add(References.BuildProperties, Knows(SentryApi.BuildProperties));
        Add(References.HttpHandlers, Knows(HostApi.HttpHandler));
        return references;
    }

    // A library or another generator may declare the attribute for old targets as well. If the language has types of one file,
    // ours is one and collides with none, so only the framework's own is used. If not, one that is there is used.
    private static bool KnowsModuleInitializer(Compilation compilation)
    {
        var known = Accessible(compilation, HostApi.ModuleInitializer).ToList();
        return LanguageHasFileTypes(compilation)
            ? known.Count == 1 && SymbolEqualityComparer.Default.Equals(known[0].ContainingAssembly, compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly)
            : known.Count == 1 || known.Any(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));
    }

    public static bool LanguageHasFileTypes(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };

    private static bool HasMember(ITypeSymbol? type, string name) => BasesOf(type).Any(holder => !holder.GetMembers(name).IsEmpty);

    private static bool Is(ITypeSymbol? type, string name) => BasesOf(type).Any(holder => holder.ToDisplayString() == name);

    private static IEnumerable<ITypeSymbol> BasesOf(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }

    // Libraries carry internal copies of framework types; only what this project may name counts.
    private static bool Knows(Compilation compilation, string type) => Accessible(compilation, type).Any();

    private static IEnumerable<INamedTypeSymbol> Accessible(Compilation compilation, string type) =>
        Types(compilation, type).Where(found => !found.IsFileLocal && compilation.IsSymbolAccessibleWithin(found, compilation.Assembly));

    // Through the namespaces that the compiler merges for its own lookups; by metadata name every reference would be asked for every type.
    private static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, string type)
    {
        var names = type.Split('.');
        INamespaceSymbol? holder = compilation.GlobalNamespace;
        foreach (var name in names.Take(names.Length - 1)) holder = holder?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
        return holder?.GetTypeMembers(names[names.Length - 1], 0) ?? Enumerable.Empty<INamedTypeSymbol>();
    }
}
