namespace SentryGen.Knowledge;

/// <summary>A kind of failure in an app that Sentry never hears of.</summary>
internal enum Gap
{
    None,

    /// <summary>Nothing is set up.</summary>
    Everything,

    /// <summary>The log is wired by the app, and nothing starts the SDK.</summary>
    Start,

    /// <summary>Nothing is set up, and only a call in the app's own code can do it.</summary>
    Host,

    /// <summary>The requests of a web app.</summary>
    Requests,

    /// <summary>The background services of a host, and its log.</summary>
    Log,
}

/// <summary>
/// Finds the gap that generator and app together leave open. The rules about an app as a whole report a gap, and nothing else.
/// </summary>
internal static class Gaps
{
    public static Gap Of(Facts facts, Verdict verdict) =>
        verdict.Unwired is Unwired.NotAnApp or Unwired.NotReferenced or Unwired.AnalyzersAlone or Unwired.TestProject or Unwired.NoSentry
            ? Gap.None
        : verdict.Unwired == Unwired.HostOutOfReach ? Gap.Host
        : !verdict.IsWired && facts.OwnWiring == OwnWiring.None ? Gap.Everything
        : !verdict.IsWired && Bootstrap.LacksStart(facts) ? Gap.Start
        : AsksForLess(facts) ? Gap.None
        : facts.IsWebProject && facts.Has(Hosts.AspNetCore)
            ? verdict.Route == Route.AspNetCore || facts.Does(OwnWiring.UseSentry) ? Gap.None : Gap.Requests
        : facts.Has(Hosts.GenericHost)
            && verdict.Route < Route.GenericHost
            && !facts.Does(OwnWiring.UseSentry | OwnWiring.AddSentry | OwnWiring.LogSink)
            ? Gap.Log
        : Gap.None;

    /// <summary>The package without which a gap can't be closed, or null if it is there.</summary>
    public static string? MissingPackage(Gap gap, Facts facts) => gap switch
    {
        Gap.Requests when !facts.Has(References.AspNetCoreAdapter) => SentryApi.AspNetCoreAssembly,
        Gap.Log when !facts.Has(References.LoggingAdapter) => SentryApi.LoggingAssembly,
        _ => null,
    };

    // SentryGenRoute names a smaller route than the references allow.
    private static bool AsksForLess(Facts facts) =>
        facts.IsEnabled
            && Bootstrap.RouteNames.Any(named => named.Name == facts.RequestedRoute
                && named.Route != Route.None
                && named.Route < Bootstrap.Best(facts));
}
