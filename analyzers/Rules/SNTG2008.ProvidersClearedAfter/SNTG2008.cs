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
        message: "Logged errors and failed background services don't reach Sentry: 'ClearProviders' takes away what '{0}' added; call it before",
        why: "Sentry is a logging provider like any other; what is cleared after it was added hears nothing of the log.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Call is not { } clear || app.MayBeWiredWithoutCall) return null;
        SetUpStep? cleared = null;
        foreach (var other in app.StepsIn(clear.SyntaxTree, cancellation))
        {
            if (other.Act is not (SetUpAct.UseSentry or SetUpAct.AddSentry or SetUpAct.OwnExtension) || other.Call is not { } added) continue;
            if (other.Act != SetUpAct.OwnExtension && ExecutionOrder.OnOneBuilder(added, clear) is not null) cleared = other;
            // Added once more, or perhaps so.
            else if (added.Span.End > clear.Span.End || other.Act == SetUpAct.OwnExtension) return null;
        }

        return cleared is null ? null : new(step.Place, cleared.Symbol!.Name);
    }
}
