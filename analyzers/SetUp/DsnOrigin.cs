using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>The origin of the DSN of a step that starts the SDK, as far as the code tells.</summary>
internal enum DsnOrigin
{
    /// <summary>The code passes one, or the step does not start the SDK.</summary>
    Code,

    /// <summary>Only the environment, and for hosts their configuration: what the code passes is null.</summary>
    Environment,

    /// <summary>Code elsewhere may pass one.</summary>
    Unknown,
}

internal static class DsnOrigins
{
    /// <summary>The DSN of a step, if the app runs in an environment; null stands for production, the default.</summary>
    public static DsnOrigin Of(SetUpStep start, AppSetUp app, CancellationToken cancellation, string? environment = null)
    {
        if (start.Call is not { ArgumentList.Arguments: var arguments }) return DsnOrigin.Unknown;
        var flow = new DsnFlow(app, environment, cancellation);
        return arguments.Count switch
        {
            0 => DsnOrigin.Environment,
            1 => flow.Of(new(arguments[0].Expression, start.Model)),
            _ => DsnOrigin.Unknown,
        };
    }
}

/// <summary>
/// Follows the DSN to the options that a step goes on with: through callbacks, and through functions of the app that are given the
/// options.
/// </summary>
internal sealed class DsnFlow(AppSetUp app, string? environment, CancellationToken cancellation)
{
    private const int MostCalls = 8;

    private readonly TextOrigin texts = new(app, environment, cancellation);
    private int calls;

    /// <summary>Of a DSN, of options, or of a callback that is given options.</summary>
    public DsnOrigin Of(Code argument)
    {
        if (argument.Syntax is LambdaExpressionSyntax lambda)
            return Functions.LastParameterOf(lambda) is { } parameter
                && argument.Model.GetDeclaredSymbol(parameter, cancellation) is { } symbol
                ? In(lambda.Body, symbol, argument) ?? DsnOrigin.Environment
                : DsnOrigin.Unknown;
        var type = argument.Model.GetTypeInfo(argument.Syntax, cancellation).ConvertedType;
        if (type is { SpecialType: SpecialType.System_String }) return texts.Of(argument);
        if (argument.Syntax.IsKind(SyntaxKind.NullLiteralExpression)) return DsnOrigin.Environment;
        if (type is { TypeKind: TypeKind.Delegate }) return CallbackOf(argument) is { } callback ? After(callback, argument)
            : DsnOrigin.Unknown;
        return OfOptions(argument) ?? DsnOrigin.Environment;
    }

    private DsnOrigin After(Code callback, Code argument) => callback.Syntax is LambdaExpressionSyntax ? Of(callback)
        : callback.Symbol(cancellation)
            is IMethodSymbol { DeclaringSyntaxReferences.Length: 1, Parameters: { IsEmpty: false } parameters } method
            && Functions.BodyOf(method, app, cancellation) is { } body
            ? In(body, parameters[parameters.Length - 1], new(argument.Syntax, app.ModelOf(body.SyntaxTree))) ?? DsnOrigin.Environment
            : DsnOrigin.Unknown;

    // A callback that is held by a local, or passed on by a function.
    private Code? CallbackOf(Code argument)
    {
        if (argument.Syntax is LambdaExpressionSyntax) return argument;
        if (calls++ > MostCalls) return null;
        Code? next = argument.Symbol(cancellation) switch
        {
            IMethodSymbol method when argument.Syntax is InvocationExpressionSyntax call =>
                Functions.ResultsOf(app.DeclarationOf(method, cancellation)).ToList() is { Count: 1 } only
                    ? new Code(only[0], app.ModelOf(only[0].SyntaxTree),
                        Code.ArgumentsOf(call, method, argument.Model, argument.Given)) : null,
            IMethodSymbol => null,
            IParameterSymbol parameter when argument.Given.TryGetValue(parameter.OriginalDefinition, out var given) => given,
            ILocalSymbol or IFieldSymbol or IPropertySymbol =>
                app.OnlyValueOf(argument.Symbol(cancellation)!, cancellation) is { } held ? held with { Given = argument.Given } : null,
            _ => null,
        };
        return next is not null ? CallbackOf(next)
            : argument is { Syntax: not InvocationExpressionSyntax } && argument.Symbol(cancellation) is IMethodSymbol ? argument : null;
    }

    // Null if nothing sets the DSN.
    private DsnOrigin? OfOptions(Code options)
    {
        if (calls++ > MostCalls) return DsnOrigin.Unknown;
        switch (options.Syntax)
        {
            case BaseObjectCreationExpressionSyntax { Initializer: var initializer }:
                return initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Where(IsDsn)
                    .Select(set => (DsnOrigin?)texts.Of(options.At(set.Right))).LastOrDefault();
            case PostfixUnaryExpressionSyntax { Operand: var operand }:
                return OfOptions(options.At(operand));
        }

        switch (options.Symbol(cancellation))
        {
            case ILocalSymbol local when local.DeclaringSyntaxReferences
                .FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var first } declared:
                var around = Functions.Around(declared) is { } function ? In(function, local, options) : DsnOrigin.Unknown;
                return around ?? OfOptions(options.At(first));
            case IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false } method when options.Syntax
                is InvocationExpressionSyntax call && Functions.BodyOf(method, app, cancellation) is { } body:
                var given = Code.ArgumentsOf(call, method, options.Model, options.Given);
                var results = body is ExpressionSyntax only ? [only] : Functions.ResultsOf(body).ToList();
                return results.Count == 1 ? OfOptions(new(results[0], app.ModelOf(body.SyntaxTree), given)) : DsnOrigin.Unknown;
            case IFieldSymbol or IPropertySymbol when IsSetElsewhere(options.Symbol(cancellation)!):
                return DsnOrigin.Unknown;
            case IFieldSymbol or IPropertySymbol when app.DeclarationOf(options.Symbol(cancellation), cancellation) is { } member:
                var value = member switch
                {
                    VariableDeclaratorSyntax { Initializer: var held } => held?.Value,
                    PropertyDeclarationSyntax { ExpressionBody: var body } =>
                        body?.Expression ?? ((PropertyDeclarationSyntax)member).Initializer?.Value,
                    _ => null,
                };
                return value is BaseObjectCreationExpressionSyntax ? OfOptions(new(value, app.ModelOf(value.SyntaxTree)))
                    : DsnOrigin.Unknown;
            default:
                return DsnOrigin.Unknown;
        }
    }

    // _options.Dsn = dsn;  Fill(_options);
    private bool IsSetElsewhere(ISymbol member) => app.Calls.Of(member.OriginalDefinition, cancellation).Any(static use =>
    {
        var held = use.Syntax.Parent is MemberAccessExpressionSyntax named && named.Name == use.Syntax ? named : use.Syntax;
        return held.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: SentryApi.Dsn } dsn
            ? dsn.Expression == held
            : held.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                && Reading.ReadSetUp.NameIn(call) is not (SentryApi.Init or SentryApi.UseSentry or SentryApi.AddSentry);
    });

    private static bool IsDsn(AssignmentExpressionSyntax set) => set.Left is IdentifierNameSyntax { Identifier.ValueText: SentryApi.Dsn };

    // The options are used in the order in which the code is written.
    private DsnOrigin? In(SyntaxNode body, ISymbol options, Code argument)
    {
        DsnOrigin? held = null;
        var at = argument with { Model = argument.Model.SyntaxTree == body.SyntaxTree ? argument.Model : app.ModelOf(body.SyntaxTree) };
        foreach (var use in body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == options.Name && Is(use, options, at.Model)))
        {
            if (Used(use, held, at, body) is not { } origin) continue;
            if (origin == DsnOrigin.Unknown) return origin;
            held = Joined(held, origin, use, body);
        }

        return held;
    }

    private bool Is(IdentifierNameSyntax use, ISymbol symbol, SemanticModel model) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellation).Symbol?.OriginalDefinition, symbol.OriginalDefinition);

    // A DSN that is set under a condition may be meant for some environments; null is null in each of them.
    private static DsnOrigin Joined(DsnOrigin? held, DsnOrigin origin, SyntaxNode use, SyntaxNode body)
    {
        if (!NullChecks.MayNotRun(use, body)) return origin;
        if (held is { } before) return TextOrigin.Either(before, origin);
        return origin == DsnOrigin.Environment
            || use.FirstAncestorOrSelf<IfStatementSyntax>() is { Else: not null } ? origin : DsnOrigin.Unknown;
    }

    // Null if the use leaves the DSN alone.
    private DsnOrigin? Used(IdentifierNameSyntax use, DsnOrigin? held, Code at, SyntaxNode body) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use => OfMember(access, held, at, body),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => OfCall(call, use, at),
        ArgumentSyntax => DsnOrigin.Unknown,
        AssignmentExpressionSyntax replacing when replacing.Left == use => null,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => null,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => null,
        _ => DsnOrigin.Unknown,
    };

    private DsnOrigin? OfMember(MemberAccessExpressionSyntax access, DsnOrigin? held, Code at, SyntaxNode body)
    {
        if (access.Parent is AssignmentExpressionSyntax { Right: var value } assignment && assignment.Left == access)
        {
            var name = access.Name.Identifier.ValueText;
            if (name == SentryApi.InitializeSdk) return DsnOrigin.Code;
            if (name != SentryApi.Dsn) return null;
            // if (dsn is not null) options.Dsn = dsn; leaves null in the options.
            var isHalf = NullChecks.MayNotRun(access, body) && access.FirstAncestorOrSelf<IfStatementSyntax>() is { Else: null };
            var asked = isHalf ? AskedFor(value, access) : value;
            // If the other is null, the one that is there stays.
            if (isHalf && held is DsnOrigin.Code && (asked != value || NullChecks.AreAround(value))) return held;
            var origin = isHalf ? texts.Unchecked(at.At(asked)) : texts.Of(at.At(value));
            return assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && held is DsnOrigin.Code ? held : origin;
        }

        if (access.Parent is not InvocationExpressionSyntax call || call.Expression != access) return access.Parent is ArgumentSyntax
            && access.Name.Identifier.ValueText == SentryApi.Dsn ? DsnOrigin.Unknown : null;
        return at.Model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            ? Follow(call, method, method.ReducedFrom?.Parameters[0], at) : DsnOrigin.Unknown;
    }

    // if (settings.Dsn is { } dsn) options.Dsn = dsn;
    private static ExpressionSyntax AskedFor(ExpressionSyntax value, SyntaxNode at) => value is IdentifierNameSyntax
    { Identifier.ValueText: var name }
        && at.FirstAncestorOrSelf<IfStatementSyntax>() is { Condition: var condition }
        && condition.DescendantNodesAndSelf().OfType<IsPatternExpressionSyntax>().FirstOrDefault(asked =>
            asked.Pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(one => one.Identifier.ValueText == name))
            is { Expression: var held } ? held : value;

    private DsnOrigin? OfCall(InvocationExpressionSyntax call, IdentifierNameSyntax use, Code at)
    {
        if (at.Model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return DsnOrigin.Unknown;
        if (method.Name == "Bind") return Bound(call, at);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return call.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && CallbackOf(at.At(call.Expression
                is MemberAccessExpressionSyntax { Expression: var held } ? held : call.Expression)) is { } callback
                ? After(callback, callback) is var origin && origin == DsnOrigin.Environment ? null : origin
                : DsnOrigin.Unknown;
        var source = (method.ReducedFrom ?? method).OriginalDefinition;
        var parameter = Code.ArgumentsOf(call, method, at.Model, at.Given).Where(pair => pair.Value.Syntax == use)
            .Select(static pair => pair.Key).FirstOrDefault();
        return Follow(call, method, parameter, at);
    }

    private DsnOrigin? Follow(InvocationExpressionSyntax call, IMethodSymbol method, ISymbol? parameter, Code at)
    {
        if (method.ContainingAssembly?.Name.StartsWith(SentryApi.Assembly, StringComparison.Ordinal) == true)
            return call.ArgumentList.Arguments is { Count: 1 } only && method.Name.EndsWith("Options", StringComparison.Ordinal)
                ? Of(at.At(only[0].Expression)) : null;
        var source = (method.ReducedFrom ?? method).OriginalDefinition;
        if (parameter is null || Functions.BodyOf(source, app, cancellation) is not { } body || source.IsVirtual || source.IsAbstract
            || calls++ > MostCalls) return DsnOrigin.Unknown;
        return In(body, parameter, new(call, app.ModelOf(body.SyntaxTree), Code.ArgumentsOf(call, method, at.Model, at.Given)));
    }

    // configuration.GetSection("Errors").Bind(options)
    private DsnOrigin? Bound(InvocationExpressionSyntax call, Code at)
    {
        var keys = new ConfigurationKeys(app, cancellation);
        var path = call is { Expression: MemberAccessExpressionSyntax { Expression: var of }, ArgumentList.Arguments: var arguments }
            ? arguments.Count == 1 ? keys.PathOf(at.At(of), 0)
            : arguments.Count == 2 && at.Model.GetConstantValue(arguments[0].Expression, cancellation) is { Value: string key } ? key
            : null
            : null;
        return path is null ? DsnOrigin.Unknown : app.Configured(path + ":" + SentryApi.Dsn, environment, cancellation) switch
        {
            true => DsnOrigin.Code,
            false => null,
            _ => DsnOrigin.Unknown,
        };
    }
}
