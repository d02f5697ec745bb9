using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>The text that an expression has wherever the app runs: through names that are given it once.</summary>
internal static class FixedText
{
    private const int MostSteps = 8;

    /// <summary>Null if it may be another one.</summary>
    public static string? Of(ExpressionSyntax value, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        ValueOf(value, model, app, cancellation) as string;

    /// <summary>A constant, or the only value of a local, a member or a function; null if it may have several.</summary>
    public static object? ValueOf(ExpressionSyntax value, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        ValueOf(new Code(value, model), app, MostSteps, cancellation);

    private static object? ValueOf(Code value, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (value.Model.GetConstantValue(value.Syntax, cancellation) is { HasValue: true } constant) return constant.Value;
        return left == 0 ? null : value.Syntax switch
        {
            ParenthesizedExpressionSyntax { Expression: var inner } => Inner(inner),
            PostfixUnaryExpressionSyntax { Operand: var inner } => Inner(inner),
            CastExpressionSyntax { Type: var type, Expression: var inner } when type.ToString() is "float" or "double" => Inner(inner),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner } =>
                Inner(inner) is bool answer ? !answer : null,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var first } => Inner(first),
            ConditionalExpressionSyntax { Condition: var asked, WhenTrue: var yes, WhenFalse: var no } =>
                Inner(asked) is bool answer ? Inner(answer ? yes : no) : null,
            BinaryExpressionSyntax { Left: var one, Right: var other } both => Of(both.Kind(), Inner(one), () => Inner(other)),
            SwitchExpressionSyntax { GoverningExpression: var asked, Arms: var arms } =>
                Inner(asked) is { } known && Chosen(arms, known, value.Model, cancellation) is { } chosen ? Inner(chosen) : null,
            InterpolatedStringExpressionSyntax { Contents: var contents } => Joined(contents.Select(part => part switch
            {
                InterpolatedStringTextSyntax text => text.TextToken.ValueText,
                InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var inner } => Inner(inner)?.ToString(),
                _ => null,
            })),
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } given } call when IsFormat(call) =>
                Formatted(given.Select(argument => Inner(argument.Expression)).ToList()),
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } call when EnumOf(call, value.Model) is { } type =>
                Inner(only[0].Expression) is string name ? type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue
                    : null,
            _ => OfSymbol(value, app, left, cancellation),
        };

        object? Inner(ExpressionSyntax inner) => ValueOf(value.At(inner), app, left - 1, cancellation);
    }

    // "critical" => LogLevel.Critical,  of arms with constants only up to it
    private static ExpressionSyntax? Chosen(
        SeparatedSyntaxList<SwitchExpressionArmSyntax> arms, object known, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var arm in arms)
        {
            if (arm is { WhenClause: null, Pattern: DiscardPatternSyntax }) return arm.Expression;
            if (arm is not { WhenClause: null, Pattern: ConstantPatternSyntax { Expression: var asked } }
                || model.GetConstantValue(asked, cancellation) is not { HasValue: true, Value: { } written }) return null;
            if (written.Equals(known)) return arm.Expression;
        }

        return null;
    }

    private static object? Of(SyntaxKind kind, object? one, Func<object?> other) => (kind, one) switch
    {
        (SyntaxKind.LogicalAndExpression, false) => false,
        (SyntaxKind.LogicalOrExpression, true) => true,
        (SyntaxKind.LogicalAndExpression, true) or (SyntaxKind.LogicalOrExpression, false) => other() as bool?,
        // The other side decides as well.
        (SyntaxKind.LogicalAndExpression, null) => other() is false ? false : null,
        (SyntaxKind.LogicalOrExpression, null) => other() is true ? true : null,
        (SyntaxKind.AddExpression, string begin) => other() is { } rest ? begin + rest : null,
        (SyntaxKind.DivideExpression, float or double) => NumberOf(other()) is { } by and not 0 ? NumberOf(one) / by : null,
        (SyntaxKind.MultiplyExpression, float or double) => NumberOf(one) * NumberOf(other()),
        _ => null,
    };

    private static double? NumberOf(object? value) =>
        value switch { int number => number, float number => number, double number => number, _ => null };

    private static string? Joined(IEnumerable<string?> parts) =>
        parts.ToList() is var all && !all.Contains(null) ? string.Concat(all) : null;

    // Enum.Parse<LogLevel>("None")
    private static ITypeSymbol? EnumOf(InvocationExpressionSyntax call, SemanticModel model) =>
        call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: nameof(Enum.Parse) } }
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol
        {
            ContainingType.SpecialType: SpecialType.System_Enum, TypeArguments: { Length: 1 } types,
        } ? types[0] : null;

    private static bool IsFormat(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Format), Expression: var of }
        && of.ToString() is "string" or "String";

    // string.Format("https://{0}@{1}/{2}", key, host, project)
    private static string? Formatted(List<object?> given) => given[0] is not string text || given.Contains(null) ? null
        : Enumerable.Range(1, given.Count - 1).Aggregate(text, (filled, at) => filled.Replace($"{{{at - 1}}}", $"{given[at]}")) is var all
            && all.IndexOf('{') < 0 ? all : null;

    private static object? OfSymbol(Code value, AppSetUp app, int left, CancellationToken cancellation)
    {
        var symbol = value.Symbol(cancellation);
        if (symbol is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String }) return "";
        if (symbol is not { } named || app.DeclarationOf(named, cancellation) is not { } declared) return null;
        if (value.Given.TryGetValue(named.OriginalDefinition, out var given)) return ValueOf(given, app, left - 1, cancellation);
        if (declared is ParameterSyntax) return OfParameter(named, declared, app, left, cancellation);
        var only = OnlyValueOf(named, declared);
        if ((only is null && !IsFalseAtFirst(named, declared)) || !IsSetOnce(named, app, cancellation)) return null;
        var known = value.Syntax is InvocationExpressionSyntax call && named is IMethodSymbol method
            ? Code.ArgumentsOf(call, method, value.Model, value.Given)
            : named is ILocalSymbol ? value.Given : Code.None;
        return only is null ? false : ValueOf(new(only, app.ModelOf(only.SyntaxTree), known), app, left - 1, cancellation);
    }

    // Of a constructor, or the property of a record that stands for it: what the only object is made with.
    private static object? OfParameter(ISymbol named, SyntaxNode declared, AppSetUp app, int left, CancellationToken cancellation) =>
        (named as IParameterSymbol ?? app.ParameterOf(named, declared, cancellation))
            is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter
        && IsSetOnce(named, app, cancellation)
        && app.Calls.GivenTo(parameter, cancellation).ToList() is { Count: 1 } only && only[0] is { } given
            ? ValueOf(given, app, left - 1, cancellation) : null;

    // public bool SendErrors { get; set; }
    private static bool IsFalseAtFirst(ISymbol named, SyntaxNode declared) => (named, declared) is
        (IPropertySymbol { IsVirtual: false, IsAbstract: false, SetMethod: not null, Type.SpecialType: SpecialType.System_Boolean },
            PropertyDeclarationSyntax { Initializer: null, AccessorList.Accessors: var accessors })
        && accessors.All(static one => one is { Body: null, ExpressionBody: null });

    /// <summary>The texts that stand in code for a value, which may have others, too: on both sides of a condition, or of a call.</summary>
    public static IEnumerable<string> Among(Code value, AppSetUp app, CancellationToken cancellation, int left = MostSteps) =>
        ValueOf(value, app, left, cancellation) is string only ? [only]
        : left == 0 ? []
        : PartsOf(value, app, cancellation).SelectMany(part => Among(part, app, cancellation, left - 1));

    private static IEnumerable<Code> PartsOf(Code value, AppSetUp app, CancellationToken cancellation)
    {
        switch (value.Syntax)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }: return [value.At(inner)];
            case PostfixUnaryExpressionSyntax { Operand: var inner }: return [value.At(inner)];
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var one, Right: var other }:
                return [value.At(one), value.At(other)];
            case ConditionalExpressionSyntax { WhenTrue: var yes, WhenFalse: var no }: return [value.At(yes), value.At(no)];
            case SwitchExpressionSyntax { Arms: var arms }: return arms.Select(arm => value.At(arm.Expression));
        }

        if (value.Symbol(cancellation) is not { } named || app.DeclarationOf(named, cancellation) is not { } declared) return [];
        if ((named as IParameterSymbol ?? app.ParameterOf(named, declared, cancellation)) is { } parameter)
            return app.Calls.GivenTo(parameter, cancellation).OfType<Code>();
        var given = Functions.ResultsOf(declared).Append(Declarations.ValueOf(declared)).OfType<ExpressionSyntax>()
            .Select(result => new Code(result, app.ModelOf(result.SyntaxTree)));
        return named is IMethodSymbol ? given
            : given.Concat(app.Calls.Of(named.OriginalDefinition, cancellation).Select(TextOrigin.AssignedTo).OfType<Code>());
    }

    private static ExpressionSyntax? OnlyValueOf(ISymbol named, SyntaxNode declared) => (named, declared) switch
    {
        (IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false }, _) => Only(Functions.ResultsOf(declared)),
        (IPropertySymbol { IsVirtual: false, IsAbstract: false, IsOverride: false }, PropertyDeclarationSyntax property) =>
            Declarations.ValueOf(property) ?? Only(Functions.ResultsOf(property)),
        (IFieldSymbol or ILocalSymbol, _) => Declarations.ValueOf(declared),
        _ => null,
    };

    private static ExpressionSyntax? Only(IEnumerable<ExpressionSyntax> results) => results.ToList() is { Count: 1 } only ? only[0] : null;

    private static bool IsSetOnce(ISymbol named, AppSetUp app, CancellationToken cancellation) => named switch
    {
        IMethodSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } => true,
        IPropertySymbol { IsStatic: false } when app.MayBeBound(named, cancellation) => false,
        _ => app.Calls.Of(named.OriginalDefinition, cancellation)
            .All(static use => TextOrigin.AssignedTo(use) is null
                && use.Syntax.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not 0 }),
    };
}
