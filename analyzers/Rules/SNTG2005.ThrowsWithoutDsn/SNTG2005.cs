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
        why: "Without a DSN from code, configuration or environment the SDK throws an ArgumentNullException, so that a missing variable stops the whole app.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Call is { } call
        && app.IsStart(step.Act)
        && app.IsInEntryPoint(call, cancellation)
        && !Guards.AreAround(call)
        && DsnOrigins.Of(step, app, cancellation) == DsnOrigin.Environment
        && app.DsnAttribute is null
        && (step.Act == SetUpAct.InitSdk || ConfigurationHasNone(app, cancellation))
            ? new(step.Place, $"'{step.Symbol?.Name}'")
            : null;

    // Hosts read it from their configuration, too: only where the settings are shown, and no user secrets add to them, can one tell that it is not there.
    private static bool ConfigurationHasNone(AppSetUp app, CancellationToken cancellation) =>
        app.Settings(cancellation) is { IsEmpty: false } files
        && !app.HasUserSecrets
        && !files.Any(static file => file.Settings.Any(static setting => DsnText.Settings.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)));
}
