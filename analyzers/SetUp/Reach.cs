using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>How an app comes to a step, if it does so wherever it runs, or in an environment.</summary>
/// <param name="Environment">The one that it is asked for, or null.</param>
internal sealed record Reach(string? Environment)
{
    private const int MostCalls = 6;
    private const string Configures = "ConfigureServices";

    /// <summary>Null if the step may depend on anything but the environment, or is perhaps not run.</summary>
    public static Reach? Of(SyntaxNode step, AppSetUp app, CancellationToken cancellation) =>
        Of(step, app, 0, cancellation) ?? ByOrder(step, app, cancellation);

    // foreach (var module in modules) module.Register(builder);
    private static Reach? ByOrder(SyntaxNode step, AppSetUp app, CancellationToken cancellation) =>
        Functions.NamedAround(step) is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax { BaseList: not null } }
        && app.Order(cancellation).Any(run => run.Step.Syntax == step && run is { Branches.IsEmpty: true, Tries.IsEmpty: true })
            ? new((string?)null) : null;

    private static Reach? Of(SyntaxNode step, AppSetUp app, int calls, CancellationToken cancellation)
    {
        if (calls > MostCalls || Functions.NamedAround(step) is not { } function || IsOneOfSeveral(step, function)
            || Environments.Around(function, step, Answers(app, cancellation)) is not { } asked)
            return null;
        var here = new Reach(asked.Length == 0 ? null : asked);
        if (app.IsInEntryPoint(step, cancellation)) return here;
        if (function is ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type } constructor)
            return OfConstructor(constructor, type, app, calls, cancellation) is { } user
                ? new(here.Environment ?? user.Environment) : null;
        if (FirstValueAround(step) is var (member, holder)) return OfFirstValue(member, holder, app, calls, cancellation);
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)) return null;
        if (app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation)
            is not IMethodSymbol { IsVirtual: false } method) return null;
        if (method.GetAttributes().Any(static given =>
            given.AttributeClass?.ToDisplayString() == Knowledge.HostApi.ModuleInitializer)) return here;
        foreach (var use in app.Calls.Of(method.OriginalDefinition, cancellation))
            if (use.Syntax.SyntaxTree == function.SyntaxTree && function.Span.Contains(use.Syntax.Span) is false
                || use.Syntax.SyntaxTree != function.SyntaxTree)
                if (Of(use.Syntax, app, calls + 1, cancellation) is { } outer) return new(here.Environment ?? outer.Environment);
        return method.Name == Configures && IsStartup(method.ContainingType, app, cancellation) ? here : null;
    }

    // Action start = () => SentrySdk.Init(); if (…) start = () => { };
    private static bool IsOneOfSeveral(SyntaxNode step, SyntaxNode function) => step.Ancestors().TakeWhile(node => node != function)
        .OfType<AnonymousFunctionExpressionSyntax>().Any(lambda =>
            lambda.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax }
            || (lambda.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } }
                && function.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                    .Any(set => set.Left is IdentifierNameSyntax { Identifier.ValueText: var other } && other == name)));

    // new Reporter(…), and for a static one also Reporter.Report(…)
    private static Reach? OfConstructor(ConstructorDeclarationSyntax constructor, TypeDeclarationSyntax type, AppSetUp app, int calls,
        CancellationToken cancellation) =>
        app.ModelOf(type.SyntaxTree).GetDeclaredSymbol(type, cancellation) is not { } named ? null
        : app.Calls.Of(named.OriginalDefinition, cancellation)
            .Where(use => use.Syntax.Parent is ObjectCreationExpressionSyntax || IsRegistered(use.Syntax)
                || (constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && use.Syntax.Parent is MemberAccessExpressionSyntax access
                    && access.Expression == use.Syntax))
            .Where(use => use.Syntax.SyntaxTree != type.SyntaxTree || !type.Span.Contains(use.Syntax.Span))
            .Select(use => Of(use.Syntax, app, calls + 1, cancellation)).FirstOrDefault(static reach => reach is not null);

    // services.AddSingleton<IReporter, Reporter>()
    private static bool IsRegistered(ExpressionSyntax type) =>
        type.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: var name } } types
        && types.Arguments.Last() == type && Knowledge.DotNetApi.Registrations.Contains(name);

    /// <summary>The field or property whose first value the step stands in.</summary>
    public static (SyntaxNode Member, TypeDeclarationSyntax Holder)? FirstValueAround(SyntaxNode step) => step.Ancestors()
        .TakeWhile(static node => node is not BaseTypeDeclarationSyntax).OfType<EqualsValueClauseSyntax>().LastOrDefault()?.Parent switch
    {
        PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property => (property, type),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } } field => (field, type),
        _ => null,
    };

    // It runs before its first use. With a constructor of the type, it runs before that.
    private static Reach? OfFirstValue(SyntaxNode member, TypeDeclarationSyntax holder, AppSetUp app, int calls,
        CancellationToken cancellation)
    {
        var model = app.ModelOf(holder.SyntaxTree);
        if (model.GetDeclaredSymbol(member, cancellation) is not { ContainingType: { } type } symbol) return null;
        if (app.EntryPoint(cancellation)?.GetSyntax(cancellation) is { } entry && symbol.IsStatic && holder.Span.Contains(entry.Span)
            && holder.SyntaxTree == entry.SyntaxTree && type.StaticConstructors.Any(static one => !one.IsImplicitlyDeclared))
            return new((string?)null);
        var uses = app.Calls.Of(symbol.IsStatic ? symbol : type.OriginalDefinition, cancellation)
            .Where(use => !member.Span.Contains(use.Syntax.Span)
                && (symbol.IsStatic || use.Syntax.Parent is BaseObjectCreationExpressionSyntax)).ToList();
        return uses.Select(use => Of(use.Syntax, app, calls + 1, cancellation)).FirstOrDefault(static reach => reach is not null);
    }

    /// <summary>The answers to conditions, by the settings as well.</summary>
    public static DefaultAnswer Answers(AppSetUp app, CancellationToken cancellation) =>
        new(asked => AnswerOf(asked, app, MostCalls, cancellation));

    // By the settings of all environments, or by the default if no settings say it. Null if it is not known.
    private static bool? AnswerOf(ExpressionSyntax switched, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (switched is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var asked, Right: var other })
            return AnswerOf(asked, app, left, cancellation, other);
        return AnswerOf(switched, app, left, cancellation, fallback: null);
    }

    private static bool? AnswerOf(
        ExpressionSyntax asked, AppSetUp app, int left, CancellationToken cancellation, ExpressionSyntax? fallback)
    {
        var model = app.ModelOf(asked.SyntaxTree);
        if (new ConfigurationKeys(app, cancellation).ReadBy(new(asked, model)) is not { Key: { } key } read)
            return left == 0 ? null : ByMember(asked, model, app, left - 1, cancellation);
        if (asked is InvocationExpressionSyntax call && Reading.ReadSetUp.NameIn(call) == ConfigurationKeys.Exists)
            return app.Configured(key, environment: null, cancellation);
        var said = app.Settings(cancellation).Where(static file => file.Environment is null).SelectMany(static file => file.Settings)
            .FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (said is not null) return bool.TryParse(said.Value, out var written) ? written : null;
        if (app.Configured(key, environment: null, cancellation) != false) return null;
        return (fallback ?? read.Default) is { } otherwise
            ? app.ModelOf(otherwise.SyntaxTree).GetConstantValue(otherwise, cancellation).Value as bool?
            : model.GetTypeInfo(asked, cancellation).Type?.SpecialType == SpecialType.System_Boolean ? false : null;
    }

    // features.ErrorReporting, if that is a condition, too
    private static bool? ByMember(ExpressionSyntax asked, SemanticModel model, AppSetUp app, int left, CancellationToken cancellation) =>
        asked is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        && model.GetSymbolInfo(asked, cancellation).Symbol is { IsVirtual: false, IsAbstract: false, IsOverride: false } member
            and (IPropertySymbol or IMethodSymbol or IFieldSymbol)
        && app.DeclarationOf(member, cancellation) is { } declared
        && !declared.Span.Contains(asked.Span)
        && !(member is IPropertySymbol { IsStatic: false, SetMethod: not null } && app.MayBeBound(member, cancellation))
        && (Functions.ResultsOf(declared).ToList() is { Count: 1 } only ? only[0]
            : app.OnlyValueOf(member, cancellation)?.Syntax) is { } value
            ? new DefaultAnswer(inner => AnswerOf(inner, app, left, cancellation)).To(value) : null;

    // web.UseStartup<Startup>()
    private static bool IsStartup(INamedTypeSymbol type, AppSetUp app, CancellationToken cancellation) =>
        app.Calls.Of(type.OriginalDefinition, cancellation)
        .Any(static use => use.Syntax.Parent
            is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "UseStartup" } });
}
