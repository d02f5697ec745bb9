using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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

    private static readonly string[] OwnSinks = ["ILogEventSink", "WriteTo.Providers"];

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Call is { } call
        && HearsLog(app, cancellation)
        && !HasSink(app)
        && !Guards.IsInBranch(call)
        && step.Model.GetOperation(call, cancellation) is IInvocationOperation invocation
        && invocation.Arguments.All(LeavesProvidersOut)
            ? new(step.Place, step.Symbol!.Name)
            : null;

    // The bootstrap or the app makes Sentry a logging provider.
    private static bool HearsLog(AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return Bootstrap.Decide(facts).Route >= Route.GenericHost || facts.Does(OwnWiring.AddSentry | OwnWiring.UseSentry);
    }

    // A package of Sentry's or of anybody's, or a sink of the user's own.
    private static bool HasSink(AppSetUp app) =>
        app.Compilation.ReferencedAssemblyNames.Any(static name => name.Name.Contains("Serilog") && name.Name.Contains(SentryApi.Assembly))
        || app.Says(OwnSinks);

    private static bool LeavesProvidersOut(IArgumentOperation argument) => argument.Parameter?.Name switch
    {
        "writeToProviders" => argument.Value.ConstantValue is { HasValue: true, Value: false },
        "providers" => argument.ArgumentKind == ArgumentKind.DefaultValue,
        _ => true,
    };
}
