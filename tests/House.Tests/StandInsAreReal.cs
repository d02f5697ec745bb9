using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>A stand-in says what the real assembly says, where that is served here. Nothing of it is loaded.</summary>
public class StandInsAreReal
{
    /// <summary>The packages of these are not served here.</summary>
    private static readonly string[] NotServed =
        ["Amazon.Lambda", "Microsoft.Maui", "SharpRaven", "Sentry.AspNetCore.Blazor.WebAssembly", "Sentry.AspNetCore.Grpc",
            "Sentry.Extensions.Hosting", "Sentry.Maui"];

    /// <summary>Tests make an event happen or a context with these; no app can.</summary>
    private static readonly string[] Devices =
    [
        "System.Windows.Threading.Dispatcher: no void Raise(System.Exception)",
        "Hangfire.States.ApplyStateContext: no void NewState.set",
        "Hangfire.States.ElectStateContext: no ElectStateContext(Hangfire.States.IState)",
        "Hangfire.Common.JobFilterCollection: no System.Collections.Generic.List<System.Object> All.get",
    ];

    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeDefaultValue);

    /// <summary>The real assemblies, by stand-in: written by the build.</summary>
    private static readonly ILookup<string, string> Paths = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "real-assemblies.txt"))
        .Select(line => line.Split('|'))
        .ToLookup(parts => parts[0], parts => parts[1]);

    public static TheoryData<string> Served => [.. StandIns.Except(NotServed)];

    private static IEnumerable<string> StandIns => InGit.Files("tests/StandIns").Select(file => Path.GetFileNameWithoutExtension(file)!);

    [Theory]
    [MemberData(nameof(Served))]
    public void Declare_what_is_there(string standIn) => Breaches.None(DifferencesOf(standIn).Except(Devices));

    [Fact]
    public void Declare_more_only_where_it_is_said() => Breaches.None(Devices.Except(StandIns.Except(NotServed).SelectMany(DifferencesOf)));

    [Fact]
    public void Are_not_served_only_while_they_are_there() => Breaches.None(NotServed.Except(StandIns));

    [Fact]
    public void Would_be_found_out() => Assert.Equal(
        [
            "System.Version: no System.IDisposable",
            "System.Version: no Version(System.String, System.Int32)",
            "System.Version: no void Major.set",
            "System.Version: no System.Int32 Parse(System.String)",
            "System.Verse: no such type",
        ],
        Differences(
            App.Web.WithCode(
                """
                namespace System
                {
                    public class Version : IDisposable
                    {
                        public Version(string version) { }
                        public Version(string version, int major) { }
                        public int Major { get; set; }
                        public int Parse(string input) => 0;
                        public static bool operator ==(Version? left, Version? right) => true;
                        void IDisposable.Dispose() { }
                    }

                    public class Verse { }
                }
                """),
            [.. Packs.Net.Where(reference => Path.GetFileName(reference.Display) == "System.Runtime.dll")]));

    private static List<string> DifferencesOf(string standIn) =>
        Differences(
            App.Web.WithCode(InGit.Read($"tests/StandIns/{standIn}.cs")),
            [.. Paths[standIn].Select(path => MetadataReference.CreateFromFile(path))]);

    private static List<string> Differences(App standIn, ImmutableArray<MetadataReference> reality)
    {
        Assert.NotEmpty(reality);
        var real = App.Web.Referencing(reality).Compile();
        var assemblies = reality.Select(real.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().ToList();
        var declared = (standIn with { Kind = OutputKind.DynamicallyLinkedLibrary }).Compile().Assembly;
        return [.. TypesIn(declared.GlobalNamespace).SelectMany(type =>
            assemblies.Select(assembly => assembly.GetTypeByMetadataName(NameOf(type))).FirstOrDefault(IsThere) is { } same
                ? Missing(type, same)
                : [$"{NameOf(type)}: no such type"])];

        static bool IsThere(INamedTypeSymbol? found) => found is not null && IsOpen(found);
    }

    private static IEnumerable<string> Missing(INamedTypeSymbol declared, INamedTypeSymbol real)
    {
        if (declared.TypeKind != real.TypeKind) yield return $"{NameOf(declared)}: a {real.TypeKind}";
        foreach (var parent in ParentsOf(declared).Select(Spelled).Except(ParentsOf(real).Select(Spelled)))
            yield return $"{NameOf(declared)}: no {parent}";
        var there = ParentsOf(real).Prepend(real).SelectMany(type => type.GetMembers()).Where(IsOpen).Select(Spelled).ToHashSet();
        foreach (var member in declared.GetMembers().Where(IsDeclared).Select(Spelled))
            if (!there.Contains(member)) yield return $"{NameOf(declared)}: no {member}";
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol holder) =>
        holder.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member switch
        {
            INamedTypeSymbol type => IsOpen(type) ? TypesIn(type).Prepend(type) : [],
            _ => TypesIn(member),
        });

    private static IEnumerable<INamedTypeSymbol> ParentsOf(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces) yield return contract;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType) yield return parent;
    }

    // A property is its accessors, of which a stand-in may lack one.
    private static bool IsDeclared(ISymbol member) =>
        IsOpen(member) && !member.IsImplicitlyDeclared && member is IMethodSymbol or IFieldSymbol or IEventSymbol;

    private static bool IsOpen(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static string Spelled(ISymbol symbol) =>
        (symbol.IsStatic && symbol is not ITypeSymbol ? "static " : "") + symbol.ToDisplayString(Signature);

    private static string NameOf(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? NameOf(outer) + "+" : type.ContainingNamespace + ".") + type.MetadataName;
}
