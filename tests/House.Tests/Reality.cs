using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The real assemblies of .NET, of a release of Sentry and of frameworks, as a compiler of users sees them.</summary>
internal sealed class Reality
{
    private static readonly string[] Frameworks =
        ["Serilog", "Serilog.Extensions.Hosting", "NLog", "log4net", "ZLogger", "OpenTelemetry.Api", "Grpc.AspNetCore.Server",
            "Grpc.Core.Api",
            "Avalonia", "Azure.Messaging.ServiceBus", "Coravel", "CsvHelper", "Newtonsoft.Json", "Polly", "Polly.Core", "RabbitMQ.Client",
            "System.Reactive", "Telegram.Bot", "StackExchange.Redis", "MQTTnet", "GraphQL", "ZiggyCreatures.FusionCache",
            "System.CommandLine", "Microsoft.AspNetCore.SignalR.Client.Core", "Microsoft.AspNetCore.SignalR.Client",
            "Microsoft.Orleans.Core.Abstractions"];

    private readonly Compilation everything;

    private Reality(SentryRelease release) => everything = App.WebOn(release.Version)
        .Referencing([.. Frameworks.SelectMany(name => Packs.From(name))])
        .Compile();

    /// <summary>With each release of Sentry.</summary>
    public static ImmutableArray<(SentryRelease Release, Reality Reality)> All { get; } =
        [.. SentryRelease.All.Select(release => (release, new Reality(release)))];

    public bool HasAssembly(string name) => everything.ReferencedAssemblyNames.Any(assembly => assembly.Name == name);

    /// <summary>The assemblies that declare the type, or the assembly of that name.</summary>
    public IEnumerable<string> AssembliesOf(string name) =>
        HasAssembly(name) ? [name] : Types(name).Select(type => type.ContainingAssembly.Name);

    public bool HasType(string metadataName) => Types(metadataName).Any();

    public bool HasMember(string type, string name) => Members(type, name).Any();

    /// <summary>The public methods of that name on the type, its bases and its interfaces.</summary>
    public IEnumerable<IMethodSymbol> Methods(string type, string name) => Members(type, name).OfType<IMethodSymbol>();

    /// <summary>The public extension methods of the assemblies whose name begins so.</summary>
    public IEnumerable<IMethodSymbol> Extensions(string prefix) =>
        from assembly in everything.SourceModule.ReferencedAssemblySymbols
        where assembly.Name.StartsWith(prefix, StringComparison.Ordinal)
        from type in TypesIn(assembly.GlobalNamespace)
        where type is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public }
        select method;

    /// <summary>The names of the public types and members of the assemblies that are wanted by their name.</summary>
    public IEnumerable<string> NamesIn(Func<string, bool> isWanted) =>
        from assembly in everything.SourceModule.ReferencedAssemblySymbols
        where isWanted(assembly.Name)
        from type in TypesIn(assembly.GlobalNamespace)
        where type.DeclaredAccessibility == Accessibility.Public
        from name in type.GetMembers().Where(IsUsable).Select(member => member.Name).Append(type.Name)
        select name;

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol holder) =>
        holder.GetTypeMembers().Concat(holder.GetNamespaceMembers().SelectMany(TypesIn));

    private IEnumerable<INamedTypeSymbol> Types(string metadataName) =>
        everything.GetTypesByMetadataName(metadataName).Where(IsUsable);

    private IEnumerable<ISymbol> Members(string type, string name) =>
        from declared in Types(type)
        from holder in BasesOf(declared).Concat(declared.AllInterfaces)
        from member in holder.GetMembers(name)
        where IsUsable(member)
        select member;

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }

    // A member that is obsolete as an error is there for code that is already compiled.
    private static bool IsUsable(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && !symbol.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name == nameof(ObsoleteAttribute) && attribute.ConstructorArguments is [_, { Value: true }]);
}
