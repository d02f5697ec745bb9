using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>An app starts the SDK, and an adapter starts it once more, with options of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2011StartedTwice()
    : StepRule(Descriptor, SetUpAct.UseSentry, SetUpAct.AddSentry, SetUpAct.AddLogSink, SetUpAct.InitSdk)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2011",
        name: "StartedTwice",
        Rule.SetUp,
        Level.Advice,
        title: "Sentry is started twice",
        message: "'{0}' starts Sentry a second time: the options of '{1}' are dropped, and without a DSN of its own it throws; {2}",
        why: "UseSentry, a log sink and, before Sentry 7, AddSentry start the SDK, and the last one to do so wins with its own DSN and "
            + "options.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Act == SetUpAct.InitSdk) return AfterAdapter(step, app, cancellation) ?? AfterInit(step, app, cancellation);
        if (!Starts(step, app, cancellation)) return null;
        foreach (var first in app.Steps(cancellation))
        {
            if (first.Syntax != step.Syntax && IsOvertaken(first, step, app, cancellation) && AreBothRun(first, step, app, cancellation))
                return new(step.Place, step.Symbol!.Name, first.Symbol!.Name, Remedy(step, first, app));
        }

        return null;
    }

    // app.Lifetime.ApplicationStarted.Register(() => SentrySdk.Init(…)); in an app with UseSentry(options => …)
    private static Finding? AfterAdapter(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        if (init.Call is not { ArgumentList.Arguments.Count: > 0 } || app.Steps(cancellation).FirstOrDefault(other =>
            other.Act is SetUpAct.UseSentry or SetUpAct.AddSentry && Starts(other, app, cancellation) && SetsMore(other))
            is not { } adapter) return null;
        var order = app.Order(cancellation);
        var (first, last) = (order.FirstOrDefault(run => run.Step == adapter), order.FirstOrDefault(run => run.Step == init));
        var built = order.FirstOrDefault(static run => run.Step.Act == SetUpAct.BuildHost);
        return first is { IsReached: true } && last is { IsReached: true } && built is not null && first.GoesWith(last)
            && order.IndexOf(first) < order.IndexOf(built) && order.IndexOf(built) < order.IndexOf(last)
            ? new(init.Place, init.Symbol!.Name, adapter.Symbol!.Name,
                $"drop '{init.Symbol.Name}', and move its options into '{adapter.Symbol.Name}'")
            : null;
    }

    // SentrySdk.Init(options => …); Reports.Connect(); which calls Init, too
    private static Finding? AfterInit(SetUpStep init, AppSetUp app, CancellationToken cancellation) =>
        OvertakenStart.Before(init, app, cancellation) is { } first
            ? new(init.Place, init.Symbol!.Name, first.Symbol!.Name, "start it once, with all options") : null;

    // Options beside the DSN: what is given by other means than a lambda or a text may hold some.
    private static bool SetsMore(SetUpStep start) => start.Call!.ArgumentList.Arguments.Any(static argument => argument.Expression switch
    {
        LambdaExpressionSyntax { Block.Statements: var statements } =>
            statements.Any(static statement => !IsDsn((statement as ExpressionStatementSyntax)?.Expression)),
        LambdaExpressionSyntax { ExpressionBody: var only } => !IsDsn(only),
        _ => true,
    });

    private static bool IsDsn(ExpressionSyntax? set) => set is AssignmentExpressionSyntax
    {
        Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: SentryApi.Dsn }
    };

    // An adapter starts the SDK when its host is built. It overtakes the app's own Init, and a log sink overtakes it.
    private static bool IsOvertaken(SetUpStep first, SetUpStep second, AppSetUp app, CancellationToken cancellation) => first.Act switch
    {
        SetUpAct.InitSdk => first.Call!.ArgumentList.Arguments.Count > 0
            && (SetsMore(first) || SetsMore(second) || app.Configured(DsnText.Settings[0], environment: null, cancellation) != true),
        SetUpAct.UseSentry or SetUpAct.AddSentry => second.Act == SetUpAct.AddLogSink && Starts(first, app, cancellation),
        _ => false,
    };

    private static string Remedy(SetUpStep second, SetUpStep first, AppSetUp app) =>
        second.Act == SetUpAct.UseSentry && !app.ProjectFacts.Can(Capability.WebStart)
        ? $"drop '{first.Symbol!.Name}', and move its options into '{second.Symbol!.Name}'"
        : $"set '{SentryApi.InitializeSdk} = false' in its options";

    private static bool Starts(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step is { Symbol: IMethodSymbol, Call: not null }
        && (step.Act == SetUpAct.AddLogSink ? Reading.ReadSetUp.WiringOf(step.Syntax, step.Symbol).HasFlag(OwnWiring.LogSinkStartsSdk)
            : app.IsStart(step.Act))
        && !step.Call.DescendantNodes().Any(static node => node is IdentifierNameSyntax { Identifier.ValueText: SentryApi.InitializeSdk })
        // options.Dsn = "";  leaves what the other start has set up.
        && !app.StepsIn(step.Syntax.SyntaxTree, cancellation).Any(set => set.Act == SetUpAct.SetDsn && set.IsIn(step.Call)
            && set.Assigned is { } dsn && FixedText.Of(dsn, set.Model, app, cancellation) is "")
        // A method of the user's own may set it.
        && (step.Call.ArgumentList.Arguments.All(argument => argument.Expression is LambdaExpressionSyntax
            || IsText(argument.Expression, step.Model, cancellation)) || !app.Says(OwnSwitch));

    private static readonly string[] OwnSwitch = [SentryApi.InitializeSdk];

    private static bool IsText(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(argument, cancellation).ConvertedType?.SpecialType == SpecialType.System_String;

    // One is not the way round the other, as in if … else, and none ends the app. An Init after the host is built comes last.
    private static bool AreBothRun(SetUpStep first, SetUpStep second, AppSetUp app, CancellationToken cancellation)
    {
        var order = app.Order(cancellation);
        var (one, other) = (order.FirstOrDefault(run => run.Step == first), order.FirstOrDefault(run => run.Step == second));
        return one is not null && other is not null
            && one.IsReached && other.IsReached && one.GoesWith(other)
            && (order.IndexOf(one) < order.IndexOf(other) || (second.Act != SetUpAct.AddLogSink
                && order.Skip(order.IndexOf(one)).Any(static run => run.Step.Act == SetUpAct.BuildHost)));
    }
}
