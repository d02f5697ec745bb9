using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>The tables of Knowledge resolved in one compilation.</summary>
internal sealed class KnownTypes
{
    private readonly ImmutableDictionary<ISymbol, ImmutableArray<Sink>> sinks;
    private readonly ImmutableHashSet<ISymbol> inert;
    private readonly ImmutableHashSet<ISymbol> nullLoggers;
    private readonly ImmutableHashSet<ISymbol> loggers;
    private readonly ImmutableArray<INamedTypeSymbol> cancellations;
    private readonly ImmutableArray<(INamedTypeSymbol Type, string Method)> wrappers;
    private readonly ImmutableArray<(INamedTypeSymbol Type, string Method)> endings;

    public KnownTypes(Compilation compilation)
    {
        IEnumerable<INamedTypeSymbol> Find(string name) => compilation.GetTypesByMetadataName(name);
        ImmutableHashSet<ISymbol> Set(IEnumerable<string> names) => names.SelectMany(Find).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
        ImmutableArray<(INamedTypeSymbol, string)> Members(IEnumerable<(string Type, string Method)> names) =>
            names.SelectMany(name => Find(name.Type).Select(type => (type, name.Method))).ToImmutableArray();

        Exception = Find("System.Exception").FirstOrDefault();
        SystemException = Find("System.SystemException").FirstOrDefault();
        DoesNotReturn = "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute";
        sinks = Sinks.All.GroupBy(sink => sink.Type)
            .SelectMany(group => Find(group.Key).Select(type => (Type: type, Sinks: group.ToImmutableArray())))
            .ToImmutableDictionary(pair => (ISymbol)pair.Type, pair => pair.Sinks, SymbolEqualityComparer.Default);
        inert = Set(Inert.Types);
        nullLoggers = Set(Sinks.NullLoggers);
        loggers = Set(Sinks.All.Select(sink => sink.Type));
        cancellations = new[] { "System.OperationCanceledException", "System.Threading.ThreadAbortException", "System.Threading.ThreadInterruptedException" }
            .SelectMany(Find).ToImmutableArray();
        wrappers = Members(Inert.Wrappers);
        endings = Members(Inert.Endings);
        LoggerMessage = Find(Sinks.LoggerMessage).FirstOrDefault();
        HasLoggingAdapter = compilation.ReferencedAssemblyNames.Any(assembly => Sinks.LoggingAdapters.Contains(assembly.Name));
        HasOwnLoggerProvider = Find(Sinks.LoggerProvider).FirstOrDefault() is { } provider && DeclaresImplementation(compilation, provider);
    }

    public INamedTypeSymbol? Exception { get; }

    public INamedTypeSymbol? SystemException { get; }

    public INamedTypeSymbol? LoggerMessage { get; }

    public string DoesNotReturn { get; }

    public bool HasLoggingAdapter { get; }

    /// <summary>The compilation declares a logger provider of its own, which may report what the stock ones do not.</summary>
    public bool HasOwnLoggerProvider { get; }

    public Sink? SinkOf(IMethodSymbol method)
    {
        if (!sinks.TryGetValue(method.ContainingType.OriginalDefinition, out var candidates)) return null;
        foreach (var sink in candidates)
            if (sink.Method == method.Name) return sink;
        return null;
    }

    public bool IsInert(ITypeSymbol type) => inert.Contains(type.OriginalDefinition);

    public bool IsNullLogger(ITypeSymbol? type) => type is not null && nullLoggers.Contains(type.OriginalDefinition);

    public bool IsWrapper(IMethodSymbol method) => IsMember(method, wrappers);

    public bool IsEnding(IMethodSymbol method) => IsMember(method, endings);

    public bool IsException(ITypeSymbol? type) => DerivesFrom(type, Exception);

    public bool IsCancellation(ITypeSymbol? type) => cancellations.Any(cancellation => DerivesFrom(type, cancellation));

    /// <summary>A clause for it catches everything.</summary>
    public bool IsGeneral(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Object }
        || SymbolEqualityComparer.Default.Equals(type, Exception)
        || SymbolEqualityComparer.Default.Equals(type, SystemException);

    /// <summary>A logger, or something that is called like one: where it is null or off, nobody wanted a report.</summary>
    public bool IsLogger(ITypeSymbol? type) =>
        type is not null
        && (type.Name.EndsWith("Logger", StringComparison.Ordinal)
            || type.Name.EndsWith("Log", StringComparison.Ordinal)
            || loggers.Contains(type.OriginalDefinition)
            || type.AllInterfaces.Any(contract => loggers.Contains(contract.OriginalDefinition)));

    public static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        if (ancestor is null) return false;
        for (var at = type; at is not null; at = at.BaseType)
            if (SymbolEqualityComparer.Default.Equals(at, ancestor)) return true;
        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => DerivesFrom(constraint, ancestor));
    }

    private static bool IsMember(IMethodSymbol method, ImmutableArray<(INamedTypeSymbol Type, string Method)> members)
    {
        foreach (var (type, name) in members)
            if (method.Name == name && SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, type)) return true;
        return false;
    }

    // By name first, so that only types that say ": ILoggerProvider" are looked at.
    private static bool DeclaresImplementation(Compilation compilation, INamedTypeSymbol provider) =>
        compilation.ContainsSymbolsWithName(static name => name.EndsWith("LoggerProvider", StringComparison.Ordinal), SymbolFilter.Type)
        && compilation.GetSymbolsWithName(static name => name.EndsWith("LoggerProvider", StringComparison.Ordinal), SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Any(type => type.TypeKind == TypeKind.Class && type.AllInterfaces.Contains(provider, SymbolEqualityComparer.Default));
}
