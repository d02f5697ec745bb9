using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A read of the configuration.</summary>
/// <param name="Key">The key, or null if it is not known.</param>
/// <param name="Default">The value if the configuration has no such key, or null.</param>
internal sealed record SettingRead(string? Key, ExpressionSyntax? Default = null);

/// <summary>The keys under which code reads the configuration.</summary>
internal sealed class ConfigurationKeys(AppSetUp app, CancellationToken cancellation)
{
    private const string Namespace = "Microsoft.Extensions.Configuration";
    private const int MostSteps = 8;

    /// <summary>Asks whether a section is there.</summary>
    public const string Exists = "Exists";

    /// <summary>The key whose setting a value comes from, if it is there: <c>configuration["Errors:Dsn"] ?? …</c></summary>
    public string? KeyOf(ExpressionSyntax? value, SemanticModel model)
    {
        while (value is BinaryExpressionSyntax { OperatorToken.ValueText: "??", Left: var left }) value = left;
        if (value is PostfixUnaryExpressionSyntax { Operand: var operand }) value = operand;
        return value is null ? null : ReadBy(new(value, model))?.Key;
    }

    /// <summary>configuration["Errors:Dsn"] and its kin; null if the expression reads no configuration.</summary>
    public SettingRead? ReadBy(Code text) => text.Syntax switch
    {
        ElementAccessExpressionSyntax
        {
            Expression: var of,
            ArgumentList.Arguments: { Count: 1 } key
        } when IsConfiguration(text.At(of)) =>
                new(Join(PathOf(text.At(of), 0), TextOf(text.At(key[0].Expression)))),
        ConditionalAccessExpressionSyntax
        {
            Expression: var of,
            WhenNotNull: ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: 1 } key }
        } when IsConfiguration(text.At(of)) =>
            new(Join(PathOf(text.At(of), 0), TextOf(text.At(key[0].Expression)))),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var of } when IsConfiguration(text.At(of)) =>
            new(PathOf(text.At(of), 0)),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var of },
            ArgumentList.Arguments: var given
        } when IsConfiguration(text.At(of)) => (name, given.Count) switch
        {
            ("GetValue", 1) => new(Join(PathOf(text.At(of), 0), TextOf(text.At(given[0].Expression)))),
            ("GetValue", 2) => new(Join(PathOf(text.At(of), 0), TextOf(text.At(given[0].Expression))), given[1].Expression),
            ("GetConnectionString", 1) => new(Join("ConnectionStrings", TextOf(text.At(given[0].Expression)))),
            ("Get" or Exists, 0) => new(PathOf(text.At(of), 0)),
            _ => null,
        },
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var of } => OfBound(text.At(of), name, text),
        ConditionalAccessExpressionSyntax
        {
            Expression: var of,
            WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } bound
        } =>
                OfBound(text.At(of), name, text.At(bound)),
        _ => null,
    };

    /// <summary>The path of a section; empty for the whole configuration, and null if it is not known.</summary>
    public string? PathOf(Code configuration, int steps)
    {
        if (steps > MostSteps) return null;
        switch (configuration.Syntax)
        {
            case PostfixUnaryExpressionSyntax { Operand: var operand }:
                return PathOf(configuration.At(operand), steps + 1);
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return PathOf(configuration.At(inner), steps + 1);
            case InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "GetSection" or "GetRequiredSection",
                    Expression: var of
                },
                ArgumentList.Arguments: { Count: 1 } key,
            }:
                return Join(PathOf(configuration.At(of), steps + 1), TextOf(configuration.At(key[0].Expression)));
        }

        return configuration.Symbol(cancellation) switch
        {
            ILocalSymbol local when local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
                is VariableDeclaratorSyntax { Initializer.Value: var value } => IsSection(configuration)
                ? PathOf(configuration.At(value), steps + 1) : "",
            IParameterSymbol parameter when configuration.Given.TryGetValue(parameter.OriginalDefinition, out var given) =>
                PathOf(given, steps + 1),
            _ => IsSection(configuration) ? null : "",
        };
    }

    // settings.Dsn, if settings is what a section was bound to
    private SettingRead? OfBound(Code owner, string name, Code member)
    {
        if (SourceOf(owner, 0) is not { } section) return null;
        var bound = member.Symbol(cancellation);
        if (bound is not null && app.DeclarationOf(bound, cancellation) is not null
            && app.Calls.Of(bound.OriginalDefinition, cancellation).Any(static use => TextOrigin.AssignedTo(use) is not null))
            return new(null);
        var first = bound?.DeclaringSyntaxReferences
            .FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax { Initializer.Value: var value } ? value : null;
        return new(Join(section, name), first);
    }

    private string? SourceOf(Code owner, int steps)
    {
        switch (owner.Syntax)
        {
            case var _ when steps > MostSteps:
                return null;
            case PostfixUnaryExpressionSyntax { Operand: var operand }:
                return SourceOf(owner.At(operand), steps + 1);
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return SourceOf(owner.At(inner), steps + 1);
            case BinaryExpressionSyntax { OperatorToken.ValueText: "??", Left: var left }:
                return SourceOf(owner.At(left), steps + 1);
            case InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Get" }, Expression: var of },
                ArgumentList.Arguments.Count: 0,
            }:
                return IsConfiguration(owner.At(of)) ? PathOf(owner.At(of), 0) : null;
            // configuration.Load<Settings>("Errors"), if that is a function of the app
            case InvocationExpressionSyntax call when owner.Symbol(cancellation)
                is IMethodSymbol { IsVirtual: false, IsAbstract: false } method
                && Functions.ResultsOf(app.DeclarationOf(method, cancellation)).ToList() is { Count: 1 } only:
                return SourceOf(new(only[0], app.ModelOf(only[0].SyntaxTree),
                    Code.ArgumentsOf(call, method, owner.Model, owner.Given)), steps + 1);
            case IdentifierNameSyntax name when BoundTo(name) is { } bound:
                return BoundBy(owner.At(bound));
            case IdentifierNameSyntax when owner.Symbol(cancellation) is ILocalSymbol local && local.DeclaringSyntaxReferences
                .FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value }:
                return SourceOf(owner.At(value), steps + 1);
            case IdentifierNameSyntax when owner.Symbol(cancellation) is IParameterSymbol parameter
                && owner.Given.TryGetValue(parameter.OriginalDefinition, out var given):
                return SourceOf(given, steps + 1);
            default:
                return SectionOf(owner);
        }
    }

    // The section that all objects of a type come from, if the app makes none itself.
    private string? SectionOf(Code owner) =>
        owner.Model.GetTypeInfo(owner.Syntax, cancellation).Type is INamedTypeSymbol { Arity: 0, SpecialType: SpecialType.None } type
        && app.DeclarationOf(type, cancellation) is not null
        && BoundTypes.SectionsOf(type, app, cancellation) is { Count: 1 } sections
        && sections[0] is { } section
            ? section.At is { } configuration ? PathOf(configuration, 0) : section.Path
            : null;

    // configuration.GetSection("Errors").Bind(settings);
    private static InvocationExpressionSyntax? BoundTo(IdentifierNameSyntax local) =>
        (Functions.NamedAround(local) ?? local.SyntaxTree.GetRoot()).DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Bind" }
            && call.ArgumentList.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax given
                && given.Identifier.ValueText == local.Identifier.ValueText))
        .FirstOrDefault();

    /// <summary>The path of what a call binds: <c>section.Bind(options)</c> or <c>configuration.Bind("Errors", options)</c>.</summary>
    public string? BoundBy(Code call) =>
        call.Syntax is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Expression: var of },
            ArgumentList.Arguments: var given,
        }
            ? PathOf(call.At(of), 0) is var path && given.Count > 1 && TextOf(call.At(given[0].Expression)) is { } key ? Join(path, key)
                : path
            : null;

    private string? TextOf(Code key) => key.Model.GetConstantValue(key.Syntax, cancellation) is { Value: string text } ? text
        : key.Symbol(cancellation) is IParameterSymbol parameter
            && key.Given.TryGetValue(parameter.OriginalDefinition, out var given) ? TextOf(given)
        : null;

    private static string? Join(string? path, string? key) => path is null
        || key is null ? null : path.Length == 0 ? key : path + ":" + key;

    private bool IsConfiguration(Code configuration) => TypeOf(configuration) is { } type
        && (IsNamed(type, "IConfiguration") || type.AllInterfaces.Any(static one => IsNamed(one, "IConfiguration")));

    private bool IsSection(Code configuration) => TypeOf(configuration) is { } type && IsNamed(type, "IConfigurationSection");

    private ITypeSymbol? TypeOf(Code code) => code.Model.GetTypeInfo(code.Syntax, cancellation).Type;

    private static bool IsNamed(ITypeSymbol type, string name) => type.Name == name
        && type.ContainingNamespace?.ToDisplayString() == Namespace;

    /// <summary>Sources of the configuration that this app adds, and that no compiler sees.</summary>
    public static bool HaveUnseenSources(AppSetUp app, CancellationToken cancellation) => app.HasUserSecrets || app.Says(AddingWords)
        && app.Compilation.SyntaxTrees
        .Where(tree => !Emitted.Is(tree.FilePath) && SetUpSyntax.Says(tree, AddingWords))
        .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
        .Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
            && AddsUnseen(name, call, app, cancellation));

    private static readonly string[] AddingWords = ["Configuration"];
    private static readonly string[] SeenSources = ["AddEnvironmentVariables", "AddCommandLine"];

    private static bool AddsUnseen(string name, InvocationExpressionSyntax call, AppSetUp app, CancellationToken cancellation)
    {
        if (!name.StartsWith("Add", StringComparison.Ordinal) || SeenSources.Contains(name)) return false;
        var file = call.ArgumentList.Arguments.Select(static argument => argument.Expression)
            .FirstOrDefault(static value => value is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)?.ToString();
        if (name == "AddJsonFile" && file is not null && (file.Contains("\"appsettings.") || file.Contains("\"sentry."))) return false;
        var model = app.ModelOf(call.SyntaxTree);
        return model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            && (IsBuilder(method.ReceiverType) || (method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type is { } first
                && IsBuilder(first));
    }

    private static bool IsBuilder(ITypeSymbol? type) => type is not null
        && (IsNamed(type, "IConfigurationBuilder") || type.AllInterfaces.Any(static one => IsNamed(one, "IConfigurationBuilder")));
}
