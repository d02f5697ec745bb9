using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>An app that does not start if SENTRY_DSN is not set.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2005ThrowsWithoutDsn() : StepRule(Descriptor, SetUpAct.InitSdk, SetUpAct.UseSentry, SetUpAct.AddSentry)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2005",
        name: "ThrowsWithoutDsn",
        Rule.SetUp,
        Level.Advice,
        title: "An app does not start if SENTRY_DSN is not set",
        message: "{0} throws, and the app does not start, if SENTRY_DSN is not set; call it only if SENTRY_DSN is set",
        why: "Without a DSN from code, configuration or environment the SDK throws an ArgumentNullException, so that a missing variable "
            + "stops the whole app.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Call is { } call
        && app.IsStart(step.Act)
        && app.DsnAttribute is null
        && !IsOfOthers(step, app, cancellation)
        && Reach.Of(call, app, cancellation) is { } reach
        && DsnOrigins.Of(step, app, cancellation, reach.Environment) == DsnOrigin.Environment
        && (step.Act == SetUpAct.InitSdk || !ServiceOptions.MaySetDsn(step.Act, app, reach.Environment, cancellation))
        && (step.Act == SetUpAct.InitSdk || IsNotConfigured(step, reach, app, cancellation))
            ? new(step.Place, $"'{step.Symbol?.Name}'")
            : null;

    // The log takes an empty text in its own section for none. SNTG2010 speaks of the other section.
    private static bool IsNotConfigured(SetUpStep step, Reach reach, AppSetUp app, CancellationToken cancellation) =>
        DsnText.Settings.All(key =>
        app.Configured(key, reach.Environment, cancellation, takesEmpty: step.Act == SetUpAct.UseSentry
            || !LogSection.IsIn(key, LogSection.Prefix)) == false);

    // SNTG2011 and SNTG2010 say more of it.
    private static bool IsOfOthers(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        (step.Act != SetUpAct.InitSdk && app.Steps(cancellation)
            .Any(static other => other is { Act: SetUpAct.InitSdk, Call.ArgumentList.Arguments.Count: > 0 }))
        || LostOptions.Of(step, app, cancellation) is not null;
}
