using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>
/// The table of <see cref="HandedExceptions"/> as questions about symbols. By name, so that it costs nothing per compilation.
/// </summary>
internal static class Carriers
{
    private static readonly Dictionary<string, (TypeName Type, Carrier Row)[]> CarriersByName =
        HandedExceptions.Carriers.Append(HandedExceptions.Task)
            .Select(static row => (Type: new TypeName(row.Type), Row: row))
            .GroupBy(static known => known.Type.Name)
            .ToDictionary(static group => group.Key, static group => group.ToArray());

    private static readonly string[] LastWords =
        [.. CarriersByName.Keys.Append(nameof(Exception)).Append(nameof(Delegate)).Select(LastWordOf).Distinct()];

    private static readonly Dictionary<string, (TypeName Type, Recipient Row)[]> RecipientsByMember =
        HandedExceptions.Recipients
            .GroupBy(static row => row.Member)
            .ToDictionary(static group => group.Key, static group => group.Select(static row => (new TypeName(row.Type), row)).ToArray());

    private static readonly (TypeName Type, string Member)[] Onlookers =
        [.. HandedExceptions.Onlookers.Select(static row => (new TypeName(row.Type), row.Member))];

    private static readonly (TypeName Type, string Member)[] QuietSources =
        [.. HandedExceptions.QuietSources.Select(static row => (new TypeName(row.Type), row.Member))];

    private static readonly TypeName[] NeverFailing = [.. HandedExceptions.NeverFailing.Select(static name => new TypeName(name))];

    /// <summary>A type of this name may be one of the table, or derive from one, or be an exception.</summary>
    public static bool HasLastWord(string name)
    {
        foreach (var word in LastWords)
            if (name.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string LastWordOf(string name) => name.Substring(Array.FindLastIndex(name.ToCharArray(), char.IsUpper));

    /// <summary>The row of a type, or of a type that it derives from.</summary>
    public static Carrier? Of(ITypeSymbol? type)
    {
        for (var at = type; at is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct }; at = at.BaseType)
        {
            if (!CarriersByName.TryGetValue(at.Name, out var named)) continue;
            foreach (var (known, row) in named)
                if (known.Is(at) || IsResult(known, at)) return row;
        }

        return null;
    }

    // Task<T> derives from Task, but has its name.
    private static bool IsResult(TypeName known, ITypeSymbol type) => type.BaseType is { } task && known.Is(task);

    /// <summary>The value that a member has if there is an exception; null if it is not known.</summary>
    public static object? Known(ISymbol member)
    {
        if (Of(member.ContainingType) is not { } carrier) return null;
        if (member.Name == carrier.Handled) return false;
        foreach (var (name, value) in carrier.Known)
            if (name == member.Name) return value;
        return null;
    }

    /// <summary>The property leads from an object that brings an exception to it.</summary>
    public static bool LeadsTo(IPropertyReferenceOperation property) =>
        Of(property.Instance?.Type) is { } carrier && carrier.Path.Contains(property.Property.Name);

    /// <summary>The property is of such an object, and has nothing to do with the exception.</summary>
    public static bool IsBeside(IPropertyReferenceOperation property) =>
        Of(property.Instance?.Type) is { IsOpen: false } carrier && !carrier.Path.Contains(property.Property.Name);

    /// <summary>The row of a member that gives an exception to code; null if there is none.</summary>
    public static Recipient? Of(ISymbol member)
    {
        if (!RecipientsByMember.TryGetValue(member.Name, out var named)) return null;
        foreach (var (type, row) in named)
            if (type.Is(member.ContainingType)) return row;
        return null;
    }

    /// <summary>The call makes a stream that never fails.</summary>
    public static bool IsQuietSource(IMethodSymbol method)
    {
        foreach (var (type, name) in QuietSources)
            if (name == method.Name && type.Is(method.ContainingType)) return true;
        return false;
    }

    /// <summary>The member shows an exception to code, and another way brings it to Sentry. Or there is never an exception.</summary>
    public static bool IsOnlooker(ISymbol member)
    {
        if (member.ContainingType is { TypeArguments: { Length: 1 } values } && Array.Exists(NeverFailing, type => type.Is(values[0])))
            return true;
        foreach (var (type, name) in Onlookers)
            if (name == member.Name && type.Is(member.ContainingType)) return true;
        return false;
    }
}
