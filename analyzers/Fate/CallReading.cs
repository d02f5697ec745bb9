using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Reads from a call how loud it logs.</summary>
internal static class CallReading
{
    /// <summary>The level of a sink call, from its name or its arguments.</summary>
    public static Loudness LevelOf(Sink sink, IInvocationOperation call) => sink.Level switch
    {
        LevelSource.Capture => Loudness.Event,
        LevelSource.Name => sink.Named,
        _ => LevelPassed(call) ?? Loudness.Unknown,
    };

    /// <summary>The level that a <c>[LoggerMessage]</c> method logs at, or null for any other method.</summary>
    public static Loudness? LevelOfLoggerMessage(IInvocationOperation call)
    {
        foreach (var attribute in call.TargetMethod.GetAttributes())
        {
            if (!KnownTypes.IsLoggerMessageAttribute(attribute.AttributeClass)) continue;
            var stated = attribute.NamedArguments.Where(named => named.Key == Sinks.LoggerMessageLevel).Select(named => named.Value)
                .Concat(attribute.ConstructorArguments.Where(argument => KnownTypes.IsLogLevel(argument.Type)))
                .FirstOrDefault();
            return (stated.IsNull ? null : NameOf(stated.Type, stated.Value)) is { } name
                ? LogLevels.Of(name)
                : LevelPassed(call) ?? Loudness.Unknown;
        }

        return null;
    }

    /// <summary>
    /// The level of a logger that no table knows: said by its name (WriteWarningMessage) or by a constant of a level enum.
    /// Null where the call does not look like logging.
    /// </summary>
    public static Loudness? LevelByConvention(IInvocationOperation call)
    {
        if (LevelPassed(call) is { } passed and not Loudness.Unknown && !OnlySetsLevel(call)) return passed;

        var name = call.TargetMethod.Name;
        var first = EndOfWord(name, 0);
        var isOneWord = first == name.Length;
        if (!isOneWord && !BeginsWithLogVerb(name, first) && !KnownTypes.IsNamedLikeLogger(call.TargetMethod.ContainingType)) return null;
        return LevelIn(name, first, isOneWord);
    }

    // message.WithSeverity(Severity.Error).Show()
    private static bool OnlySetsLevel(IInvocationOperation call) =>
        call is { Arguments.Length: 1, TargetMethod: { ReturnType: var made, ContainingType: var type } }
        && SymbolEqualityComparer.Default.Equals(made, type);

    /// <summary>The level that a word of a name says: <c>ForWarnEvent</c>. Null if none does.</summary>
    public static Loudness? LevelIn(string name) => LevelIn(name, EndOfWord(name, 0), isOneWord: true);

    private static Loudness? LevelIn(string name, int first, bool isOneWord)
    {
        for (var (start, end) = (0, first); start < name.Length; (start, end) = (end, EndOfWord(name, end)))
        {
            var word = name.Substring(start, end - start);
            var isVerb = word == LogConventions.TraceVerb && !isOneWord && BeginsWith(name, word, first);
            if (!isVerb && LogLevels.Of(word) is var level and not (Loudness.Unknown or Loudness.Off)) return level;
        }

        return null;
    }

    private static Loudness? LevelPassed(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
            if (argument.Parameter?.Type is { } type && KnownTypes.IsLevel(type)) return LevelOf(argument.Value, type);
        return null;
    }

    /// <summary>The level that an argument of a level type names, or <see cref="Loudness.Unknown"/>.</summary>
    public static Loudness LevelOf(IOperation argument, ITypeSymbol type) => argument.Unconverted() switch
    {
        { ConstantValue: { HasValue: true, Value: { } constant } } => LevelOf(type, constant),
        IFieldReferenceOperation { Field.IsStatic: true } field => LogLevels.Of(field.Field.Name),
        IPropertyReferenceOperation { Property.IsStatic: true } property => LogLevels.Of(property.Property.Name),
        _ => Loudness.Unknown,
    };

    /// <summary>The level of a constant of a level type: a number of an enum, or the name of a static member.</summary>
    public static Loudness LevelOf(ITypeSymbol type, object constant) =>
        (constant as string ?? NameOf(type, constant)) is { } name ? LogLevels.Of(name) : Loudness.Unknown;

    private static string? NameOf(ITypeSymbol? type, object? constant) =>
        type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue
            && Equals(field.ConstantValue, constant))?.Name;

    private static bool BeginsWithLogVerb(string name, int first)
    {
        foreach (var verb in LogConventions.Verbs)
            if (BeginsWith(name, verb, first)) return true;
        return false;
    }

    private static bool BeginsWith(string name, string word, int first) =>
        word.Length == first && name.StartsWith(word, StringComparison.Ordinal);

    // WriteWarningMessage -> Write, Warning, Message
    private static int EndOfWord(string name, int start)
    {
        for (var i = start + 1; i < name.Length; i++)
            if (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) return i;
        return name.Length;
    }

    /// <summary>An await of the result throws nothing.</summary>
    public static bool SuppressesThrow(IInvocationOperation call) =>
        call is { TargetMethod.Name: nameof(Task.ConfigureAwait), Arguments: { Length: 1 } arguments }
        && arguments[0].Value is { Type.TypeKind: TypeKind.Enum, ConstantValue: { HasValue: true, Value: int flags } }
        && (flags & TaskApi.SuppressThrowing) != 0;
}
