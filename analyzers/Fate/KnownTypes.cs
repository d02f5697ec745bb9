using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>The tables of Knowledge as questions about symbols. By name, so that it costs nothing per compilation.</summary>
internal static partial class KnownTypes
{
    private static readonly TypeName Exception = new(DotNetApi.Exception);
    private static readonly TypeName SystemException = new(DotNetApi.SystemException);
    private static readonly TypeName TimeoutException = new(DotNetApi.TimeoutException);
    private static readonly TypeName DoesNotReturnAttribute = new(DotNetApi.DoesNotReturn);
    private static readonly TypeName ConditionalAttribute = new(DotNetApi.Conditional);
    private static readonly TypeName InterpolatedStringHandler = new(DotNetApi.InterpolatedStringHandler);
    private static readonly TypeName Enumerable = new(DotNetApi.Enumerable);
    private static readonly TypeName LoggerProvider = new(Sinks.LoggerProvider);
    private static readonly TypeName MicrosoftLogger = new(Sinks.MicrosoftLogger);
    private static readonly TypeName LoggerMessageAttribute = new(Sinks.LoggerMessageAttribute);
    private static readonly TypeName GrpcStatus = new(GrpcApi.Status);
    private static readonly TypeName LoggerMessage = new(Sinks.LoggerMessage);

    private static readonly TypeName[] RavenClients = [new(RavenApi.Interface), new(RavenApi.Client)];

    private static readonly TypeName[] Times = [.. DotNetApi.Times.Select(static name => new TypeName(name))];

    private static readonly TypeName[] Cancellations = [.. DotNetApi.Cancellations.Select(static name => new TypeName(name))];

    // Called like one of these, in whatever namespace.
    private static readonly HashSet<string> TaskNames = SimpleNames(DotNetApi.Tasks);
    private static readonly HashSet<string> SequenceNames = SimpleNames(DotNetApi.Sequences);
    private static readonly HashSet<string> EntryNames = SimpleNames(Sinks.EntryTypes);
    private static readonly HashSet<string> LevelNames = SimpleNames(Sinks.LevelTypes.Concat(LogConventions.LevelTypes));
    private static readonly HashSet<string> SwitchNames = SimpleNames(SentryApi.Switches);
    private static readonly string NullFactoryName = new TypeName(Sinks.NullLoggerFactory).Name;
    private static readonly string LogLevelName = new TypeName(Sinks.LogLevel).Name;

    private static readonly Dictionary<string, (TypeName Type, Sink Sink)[]> SinksByMethod =
        Sinks.All
            .GroupBy(sink => sink.Method)
            .ToDictionary(group => group.Key, group => group.Select(sink => (new TypeName(sink.Type), sink)).ToArray());

    private static readonly Dictionary<string, TypeName[]> LoggersByName = ByName(Sinks.All.Select(sink => sink.Type).Distinct());
    private static readonly Dictionary<string, TypeName[]> InertByName = ByName(Inert.Types);
    private static readonly Dictionary<string, TypeName[]> EnumeratorsByName = ByName(Inert.Enumerators);
    private static readonly Dictionary<string, TypeName[]> NullLoggersByName = ByName(Sinks.NullLoggers);
    private static readonly (TypeName Type, string Method)[] InertMethods = Members(Inert.Methods);
    private static readonly (TypeName Type, string Method)[] Wrappers = Members(Inert.Wrappers);
    private static readonly TypeName DispatchInfo = new(Inert.DispatchInfo);
    private static readonly Dictionary<string, TypeName[]> WrappersByName = ByName(DotNetApi.Wrappers);
    private static readonly Dictionary<string, TypeName[]> ScalarsByName = ByName(DotNetApi.Scalars);
    private static readonly Dictionary<string, TypeName[]> DeferralsByName = ByName(DotNetApi.Deferrals);
    private static readonly (TypeName Type, string Method)[] Results = Members(DotNetApi.Results);
    private static readonly (TypeName Type, string Method)[] Selections = Members(Inert.Selections);
    private static readonly (TypeName Type, string Method)[] CollectionMakers = Members(DotNetApi.CollectionMakers);
    private static readonly (TypeName Type, string Method)[] Projections = Members(Inert.Projections);
    private static readonly (TypeName Type, string Method)[] Selectors = Members(Inert.Selectors);
    private static readonly (TypeName Type, string Method)[] Endings = Members(Inert.Endings);
    private static readonly (TypeName Type, string Method)[] NullLoggerMakers = Members(Sinks.NullLoggerMakers);
    private static readonly (TypeName Type, string Method)[] TextQuestions = Members(DotNetApi.TextQuestions);
    private static readonly (TypeName Type, string Method)[] OnlyCancelled = Members(DotNetApi.OnlyCancelled);
    private static readonly (TypeName Type, string Method)[] StoreMethods = Members(DotNetApi.Stores);
    private static readonly (TypeName Type, string Method)[] LoadMethods = Members(DotNetApi.Loads);
    private static readonly (TypeName Type, string Method)[] NeverTrue = Members(DotNetApi.NeverTrue);
    private static readonly (TypeName Type, string Method)[] WaitMethods = Members(DotNetApi.Waits);

    public static Sink? SinkOf(IMethodSymbol method)
    {
        if (!SinksByMethod.TryGetValue(method.Name, out var candidates)) return null;
        foreach (var (type, sink) in candidates)
            if (type.Is(method.ContainingType)) return sink;
        return null;
    }

    /// <summary>Carries nothing any further. Of Sentry's own methods only the sinks do.</summary>
    public static bool IsInert(IMethodSymbol method) =>
        IsIn(InertByName, method.ContainingType)
        || IsMember(method, InertMethods)
        || FormatsText(method.ContainingType)
        || (method.ContainingAssembly?.Name is { } assembly
            && (assembly == SentryApi.Assembly || assembly.StartsWith(SentryApi.Assembly + ".", StringComparison.Ordinal)));

    // The values of an interpolated string become text.
    private static bool FormatsText(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
            if (InterpolatedStringHandler.Is(attribute.AttributeClass)) return true;
        return false;
    }

    /// <summary>An object of this type reads the exception, and does nothing else with it.</summary>
    public static bool IsInertType(ITypeSymbol? type) => IsIn(InertByName, type);

    /// <summary>SharpRaven reports, too, if not to the SDK; a rule of its own says so.</summary>
    public static bool IsRavenCapture(IMethodSymbol method) =>
        method.Name.StartsWith(LogConventions.CaptureVerb, StringComparison.Ordinal) && IsOneOf(RavenClients, method.ContainingType);

    /// <summary>A method that makes a new collection, or a builder of one.</summary>
    public static bool IsCollectionMaker(IMethodSymbol method) => IsMember(method, CollectionMakers);

    /// <summary>A method of that name of the type is inert.</summary>
    public static bool IsInert(ITypeSymbol type, string method) =>
        Array.Exists(InertMethods, member => member.Method == method && member.Type.Is(type));

    /// <summary>LINQ over objects, and methods of lists that are the same.</summary>
    public static bool IsQuery(IMethodSymbol method) => Enumerable.Is(method.ContainingType) || IsMember(method, Projections);

    /// <summary>A query that makes another element of each one.</summary>
    public static bool IsProjection(IMethodSymbol method) => IsMember(method, Selectors);

    public static bool MakesNullLogger(IMethodSymbol method) => IsMember(method, NullLoggerMakers);

    public static bool IsNullLogger(ITypeSymbol? type) => IsIn(NullLoggersByName, type);

    /// <summary>A query that gives some of the elements only.</summary>
    public static bool IsSelection(IMethodSymbol method) => IsMember(method, Selections);

    public static bool IsMicrosoftLogger(ITypeSymbol type) => MicrosoftLogger.Is(type);

    public static bool IsWrapper(IMethodSymbol method) => IsMember(method, Wrappers);

    public static bool IsEnding(IMethodSymbol method) => IsMember(method, Endings);

    /// <summary>The return type of an iterator.</summary>
    public static bool IsSequence(ITypeSymbol type) => SequenceNames.Contains(type.Name);

    /// <summary>A log entry or an event, which holds an exception of its own.</summary>
    public static bool IsEntry(ITypeSymbol type) => EntryNames.Contains(type.Name);

    /// <summary>Its values are levels.</summary>
    public static bool IsLevel(ITypeSymbol type) =>
        LevelNames.Contains(type.Name) || (type.TypeKind == TypeKind.Enum && EndsWithAny(type.Name, LogConventions.LevelEnumEndings));

    public static bool IsLogLevel(ITypeSymbol? type) => type?.Name == LogLevelName;

    /// <summary>Called like a log.</summary>
    public static bool IsNamedLikeLogger(ITypeSymbol type) => EndsWithAny(type.Name, LogConventions.LoggerEndings);

    /// <summary>Makes loggers that report nothing.</summary>
    public static bool IsNullFactory(ITypeSymbol? type) => type?.Name == NullFactoryName;

    /// <summary>Says whether Sentry or a logger is on.</summary>
    public static bool HasSwitch(ITypeSymbol type) => IsLogger(type) || SwitchNames.Contains(type.Name);

    public static bool IsLoggerMessage(ITypeSymbol type) => LoggerMessage.Is(type);

    public static bool IsLoggerMessageAttribute(ITypeSymbol? type) => LoggerMessageAttribute.Is(type);

    public static bool IsException(ITypeSymbol? type) => Exception.IsBaseOf(type);

    /// <summary>Every exception is one.</summary>
    public static bool IsAnyException(ITypeSymbol type) => Exception.Is(type) || type.SpecialType == SpecialType.System_Object;

    /// <summary>An exception of this type always has a cause.</summary>
    public static bool HasCause(ITypeSymbol? type) => IsIn(WrappersByName, type);

    /// <summary>It holds nothing but a value.</summary>
    public static bool IsScalar(ITypeSymbol? type) => IsIn(ScalarsByName, type);

    /// <summary>To read it runs the function that the object was made with.</summary>
    public static bool RunsWhenRead(ISymbol member)
    {
        foreach (var (type, name) in Results)
            if (member.Name == name && type.Is(member.ContainingType)) return true;
        return false;
    }

    /// <summary>It runs the function that it is made with only later, when it is started or asked.</summary>
    public static bool RunsLater(ITypeSymbol? type) => IsIn(DeferralsByName, type);

    /// <summary>It is an exception, or stands for one.</summary>
    public static bool KeepsOne(ITypeSymbol? type) => IsException(type) || DispatchInfo.Is(type);

    public static bool IsEnumerator(ITypeSymbol? type) =>
        type is not null && (IsIn(EnumeratorsByName, type) || type.AllInterfaces.Any(static contract => IsIn(EnumeratorsByName, contract)));

    /// <summary>An exception, a row of them, or a status of gRPC, which may hold one: what a new exception takes as its cause.</summary>
    public static bool IsCause(ITypeSymbol type) =>
        IsException(type)
        || GrpcStatus.Is(type)
        || (type is IArrayTypeSymbol array && IsException(array.ElementType))
        || (type is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } && IsException(elements[0]));

    public static bool IsCancellation(ITypeSymbol? type)
    {
        for (var at = type; at is not null && !Exception.Is(at); at = at.BaseType)
            if (IsOneOf(Cancellations, at)) return true;
        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsCancellation);
    }

    /// <summary>It fails only if somebody asks to cancel it.</summary>
    public static bool OnlyCancels(ISymbol member) => IsMember(member, OnlyCancelled);

    /// <summary>It stores its second argument in the first one.</summary>
    public static bool Stores(IMethodSymbol method) => IsMember(method, StoreMethods);

    /// <summary>It returns what its argument refers to.</summary>
    public static bool Loads(IMethodSymbol method) => IsMember(method, LoadMethods);

    /// <summary>It is false wherever an app runs by itself.</summary>
    public static bool IsNeverTrue(ISymbol member) => IsMember(member, NeverTrue);

    /// <summary>It waits for other code, and says whether that has ended.</summary>
    public static bool TellsOfEnd(IMethodSymbol method) => IsMember(method, WaitMethods);

    public static bool AsksForText(IMethodSymbol method) => IsMember(method, TextQuestions);

    public static bool AsksForFlag(IMethodSymbol method) =>
        method is { Name: nameof(Enum.HasFlag), ContainingType.SpecialType: SpecialType.System_Enum };

    public static bool IsTime(ITypeSymbol type) => IsOneOf(Times, type);

    public static bool IsTimeout(ITypeSymbol? type) => TimeoutException.Is(type);

    /// <summary>A clause for it catches everything.</summary>
    public static bool IsGeneral(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Object } || Exception.Is(type) || SystemException.Is(type);

    /// <summary>A logger, or something that is called like one: where it is null or off, nobody wanted a report.</summary>
    public static bool IsLogger(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? IsLogger(nullable.TypeArguments[0]) :
        type is not null
        && ((IsNamedLikeLogger(type) && Logs(type))
            || IsIn(LoggersByName, type)
            || type.AllInterfaces.Any(static contract => IsIn(LoggersByName, contract)));

    // A name that ends in Log is no logger yet.
    private static bool Logs(ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || type.AllInterfaces.Any(Logs)) return true;
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && SaysThatItLogs(method.Name)) return true;
        }

        return false;
    }

    private static bool SaysThatItLogs(string method)
    {
        foreach (var verb in LogConventions.Verbs)
            if (method.StartsWith(verb, StringComparison.Ordinal)) return true;
        return LogLevels.Of(method) != Loudness.Unknown;
    }

    public static bool NeverReturns(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
            if (DoesNotReturnAttribute.Is(attribute.AttributeClass)) return true;
        return false;
    }

    /// <summary>The symbol without which calls of a method are left out, or null.</summary>
    public static string? ConditionOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
            if (ConditionalAttribute.Is(attribute.AttributeClass)) return attribute.ConstructorArguments.FirstOrDefault().Value as string;
        return null;
    }

    public static bool DerivesFrom(ITypeSymbol? type, ITypeSymbol ancestor)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (SymbolEqualityComparer.Default.Equals(at, ancestor)) return true;
        return false;
    }

    /// <summary>The compilation declares a logger provider of its own, which may report what the stock ones do not.</summary>
    public static bool DeclaresLoggerProvider(Compilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetRoot() is CompilationUnitSyntax unit
            && unit.Members.SelectMany(TypesIn).Any(type => IsLoggerProvider(type, compilation)));

    private static IEnumerable<TypeDeclarationSyntax> TypesIn(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax inner => inner.Members.SelectMany(TypesIn),
        TypeDeclarationSyntax type => [type],
        _ => [],
    };

    // By the syntax first, so that only few types are bound. A private collector that calls itself otherwise counts
    // only where its file speaks of Sentry.
    private static bool IsLoggerProvider(TypeDeclarationSyntax type, Compilation compilation) =>
        type.BaseList is { Types: var bases }
        && (type.Identifier.ValueText.EndsWith(LogConventions.ProviderEnding, StringComparison.Ordinal)
            || (bases.Any(static named => BaseLists.NameOf(named.Type).EndsWith(LogConventions.ProviderEnding, StringComparison.Ordinal))
                && type.SyntaxTree.ToString().Contains(SentryApi.Assembly)))
        && compilation.GetSymbolsWithName(type.Identifier.ValueText, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Any(static declared => declared.AllInterfaces.Any(LoggerProvider.Is));

    private static Dictionary<string, TypeName[]> ByName(IEnumerable<string> names) =>
        names.Select(static name => new TypeName(name))
            .GroupBy(static type => type.Name)
            .ToDictionary(static group => group.Key, static group => group.ToArray());

    private static (TypeName Type, string Method)[] Members((string Type, string Method)[] members) =>
        [.. members.Select(static member => (new TypeName(member.Type), member.Method))];

    private static HashSet<string> SimpleNames(IEnumerable<string> types) => [.. types.Select(static name => new TypeName(name).Name)];

    private static bool EndsWithAny(string name, string[] endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    // Below System itself is everything.
    private static bool IsWithin(string name, string known) =>
        name == known || (known != Expected.RootNamespace && name.StartsWith(known + ".", StringComparison.Ordinal));

    private static bool IsOneOf(TypeName[] types, ITypeSymbol type)
    {
        foreach (var known in types)
            if (known.Is(type)) return true;
        return false;
    }

    private static bool IsIn(Dictionary<string, TypeName[]> types, ITypeSymbol? type) =>
        type is not null && types.TryGetValue(type.Name, out var named) && IsOneOf(named, type);

    private static bool IsMember(ISymbol method, (TypeName Type, string Method)[] members)
    {
        var called = method.Name;
        foreach (var (type, name) in members)
            if (called == name && type.Is(method.ContainingType)) return true;
        return false;
    }
}
