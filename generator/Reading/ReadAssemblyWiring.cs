using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>Referenced assemblies to <see cref="FoundWiring"/>: an assembly lists the members that it calls.</summary>
internal static class ReadAssemblyWiring
{
    /// <param name="compilation">The compilation that references them.</param>
    /// <param name="except">Names of assemblies whose sources are read.</param>
    public static IEnumerable<FoundWiring> From(Compilation compilation, ICollection<string> except) =>
        from reference in compilation.References.OfType<PortableExecutableReference>()
        let assembly = compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol
        where assembly is not null && !IsOfSentry(assembly.Name) && !except.Contains(assembly.Name)
        let used = assembly.Modules
            .SelectMany(static module => module.ReferencedAssemblySymbols)
            .Where(static used => IsOfSentry(used.Name)).ToList()
        where used.Count > 0
        select new FoundWiring(WiringIn(reference, used), assembly.Name + ".dll");

    private static bool IsOfSentry(string assembly) =>
        assembly == SentryApi.Assembly || assembly.StartsWith(SentryApi.Assembly + ".", StringComparison.Ordinal);

    private static OwnWiring WiringIn(PortableExecutableReference reference, List<IAssemblySymbol> used)
    {
        var wiring = OwnWiring.None;
        if (reference.GetMetadata() is not AssemblyMetadata metadata) return wiring;
        foreach (var module in metadata.GetModules())
        {
            var reader = module.GetMetadataReader();
            foreach (var handle in reader.MemberReferences)
            {
                var member = reader.GetMemberReference(handle);
                if (member.Parent.Kind != HandleKind.TypeReference) continue;
                var name = reader.GetString(member.Name);
                if (!SetUpMembers.Knows(name)) continue;
                var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
                wiring |= WiringOf($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}", name, used);
            }
        }

        return wiring;
    }

    private static OwnWiring WiringOf(string type, string name, List<IAssemblySymbol> used) => used
        .Select(assembly => assembly.GetTypeByMetadataName(type)).OfType<INamedTypeSymbol>()
        .SelectMany(found => found.GetMembers(name))
        .Aggregate(OwnWiring.None, static (sum, member) => sum | SetUpMembers.WiringOf(ReadSetUp.ActOf(member)));
}
