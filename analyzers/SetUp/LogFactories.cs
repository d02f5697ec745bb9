using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>An expression that makes loggers without a host.</summary>
/// <param name="Made">The call or the creation.</param>
/// <param name="MayReport">Sentry is added to it, or something that can't be looked at.</param>
internal sealed record LogFactory(ExpressionSyntax Made, bool MayReport)
{
    /// <summary>The framework that its loggers write to.</summary>
    public LogFramework Framework { get; init; } = LogFrameworks.Microsoft;

    /// <summary>A null logger that is given to one object: it says nothing of other loggers of the app.</summary>
    public bool IsOfOneObject => Made is MemberAccessExpressionSyntax
    {
        Parent: BinaryExpressionSyntax or ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax },
    };

    /// <summary>The place of a message about it.</summary>
    public Location Place => (Made switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => (SyntaxNode)Made,
    }).GetLocation();
}

/// <summary>The logger factories that an app makes itself.</summary>
internal static class LogFactories
{
    private const int MaxHelpers = 3;
    private const string AddProvider = "AddProvider";

    private static readonly string[] Makers =
        ["LoggerFactory.Create", "new LoggerFactory", "AddLogging", "NullLogger", "new SerilogLoggerFactory"];
    private static readonly string[] Builds = [HostApi.BuildServiceProvider];

    /// <summary>Words of an app with a host, which makes loggers, too.</summary>
    private static readonly string[] HostWords =
    [
        "CreateApplicationBuilder", "CreateEmptyApplicationBuilder", "CreateDefaultBuilder", "CreateBuilder(", "CreateSlimBuilder",
        "CreateEmptyBuilder", "HostBuilder", "HostApplicationBuilder", "MauiApp", "FunctionsApplication", "RunHosted",
    ];

    /// <summary>Methods of a logging builder after which anybody may hear the log.</summary>
    private static readonly string[] Openings = [AddProvider, "Add", "TryAddEnumerable", SentryApi.AddSentry];

    private static readonly ConditionalWeakTable<Compilation, StrongBox<ImmutableArray<LogFactory>>> OfCompilations = new();

    /// <summary>One that the app gives to its services: all loggers of its host come from it.</summary>
    public static LogFactory? OfHost(AppSetUp app, CancellationToken cancellation) => In(app, cancellation)
        .FirstOrDefault(factory => !factory.MayReport && factory.Made.Ancestors().OfType<InvocationExpressionSyntax>().Any(call =>
            IsGivenToServices(call) && !Guards.IsInBranch(call)
            && app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol
                is IMethodSymbol { TypeArguments: { Length: > 0 } types }
            && types[0].ToDisplayString() == HostApi.LoggerFactory));

    // services.AddSingleton<ILoggerFactory>(…)  services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, …>())
    private static bool IsGivenToServices(SyntaxNode? call) =>
        call is InvocationExpressionSyntax given && ReadSetUp.NameIn(given) is "AddSingleton" or "Singleton";

    /// <summary>The app has no host, and makes factories of which none leads to Sentry.</summary>
    public static bool OfAppWithoutHost(AppSetUp app, CancellationToken cancellation) =>
        !HasHost(app) && In(app, cancellation).Where(static factory => !factory.IsOfOneObject).ToList() is { Count: > 0 } all
        && all.TrueForAll(static factory => !factory.MayReport);

    /// <summary>A host makes loggers, too.</summary>
    public static bool HasHost(AppSetUp app) => app.IsWebProject || app.Says(HostWords);

    /// <summary>A container may make objects of the app, and give loggers to them.</summary>
    public static bool MayBeMadeByOthers(AppSetUp app) => HasHost(app) || app.Says(Builds);

    /// <summary>All of them.</summary>
    public static ImmutableArray<LogFactory> In(AppSetUp app, CancellationToken cancellation)
    {
        if (OfCompilations.TryGetValue(app.Compilation, out var known)) return known.Value;
        var found = app.Compilation.SyntaxTrees
            .Where(static tree => SetUpSyntax.Says(tree, Makers) && !UserCode.IsGenerated(tree))
            .SelectMany(tree => In(tree, app, cancellation)).ToImmutableArray();
        return OfCompilations.GetValue(app.Compilation, _ => new(found)).Value;
    }

    private static IEnumerable<LogFactory> In(SyntaxTree tree, AppSetUp app, CancellationToken cancellation)
    {
        var model = app.ModelOf(tree);
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is not ExpressionSyntax made || !IsNamedLikeMaker(made)) continue;
            if (made is ObjectCreationExpressionSyntax && LogFrameworks.OfFactory(TypeOf(made, model, cancellation)) is { } framework)
                yield return new(made, LogJoins.MayBeJoined(framework, app)) { Framework = framework };
            else if (Makes(made, model, app, cancellation))
                yield return new(made, MayReport(made, model, app, cancellation) || IsReplaced(made, model, app, cancellation));
        }
    }

    // The first value of a member that is given another one later.
    private static bool IsReplaced(ExpressionSyntax made, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        made.Parent is EqualsValueClauseSyntax
        {
            Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax },
        }
        && model.GetDeclaredSymbol(made.Parent.Parent!, cancellation) is { } member
        && app.Calls.Of(member.OriginalDefinition, cancellation).Any(static use => TextOrigin.AssignedTo(use) is not null);

    private static bool IsNamedLikeMaker(ExpressionSyntax made) => made switch
    {
        InvocationExpressionSyntax call => ReadSetUp.NameIn(call) is "Create" or "AddLogging",
        ObjectCreationExpressionSyntax creation => creation.Type.ToString().EndsWith("LoggerFactory", StringComparison.Ordinal),
        // Elsewhere it stands for a logger that is not given.
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Instance" } => made.Parent is EqualsValueClauseSyntax
        {
            Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax },
        } || IsGivenToServices(made.Parent?.Parent?.Parent)
            || made.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: IdentifierNameSyntax }
            || made.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax },
        IdentifierNameSyntax { Identifier.ValueText: "NullLoggerFactory", Parent: TypeArgumentListSyntax { Arguments.Count: 2 } } =>
            IsGivenToServices(made.FirstAncestorOrSelf<InvocationExpressionSyntax>()),
        _ => false,
    };

    private static bool Makes(ExpressionSyntax made, SemanticModel model, AppSetUp app, CancellationToken cancellation) => made switch
    {
        ObjectCreationExpressionSyntax => TypeOf(made, model, cancellation) == HostApi.LoggerFactoryClass,
        MemberAccessExpressionSyntax or IdentifierNameSyntax => model.GetSymbolInfo(made, cancellation).Symbol
            is { } symbol && (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } named
            && named.Name.StartsWith("NullLogger", StringComparison.Ordinal) && LogProviders.IsOfDotNet(named)
            && (made.Parent is not BinaryExpressionSyntax { Left: var given } || IsNeverGiven(given, model, app, cancellation)),
        InvocationExpressionSyntax => model.GetSymbolInfo(made, cancellation).Symbol is { ContainingType: { } type } symbol
            && symbol.Name switch
            {
                "Create" => type.ToDisplayString() == HostApi.LoggerFactoryClass,
                // A library that is given services has them built by others.
                _ => type.ToDisplayString() == HostApi.LoggingServices && app.Says(Builds) && (!HasHost(app) || IsOfOwnServices(made)),
            },
        _ => false,
    };

    // logger ?? NullLogger.Instance, if each object of the app is made without a logger
    private static bool IsNeverGiven(ExpressionSyntax name, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol parameter
        && IsMadeByAppOnly(parameter, app, cancellation)
        && app.Calls.GivenTo(parameter, cancellation).ToList() is { Count: > 0 } all
        && all.TrueForAll(static one => one?.Syntax.RawKind
            is (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression);

    /// <summary>A parameter of a constructor that no container calls: the app says the type to none.</summary>
    public static bool IsMadeByAppOnly(IParameterSymbol parameter, AppSetUp app, CancellationToken cancellation) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsAbstract: false } type }
        && app.Calls.Of(type.OriginalDefinition, cancellation).All(static use => use.Syntax.Parent switch
        {
            TypeOfExpressionSyntax or BaseTypeSyntax => false,
            TypeArgumentListSyntax { Parent: GenericNameSyntax called } => CallSites.CallOf(called) is not { } call
                || Asks.Contains(called.Identifier.ValueText)
                || (IsRegistration(called) && call.ArgumentList.Arguments.Count > 0),
            _ => true,
        });

    private static readonly string[] Asks = ["GetRequiredService", "GetService", "CreateLogger"];

    private static bool IsRegistration(GenericNameSyntax name) =>
        name.Identifier.ValueText is "AddSingleton" or "AddScoped" or "AddTransient";

    // new ServiceCollection().AddLogging(…), or a local that holds such services
    private static bool IsOfOwnServices(ExpressionSyntax made)
    {
        while (made is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } }) made = owner;
        return made is ObjectCreationExpressionSyntax
            || (made is IdentifierNameSyntax local && Environments.ValueOf(local) is ObjectCreationExpressionSyntax);
    }

    /// <summary>The loggers that code adds to services of its own. Null if the local holds none, or if other code may add some.</summary>
    public static LogFactory? AddedTo(ISymbol local, SyntaxNode declared, AppSetUp app, CancellationToken cancellation)
    {
        if (local is not ILocalSymbol
            || declared is not VariableDeclaratorSyntax { Initializer.Value: ObjectCreationExpressionSyntax { Type: var made } }
            || made.ToString() != "ServiceCollection") return null;
        var calls = app.Calls.Of(local, cancellation)
            .Select(static use => (use.Syntax.Parent as MemberAccessExpressionSyntax)?.Parent as InvocationExpressionSyntax).ToList();
        return calls.TrueForAll(static call => call is not null && Plain.Contains(ReadSetUp.NameIn(call)))
            && In(app, cancellation).Where(factory => calls.Contains(factory.Made)).ToList() is { Count: > 0 } all
            && all.TrueForAll(static factory => !factory.MayReport) ? all[0] : null;
    }

    // Methods of services that add no other loggers.
    private static readonly string[] Plain =
    [
        "AddLogging", "AddSingleton", "AddScoped", "AddTransient", "AddHttpClient", "AddOptions", "Configure", HostApi.BuildServiceProvider,
    ];

    private static bool MayReport(ExpressionSyntax made, SemanticModel model, AppSetUp app, CancellationToken cancellation) => made switch
    {
        InvocationExpressionSyntax call =>
            call.ArgumentList.Arguments.Any(argument => Opens(argument.Expression, model, app, MaxHelpers, cancellation)),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given }
            when !LogProviders.AreQuiet(given[0].Expression, model, app, cancellation) => true,
        // factory.AddProvider(…) in a statement of its own
        MemberAccessExpressionSyntax or IdentifierNameSyntax => false,
        _ => made.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(call => ReadSetUp.NameIn(call) is { } name && IsOpening(name, app) && !AddsQuiet(call, model, app, cancellation)),
    };

    // A callback whose code adds Sentry to the builder, or what can't be looked at.
    private static bool Opens(SyntaxNode callback, SemanticModel model, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (callback is ExpressionSyntax value and not AnonymousFunctionExpressionSyntax)
            return model.GetSymbolInfo(value, cancellation).Symbol is not IMethodSymbol named || OpensIn(named, app, left, cancellation);
        foreach (var call in callback.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            var name = ReadSetUp.NameIn(call);
            if (AddsQuiet(call, model, app, cancellation)) continue;
            if (name is null || IsOpening(name, app)) return true;
            if (LogFrameworks.ProvidedBy(name) is not null) continue;
            if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
                || (SetUpSyntax.SpeaksOfSentry(call) && app.DeclarationOf(method.ReducedFrom ?? method, cancellation) is null)) return true;
            if (TakesBuilder(method) && IsOwn(method, app) && OpensIn(method, app, left, cancellation)) return true;
        }

        return false;
    }

    private static bool AddsQuiet(InvocationExpressionSyntax call, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        ReadSetUp.NameIn(call) == AddProvider
        && call.ArgumentList.Arguments is { Count: 1 } only
        && LogProviders.AreQuiet(only[0].Expression, model, app, cancellation);

    private static bool IsOpening(string name, AppSetUp app) =>
        Openings.Contains(name) || (LogFrameworks.ProvidedBy(name) is { } framework && LogJoins.MayBeJoined(framework, app));

    private static bool OpensIn(IMethodSymbol method, AppSetUp app, int left, CancellationToken cancellation) =>
        left == 0
        || app.DeclarationOf(method.ReducedFrom ?? method, cancellation) is not { } declared
        || (declared is BaseMethodDeclarationSyntax { Body: var body, ExpressionBody: var expression }
            ? ((SyntaxNode?)body ?? expression) is not { } code
                || Opens(code, app.ModelOf(declared.SyntaxTree), app, left - 1, cancellation)
            : declared is not LocalFunctionStatementSyntax local
                || Opens(local, app.ModelOf(declared.SyntaxTree), app, left - 1, cancellation));

    private static bool IsOwn(IMethodSymbol method, AppSetUp app) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, app.Compilation.Assembly)
        || !(method.ContainingAssembly?.Name.StartsWith("Microsoft.", StringComparison.Ordinal) ?? false);

    private static bool TakesBuilder(IMethodSymbol method) =>
        (method.ReducedFrom ?? method)
            .Parameters.Any(static parameter => parameter.Type.ToDisplayString() is HostApi.LoggingBuilder or HostApi.ServiceCollection);

    private static string? TypeOf(ExpressionSyntax made, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(made, cancellation).Type?.ToDisplayString();
}
