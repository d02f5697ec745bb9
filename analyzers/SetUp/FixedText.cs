using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>The text that an expression has wherever the app runs: through names that are given it once.</summary>
internal static class FixedText
{
    private const int MostSteps = 6;

    /// <summary>Null if it may be another one.</summary>
    public static string? Of(ExpressionSyntax value, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        ValueOf(value, model, app, MostSteps, cancellation) as string;

    /// <summary>A constant, or the only value of a local, a member or a function; null if it may have several.</summary>
    public static object? ValueOf(ExpressionSyntax value, SemanticModel model, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (model.GetConstantValue(value, cancellation) is { HasValue: true } constant) return constant.Value;
        if (left == 0) return null;
        switch (value)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }: return ValueOf(inner, model, app, left - 1, cancellation);
            case PostfixUnaryExpressionSyntax { Operand: var inner }: return ValueOf(inner, model, app, left - 1, cancellation);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner }:
                return ValueOf(inner, model, app, left - 1, cancellation) is bool answer ? !answer : null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var first }:
                return ValueOf(first, model, app, left - 1, cancellation);
            case ConditionalExpressionSyntax chosen when ValueOf(chosen.Condition, model, app, left - 1, cancellation) is bool condition:
                return ValueOf(condition ? chosen.WhenTrue : chosen.WhenFalse, model, app, left - 1, cancellation);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: var begin, Right: var end }:
                return ValueOf(begin, model, app, left - 1, cancellation) is string start
                    && ValueOf(end, model, app, left - 1, cancellation) is { } rest ? start + rest : null;
            case InterpolatedStringExpressionSyntax { Contents: var contents }:
                var all = contents.Select(part => part switch
                {
                    InterpolatedStringTextSyntax text => text.TextToken.ValueText,
                    InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var inner } =>
                        ValueOf(inner, model, app, left - 1, cancellation)?.ToString(),
                    _ => null,
                }).ToList();
                return all.Contains(null) ? null : string.Concat(all);
        }

        var symbol = model.GetSymbolInfo(value, cancellation).Symbol;
        if (symbol is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String }) return "";
        if (symbol is not { } named || app.DeclarationOf(named, cancellation) is not { } declared) return null;
        var only = OnlyValueOf(named, declared);
        return (only is null && !IsFalseAtFirst(named, declared)) || !IsSetOnce(named, app, cancellation) ? null
            : only is null ? false : ValueOf(only, app.ModelOf(only.SyntaxTree), app, left - 1, cancellation);
    }

    // public bool SendErrors { get; set; }
    private static bool IsFalseAtFirst(ISymbol named, SyntaxNode declared) => (named, declared) is
        (IPropertySymbol { IsVirtual: false, IsAbstract: false, SetMethod: not null, Type.SpecialType: SpecialType.System_Boolean },
            PropertyDeclarationSyntax { Initializer: null, AccessorList.Accessors: var accessors })
        && accessors.All(static one => one is { Body: null, ExpressionBody: null });

    /// <summary>The texts that stand in code for a value, which may have others, too: on both sides of a condition, or of a call.</summary>
    public static IEnumerable<string> Among(Code value, AppSetUp app, CancellationToken cancellation, int left = MostSteps) =>
        ValueOf(value.Syntax, value.Model, app, left, cancellation) is string only ? [only]
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
