using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>
/// Options are set where Sentry never looks: on an object of the callback's own, or in a section that the adapter does not read.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2010SettingsNotRead() : StepRule(Descriptor, SetUpAct.InitSdk, SetUpAct.UseSentry, SetUpAct.AddSentry,
    SetUpAct.AddLogSink)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2010",
        name: "SettingsNotRead",
        Rule.SetUp,
        Level.Certain,
        title: "Settings never reach Sentry",
        message: "Settings never reach Sentry: {0}",
        why: "Sentry goes on with the options that it passed to the callback, and each adapter binds sections of its own: what is set "
            + "elsewhere has no effect.");

    /// <summary>A file that says one of these may read the section itself.</summary>
    private static readonly string[] Reading = [$"\"{SentryApi.Assembly}\"", $"\"{SentryApi.Assembly}:", SentryApi.LoggingOptionsName];

    private static readonly string[] RunsHost = ["RunConsoleAsync"];

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Call is null) return null;
        if (LostOptions.Of(step, app, cancellation) is { } lost) return new(PlaceOf(lost, step), Text(lost, step.Symbol!.Name));
        // More settings may come from the environment.
        return InOtherSection(step, app, cancellation) is { } settings
            ? new(step.Place, $"'{step.Symbol!.Name}' reads the section 'Logging:Sentry', and {settings} in 'Sentry'") { IsAdvice = true }
            : null;
    }

    private protected override IEnumerable<Finding> Others(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var (set, taken) in ServiceOptions.NotTaken(file, app, cancellation))
            yield return new(set.GetLocation(), $"no adapter of this app asks for these options; set those of '{taken}'");
        if (app.Facts(cancellation).OwnWiring == OwnWiring.None) yield break;
        foreach (var kept in ServiceOptions.Kept(file, app, cancellation))
            yield return new(kept.GetLocation(), "no adapter takes its options from the services; set them in the callback of the start");
        if (LostOptions.SetOnNew(file, app, cancellation).FirstOrDefault() is { } of)
            yield return new(of.GetLocation(), $"'{of}' makes new options each time; let it keep them");
        foreach (var kept in LostOptions.KeptIn(file, app, cancellation))
            yield return new(kept.Identifier.GetLocation(), "these options are given to nobody; set them in the callback of the start");
    }

    private protected override IEnumerable<Finding> Judge(SettingsFile file, AppSetUp app, CancellationToken cancellation) =>
        from section in UnreadSections.In(file, app, cancellation)
        select new Finding(file.PlaceOf(section.First), $"nothing reads the section '{section.Path}'") { IsAdvice = true };

    private static string Text(LostOptions lost, string start) => (lost.Replaces
        ? $"this replaces what '{start}' goes on with by an object of the callback's own"
        : $"this makes options of the callback's own, and '{start}' goes on with others") + "; set the options on the one that is given";

    // A rule speaks in the file of the step.
    private static Location PlaceOf(LostOptions lost, SetUpStep step) =>
        lost.Place.SyntaxTree == step.Syntax.SyntaxTree ? lost.Place.GetLocation() : step.Place;

    // The words that say what stands there.
    private static string? InOtherSection(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Act != SetUpAct.AddSentry || ReadSetUp.ExtendedBy(step.Symbol)?.ToDisplayString() != HostApi.LoggingBuilder) return null;
        var keys = app.Settings(cancellation).SelectMany(static file => file.Settings).Select(static setting => setting.Key).ToList();
        var acts = app.Steps(cancellation).Select(static other => other.Act).ToList();
        if (keys.Any(static key => LogSection.IsIn(key, LogSection.Prefix))
            || !(acts.Contains(SetUpAct.BuildHost) || app.Says(RunsHost))
            || acts.Contains(SetUpAct.UseSentry)
            || app.MaySetUpElsewhere(cancellation)
            || app.Says(Reading)
            || LogSection.ReadsRoot(app, cancellation)) return null;
        // The adapter of Sentry 7 reads its levels, and no DSN at all.
        return app.ProjectFacts.Can(Capability.AdapterDsn) && LacksDsn(step, keys, acts, app, cancellation) ? "the DSN stands"
            : HasLevels(keys, app, cancellation) ? "its levels stand" : null;
    }

    // UseSentry of the bootstrap reads the section of the SDK.
    private static bool HasLevels(List<string> keys, AppSetUp app, CancellationToken cancellation) =>
        keys.Any(LogSection.IsLevelInRoot) && Bootstrap.Decide(app.Facts(cancellation)).Route != Route.AspNetCore;

    private static bool LacksDsn(SetUpStep step, List<string> keys, List<SetUpAct> acts, AppSetUp app, CancellationToken cancellation) =>
        keys.Contains(LogSection.RootPrefix + SentryApi.Dsn, StringComparer.OrdinalIgnoreCase)
        && !acts.Contains(SetUpAct.InitSdk)
        && DsnOrigins.Of(step, app, cancellation) == DsnOrigin.Environment;
}
