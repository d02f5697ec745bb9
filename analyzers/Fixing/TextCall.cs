using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Fixing;

/// <summary>A call that makes an event of a text.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Position">The place among its arguments at which an overload takes the exception; null if there is none.</param>
internal sealed record TextCall(InvocationExpressionSyntax Syntax, int? Position)
{
    /// <summary>It captures a message. Nothing but a text can be given to it.</summary>
    public bool IsCapture { get; init; }

    /// <summary>The method's name, if it stands behind a dot.</summary>
    public SimpleNameSyntax? Name => Syntax.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>It captures nothing but what the exception says of itself: <c>CaptureMessage(ex.Message)</c>.</summary>
    public bool IsOfException(string? variable) =>
        CanCaptureInstead && variable is not null && NameIn(Syntax.ArgumentList.Arguments[0].Expression) == variable;

    /// <summary>It can become a capture of an exception.</summary>
    public bool CanCaptureInstead => this is { IsCapture: true, Name: not null, Syntax.ArgumentList.Arguments.Count: 1 };

    /// <summary>The first text call of each path through a handler.</summary>
    public static IReadOnlyList<TextCall> FirstIn(HandlerContext handler)
    {
        var first = new List<TextCall>();
        foreach (var syntax in handler.Body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (handler.IsOwn(syntax)
                && !first.Exists(earlier => AlwaysRunsBefore(earlier.Syntax, syntax))
                && Of(syntax, handler) is { } call)
                first.Add(call);
        }

        return first;
    }

    private static TextCall? Of(InvocationExpressionSyntax syntax, HandlerContext handler)
    {
        if (handler.Model.GetOperation(syntax) is not IInvocationOperation { TargetMethod: var method } call) return null;
        var sink = KnownTypes.SinkOf(method);
        if (sink is { IsTextOnly: true, Level: LevelSource.Capture }) return new(syntax, Position: null) { IsCapture = true };
        var level = sink is null ? CallReading.LevelByConvention(call) : CallReading.LevelOf(sink, call);
        var isLoud = level is Loudness.Unknown
            || (level is not (null or Loudness.Off) && (level >= handler.EventLevel || sink is { Framework.ReportsEveryLevel: true }));
        if (!isLoud || method.OriginalDefinition.Parameters.Any(IsException)) return null;
        return new(syntax, PositionIn(syntax, method, handler.Model));
    }

    private static bool IsException(IParameterSymbol parameter) => parameter.Type.Name == nameof(Exception);

    private static int? PositionIn(InvocationExpressionSyntax syntax, IMethodSymbol method, SemanticModel model)
    {
        // An extension that is called on its receiver has one argument less.
        var receivers = model.GetSymbolInfo(syntax).Symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension } ? 1 : 0;
        var given = method.OriginalDefinition;
        var arguments = syntax.ArgumentList.Arguments;
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index].NameColon is not { Name.Identifier.ValueText: var name }) continue;
            if (name != given.Parameters.ElementAtOrDefault(index + receivers)?.Name) return null;
        }

        foreach (var overload in given.ContainingType.GetMembers(given.Name).OfType<IMethodSymbol>())
        {
            if (overload.Parameters.Count(IsException) != 1) continue;
            var position = overload.Parameters.Single(IsException).Ordinal - receivers;
            if (position >= 0 && position <= arguments.Count && Takes(overload, given) && model.IsAccessible(syntax.SpanStart, overload))
                return position;
        }

        return null;
    }

    // The same parameters but for the exception. The values of a text may be a row in one overload, and single parameters in the other.
    private static bool Takes(IMethodSymbol overload, IMethodSymbol given)
    {
        var others = overload.Parameters.Where(static parameter => !IsException(parameter)).ToList();
        var isRow = others.Count > 0 && others[others.Count - 1].IsParams;
        var same = isRow ? others.Count - 1 : others.Count;
        return overload.IsStatic == given.IsStatic
            && (isRow ? same <= given.Parameters.Length : same == given.Parameters.Length)
            && Enumerable.Range(0, same).All(index => NameOfType(others[index]) == NameOfType(given.Parameters[index]));
    }

    private static string NameOfType(IParameterSymbol parameter) => parameter.Type.ToDisplayString();

    // The statement of the one stands in a block around the other, and before it.
    private static bool AlwaysRunsBefore(SyntaxNode one, SyntaxNode other) =>
        one.FirstAncestorOrSelf<ExpressionStatementSyntax>()?.Parent is BlockSyntax block
        && block.Span.Contains(other.Span)
        && one.Span.End <= other.SpanStart;

    // ex, ex.Message, ex.ToString()
    private static string? NameIn(ExpressionSyntax text) => text switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => NameIn(member.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call => NameIn(call.Expression),
        _ => null,
    };
}
