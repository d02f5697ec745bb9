using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// The table of what is expected to fail.
internal static partial class KnownTypes
{
    private static readonly TypeName ConsoleType = new(Expected.Console);
    private static readonly (TypeName Type, string Method)[] Deletions = Members(Expected.Deletions);
    private static readonly (TypeName Type, string Method)[] Favours = Members(Expected.Favours);
    private static readonly (TypeName Type, string Method)[] Starts = Members(Expected.Starts);
    private static readonly (TypeName Type, string Method)[] Waits = Members(Expected.Waits);
    private static readonly (TypeName Type, string Method)[] Asks = Members(Expected.Asks);
    private static readonly (TypeName Type, string Method)[] Empties = Members(Expected.Empties);
    private static readonly (TypeName Type, string Method)[] Lookups = Members(Expected.Lookups);
    private static readonly Dictionary<string, TypeName[]> StartInfosByName = ByName(Expected.StartInfos);
    private static readonly Dictionary<string, TypeName[]> FormsByName = ByName(Expected.Forms);
    private static readonly Dictionary<string, TypeName[]> ConvertersByName = ByName(Expected.Converters);
    private static readonly Dictionary<string, TypeName[]> ValueTypesByName = ByName(Expected.ValueTypes);
    private static readonly Dictionary<string, TypeName[]> ActiveTypesByName = ByName(Expected.ActiveTypes);
    private static readonly Dictionary<string, TypeName[]> WaysToEndByName = ByName(Expected.WaysToEnd);
    private static readonly Dictionary<string, TypeName[]> TextTypesByName = ByName(Expected.TextTypes);
    private static readonly Dictionary<string, TypeName[]> PlainFailuresByName = ByName(Expected.PlainFailures);
    private static readonly Dictionary<string, TypeName[]> DisposablesByName = ByName(Expected.Disposables);

    /// <summary>Only waits.</summary>
    public static bool IsWait(IMethodSymbol method) => IsMember(method, Waits);

    /// <summary>Deletes a file or folder.</summary>
    public static bool IsDeletion(IMethodSymbol method) => IsMember(method, Deletions);

    /// <summary>Makes what other code then uses.</summary>
    public static bool IsFavour(IMethodSymbol method) => IsMember(method, Favours);

    /// <summary>Starts a program.</summary>
    public static bool IsStart(IMethodSymbol method) => IsMember(method, Starts);

    /// <summary>Says how to start it.</summary>
    public static bool IsStartInfo(ITypeSymbol type) => IsIn(StartInfosByName, type);

    /// <summary>A type of Sentry.</summary>
    public static bool IsOfSentry(ITypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } place
        && (place.ToDisplayString() + ".").StartsWith(SentryApi.Assembly + ".", StringComparison.Ordinal);

    /// <summary>The console.</summary>
    public static bool IsConsole(ITypeSymbol type) => ConsoleType.Is(type);

    /// <summary>Asks before something is ended, or waits until it has.</summary>
    public static bool OnlyAsksOrAwaits(IMethodSymbol method) => IsMember(method, Asks);

    /// <summary>A resource: what the program uses it for is over when it ends.</summary>
    public static bool IsHeld(ITypeSymbol type) =>
        IsIn(DisposablesByName, type)
        || type.AllInterfaces.Any(static contract => IsIn(DisposablesByName, contract))
        || IsOfNet(type);

    /// <summary>A type of .NET.</summary>
    public static bool IsOfNet(ITypeSymbol type) =>
        (type.ContainingNamespace?.ToDisplayString() + ".").StartsWith(Expected.HeldNamespace + ".", StringComparison.Ordinal);

    /// <summary>Looks at values, or at the machine, and does nothing else.</summary>
    public static bool OnlyLooks(IMethodSymbol method) =>
        method is { MethodKind: not MethodKind.DelegateInvoke, ReturnsVoid: false }
        && method.ContainingType is { ContainingNamespace: { } place } type
        && (method is { Name: nameof(ToString), Parameters.IsEmpty: true } || (IsOnValues(type)
            ? type.TypeKind != TypeKind.Interface && !Enumerable.Is(type) && place.Name != nameof(System.Linq)
            : Expected.Askings.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal)) && IsOfMachine(type)));

    /// <summary>Stands for the program, or for the machine that it runs on.</summary>
    public static bool IsOfMachine(ITypeSymbol type) =>
        Expected.Surroundings.Contains(type.ToDisplayString())
        || (type.ContainingNamespace is { } place && Expected.Surroundings.Contains(place.ToDisplayString()));

    /// <summary>A failure of the machine or of a value: its type and its text say what is wrong.</summary>
    public static bool SaysAll(ITypeSymbol? type)
    {
        for (var at = type; at is not null && !IsGeneral(at); at = at.BaseType)
            if (IsIn(PlainFailuresByName, at)) return true;
        return false;
    }

    /// <summary>Called like a type that makes one form of a value from another.</summary>
    public static bool IsNamedLikeConverter(ITypeSymbol type) => EndsWithAny(type.Name, Expected.ConverterEndings);

    /// <summary>Called like a log, or like a part of one.</summary>
    public static bool IsNamedLikeLog(ITypeSymbol type) => IsNamedLikeLogger(type) || EndsWithAny(type.Name, Expected.LogEndings);

    /// <summary>Gives something empty, or what it is given.</summary>
    public static bool IsEmpty(IMethodSymbol method) => IsMember(method, Empties);

    /// <summary>Made from a text or from numbers, which must have its form.</summary>
    public static bool IsForm(ITypeSymbol type) => IsIn(FormsByName, type);

    /// <summary>Makes one form of a value from another.</summary>
    public static bool IsConverter(IMethodSymbol method) => IsIn(ConvertersByName, method.ContainingType) || IsMember(method, Lookups);

    /// <summary>Says when to end: a token, a time.</summary>
    public static bool IsWayToEnd(ITypeSymbol type) => IsIn(WaysToEndByName, type);

    /// <summary>Reads or makes a text.</summary>
    public static bool IsOfText(ITypeSymbol type) => IsIn(TextTypesByName, type);

    /// <summary>Works on values in memory only.</summary>
    public static bool IsOnValues(ITypeSymbol type)
    {
        if (IsIn(ValueTypesByName, type)) return true;
        if (IsIn(ActiveTypesByName, type)) return false;
        var name = type.ContainingNamespace.ToDisplayString();
        return Expected.ValueNamespaces.Any(known => IsWithin(name, known));
    }

    public static bool IsTask(ITypeSymbol type) => TaskNames.Contains(type.Name);
}
