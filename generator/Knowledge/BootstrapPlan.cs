using System.Collections.Immutable;
using SentryGen.Model;

namespace SentryGen.Knowledge;

/// <summary>All that is decided about the emitted code. Writing prints it and decides nothing.</summary>
/// <param name="Verdict">The route and its reason.</param>
/// <param name="IsReferenceIncomplete">The reference to SentryGen lacks what an app needs, and the user is told.</param>
/// <param name="HasHeader">The emitted text says how the app is wired, or why it is not.</param>
/// <param name="Parts">The parts of the templates that the project gets.</param>
/// <param name="Hooks">The hooks of its hosts.</param>
/// <param name="Sentry">The version of the SDK.</param>
/// <param name="LeftOut">Features that this version lacks.</param>
/// <param name="NamespaceOfTasks">The namespace of the methods that report the failures of tasks.</param>
/// <param name="OptionsParameter">The parameter of Configure.</param>
/// <param name="BuildProperties">The properties of the build that the SDK gets.</param>
internal sealed record BootstrapPlan(
    Verdict Verdict,
    bool IsReferenceIncomplete,
    bool HasHeader,
    PartSet Parts,
    EquatableArray<HostHook> Hooks,
    Version Sentry,
    EquatableArray<string> LeftOut,
    string NamespaceOfTasks,
    string OptionsParameter,
    EquatableArray<BuildProperty> BuildProperties)
{
    private static readonly Dictionary<string, Part> PartsByName =
        Enum.GetValues(typeof(Part)).Cast<Part>().ToDictionary(static part => part.ToString());

    /// <summary>The project gets the part or the hook, by the name in the templates.</summary>
    public bool Has(string name) => PartsByName.TryGetValue(name, out var part) ? Parts.Has(part) : Hooks.Any(hook => hook.Part == name);

    /// <summary>The plan, or null if nothing is emitted for the project, not even a comment.</summary>
    public static BootstrapPlan? For(Facts facts, Verdict verdict)
    {
        var bootstrap = PartsOf(facts, verdict);
        var given = (bootstrap ?? []).Concat(OfTasks(facts, verdict)).Where(static part => part.IsGiven);
        var parts = given.Aggregate(new PartSet(), static (sum, part) => sum.With(part.Part));
        if (bootstrap is null && !parts.Has(Part.Tasks)) return null;
        return new(
            verdict,
            verdict.Unwired == Unwired.AnalyzersAlone && !facts.ReferencesTests,
            bootstrap is not null,
            parts,
            new(HooksOf(facts, verdict).ToImmutableArray()),
            facts.SentryVersion,
            new(Bootstrap.LeftOut(facts).ToImmutableArray()),
            Emitted.NamespaceOfTasks(facts.Assembly),
            facts.OptionsParameter,
            facts.BuildProperties);
    }

    private static (Part Part, bool IsGiven)[]? PartsOf(Facts facts, Verdict verdict) => verdict.Unwired switch
    {
        Unwired.AnalyzersAlone => [(Part.WithoutSdk, true)],
        Unwired.NotAnApp or Unwired.NotReferenced or Unwired.TestProject or Unwired.NoSentry => null,
        Unwired.LanguageTooOld => [],
        Unwired.No => [.. Initializer(facts), .. Process(facts, verdict), .. OfHosts(facts, verdict), .. OfWebHosts(facts, verdict)],
        _ when !facts.IsEnabled => facts.ShapesOptions ? [(Part.Configure, true)] : null,
        _ when facts.Can(Capability.BuildProperties) => [(Part.Configure, facts.ShapesOptions), .. Initializer(facts)],
        _ => [(Part.Configure, facts.ShapesOptions)],
    };

    private static (Part Part, bool IsGiven)[] Initializer(Facts facts) =>
    [
        (Part.Start, true),
        (Part.ModuleInitializer, !facts.Has(References.ModuleInitializer)),
        (Part.FileTypes, !facts.Has(References.ModuleInitializer) && facts.LanguageHasFileTypes),
        (Part.BuildProperties, facts.Can(Capability.BuildProperties)),
    ];

    // A wired app has the methods for the fix that calls them. All else gets them with the first call, whatever is switched off.
    private static (Part Part, bool IsGiven)[] OfTasks(Facts facts, Verdict verdict)
    {
        var reports = facts.Has(References.Sentry) && facts.Can(Capability.Capture);
        var isWanted = (verdict.IsWired && reports) || facts.FaultReports.HasFlag(FaultReports.Missing);
        var isGiven = isWanted && !facts.FaultReports.HasFlag(FaultReports.Other);
        return
        [
            (Part.Tasks, isGiven),
            (Part.GlobalUsings, facts.LanguageHasGlobalUsings),
            (Part.ReportsTasks, reports),
            (Part.ValueTasks, facts.Has(References.ValueTasks)),
            (Part.IsEnabled, facts.Can(Capability.State)),
        ];
    }

    private static (Part Part, bool IsGiven)[] Process(Facts facts, Verdict verdict)
    {
        var starts = verdict.InitializesSdk;
        return
        [
            (Part.Configure, true),
            (Part.Wired, true),
            (Part.StartsSdk, starts),
            (Part.GlobalScope, starts && HasOneUser(facts) && facts.Can(Capability.GlobalScope)),
            (Part.Signals, starts && facts.Has(References.PosixSignals) && facts.Can(Capability.Flush)),
            (Part.SelfTest, TestsItself(facts)),
            (Part.Spotlight, facts.Can(Capability.Spotlight)),
            (Part.AssemblyVersion, facts.Can(Capability.Release) && facts.Can(Capability.AssemblyVersion)),
            (Part.Environment, facts.Can(Capability.Environment)),
            (Part.Release, facts.Can(Capability.Release)),
            (Part.ServerName, facts.Can(Capability.ServerName)),
            (Part.Tags, facts.Can(Capability.Tags)),
            (Part.SampleRate, facts.Can(Capability.SampleRate)),
            (Part.TracesSampleRate, facts.Can(Capability.TracesSampleRate)),
            (Part.Debug, facts.Can(Capability.Debug)),
        ];
    }

    private static (Part Part, bool IsGiven)[] OfHosts(Facts facts, Verdict verdict)
    {
        if (verdict.Route is not (Route.GenericHost or Route.AspNetCore)) return [];
        var starts = verdict.InitializesSdk;
        var web = verdict.Route == Route.AspNetCore;
        var adapterStarts = facts.Can(Capability.AdapterStart);
        var startsAgain = starts && (web || adapterStarts);
        return
        [
            (Part.Hosts, true),
            (Part.HostEnvironment, starts && facts.Can(Capability.Processors) && facts.Can(Capability.Environment)),
            (Part.LeavesSessionsToHost, startsAgain && facts.Can(Capability.Sessions)),
            (Part.LogStartsSdk, starts && adapterStarts && facts.Can(Capability.AdapterSdkOptions)),
            (Part.LogOptions, starts && facts.Can(Capability.AdapterSdkOptions)),
            (Part.LogLeavesSdk, !starts && adapterStarts),
            (Part.LogNeedsHub, !adapterStarts && facts.Can(Capability.Hub)),
            (Part.LogSection, ReadsSection(facts)),
            (Part.StructuredLogs, LeavesLogsOut(facts)),
            (Part.PutsFirst, web || !ReadsSection(facts)),
        ];
    }

    private static (Part Part, bool IsGiven)[] OfWebHosts(Facts facts, Verdict verdict)
    {
        if (verdict.Route != Route.AspNetCore) return [];
        var starts = verdict.InitializesSdk;
        var webCanLeaveSdk = facts.Can(Capability.WebStart);
        var appDecidesLogs = !starts && LeavesLogsOut(facts);
        return
        [
            (Part.WebHosts, true),
            (Part.FirstWebHosts, facts.Has(Hosts.FirstWebHost)),
            (Part.AdapterStart, facts.Can(Capability.AdapterStart)),
            (Part.WebOptions, facts.Can(Capability.WebSdkOptions)),
            (Part.WebLeavesSdk, !starts && webCanLeaveSdk),
            (Part.WebNeedsHub, !starts && !webCanLeaveSdk && facts.Can(Capability.Hub)),
            (Part.WebFlush, facts.Can(Capability.WebFlush)),
            (Part.WebLeavesLogsOut, appDecidesLogs && !facts.Can(Capability.WebLogSwitch)),
            (Part.WebLogSwitch, appDecidesLogs && facts.Can(Capability.WebLogSwitch)),
            (Part.KeepsOpen, facts.Can(Capability.WebFilter)),
            (Part.Net, facts.HasNet && facts.Can(Capability.Net)),
            (Part.Grpc, facts.Can(Capability.Grpc)),
        ];
    }

    private static IEnumerable<HostHook> HooksOf(Facts facts, Verdict verdict) =>
        from host in Hosts.All
        let hook = host.Hook
        where hook is not null && facts.Has(host) && Reaches(hook.Place, verdict)
        where facts.Can(hook.Needs) && !(hook.Instead is { } same && facts.Can(same))
        select hook;

    private static bool Reaches(HookPlace place, Verdict verdict) => place switch
    {
        HookPlace.Process => verdict.InitializesSdk,
        HookPlace.Services => verdict.Route is Route.GenericHost or Route.AspNetCore,
        _ => verdict.Route == Route.AspNetCore,
    };

    private static bool HasOneUser(Facts facts) => Hosts.All.Any(host => host.HasOneUser && facts.Has(host));

    // The self-test sets all these options.
    private static bool TestsItself(Facts facts) =>
        facts.Has(References.HttpHandlers)
        && facts.Can(Capability.SelfTest)
        && facts.Can(Capability.SampleRate)
        && facts.Can(Capability.TracesSampleRate)
        && facts.Can(Capability.Sessions)
        && facts.Can(Capability.Spotlight);

    // An adapter that does not start the SDK stops the app if its section holds more than it reads.
    private static bool ReadsSection(Facts facts) => !facts.Can(Capability.AdapterSdkOptions) && facts.Can(Capability.AdapterLevels);

    // If the SDK has no switch for structured logs, each entry of the log becomes one unless a filter prevents it.
    private static bool LeavesLogsOut(Facts facts) => !facts.Can(Capability.LogSwitch);
}
