using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Serilog as the logger factory of a host, and the logging providers that it hands the log on to, or not.</summary>
internal static class SerilogProviders
{
    /// <summary>The step takes the log away from Sentry, which is one of the providers.</summary>
    public static bool HidesLog(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Act == SetUpAct.ReplaceLoggerFactory
        && step.Call is { } call
        && HearsLog(app, cancellation)
        && !HasSink(app)
        && !Guards.IsInBranch(call, static condition => Environments.HoldInProduction(condition))
        && LeavesProvidersOut(step, cancellation) == true;

    /// <summary>Entries of Serilog reach the providers of a host, once that is built.</summary>
    public static bool AreHandedOn(AppSetUp app, CancellationToken cancellation) =>
        HearsLog(app, cancellation)
        && app.Steps(cancellation)
            .Any(step => step.Act == SetUpAct.ReplaceLoggerFactory && LeavesProvidersOut(step, cancellation) == false);

    /// <summary>They reach them from the loggers of the host, and not from the static one.</summary>
    public static bool LeaveStaticLog(AppSetUp app, CancellationToken cancellation) =>
        AreHandedOn(app, cancellation)
        && app.Steps(cancellation).Where(static step => step.Act == SetUpAct.ReplaceLoggerFactory)
            .All(step => (step.Model.GetOperation(step.Syntax, cancellation) as IInvocationOperation)?.Arguments
                .Any(static argument => argument is { Parameter.Name: "preserveStaticLogger", Value.ConstantValue.Value: true }) == true);

    // Null in code that does not compile.
    private static bool? LeavesProvidersOut(SetUpStep step, CancellationToken cancellation) =>
        (step.Model.GetOperation(step.Syntax, cancellation) as IInvocationOperation)?.Arguments.All(LeavesProvidersOut);

    // The bootstrap or the app makes Sentry a logging provider.
    private static bool HearsLog(AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return Bootstrap.Decide(facts).Route >= Route.GenericHost || facts.Does(OwnWiring.AddSentry | OwnWiring.UseSentry);
    }

    // A package of Sentry's or of anybody's, or a sink of the user's own.
    private static bool HasSink(AppSetUp app) =>
        app.Compilation.ReferencedAssemblyNames.Any(static name => name.Name.Contains("Serilog") && name.Name.Contains(SentryApi.Assembly))
        || LogJoins.MayRelay(LogFrameworks.Serilog, app);

    private static bool LeavesProvidersOut(IArgumentOperation argument) => argument.Parameter?.Name switch
    {
        "writeToProviders" => argument.Value.ConstantValue is { HasValue: true, Value: false },
        "providers" => argument.ArgumentKind == ArgumentKind.DefaultValue,
        _ => true,
    };
}
