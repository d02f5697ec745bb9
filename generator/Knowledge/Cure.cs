namespace SentryGen.Knowledge;

/// <summary>Something that a project lacks, and the remedy.</summary>
internal static class Cure
{
    private static readonly Dictionary<Gap, string> Losses = new()
    {
        [Gap.Everything] = "no error of this app is reported",
        [Gap.Start] = "no error of this app is reported",
        [Gap.Host] = "no error of this app is reported",
        [Gap.Requests] = "its failed requests are not reported",
        [Gap.Log] = "its failed background services and logged errors are not reported",
    };

    /// <summary>A sentence, or null if all is as it should be.</summary>
    public static string? For(Facts facts, Verdict verdict) =>
        facts is { IsApp: true, IsReferencedDirectly: true, IsTestProject: false } && Mixed(facts) is { } mixed ? mixed
        : verdict.Unwired == Unwired.NoSentry
            ? $"{Losses[Gap.Everything]}; {Add(SentryApi.Assembly)}, or rename the type that hides the namespace of that name"
        : Gaps.Of(facts, verdict) is not Gap.None and var gap ? $"{Losses[gap]}; {Of(gap, facts, verdict)}"
        : null;

    /// <summary>The packages that don't fit together and the command that aligns them, or null if all fit.</summary>
    public static string? Mixed(Facts facts) =>
        facts.MixedPackages is { } mixed
            ? $"{mixed} don't fit together; {Add(Outermost(facts), facts)}"
            : null;

    /// <summary>The command that adds a package, in the version of the referenced SDK: the newest one need not fit to it.</summary>
    public static string Add(string package, Facts facts) =>
        facts.SentryVersion.Major > 0 && SentryApi.ReleasedTogether.Contains(package)
            ? Add($"{package} --version {facts.SentryVersion.ToString(3)}")
            : Add(package);

    // The other adapters depend on the one of the log, and bring it along.
    private static string Outermost(Facts facts)
    {
        var names = facts.Misfits.Select(static misfit => misfit.Split(' ')[0]).ToList();
        return names.Contains(SentryApi.AspNetCoreAssembly)
            ? SentryApi.AspNetCoreAssembly
            : names.FirstOrDefault(static name => name != SentryApi.LoggingAssembly) ?? names[0];
    }

    private static string Of(Gap gap, Facts facts, Verdict verdict) => (gap, verdict.Unwired) switch
    {
        _ when Gaps.MissingPackage(gap, facts) is { } package => Add(package, facts),
        (Gap.Host, _) => Call(facts),
        (_, Unwired.NoStart) => $"{verdict.Why}; look for a newer SentryGen, or set Sentry up by hand",
        (Gap.Requests, _) when facts.Broken.Has(Capability.UseSentry) => Unknown(SentryApi.AspNetCoreAssembly),
        (Gap.Log, _) when facts.Broken.Has(Capability.AddSentry) => Unknown(SentryApi.LoggingAssembly),
        (Gap.Log, _) when !facts.Does(OwnWiring.Init) && !facts.Can(Capability.AdapterStart) =>
            "call SentrySdk.Init first, and AddSentry on its logging builder",
        (Gap.Requests, _) => "call UseSentry on its web host",
        (Gap.Log, _) => "call AddSentry on its logging builder",
        (_, Unwired.SwitchedOff) when !facts.IsEnabled =>
            $"take <{Settings.Enabled.Name}>false</{Settings.Enabled.Name}> out of the project",
        (_, Unwired.SwitchedOff) => $"take <{Settings.Route.Name}>off</{Settings.Route.Name}> out of the project",
        (_, Unwired.LanguageTooOld) => "set <LangVersion>9</LangVersion> in the project, or later",
        _ when facts.RequestedRoute == "aspnetcore" && !facts.Has(References.AspNetCoreAdapter) => Add(SentryApi.AspNetCoreAssembly, facts),
        _ when facts.RequestedRoute == "host" && !facts.Has(References.LoggingAdapter) => Add(SentryApi.LoggingAssembly, facts),
        _ => $"take <{Settings.Route.Name}>{facts.RequestedRoute}</{Settings.Route.Name}> out of the project",
    };

    private static string Call(Facts facts)
    {
        var host = Hosts.Of(facts)!.Markers[0];
        var call = HostCalls.All.First(call => call.Gap == HostGap.OutOfReach && call.Type == host);
        return call.Needs is { } needs ? $"{Add(needs, facts)}, and {call.Remedy}" : call.Remedy;
    }

    private static string Unknown(string adapter) =>
        $"this {adapter} can't be added in a way that SentryGen knows; look for a newer SentryGen";

    private static string Add(string package) => $"run 'dotnet add package {package}'";
}
