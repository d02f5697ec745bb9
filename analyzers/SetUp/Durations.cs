using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Times that stand in code as constants, in milliseconds.</summary>
internal static class Durations
{
    private const int MostSteps = 4;

    /// <summary>Calls that wait as long as they are told.</summary>
    private static readonly string[] Pauses = ["Delay", "Sleep"];

    /// <summary>Calls that wait for something, and no longer than they are told.</summary>
    private static readonly string[] Limits = ["Wait", "Join", "WaitOne", "WaitAll", "WaitAny"];

    private static readonly Dictionary<string, double> Units = new()
    {
        ["FromMilliseconds"] = 1,
        ["FromSeconds"] = 1000,
        ["FromMinutes"] = 60_000,
        ["FromHours"] = 3_600_000,
    };

    /// <summary>TimeSpan.Zero, TimeSpan.FromSeconds(0)</summary>
    public static bool IsZero(ExpressionSyntax time) => time switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(TimeSpan.Zero) } => true,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } => only[0].Expression
            is LiteralExpressionSyntax { Token.Value: 0 or 0d or 0L },
        _ => time.IsKind(SyntaxKind.DefaultLiteralExpression),
    };

    /// <summary>The time that a function takes at least before it comes to a node of it.</summary>
    public static double Before(SyntaxNode node, AppSetUp app, CancellationToken cancellation) =>
        Functions.Around(node) is not { } function ? 0
        : Functions.BodyOf(function).OfType<InvocationExpressionSyntax>()
            .Where(call => call.SpanStart < node.SpanStart && IsPause(call) && !Guards.IsInBranch(call))
            .Sum(call => OfFirst(call, app, cancellation) ?? 0);

    /// <summary>The time that a statement takes at most, if all that it does is to wait; otherwise null.</summary>
    public static double? AtMost(StatementSyntax statement, AppSetUp app, CancellationToken cancellation) =>
        statement is not ExpressionStatementSyntax { Expression: var code } ? null
        : (code is AwaitExpressionSyntax { Expression: var awaited } ? awaited : code) is not InvocationExpressionSyntax call ? null
        : IsPause(call) ? OfFirst(call, app, cancellation)
        : ReadSetUp.NameIn(call) == "WhenAny" && code is AwaitExpressionSyntax
            ? call.ArgumentList.Arguments.Select(static one => one.Expression).OfType<InvocationExpressionSyntax>().Where(IsPause)
                .Select(pause => OfFirst(pause, app, cancellation)).FirstOrDefault()
        : ReadSetUp.NameIn(call) is { } name && Limits.Contains(name) && call.ArgumentList.Arguments is { Count: > 0 } given
            ? Of(new(given.Last().Expression, app.ModelOf(call.SyntaxTree)), MostSteps, app, cancellation)
        : null;

    private static bool IsPause(InvocationExpressionSyntax call) => ReadSetUp.NameIn(call) is { } name && Pauses.Contains(name);

    private static double? OfFirst(InvocationExpressionSyntax call, AppSetUp app, CancellationToken cancellation) =>
        call.ArgumentList.Arguments is { Count: > 0 } given
            ? Of(new(given[0].Expression, app.ModelOf(call.SyntaxTree)), MostSteps, app, cancellation) : null;

    private static double? Of(Code time, int left, AppSetUp app, CancellationToken cancellation)
    {
        if (left == 0) return null;
        if (time.Model.GetConstantValue(time.Syntax, cancellation) is { HasValue: true, Value: var value })
            return value switch { int number when number >= 0 => number, double number when number >= 0 => number, _ => null };
        return time.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given } call
            ? ReadSetUp.NameIn(call) is { } name && Units.TryGetValue(name, out var unit)
                ? Of(time.At(given[0].Expression), left - 1, app, cancellation) * unit : null
            : time.Symbol(cancellation) is { } named and (ILocalSymbol or IFieldSymbol or IPropertySymbol)
                && app.OnlyValueOf(named, cancellation) is { } held ? Of(held, left - 1, app, cancellation) : null;
    }
}
