using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A constant switches off what Sentry is there for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2013EventsSwitchedOff()
    : StepRule(
        Descriptor, SetUpAct.InitSdk, SetUpAct.SetSampleRate, SetUpAct.SetBeforeSend, SetUpAct.FilterExceptions,
        SetUpAct.LeaveCrashes, SetUpAct.LeaveTasks)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2013",
        name: "EventsSwitchedOff",
        Rule.SetUp,
        Level.Certain,
        title: "A constant keeps errors from Sentry",
        message: "No {0} of this app is ever reported: {1}",
        why: "A sample rate out of range, a callback that drops every event, a filter for all exceptions or an empty DSN "
            + "makes the rest of the set-up pointless. "
            + "Without the hooks for crashes and for tasks, these are lost.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        Guards.AreInFunctionOf(step.Syntax) ? null : step.Act switch
        {
            SetUpAct.SetSampleRate when IsOutOfRange(step, cancellation) => Says(step, $"a sample rate of {step.Assigned} throws when Sentry starts; it must be above 0 and at most 1, or null for all events"),
            SetUpAct.SetBeforeSend when step.Call?.ArgumentList.Arguments is { Count: 1 } arguments && IsAlwaysNull(arguments[0].Expression) => Says(step, "this callback drops every event"),
            SetUpAct.FilterExceptions when step.Symbol is IMethodSymbol { TypeArguments: { Length: 1 } types } && types[0].ToDisplayString() == DotNetApi.Exception => Says(step, "this filter drops all exceptions"),
            SetUpAct.InitSdk when step.Call?.ArgumentList.Arguments is { Count: 1 } arguments && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: "" } => Says(step, "an empty DSN switches Sentry off, whatever SENTRY_DSN holds"),
            SetUpAct.LeaveCrashes => new(step.Place, "crash", "this takes the hook for unhandled exceptions away"),
            // Some apps have noise there.
            SetUpAct.LeaveTasks => new(step.Place, "failed task that nobody awaits", "this takes the hook for them away") { IsAdvice = true },
            _ => null,
        };

    private static Finding Says(SetUpStep step, string what) => new(step.Place, "error", what);

    private static bool IsOutOfRange(SetUpStep step, CancellationToken cancellation) =>
        step.Assigned is { } value
        && step.Model.GetConstantValue(value, cancellation) is { HasValue: true, Value: int or float or double } constant
        && Convert.ToDouble(constant.Value) is <= 0 or > 1;

    private static bool IsAlwaysNull(ExpressionSyntax callback) => callback is LambdaExpressionSyntax lambda && lambda.Body switch
    {
        ExpressionSyntax result => IsNull(result),
        BlockSyntax block => block.DescendantNodes(static node => !Functions.IsFunction(node)).OfType<ReturnStatementSyntax>().ToList() is { Count: > 0 } returns
            && returns.All(static result => IsNull(result.Expression)),
        _ => false,
    };

    private static bool IsNull(ExpressionSyntax? result) => result switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsNull(operand),
        CastExpressionSyntax { Expression: var operand } => IsNull(operand),
        _ => result.IsKind(SyntaxKind.NullLiteralExpression) || result.IsKind(SyntaxKind.DefaultLiteralExpression),
    };
}
