using Microsoft.CodeAnalysis;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Swallowed;

/// <summary>The table of <see cref="SwallowPoints"/> as questions. The name of a member is asked for before any symbol.</summary>
internal static class KnownSwallowers
{
    private static readonly Dictionary<string, (TypeName Type, SwallowPoint Row)[]> Callbacks = ByMember(SwallowPoints.Callbacks);
    private static readonly Dictionary<string, (TypeName Type, SwallowPoint Row)[]> Implementations =
        ByMember(SwallowPoints.Implementations);

    private static readonly (TypeName Attribute, SwallowPoint Row)[] Contracts =
        [.. SwallowPoints.Contracts.Select(static row => (new TypeName(row.Attribute), row.Point))];

    /// <summary>A library of the compilation drops what the callback of a member of that name throws.</summary>
    public static bool TakesCallback(string member, Uses uses) => MayBe(Callbacks, member, uses);

    /// <summary>A library of the compilation drops what a method of that name throws.</summary>
    public static bool MayCall(string method, Uses uses) => MayBe(Implementations, method, uses);

    /// <summary>The attribute of that name may be one that makes a library drop what a method throws.</summary>
    public static bool MayMark(string attribute, Uses uses)
    {
        foreach (var (known, point) in Contracts)
            if (known.Name == attribute || known.Name == attribute + nameof(Attribute)) return uses.Knows(point.Type);
        return false;
    }

    /// <summary>The row of a contract; null if it has no such attribute.</summary>
    public static SwallowPoint? OfContract(IMethodSymbol method) => method.GetAttributes()
        .Select(static attribute => Array.Find(Contracts, row => row.Attribute.Is(attribute.AttributeClass)).Row)
        .FirstOrDefault(static row => row is not null);

    /// <summary>The rows of a member that takes a delegate.</summary>
    public static IEnumerable<SwallowPoint> OfCallback(ISymbol member) => Rows(Callbacks, member);

    /// <summary>The rows of a member that an app overrides or implements.</summary>
    public static IEnumerable<SwallowPoint> OfImplementation(ISymbol member) => Rows(Implementations, member);

    /// <summary>The type has the name, or is a kind of it.</summary>
    public static bool Is(TypeName known, INamedTypeSymbol? type) =>
        type is not null && (known.IsBaseOf(type.OriginalDefinition) || type.AllInterfaces.Any(contract => known.Is(contract)));

    private static bool MayBe(Dictionary<string, (TypeName Type, SwallowPoint Row)[]> rows, string member, Uses uses)
    {
        if (!rows.TryGetValue(member, out var named)) return false;
        foreach (var row in named)
            if (uses.Knows(row.Row.Type)) return true;
        return false;
    }

    private static IEnumerable<SwallowPoint> Rows(Dictionary<string, (TypeName Type, SwallowPoint Row)[]> rows, ISymbol member) =>
        rows.TryGetValue(member.Name, out var named)
            ? named.Where(row => Is(row.Type, member.ContainingType)).Select(static row => row.Row)
            : [];

    private static Dictionary<string, (TypeName Type, SwallowPoint Row)[]> ByMember(SwallowPoint[] rows) => rows
        .GroupBy(static row => row.Member)
        .ToDictionary(static group => group.Key, static group => group.Select(static row => (new TypeName(row.Type), row)).ToArray());
}
