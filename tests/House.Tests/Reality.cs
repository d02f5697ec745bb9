using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The real assemblies of .NET, Sentry and the logging frameworks, as a compiler of users sees them.</summary>
internal static class Reality
{
    private static readonly Compilation Everything = App.Web
        .Referencing([.. Packs.From("Serilog"), .. Packs.From("Serilog.Extensions.Hosting"), .. Packs.From("NLog"), .. Packs.From("log4net"), .. Packs.From("OpenTelemetry.Api")])
        .Compile();

    public static bool HasAssembly(string name) => Everything.ReferencedAssemblyNames.Any(assembly => assembly.Name == name);

    /// <summary>The assemblies that declare the type, or the assembly of that name.</summary>
    public static IEnumerable<string> AssembliesOf(string name) =>
        HasAssembly(name) ? [name] : Types(name).Select(type => type.ContainingAssembly.Name);

    public static bool HasType(string metadataName) => Types(metadataName).Any();

    public static bool HasMember(string type, string name) => Members(type, name).Any();

    /// <summary>The public methods of that name on the type, its bases and its interfaces.</summary>
    public static IEnumerable<IMethodSymbol> Methods(string type, string name) => Members(type, name).OfType<IMethodSymbol>();

    /// <summary>The public extension methods of the assemblies whose name begins so.</summary>
    public static IEnumerable<IMethodSymbol> Extensions(string prefix) =>
        from assembly in Everything.SourceModule.ReferencedAssemblySymbols
        where assembly.Name.StartsWith(prefix, StringComparison.Ordinal)
        from type in TypesIn(assembly.GlobalNamespace)
        where type is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public }
        select method;

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol holder) => holder.GetTypeMembers().Concat(holder.GetNamespaceMembers().SelectMany(TypesIn));

    private static IEnumerable<INamedTypeSymbol> Types(string metadataName) =>
        Everything.GetTypesByMetadataName(metadataName).Where(type => type.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<ISymbol> Members(string type, string name) =>
        from declared in Types(type)
        from holder in BasesOf(declared).Concat(declared.AllInterfaces)
        from member in holder.GetMembers(name)
        where member.DeclaredAccessibility == Accessibility.Public
        select member;

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }
}
