using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;
using SentryGen.Tasks;

namespace SentryGen.Swallowed;

/// <summary>The tables of <see cref="Outside"/> as questions about symbols. By name, so that it costs nothing per compilation.</summary>
internal static class KnownOutside
{
    private static readonly TypeName[] InMemory = Types(Outside.InMemory);
    private static readonly TypeName[] Active = Types(Outside.Types);
    private static readonly TypeName[] Openers = Types(Outside.Openers);
    private static readonly TypeName[] Refusals = Types(Outside.Refusals);
    private static readonly (TypeName Type, string Method)[] Harmless = Members(Outside.Harmless);
    private static readonly (TypeName Type, string Method)[] Runners = Members(Outside.Runners);

    /// <summary>Fails only if the program itself is wrong, or reports a failure.</summary>
    public static bool IsHarmless(IMethodSymbol called)
    {
        var method = called.ReducedFrom ?? called;
        return KnownTasks.IsQuiet(method)
            || KnownTypes.SinkOf(method) is not null
            || KnownTypes.IsLogger(method.ContainingType)
            || LogLevels.Of(method.Name) != Loudness.Unknown
            || (method.MethodKind == MethodKind.DelegateInvoke
                && method.Parameters.Any(static one => KnownTypes.IsMicrosoftLogger(one.Type)))
            || IsMember(method, Harmless);
    }

    /// <summary>The method asks, or hands code over to be run later, as its name says.</summary>
    public static bool IsQuiet(string method) => Begins(method, Outside.Quiet);

    /// <summary>Runs a function at once, and throws what it throws.</summary>
    public static bool Runs(IMethodSymbol method) => IsMember(method, Runners) || KnownTypes.IsQuery(method.ReducedFrom ?? method);

    /// <summary>The constructor opens a file.</summary>
    public static bool Opens(IObjectCreationOperation made) =>
        IsOneOf(Openers, made.Type) && made.Arguments.Any(static argument => argument.Value.Type?.SpecialType == SpecialType.System_String);

    /// <summary>A method throws it to refuse its arguments.</summary>
    public static bool IsRefusal(ITypeSymbol type) => Array.Exists(Refusals, known => known.IsBaseOf(type));

    /// <summary>A call of a method of another assembly leaves the program.</summary>
    public static bool MayFail(IMethodSymbol called, bool isTask)
    {
        var method = called.ReducedFrom ?? called;
        var type = method.ContainingType;
        if (IsOneOf(Active, type) || Begins(method.Name, Outside.Readings)) return true;
        var name = type.ContainingNamespace.ToDisplayString();
        if (IsWithin(name, Outside.OfNet))
        {
            if (IsWithin(name, Outside.Namespaces))
                return !Begins(method.Name, Outside.Ends) && !InMemory.Any(known => known.IsBaseOf(type));
            return isTask && name.StartsWith("Microsoft", StringComparison.Ordinal) && !IsWithin(name, Outside.Waiting);
        }

        if (IsQuiet(method.Name) || method.MethodKind is MethodKind.PropertyGet) return false;
        return isTask || type.TypeKind == TypeKind.Interface || !Begins(method.Name, Outside.QuietOfObjects);
    }

    // The word, and not only the letters of it.
    private static bool Begins(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (!name.StartsWith(word, StringComparison.Ordinal)) continue;
            if (name.Length == word.Length || !char.IsLower(name[word.Length])) return true;
        }

        return false;
    }

    private static bool IsWithin(string name, string[] spaces)
    {
        foreach (var space in spaces)
            if (name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] == '.')) return true;
        return false;
    }

    private static bool IsOneOf(TypeName[] types, ITypeSymbol? type) => Array.Exists(types, known => known.Is(type));

    private static bool IsMember(IMethodSymbol method, (TypeName Type, string Method)[] members)
    {
        foreach (var (type, name) in members)
            if (method.Name == name && type.Is(method.ContainingType)) return true;
        return false;
    }

    private static TypeName[] Types(string[] names) => [.. names.Select(static name => new TypeName(name))];

    private static (TypeName Type, string Method)[] Members((string Type, string Method)[] members) =>
        [.. members.Select(static member => (new TypeName(member.Type), member.Method))];
}
