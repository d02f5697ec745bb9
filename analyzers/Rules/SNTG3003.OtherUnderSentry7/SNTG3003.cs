using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Set-up that works with Sentry 6, and does not compile, does not start or says nothing with Sentry 7.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG3003OtherUnderSentry7() : SetUpRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG3003",
        name: "OtherUnderSentry7",
        Rule.Migration,
        Level.Advice,
        title: "Sentry 7 treats this set-up in another way",
        message: "Under Sentry 7 {0}; {1}",
        why: "In Sentry 7 the logging adapter no longer starts the SDK, and has no settings of the SDK. "
            + "Set-up that relies on it does not compile, stops the app or sends nothing.");

    private const string StartBeside = "start the SDK with SentrySdk.Init, or with UseSentry on a web host";
    private const string MoveSetting = "move it to the environment, to options in code, or for UseSentry to the section 'Sentry'";

    /// <summary>A file without any of these has nothing of the kind. Most files of a library are done with this.</summary>
    private static readonly string[] Words =
        [SentryApi.AddSentry, SentryApi.InitializeSdk, SentryApi.EnableLogs, ".Release", ".Distribution"];

    private static readonly Capability[] Gone = [Capability.AdapterStart, Capability.ScopeRelease, Capability.LogSwitch];

    internal override bool Concerns(AppSetUp app) => Gone.Any(app.ProjectFacts.Can);

    private protected override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (!SetUpSyntax.Says(file, Words)) yield break;
        foreach (var step in app.StepsIn(file, cancellation))
        {
            if (Judge(step, app, cancellation) is var (what, remedy) && !Goes(step, app, cancellation))
                yield return new(step.Place, what, remedy);
        }
    }

    private protected override IEnumerable<Finding> Judge(SettingsFile file, AppSetUp app, CancellationToken cancellation)
    {
        if (!app.IsApp || !app.ProjectFacts.Can(Capability.AdapterSdkOptions)) yield break;
        var facts = app.Facts(cancellation);
        var isRead = LogSection.IsReadByBootstrap(facts);
        if (!isRead && !facts.Does(OwnWiring.AddSentry | OwnWiring.UseSentry)) yield break;
        foreach (var setting in file.Settings)
        {
            if (LogSection.Refused(setting.Key, setting.Value, LogSection.ReadsRoot(app, cancellation)) is not null)
                yield return new(file.PlaceOf(setting), isRead
                    ? "this setting is not read"
                    : "this setting stops the app at its start", MoveSetting);
        }
    }

    private static (string What, string Remedy)? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) => step.Act switch
    {
        SetUpAct.AddSentry when app.ProjectFacts.Can(Capability.AdapterStart) => OfLog(step, app, cancellation),
        SetUpAct.SetInitializeSdk when IsOfHost(step) && !IsInAddSentry(step, app, cancellation) => (
            "'InitializeSdk' does not compile, because UseSentry always starts the SDK",
            "drop SentrySdk.Init, and set its options in UseSentry"),
        SetUpAct.SetScopeRelease => ($"a scope has no '{step.Symbol!.Name}'", "set it in the options, before the SDK starts"),
        SetUpAct.SetEnableLogs when !IsOnWebOptions(step, cancellation) && !IsInAddSentry(step, app, cancellation) => (
            "'EnableLogs' does not compile here, because SentrySdk.Init always sends the log",
            "no form works with both, so take it out when you move"),
        _ => null,
    };

    private static (string What, string Remedy)? OfLog(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step is not { Call: { } call, Symbol: IMethodSymbol method }) return null;
        if (ReadSetUp.ExtendedBy(method)?.ToDisplayString() == HostApi.LoggerFactory)
            return ("'AddSentry' does not compile on a logger factory", "call it in LoggerFactory.Create, and SentrySdk.Init before it");
        if (method.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_String))
            return ("'AddSentry' takes no DSN", StartBeside);
        if (LogOptions.Of(step, cancellation).FirstOrDefault(static option => option.Kind != LogOptionKind.OfLog) is { } option)
            return ($"'{option.Name}' does not compile here, because the log has no settings of the SDK", StartBeside);
        return IsOnlyStart(app, cancellation) && !call.ContainsDirectives
            ? ("'AddSentry' adds only the log, and nothing starts the SDK", StartBeside)
            : null;
    }

    // The bootstrap completes an AddSentry that does not start the SDK.
    private static bool IsOnlyStart(AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return app.IsApp
            && !facts.Does(OwnWiring.Init | OwnWiring.UseSentry | OwnWiring.LogSinkStartsSdk)
            && !Bootstrap.Decide(facts with { OwnWiring = facts.OwnWiring & ~OwnWiring.AddSentry }).IsWired
            && !app.MayBeWiredWithoutCall
            && !app.MaySetUpElsewhere(cancellation);
    }

    // The options of log sinks are of other assemblies.
    private static bool IsOfHost(SetUpStep step) => step.Symbol?.ContainingAssembly.Name == SentryApi.LoggingAssembly;

    private static bool IsInAddSentry(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        app.StepsIn(step.Syntax.SyntaxTree, cancellation).Any(other => other.Act == SetUpAct.AddSentry && step.IsIn(other.Syntax));

    // The options of the web adapter keep the switch.
    private static bool IsOnWebOptions(SetUpStep step, CancellationToken cancellation) =>
        step.Syntax is AssignmentExpressionSyntax { Left: var option, Parent: var around }
        && (option is MemberAccessExpressionSyntax access ? access.Expression : around?.Parent as ExpressionSyntax) is { } holder
        && step.Model.GetTypeInfo(holder, cancellation).Type?.ToDisplayString() == SentryApi.AspNetCoreOptions;

    // SNTG3002 takes the whole statement out.
    private static bool Goes(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        app.IsApp
        && Bootstrap.Decide(app.ProjectFacts).IsWired
        && HandWritten.Of(app, cancellation).Any(one => step.IsIn(one.Statement));
}
