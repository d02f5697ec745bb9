using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Follows a text back to where it comes from: through locals, parameters, members and functions of the app.</summary>
internal sealed partial class TextOrigin(AppSetUp app, string? environment, CancellationToken cancellation)
{
    private const int MostCalls = 8;

    private readonly DefaultAnswer answers = Reach.Answers(app, cancellation);
    private int calls;

    /// <summary>Of two that may come about.</summary>
    public static DsnOrigin Either(DsnOrigin one, DsnOrigin other) =>
        one == other ? one : one == DsnOrigin.Environment || other == DsnOrigin.Environment ? DsnOrigin.Environment : DsnOrigin.Unknown;

    /// <summary>Of a text that the code around may have asked about.</summary>
    public DsnOrigin Of(Code text) => NullChecks.AreAround(text.Syntax) ? DsnOrigin.Code : Unchecked(text);

    /// <summary>Of a text, whatever the code around has asked.</summary>
    public DsnOrigin Unchecked(Code text) => text.Syntax switch
    {
        LiteralExpressionSyntax literal => IsNull(literal) ? DsnOrigin.Environment : DsnOrigin.Code,
        InterpolatedStringExpressionSyntax or ThrowExpressionSyntax => DsnOrigin.Code,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => DsnOrigin.Code,
        DefaultExpressionSyntax => DsnOrigin.Environment,
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(text.At(inner)),
        CastExpressionSyntax { Expression: var inner } => Of(text.At(inner)),
        AwaitExpressionSyntax { Expression: var inner } => Of(text.At(inner)),
        PostfixUnaryExpressionSyntax { Operand: var inner } => Of(text.At(inner)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Left: var inner } => Of(text.At(inner)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left, Right: var right } =>
            Coalesced(Of(text.At(left)), Of(text.At(right))),
        ConditionalExpressionSyntax { Condition: var asked, WhenTrue: var yes, WhenFalse: var no } => answers.To(asked) switch
        {
            true => Of(text.At(yes)),
            false => Of(text.At(no)),
            null => Either(Of(text.At(yes)), Of(text.At(no))),
        },
        SwitchExpressionSyntax { Arms: { Count: > 0 } arms } => arms.FirstOrDefault(answers.IsChosen) is { } chosen
            ? Of(text.At(chosen.Expression)) : arms.Select(arm => Of(text.At(arm.Expression))).Aggregate(Either),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: var right } => Of(text.At(right)),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression, Left: var left, Right: var right } =>
            Coalesced(Of(text.At(left)), Of(text.At(right))),
        _ => OfSymbol(text),
    };

    private static DsnOrigin Coalesced(DsnOrigin first, DsnOrigin second) =>
        first == DsnOrigin.Code || second == DsnOrigin.Code ? DsnOrigin.Code : first == DsnOrigin.Environment ? second : DsnOrigin.Unknown;

    private static bool IsNull(LiteralExpressionSyntax literal) => literal.IsKind(SyntaxKind.NullLiteralExpression)
        || literal.IsKind(SyntaxKind.DefaultLiteralExpression);

    private DsnOrigin OfSymbol(Code text)
    {
        if (text.Model.GetConstantValue(text.Syntax, cancellation) is { HasValue: true } constant) return constant.Value is null
            ? DsnOrigin.Environment : DsnOrigin.Code;
        if (text.Syntax is ElementAccessExpressionSyntax { Expression: var variables } && AreVariables(text.At(variables)))
            return DsnOrigin.Environment;
        if (new ConfigurationKeys(app, cancellation).ReadBy(text) is { } read) return InSettings(read, text);
        if (calls++ > MostCalls * MostCalls) return DsnOrigin.Unknown;
        if (text.Syntax is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var lazy }
            && app.LazyIn(text.At(lazy), cancellation) is { } function)
            return Through(Code.None, function.Symbol(cancellation) is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } named
                ? Results(named) : [.. Functions.ResultsOf(function.Syntax)]);
        return text.Symbol(cancellation) switch
        {
            ILocalSymbol local => OfLocal(local, text),
            IParameterSymbol parameter => OfParameter(parameter, text),
            IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } => DsnOrigin.Code,
            IFieldSymbol field => OfMember(field, field.IsStatic || field.IsReadOnly),
            IPropertySymbol property => OfProperty(property, text),
            IMethodSymbol method when text.Syntax is InvocationExpressionSyntax call => OfCall(call, method, text),
            _ => text.Syntax is ConditionalAccessExpressionSyntax { Expression: var receiver }
                && Of(text.At(receiver)) == DsnOrigin.Environment ? DsnOrigin.Environment : DsnOrigin.Unknown,
        };
    }

    // Environment.GetEnvironmentVariables(), or a local that holds them
    private bool AreVariables(Code variables) => variables.Syntax is InvocationExpressionSyntax call
        ? Reading.ReadSetUp.NameIn(call) == nameof(Environment.GetEnvironmentVariables)
        : variables.Symbol(cancellation) is ILocalSymbol local
            && Declarations.ValueOf(app.DeclarationOf(local, cancellation)) is InvocationExpressionSyntax value
            && AreVariables(variables.At(value));

    private DsnOrigin InSettings(SettingRead read, Code text) => app.Configured(read.Key, environment, cancellation) switch
    {
        false when read.Default is { } fallback =>
            Of(text with { Syntax = fallback, Model = app.ModelOf(fallback.SyntaxTree) }),
        false => DsnOrigin.Environment,
        true => DsnOrigin.Code,
        _ => DsnOrigin.Unknown,
    };

    private DsnOrigin OfCall(InvocationExpressionSyntax call, IMethodSymbol method, Code text)
    {
        if (IsVariable(method)) return DsnOrigin.Environment;
        if (OfLookUp(call, method, text) is { } found) return found;
        if (method.ContainingType?.SpecialType == SpecialType.System_String)
            return method.IsStatic ? DsnOrigin.Code : call.Expression is MemberAccessExpressionSyntax ? DsnOrigin.Unknown
                : DsnOrigin.Unknown;
        return app.RunFor(method, cancellation) is IMethodSymbol run && Results(run) is { Count: > 0 } results
            ? Through(Code.ForParametersOf(run, method, Code.ArgumentsOf(call, method, text.Model, text.Given)), results)
            : DsnOrigin.Unknown;
    }

    private static bool IsVariable(ISymbol? function) =>
        function is { Name: HostApi.GetEnvironmentVariable, ContainingType.Name: nameof(Environment) };

    private DsnOrigin Through(ImmutableDictionary<ISymbol, Code> given, List<ExpressionSyntax> results) =>
        calls++ > MostCalls || results.Count == 0 ? DsnOrigin.Unknown
            : results.Select(result => Of(new(result, app.ModelOf(result.SyntaxTree), given))).Aggregate(Either);

    // The results of a function, or of the getter of a property.
    private List<ExpressionSyntax> Results(ISymbol function) =>
        [.. app.DeclarationsOf(function, cancellation).SelectMany(Functions.ResultsOf)];

    private DsnOrigin OfParameter(IParameterSymbol parameter, Code text)
    {
        if (text.Given.TryGetValue(parameter.OriginalDefinition, out var given)) return Of(given);
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.Constructor } method
            && text.Given.Count > 0 && parameter.HasExplicitDefaultValue
            && text.Given.Keys.Any(other => SymbolEqualityComparer.Default.Equals(other.ContainingSymbol, method)))
            return parameter.ExplicitDefaultValue is null ? DsnOrigin.Environment : DsnOrigin.Code;
        return OfGiven(parameter);
    }

    // The arguments of all callers.
    private DsnOrigin OfGiven(IParameterSymbol parameter) => calls++ > MostCalls ? DsnOrigin.Unknown
        : app.Calls.GivenTo(parameter, cancellation).Select(given => given is null ? DsnOrigin.Unknown : Of(given)).ToList()
            is { Count: > 0 } all ? all.Aggregate(Either) : DsnOrigin.Unknown;

    // A local holds its first value, or one that is assigned to it before the use.
    private DsnOrigin OfLocal(ILocalSymbol local, Code text)
    {
        var syntax = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (syntax is SingleVariableDesignationSyntax part) return OfPart(part, text);
        if (syntax is not VariableDeclaratorSyntax declared
            || Functions.Around(declared) is not { } function) return DsnOrigin.Unknown;
        DsnOrigin? held = declared.Initializer is { Value: var first } ? Of(text.At(first)) : null;
        foreach (var use in function.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == local.Name && use.SpanStart < text.Syntax.SpanStart))
        {
            if (use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }) return DsnOrigin.Unknown;
            if (use.Parent is not AssignmentExpressionSyntax { Right: var value } assignment || assignment.Left != use) continue;
            var origin = Of(text.At(value));
            var isFallback = assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) || NullChecks.Ask(assignment, use);
            held = isFallback && held is { } before ? Coalesced(before, origin)
                : held is { } other && NullChecks.MayNotRun(assignment, declared)
                    ? other == DsnOrigin.Code && Environments.Around(function, assignment, answers) is null ? DsnOrigin.Unknown
                        : Either(other, origin)
                : origin;
        }

        return held ?? DsnOrigin.Unknown;
    }

    private DsnOrigin OfProperty(IPropertySymbol property, Code text)
    {
        if (app.RunFor(property, cancellation) is not IPropertySymbol run || app.DeclarationOf(run, cancellation) is null)
            return DsnOrigin.Unknown;
        if (Results(run) is { Count: > 0 } results) return Through(text.Given, results);
        return OfMember(run, isOurs: run.SetMethod is null || run.IsStatic);
    }

    // A binder or a serializer may set what is not static; it would be asked for the type.
    private DsnOrigin OfMember(ISymbol member, bool isOurs)
    {
        if (app.DeclarationOf(member, cancellation) is not { } declared || calls++ > MostCalls) return DsnOrigin.Unknown;
        if (!isOurs && app.MayBeBound(member, cancellation)) return DsnOrigin.Unknown;
        // record Settings(string? Dsn): what it is made with
        if (declared is ParameterSyntax)
            return app.ParameterOf(member, declared, cancellation) is { } parameter
                && app.Calls.Of(member.OriginalDefinition, cancellation).All(static use => AssignedTo(use) is null)
                    ? OfGiven(parameter) : DsnOrigin.Unknown;
        var first = Declarations.ValueOf(declared);
        var origin = first is null ? DsnOrigin.Environment : Of(new(first, app.ModelOf(first.SyntaxTree)));
        var assigned = app.Calls.Of(member.OriginalDefinition, cancellation).Select(AssignedTo).OfType<Code>().Select(Of).ToList();
        return assigned.Count == 0 ? origin : first is null ? assigned.Aggregate(Either) : assigned.Aggregate(origin, Either);
    }

    /// <summary>The value that a use of a variable or a member assigns to it, or null.</summary>
    public static Code? AssignedTo(Code use)
    {
        var target = Elements.Held(use);
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target ? use.At(assignment.Right) : null;
    }
}
