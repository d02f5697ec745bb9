using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Reading;

/// <summary>References to <see cref="CapabilitySet"/>: the only place that decides whether a member of Sentry can be used.</summary>
internal static class ReadCapabilities
{
    /// <summary>The compiler keeps the symbol of an assembly from one edit to the next.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<CapabilitySet>> Known = new();

    private static readonly ILookup<string, (Capability Capability, SdkMember Member)> ByAssembly = (
        from row in Capabilities.All
        from member in row.Members
        select (row.Capability, member)).ToLookup(static row => row.member.Assembly);

    private static readonly SymbolDisplayFormat Spelling = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.ExpandNullable);

    /// <summary>Capabilities that are not there, and those of them whose packages are all referenced.</summary>
    public static (CapabilitySet Lacking, CapabilitySet Broken) Lacking(Compilation compilation)
    {
        var (broken, absent, present) = (new CapabilitySet(), new CapabilitySet(), new HashSet<string>());
        foreach (var assembly in ReadReferences.Assemblies(compilation, ByAssembly.Contains))
        {
            present.Add(assembly.Name);
            broken = broken.With(Known.GetValue(assembly, static assembly => new(LackingIn(assembly))).Value);
        }

        foreach (var group in ByAssembly)
            if (!present.Contains(group.Key)) absent = group.Aggregate(absent, static (sum, row) => sum.With(row.Capability));
        return (broken.With(absent), broken.Without(absent));
    }

    /// <summary>
    /// The app declares an extension method of that name where that of the adapter is. Three assemblies declare its type, so it can be
    /// called no other way.
    /// </summary>
    public static bool HidesAddSentry(Compilation compilation)
    {
        INamespaceSymbol? holder = compilation.Assembly.GlobalNamespace;
        foreach (var name in LoggingNamespace) holder = holder?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
        return holder?.GetTypeMembers().Any(static type => type.IsStatic && !type.GetMembers(SentryApi.AddSentry).IsEmpty) == true;
    }

    private static readonly string[] LoggingNamespace = ["Microsoft", "Extensions", "Logging"];

    private static CapabilitySet LackingIn(IAssemblySymbol assembly) =>
        ByAssembly[assembly.Name].Where(row => !IsUsable(assembly, row.Member))
            .Aggregate(new CapabilitySet(), static (sum, row) => sum.With(row.Capability));

    private static bool IsUsable(IAssemblySymbol assembly, SdkMember member)
    {
        if (assembly.GetTypeByMetadataName(member.Type) is not { } type || !IsOpen(type)) return false;
        return member.Use switch
        {
            MemberUse.Name => true,
            MemberUse.Convert => BasesOf(type).Concat(type.AllInterfaces).Any(other => Spelled(other) == member.Returns),
            MemberUse.Implement => type.TypeKind == TypeKind.Interface
                && type.AllInterfaces.IsEmpty
                && type.GetMembers().Where(static other => other.IsAbstract).ToList() is { Count: 1 } only
                && Matches(only[0], member),
            _ when NameOf(member) == WellKnownMemberNames.InstanceConstructorName =>
                type.InstanceConstructors.Any(found => Matches(found, member)),
            _ => BasesOf(type).Any(holder => IsOpen(holder) && holder.GetMembers(NameOf(member)).Any(found => Matches(found, member))),
        };
    }

    private static string NameOf(SdkMember member) => member.Member.Split('(')[0];

    private static bool Matches(ISymbol found, SdkMember member) =>
        IsOpen(found)
        && found.Name == NameOf(member)
        && found.IsStatic == (member.Use == MemberUse.Static)
        && found switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } constructor =>
                !type.IsAbstract
                    && Takes(constructor, member)
                    && !BasesOf(type).SelectMany(static holder => holder.GetMembers()).Any(IsRequired),
            IMethodSymbol method => method.Arity == 0 && Takes(method, member) && Returns(method.ReturnType, member),
            IPropertySymbol property =>
                Returns(property.Type, member) && IsOpen(member.Use == MemberUse.Write ? property.SetMethod : property.GetMethod),
            IFieldSymbol field => member.Use != MemberUse.Write && Returns(field.Type, member),
            _ => false,
        };

    // The parameters behind those that are given may be left out.
    private static bool Takes(IMethodSymbol method, SdkMember member)
    {
        var given = member.Member.Substring(member.Member.IndexOf('(') + 1).TrimEnd(')');
        var types = method.Parameters.Select(static parameter => Spelled(parameter.Type)).ToList();
        var required = method.Parameters.LastOrDefault(static parameter => !parameter.IsOptional)?.Ordinal + 1 ?? 0;
        return method.Parameters.All(static parameter => parameter.RefKind == RefKind.None)
            && method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType).All(IsPublic)
            && Enumerable.Range(required, types.Count - required + 1).Any(count => string.Join(", ", types.Take(count)) == given);
    }

    private static bool Returns(ITypeSymbol type, SdkMember member) => member.Returns is null || Spelled(type) == member.Returns;

    private static string Spelled(ITypeSymbol type) => type.ToDisplayString(Spelling);

    private static bool IsPublic(ITypeSymbol type) => type is not INamedTypeSymbol || type.DeclaredAccessibility == Accessibility.Public;

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static bool IsOpen(ISymbol? symbol) =>
        symbol is { DeclaredAccessibility: Accessibility.Public } and not IMethodSymbol { IsInitOnly: true }
            && !symbol.GetAttributes().Any(Forbids);

    // [Obsolete("…", error: true)], [Experimental("…")]
    private static bool Forbids(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        nameof(ObsoleteAttribute) => attribute.ConstructorArguments is { Length: > 1 } arguments && arguments[1].Value is true,
        "ExperimentalAttribute" => true,
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }
}
