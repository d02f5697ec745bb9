using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Options that a callback makes itself. Sentry goes on with those that it passed to the callback.</summary>
/// <param name="Place">The name that is assigned to, or the expression that makes the options.</param>
/// <param name="Replaces">They are assigned to the parameter of the callback.</param>
internal sealed record LostOptions(ExpressionSyntax Place, bool Replaces)
{
    private const int MostCalls = 4;

    /// <summary>Null if nothing is lost, or if the callback is not known.</summary>
    public static LostOptions? Of(SetUpStep start, AppSetUp app, CancellationToken cancellation) =>
        start.Call is { ArgumentList.Arguments: var arguments }
            ? arguments.Select(argument => In(new(argument.Expression, start.Model), app, 0, cancellation))
                .FirstOrDefault(static lost => lost is not null)
            : null;

    private static readonly string[] Makes = [$"new {SentryApi.Assembly}", "new()", "new ()"];

    private static readonly string[] Declares = [SentryApi.Options.Substring(SentryApi.Options.LastIndexOf('.') + 1) + " "];

    /// <summary>Options that code keeps in a variable, sets, and gives to nobody.</summary>
    public static IEnumerable<VariableDeclaratorSyntax> KeptIn(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (SetUpSyntax.In(file, cancellation).IsEmpty || !(SetUpSyntax.Says(file, Makes) || app.Says(Declares))) return [];
        var model = app.ModelOf(file);
        return file.GetRoot(cancellation).DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(kept =>
            kept is { Initializer.Value: var made, Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } }
            && (made is BaseObjectCreationExpressionSyntax
                ? IsOptions(model.GetTypeInfo(made, cancellation).Type)
                : made is InvocationExpressionSyntax call && IsMadeBy(call, model, app, cancellation))
            && Functions.Around(kept) is { } function and not AnonymousFunctionExpressionSyntax
            && function.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == kept.Identifier.ValueText).ToList() is { Count: > 0 } uses
            && uses.TrueForAll(use => IsSetting(use) || ReadIn(use) is not null || IsBound(use)
                || (IsRegistered(use) && ServiceOptions.IsAskedByNobody(model.GetTypeInfo(made, cancellation).Type, app, cancellation)))
            // SentrySdk.Init(options.Dsn) takes one of them.
            && ((uses.Exists(IsBound) && uses.TrueForAll(static use => ReadIn(use) is null))
                || NamesSetIn(kept, uses).Except(uses.Select(ReadIn)).Any()));
    }

    /// <summary>Properties that make new options each time, where one of these is set: <c>Options => new()</c>.</summary>
    public static IEnumerable<ExpressionSyntax> SetOnNew(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        SetUpSyntax.In(file, cancellation).IsEmpty || !app.Says(Declares) ? []
        : from set in file.GetRoot(cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>()
          let left = set.Left as MemberAccessExpressionSyntax
          where left is not null && SentryApi.InSettings.Contains(left.Name.Identifier.ValueText)
              && left.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
          where app.ModelOf(file).GetSymbolInfo(left.Expression, cancellation).Symbol is IPropertySymbol { IsVirtual: false } property
              && IsOptions(property.Type)
              && Functions.ResultsOf(app.DeclarationOf(property, cancellation)).ToList() is { Count: > 0 } results
              && results.TrueForAll(static result => result is BaseObjectCreationExpressionSyntax)
          select left.Expression;

    // configuration.GetSection("Errors").Bind(options)
    private static bool IsBound(IdentifierNameSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && Reading.ReadSetUp.NameIn(call) == "Bind";

    // services.AddSingleton(options)
    private static bool IsRegistered(IdentifierNameSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call }
        && Reading.ReadSetUp.NameIn(call) is "AddSingleton" or "TryAddSingleton";

    private static IEnumerable<string?> NamesSetIn(VariableDeclaratorSyntax kept, List<IdentifierNameSyntax> uses) =>
        uses.Where(IsSetting).Select(static use => (use.Parent as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText)
            .Concat((kept.Initializer!.Value as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions
                .Select(Reading.ReadSetUp.NameIn) ?? []);

    // var options = SentryDefaults.Create();  if that makes them, and keeps them nowhere
    private static bool IsMadeBy(InvocationExpressionSyntax call, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { IsVirtual: false, IsAbstract: false } method
        && IsOptions(method.ReturnType)
        && Functions.BodyOf(method, app, cancellation) is { } body
        && (body is BaseObjectCreationExpressionSyntax
            || (body is BlockSyntax { Statements: var statements }
                && statements.LastOrDefault() is ReturnStatementSyntax { Expression: IdentifierNameSyntax result }
                && statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(static one => one.Declaration.Variables)
                    .Any(local => local.Identifier.ValueText == result.Identifier.ValueText
                        && local.Initializer?.Value is BaseObjectCreationExpressionSyntax)
                && body.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .All(name => name.Identifier.ValueText != result.Identifier.ValueText || name == result || IsSetting(name))));

    // The member whose value is taken out.
    private static string? ReadIn(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access && access.Expression == name
        && access.Parent is ArgumentSyntax or BinaryExpressionSyntax or InterpolationSyntax or EqualsValueClauseSyntax
            or AssignmentExpressionSyntax && !(access.Parent is AssignmentExpressionSyntax set && set.Left == access) ? member : null;

    // options.SampleRate = 0.5f;  options.SetBeforeSend(…);  options.DefaultTags["a"] = "b";
    private static bool IsSetting(IdentifierNameSyntax name)
    {
        SyntaxNode at = name;
        while (at.Parent is MemberAccessExpressionSyntax { Expression: var owner } access && owner == at) at = access;
        if (at.Parent is ElementAccessExpressionSyntax { Expression: var indexed } element && indexed == at) at = element;
        if (at == name) return false;
        return at.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } set ? set.Left == at
            : at.Parent is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call && call.Expression == at;
    }

    private static LostOptions? In(Code callback, AppSetUp app, int calls, CancellationToken cancellation)
    {
        if (callback.Syntax is LambdaExpressionSyntax lambda)
            return Functions.LastParameterOf(lambda) is { } parameter
                ? In(lambda.Body, parameter.Identifier.ValueText, callback.Model, app, calls, cancellation) : null;
        if (callback.Syntax is AnonymousMethodExpressionSyntax { Block: var block } written)
            return In(block, written.ParameterList?.Parameters.LastOrDefault()?.Identifier.ValueText ?? "", callback.Model, app, calls,
                cancellation);
        return callback.Syntax is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && callback.Symbol(cancellation) is IMethodSymbol { Parameters: { IsEmpty: false } parameters } method
            && Functions.BodyOf(method, app, cancellation) is { } body
                ? In(body, parameters[parameters.Length - 1].Name, app.ModelOf(body.SyntaxTree), app, calls, cancellation)
                : null;
    }

    private static LostOptions? In(SyntaxNode body, string parameter, SemanticModel model, AppSetUp app, int calls,
        CancellationToken cancellation)
    {
        var uses = body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == parameter && model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol)
            .ToList();
        if (uses.Count == 0) return Made(body, model, cancellation) is { } made ? new(made, Replaces: false) : null;
        var replaced = uses.FirstOrDefault(static name => name.Parent
            is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == name);
        if (replaced is not null)
            return uses.All(name => name == replaced || IsTarget(name) || name.Parent is MemberAccessExpressionSyntax
                || IsGivenToMaker(name, model, app, cancellation)) ? new(replaced, Replaces: true) : null;
        if (uses.Count == 1 && IsCopiedFrom(uses[0], body, model, app, cancellation))
            return new((ExpressionSyntax)uses[0].Parent!.Parent!, Replaces: false);
        // Beside other uses, a helper that makes options of its own may do so for another reason.
        return calls == MostCalls ? null : uses.Select(use => InHelper(use, model, app, calls, cancellation))
            .FirstOrDefault(lost => lost is not null && (lost.Replaces || uses.Count == 1));
    }

    private static LostOptions? InHelper(IdentifierNameSyntax given, SemanticModel model, AppSetUp app, int calls,
        CancellationToken cancellation) =>
        given.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ReducedFrom: null } method
        && list.Arguments.IndexOf(argument) is var at && at < method.Parameters.Length
        && Functions.BodyOf(method, app, cancellation) is { } inner
            ? In(inner, method.Parameters[at].Name, app.ModelOf(inner.SyntaxTree), app, calls + 1, cancellation)
            : null;

    // options => options.WithDefaults()  if that makes others, and only reads these
    private static bool IsCopiedFrom(IdentifierNameSyntax name, SyntaxNode body, SemanticModel model, AppSetUp app,
        CancellationToken cancellation) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == name
        && GoesNowhere(call, body)
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ReducedFrom: { } source } method
        && IsOptions(method.ReturnType)
        && Functions.BodyOf(source, app, cancellation) is BlockSyntax made
        && made.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == source.Parameters[0].Name)
            .All(IsOnlyRead);

    private static bool IsOnlyRead(IdentifierNameSyntax options) =>
        options.Parent is MemberAccessExpressionSyntax { Parent: var use } read
        && use is not (InvocationExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax)
        && !(use is AssignmentExpressionSyntax set && set.Left == read);

    // options = Defaults(options); if the function makes others
    private static bool IsGivenToMaker(IdentifierNameSyntax name, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && call.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target }
        && target.Identifier.ValueText == name.Identifier.ValueText
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { IsVirtual: false } method
        && Functions.BodyOf(method, app, cancellation) is { } body
        && (body is BaseObjectCreationExpressionSyntax
            || (body.DescendantNodes(static node => !Functions.IsFunction(node)).OfType<ReturnStatementSyntax>().ToList()
                    is { Count: > 0 } all
                && all.TrueForAll(static result => result.Expression is BaseObjectCreationExpressionSyntax)));

    private static bool IsTarget(IdentifierNameSyntax name) => name.Parent is AssignmentExpressionSyntax assignment
        && assignment.Left == name;

    // Options that the body makes, or is given by a function, and that go nowhere from there.
    private static ExpressionSyntax? Made(SyntaxNode body, SemanticModel model, CancellationToken cancellation) =>
        body.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)).OfType<ExpressionSyntax>().FirstOrDefault(made =>
            made is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax
            && GoesNowhere(made, body)
            && IsOptions(model.GetTypeInfo(made, cancellation).Type));

    private static bool GoesNowhere(ExpressionSyntax made, SyntaxNode body) => made.Parent switch
    {
        _ when made == body => true,
        ExpressionStatementSyntax or ArrowExpressionClauseSyntax => true,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var local } } =>
            body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local)
            .All(static name => name.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } access
                && set.Left == access && access.Expression == name),
        _ => false,
    };

    private static bool IsOptions(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.ToDisplayString() is SentryApi.Options or SentryApi.LoggingOptions) return true;
        return false;
    }
}
