using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>ClearProviders takes Sentry's logger away again from a builder that has just got it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2008ProvidersClearedAfter() : StepRule(Descriptor, SetUpAct.ClearProviders)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2008",
        name: "ProvidersClearedAfter",
        Rule.SetUp,
        Level.Certain,
        title: "Sentry is cleared away with the other logging providers",
        message: "Logged errors and failed background services don't reach Sentry: '{1}' takes away what '{0}' added; call it before",
        why: "Sentry is a logging provider like any other; what is cleared after it was added hears nothing of the log.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (app.MayBeWiredWithoutCall || !app.Steps(cancellation)
            .Any(static other => other.Act is SetUpAct.UseSentry or SetUpAct.AddSentry)) return null;
        var order = app.Order(cancellation);
        for (var at = 0; at < order.Length; at++)
            if (order[at].Step == step && order[at].Builder is { } builder
                && Cleared(order, at, builder) is { } cleared) return new(step.Place, cleared.Symbol!.Name, step.Symbol!.Name);
        return null;
    }

    // The provider that was added last, if none is added after the clearing.
    private static SetUpStep? Cleared(ImmutableArray<StepRun> order, int at, object builder)
    {
        var clearing = order[at];
        if (order.Skip(at + 1).Any(later => Adds(later)
            && (later.Builder is null || later.Builder == builder || later.Step.Act == SetUpAct.OwnExtension))) return null;
        if (order.Any(static run => run.Step.Act == SetUpAct.OwnExtension)) return null;
        return order.Take(at).LastOrDefault(earlier => Adds(earlier) && earlier.Builder == builder
            && clearing.AlwaysFollows(earlier))?.Step;
    }

    private static bool Adds(StepRun run) => !run.Closes
        && run.Step.Act is SetUpAct.UseSentry or SetUpAct.AddSentry or SetUpAct.OwnExtension;
}
