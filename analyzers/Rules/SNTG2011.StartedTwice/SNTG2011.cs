using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>An app starts the SDK, and an adapter starts it once more, with options of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2011StartedTwice() : StepRule(Descriptor, SetUpAct.UseSentry, SetUpAct.AddSentry, SetUpAct.AddLogSink)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2011",
        name: "StartedTwice",
        Rule.SetUp,
        Level.Advice,
        title: "Sentry is started twice",
        message: "'{0}' starts Sentry a second time: the options of '{1}' are dropped, and without a DSN of its own it throws; {2}",
        why: "UseSentry, a log sink and, before Sentry 7, AddSentry start the SDK, and the last one to do so wins with its own DSN and options.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Call is not { } second || !app.IsInEntryPoint(second, cancellation) || !Starts(step, app)) return null;
        foreach (var first in app.StepsIn(second.SyntaxTree, cancellation))
        {
            if (first.Call is { } call && call != second && StartsBefore(first, step, app) && app.IsInEntryPoint(call, cancellation) && AreBothRun(call, second))
                return new(step.Place, step.Symbol!.Name, first.Symbol!.Name, Remedy(step, first, app));
        }

        return null;
    }

    // What comes first is the app's own Init, or the adapter of a host beside which a log sink stands.
    private static bool StartsBefore(SetUpStep first, SetUpStep second, AppSetUp app) => first.Act switch
    {
        SetUpAct.InitSdk => first.Call!.ArgumentList.Arguments.Count > 0,
        SetUpAct.UseSentry or SetUpAct.AddSentry => second.Act == SetUpAct.AddLogSink && Starts(first, app),
        _ => false,
    };

    private static string Remedy(SetUpStep second, SetUpStep first, AppSetUp app) => second.Act == SetUpAct.UseSentry && !app.ProjectFacts.Can(Capability.WebStart)
        ? $"drop '{first.Symbol!.Name}', and move its options into '{second.Symbol!.Name}'"
        : $"set '{SentryApi.InitializeSdk} = false' in its options";

    private static bool Starts(SetUpStep step, AppSetUp app) => step.Symbol is IMethodSymbol
        && (step.Act == SetUpAct.AddLogSink
            ? Reading.ReadSetUp.WiringOf(step.Syntax, step.Symbol).HasFlag(OwnWiring.LogSinkStartsSdk)
            : app.IsStart(step.Act) && !step.Call!.DescendantNodes().Any(static node => node is IdentifierNameSyntax { Identifier.ValueText: SentryApi.InitializeSdk }))
        // A method of the user's own may set it.
        && step.Call!.ArgumentList.Arguments.All(static argument => argument.Expression is LambdaExpressionSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax or BinaryExpressionSyntax);

    // One is not the way round the other, as in if … else, and none ends the app.
    private static bool AreBothRun(SyntaxNode first, SyntaxNode second) =>
        ExecutionOrder.Of(first, second) is { } order && !ExecutionOrder.Leaves(order.First);
}
