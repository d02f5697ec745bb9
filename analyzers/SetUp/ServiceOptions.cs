using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>
/// Options of Sentry that an app sets by way of its services: <c>services.Configure&lt;SentryAspNetCoreOptions&gt;(…)</c>.
/// </summary>
internal static class ServiceOptions
{
    private static readonly string[] Setters = ["Configure", "PostConfigure", "AddOptions", "ConfigureOptions"];

    private static readonly string[] Words =
        [.. Setters.Select(static setter => setter + "<"), .. Setters.Select(static setter => "I" + setter)];

    private static readonly string[] OfSentry = [.. Setters.Select(static setter => $"{setter}<{SentryApi.Assembly}")];

    /// <summary>Options that a host with UseSentry, and one with AddSentry, never asks for.</summary>
    private static readonly string[] NotOfHost = [NameOf(SentryApi.Options), NameOf(SentryApi.LoggingOptions)];

    private static readonly string[] NotOfLog = [NameOf(SentryApi.Options), NameOf(SentryApi.AspNetCoreOptions)];

    /// <summary>One of them may set the DSN that a start goes on with.</summary>
    public static bool MaySetDsn(SetUpAct start, AppSetUp app, string? environment, CancellationToken cancellation) =>
        app.Says(Words) && app.Compilation.SyntaxTrees.Where(static tree => SetUpSyntax.Says(tree, Words))
            .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes())
            .Any(node => node switch
            {
                GenericNameSyntax name => IsOfSentry(name, start) && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                    && ChainOf(call).Any(step => SetsDsn(step, app, environment, cancellation)),
                TypeDeclarationSyntax { BaseList: { } bases } type => bases.DescendantNodes().OfType<GenericNameSyntax>()
                    .Any(name => IsInterface(name) && !NotOf(start).Contains(NameOf(name.TypeArgumentList.Arguments[0].ToString())))
                    && SetsDsn(type, app, environment, cancellation),
                _ => false,
            });

    private static readonly string[] Asks =
        [.. new[] { "IOptions<", "IOptionsMonitor<", "IOptionsSnapshot<" }.Select(static asks => asks + SentryApi.Assembly)];

    /// <summary>The adapters whose start takes up options of the services, each with these options.</summary>
    private static readonly (OwnWiring By, Route Route, string Options)[] Takers =
    [
        (OwnWiring.UseSentry, Route.AspNetCore, SentryApi.AspNetCoreOptions),
        (OwnWiring.AddSentry, Route.GenericHost, SentryApi.LoggingOptions),
    ];

    private static readonly string[] Given = ["Singleton(new Sentry"];

    /// <summary>services.AddSingleton(new SentryAspNetCoreOptions { … }), where nobody asks for that object.</summary>
    public static IEnumerable<BaseObjectCreationExpressionSyntax> Kept(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        !SetUpSyntax.SaysOfSentry(file, Given) ? []
        : from call in file.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
          where call.ArgumentList.Arguments.Count == 1 && Reading.ReadSetUp.NameIn(call) is "AddSingleton" or "TryAddSingleton"
          let made = call.ArgumentList.Arguments[0].Expression as ObjectCreationExpressionSyntax
          where made is not null
          let type = app.ModelOf(file).GetTypeInfo(made, cancellation).Type
          where type?.ToDisplayString() is SentryApi.Options or SentryApi.LoggingOptions or SentryApi.AspNetCoreOptions
              && IsAskedByNobody(type, app, cancellation)
          select (BaseObjectCreationExpressionSyntax)made;

    /// <summary>The app says the type of some options only where it makes them.</summary>
    public static bool IsAskedByNobody(ITypeSymbol? type, AppSetUp app, CancellationToken cancellation) => type is not null
        && app.Calls.Of(type, cancellation).All(static use => use.Syntax.Parent is BaseObjectCreationExpressionSyntax
            || use.Syntax.Parent?.Parent is BaseObjectCreationExpressionSyntax
            // SentryOptions options = new();
            || use.Syntax.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax });

    /// <summary>Options that a file sets, and that no adapter of the app asks for, with the name of those that one does.</summary>
    public static IEnumerable<(GenericNameSyntax Set, string Taken)> NotTaken(
        SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (!SetUpSyntax.SaysOfSentry(file, OfSentry) || app.Says(Asks) || app.MaySetUpElsewhere(cancellation)) yield break;
        // Adapters of other hosts have options of their own.
        if (app.Compilation.ReferencedAssemblyNames.Any(static name =>
            name.Name.StartsWith(SentryApi.Assembly + ".", StringComparison.Ordinal) && !Known.Contains(name.Name))) yield break;
        var facts = app.Facts(cancellation);
        var route = Bootstrap.Decide(facts).Route;
        var taken = Takers.Where(taker => facts.Does(taker.By) || route == taker.Route).Select(static taker => taker.Options).ToList();
        if (taken.Count == 0) yield break;
        foreach (var name in file.GetRoot(cancellation).DescendantNodes().OfType<GenericNameSyntax>())
        {
            if (!(name.Parent is BaseTypeSyntax ? IsInterface(name) : Setters.Contains(name.Identifier.ValueText)
                    && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax })
                || !name.TypeArgumentList.Arguments.ToString().Contains(SentryApi.Assembly)
                || name.TypeArgumentList.Arguments.Count != 1) continue;
            var type = app.ModelOf(file).GetTypeInfo(name.TypeArgumentList.Arguments[0], cancellation).Type?.ToDisplayString();
            if (type is SentryApi.Options or SentryApi.LoggingOptions or SentryApi.AspNetCoreOptions
                && (!taken.Contains(type) || (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                    && OfName(call, app.ModelOf(file), cancellation)))) yield return (name, NameOf(taken[0]));
        }
    }

    private static readonly string[] Known = [SentryApi.LoggingAssembly, SentryApi.AspNetCoreAssembly];

    // IConfigureOptions<SentryAspNetCoreOptions>
    private static bool IsInterface(GenericNameSyntax name) =>
        Setters.Any(setter => name.Identifier.ValueText == "I" + setter + "Options") && name.TypeArgumentList.Arguments.Count == 1;

    private static string[] NotOf(SetUpAct start) => start == SetUpAct.AddSentry ? NotOfLog : NotOfHost;

    private static bool IsOfSentry(GenericNameSyntax name, SetUpAct start) => Setters.Contains(name.Identifier.ValueText)
        && name.TypeArgumentList.Arguments.Any(type => type.ToString().Contains(SentryApi.Assembly)
            && !NotOf(start).Contains(NameOf(type.ToString())));

    // services.AddOptions<SentryAspNetCoreOptions>().Configure(…).BindConfiguration("…")
    private static IEnumerable<InvocationExpressionSyntax> ChainOf(InvocationExpressionSyntax? call)
    {
        for (; call is not null; call = (call.Parent as MemberAccessExpressionSyntax)?.Parent as InvocationExpressionSyntax)
            if (Reading.ReadSetUp.NameIn(call) is { } name && (Setters.Contains(name) || Binders.Contains(name))) yield return call;
    }

    private static readonly string[] Binders = ["Bind", "BindConfiguration"];

    // services.Configure<SentryAspNetCoreOptions>("shop", …): the adapters ask for the options without a name.
    private static bool OfName(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        Setters.Contains(Reading.ReadSetUp.NameIn(call))
        && call.ArgumentList.Arguments is { Count: > 0 } given
        && model.GetConstantValue(given[0].Expression, cancellation).Value is string { Length: > 0 };

    private static string NameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    private static bool SetsDsn(SyntaxNode code, AppSetUp app, string? environment, CancellationToken cancellation)
    {
        if (code is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call)
        {
            var given = new Code(arguments.Last().Expression, app.ModelOf(code.SyntaxTree));
            if (OfName(call, given.Model, cancellation)) return false;
            if (given.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax && given.Symbol(cancellation) is IMethodSymbol group)
                return app.DeclarationOf(group, cancellation) is not { } function || SetsDsn(function, app, environment, cancellation);
            if (given.Syntax is not LambdaExpressionSyntax)
            {
                var path = given.Model.GetConstantValue(given.Syntax, cancellation).Value as string
                    ?? new ConfigurationKeys(app, cancellation).PathOf(given, 0);
                return path is null || app.Configured(path + ":" + SentryApi.Dsn, environment, cancellation) != false;
            }
        }

        return app.StepsIn(code.SyntaxTree, cancellation).Any(step => step.Act == SetUpAct.SetDsn && step.IsIn(code)
            && new TextOrigin(app, environment, cancellation).Of(new(step.Assigned!, step.Model)) != DsnOrigin.Environment);
    }
}
