using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Compilation to <see cref="ReferenceSet"/>: feature detection by symbol, never by version.</summary>
internal static class ReadReferences
{
    // By the assembly's name: the type would be looked for in every reference.
    // A user's class called Sentry hides the namespace from all code, ours included.
    public static bool KnowsSentry(Compilation compilation) =>
        Assemblies(compilation, static name => name == SentryApi.Assembly)
            .Any(static assembly => assembly.GetTypeByMetadataName(SentryApi.Sdk) is { DeclaredAccessibility: Accessibility.Public })
        && !IsHidden(compilation);

    public static bool LacksSentry(Compilation compilation) =>
        !Assemblies(compilation, static name => name == SentryApi.Assembly).Any() && !IsHidden(compilation);

    /// <summary>SharpRaven is referenced.</summary>
    public static bool KnowsRaven(Compilation compilation) =>
        Assemblies(compilation, static name => name == RavenApi.Namespace)
            .Any(static assembly => assembly.GetTypeByMetadataName(RavenApi.Interface) is not null);

    private static bool IsHidden(Compilation compilation) =>
        !compilation.Assembly.GlobalNamespace.GetTypeMembers(SentryApi.Assembly).IsEmpty;

    /// <summary>
    /// The referenced assemblies of a name. Names are at hand, while symbols are made for whoever asks, hundreds for a project.
    /// </summary>
    public static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation, Func<string, bool> isNamed)
    {
        var module = compilation.SourceModule;
        var names = module.ReferencedAssemblies;
        var symbols = default(ImmutableArray<IAssemblySymbol>);
        for (var index = 0; index < names.Length; index++)
        {
            if (!isNamed(names[index].Name)) continue;
            if (symbols.IsDefault) symbols = module.ReferencedAssemblySymbols;
            yield return symbols[index];
        }
    }

    /// <summary>The references that matter to the emitted code.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="handlesTasks">The code asks for methods that are emitted without Sentry, too.</param>
    public static ReferenceSet From(Compilation compilation, bool handlesTasks = false)
    {
        if (!KnowsSentry(compilation))
            return handlesTasks && Knows(compilation, HostApi.ValueTask) ? References.ValueTasks : default(ReferenceSet);

        ReferenceSet found = References.Sentry;
        foreach (var reference in References.All)
            if (reference.Markers.Length > 0 && reference.Markers.All(type => Knows(compilation, type))) found |= reference;
        return KnowsModuleInitializer(compilation) ? found | References.ModuleInitializer : found;
    }

    // A library or another generator may declare the attribute for old targets as well. If the language has types of one file,
    // ours is one and collides with none, so only the framework's own is used. If not, one that is there is used.
    private static bool KnowsModuleInitializer(Compilation compilation)
    {
        var known = Accessible(compilation, HostApi.ModuleInitializer).ToList();
        return LanguageHasFileTypes(compilation)
            ? known.Count == 1
                && SymbolEqualityComparer.Default.Equals(known[0].ContainingAssembly,
                    compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly)
            : known.Count == 1 || known.Any(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));
    }

    public static bool LanguageHasFileTypes(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };

    /// <summary>The version of the SDK, by the name of its assembly.</summary>
    public static Version SentryVersion(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblies.FirstOrDefault(static assembly => assembly.Name == SentryApi.Assembly)?.Version
            ?? new(0, 0, 0);

    /// <summary>The packages that are released with the SDK and are of another major, each with its version.</summary>
    public static IEnumerable<string> Misfits(Compilation compilation)
    {
        var sdk = SentryVersion(compilation);
        // An assembly without a version says nothing.
        return compilation.SourceModule.ReferencedAssemblies
            .Where(assembly => SentryApi.ReleasedTogether.Contains(assembly.Name)
                && assembly.Version.Major != 0
                && assembly.Version.Major != sdk.Major)
            .Select(static assembly => $"{assembly.Name} {assembly.Version.ToString(3)}")
                .OrderBy(static name => name, StringComparer.Ordinal);
    }

    // Libraries carry internal copies of framework types; only what this project may name counts.
    private static bool Knows(Compilation compilation, string type) => Accessible(compilation, type).Any();

    private static IEnumerable<INamedTypeSymbol> Accessible(Compilation compilation, string type) =>
        Types(compilation, type).Where(found => !found.IsFileLocal
            // They stand in a namespace. The compiler looks through all references for an answer.
            && (found.DeclaredAccessibility == Accessibility.Public || compilation.IsSymbolAccessibleWithin(found, compilation.Assembly)));

    // Through the namespaces that the compiler merges for its own lookups; by metadata name every reference would be asked for every type.
    private static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, string type)
    {
        var names = type.Split('.');
        INamespaceSymbol? holder = compilation.GlobalNamespace;
        foreach (var name in names.Take(names.Length - 1)) holder = holder?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
        return holder?.GetTypeMembers(names[names.Length - 1], 0) ?? Enumerable.Empty<INamedTypeSymbol>();
    }
}
