namespace SentryGen.Knowledge;

/// <summary>Facts to verdict: the one place that decides how an app is wired. Generator and set-up rules both ask here.</summary>
internal static class Bootstrap
{
    /// <summary>The value of <see cref="Settings.Route"/> for each route.</summary>
    public static readonly (string Name, Route Route)[] RouteNames =
    [
        ("off", Route.None),
        ("console", Route.Console),
        ("host", Route.GenericHost),
        ("aspnetcore", Route.AspNetCore),
    ];

    public static string NameOf(Route route) => RouteNames.First(named => named.Route == route).Name;

    public static Verdict Decide(Facts facts)
    {
        if (!facts.IsApp) return Not(Unwired.NotAnApp, "this project is a library; the app that uses it is wired");
        if (!facts.IsReferencedDirectly && facts.LacksSdk)
            return Not(Unwired.AnalyzersAlone, "the reference to SentryGen takes the analyzers alone");
        if (!facts.IsReferencedDirectly) return Not(Unwired.NotReferenced, "only a library that this project uses references SentryGen");
        if (facts.IsTestProject) return Not(Unwired.TestProject, "this is a test project");
        if (!facts.Has(References.Sentry)) return Not(Unwired.NoSentry, "the Sentry SDK is not referenced");
        if (!facts.Can(Capability.Start))
            return Not(Unwired.NoStart, $"Sentry {facts.SentryVersion.ToString(3)} can't be started in a way that SentryGen knows");
        if (!facts.IsEnabled) return Not(Unwired.SwitchedOff, "SentryGenEnabled is false");
        if (facts.RequestedRoute == "off") return Not(Unwired.SwitchedOff, "SentryGenRoute is off");
        if (!facts.LanguageHasModuleInitializers) return Not(Unwired.LanguageTooOld, "module initializers need C# 9 (LangVersion)");

        var best = Best(facts);
        if (facts.Does(OwnWiring.UseSentry)) return Not(Unwired.OwnSetUp, "the app calls UseSentry itself");
        if (facts.Does(OwnWiring.AddSentry) && !LacksStart(facts)) return Not(Unwired.OwnSetUp, "the app calls AddSentry itself");

        if (facts.RequestedRoute == Settings.Route.Default && !facts.Does(OwnWiring.Init) && Hosts.Of(facts) is { OutOfReach: { } why })
            return Not(Unwired.HostOutOfReach, why);

        var route = best;
        foreach (var (name, named) in RouteNames)
        {
            if (facts.RequestedRoute != name) continue;
            if (named > best)
                return Not(Unwired.RouteNotAvailable, $"SentryGenRoute asks for {name}, but {Needs(named, facts)}");
            route = named;
        }

        var initializes = !facts.Does(OwnWiring.Init | OwnWiring.LogSinkStartsSdk);
        if (route == Route.Console && !initializes)
            return Not(Unwired.OwnSetUp, facts.Does(OwnWiring.Init)
                ? "the app calls SentrySdk.Init itself"
                : "the app's own log sink starts the SDK");

        return new(route, initializes, Unwired.No, Because(route, facts, initializes));
    }

    /// <summary>The richest route that the references allow.</summary>
    public static Route Best(Facts facts) =>
        facts.MixedPackages is not null || !facts.Can(Capability.AddSentry) ? Route.Console
        : facts.Has(Hosts.GenericHost | Hosts.AspNetCore | References.AspNetCoreAdapter) && facts.Can(Capability.UseSentry)
            ? Route.AspNetCore
        : facts.Has(Hosts.GenericHost | References.LoggingAdapter) ? Route.GenericHost
        : Route.Console;

    /// <summary>The app adds the logging adapter, which does not start the SDK, and nothing else does.</summary>
    public static bool LacksStart(Facts facts) =>
        facts.Does(OwnWiring.AddSentry)
            && !facts.Can(Capability.AdapterStart)
            && !facts.Does(OwnWiring.Init | OwnWiring.UseSentry | OwnWiring.LogSinkStartsSdk);

    /// <summary>Features that the referenced packages of Sentry should have and don't.</summary>
    public static IEnumerable<string> LeftOut(Facts facts) =>
        from row in Capabilities.All
        where row.Feature is not null && facts.Broken.Has(row.Capability)
        select row.Feature;

    private static string Needs(Route route, Facts facts) =>
        facts.MixedPackages is { } mixed ? $"{mixed} don't fit together"
        : route == Route.AspNetCore && !facts.Has(References.AspNetCoreAdapter) ? $"{SentryApi.AspNetCoreAssembly} is not referenced"
        : route == Route.GenericHost && !facts.Has(References.LoggingAdapter) ? $"{SentryApi.LoggingAssembly} is not referenced"
        : route == Route.AspNetCore && !facts.Has(Hosts.AspNetCore) ? "ASP.NET Core is not referenced"
        : !facts.Has(Hosts.GenericHost) ? "the generic host is not referenced"
        : !facts.Can(Capability.AddSentry) && !facts.Broken.Has(Capability.AddSentry)
            ? "the app declares an AddSentry of its own in Microsoft.Extensions.Logging"
        : $"this version of {(route == Route.AspNetCore ? SentryApi.AspNetCoreAssembly : SentryApi.LoggingAssembly)} "
            + "can't be added in a way that SentryGen knows";

    private static string Because(Route route, Facts facts, bool initializes)
    {
        var why = route switch
        {
            Route.AspNetCore => "the project references ASP.NET Core and Sentry.AspNetCore",
            Route.GenericHost => "the project references the generic host and Sentry.Extensions.Logging",
            _ when facts.RequestedRoute == "console" => "SentryGenRoute is console",
            _ when facts.MixedPackages is { } mixed => $"{mixed} don't fit together",
            _ when facts.Has(Hosts.AspNetCore) && !facts.Has(References.AspNetCoreAdapter) =>
                "the project does not reference Sentry.AspNetCore",
            _ when facts.Has(Hosts.GenericHost) && !facts.Has(References.LoggingAdapter) =>
                "the project does not reference Sentry.Extensions.Logging",
            _ when facts.Has(Hosts.GenericHost) =>
                Needs(facts.Has(References.AspNetCoreAdapter | Hosts.AspNetCore) ? Route.AspNetCore : Route.GenericHost, facts),
            _ => "the project references no host",
        };
        if (facts.RequestedRoute != "auto" && route != Route.Console) why = $"{why}, and SentryGenRoute is {facts.RequestedRoute}";
        var owner = facts.Does(OwnWiring.Init) ? "SentrySdk.Init" : "log sink";
        return initializes ? why : $"{why}; the SDK is left to the app's own {owner}";
    }

    private static Verdict Not(Unwired reason, string why) => new(Route.None, false, reason, why);
}
