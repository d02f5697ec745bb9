using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Serilog takes the place of all logging providers, Sentry's among them, and has no sink that goes to Sentry.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2009SerilogHidesLog() : StepRule(Descriptor, SetUpAct.ReplaceLoggerFactory)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2009",
        name: "SerilogHidesLog",
        Rule.SetUp,
        Level.Certain,
        title: "Serilog hides the log from Sentry",
        message: "Logged errors and failed background services don't reach Sentry: '{0}' takes the place of all logging providers; "
            + "pass 'writeToProviders: true', or add Sentry.Serilog and 'WriteTo.Sentry'",
        why: "Sentry hears of the log as a logging provider; Serilog as the logger factory asks no provider unless it is told to.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        SerilogProviders.HidesLog(step, app, cancellation) ? new(step.Place, step.Symbol!.Name) : null;
}
