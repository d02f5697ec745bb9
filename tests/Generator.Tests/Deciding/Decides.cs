using SentryGen.Knowledge;
using static SentryGen.Knowledge.Hosts;
using static SentryGen.Knowledge.References;

namespace SentryGen.Tests.Deciding;

/// <summary>Facts to verdict, as a table.</summary>
public class Decides
{
    private static readonly Facts Console = new() { IsApp = true, References = References.Sentry };
    private static readonly Facts Worker = Console with { References = References.Sentry | GenericHost | LoggingAdapter };
    private static readonly Facts Web =
        Worker with { IsWebProject = true, References = Worker.References | AspNetCore | AspNetCoreAdapter };

    private static readonly CapabilitySet WithoutAdapterStart = new CapabilitySet().With(Capability.AdapterStart);

    private static readonly Dictionary<string, (Facts Facts, Verdict Verdict)> Table = new()
    {
        // Nothing of the generator's business.
        ["a library"] = (Web with { IsApp = false }, Not(Unwired.NotAnApp, "this project is a library; the app that uses it is wired")),
        ["an app below a library that references the package"] = (Web with { IsReferencedDirectly = false },
            Not(Unwired.NotReferenced, "only a library that this project uses references SentryGen")),
        ["an app with the analyzers alone"] = (new() { IsApp = true, IsReferencedDirectly = false, LacksSdk = true },
            Not(Unwired.AnalyzersAlone, "the reference to SentryGen takes the analyzers alone")),
        ["a test project"] = (Web with { IsTestProject = true }, Not(Unwired.TestProject, "this is a test project")),
        ["an app without Sentry"] =
            (Web with { References = GenericHost | AspNetCore }, Not(Unwired.NoSentry, "the Sentry SDK is not referenced")),

        ["a Sentry that can't be started"] = (
            Web with { Lacking = new CapabilitySet().With(Capability.Start), SentryVersion = new(9, 1, 0) },
            Not(Unwired.NoStart, "Sentry 9.1.0 can't be started in a way that SentryGen knows")),

        // Switched off, or too old.
        ["switched off"] = (Web with { IsEnabled = false }, Not(Unwired.SwitchedOff, "SentryGenEnabled is false")),
        ["route off"] = (Web with { RequestedRoute = "off" }, Not(Unwired.SwitchedOff, "SentryGenRoute is off")),
        ["C# 8"] = (
            Web with { LanguageHasModuleInitializers = false },
            Not(Unwired.LanguageTooOld, "module initializers need C# 9 (LangVersion)")),

        // The richest route that the references allow.
        ["a console"] = (Console, Wired(Route.Console, "the project references no host")),
        ["a worker"] = (Worker, Wired(Route.GenericHost, "the project references the generic host and Sentry.Extensions.Logging")),
        ["a web app"] = (Web, Wired(Route.AspNetCore, "the project references ASP.NET Core and Sentry.AspNetCore")),
        ["adapters without a host"] = (
            Console with { References = References.Sentry | LoggingAdapter | AspNetCoreAdapter },
            Wired(Route.Console, "the project references no host")),

        // A host without its adapter.
        ["a worker without adapter"] = (
            Console with { References = References.Sentry | GenericHost },
            Wired(Route.Console, "the project does not reference Sentry.Extensions.Logging")),
        ["a web app without any adapter"] = (
            Web with { References = References.Sentry | GenericHost | AspNetCore },
            Wired(Route.Console, "the project does not reference Sentry.AspNetCore")),
        ["a web app with the logging adapter only"] = (
            Web with { References = Worker.References | AspNetCore },
            Wired(Route.GenericHost, "the project references the generic host and Sentry.Extensions.Logging")),
        ["a worker that uses something of ASP.NET Core"] = (
            Worker with { References = Worker.References | AspNetCore },
            Wired(Route.GenericHost, "the project references the generic host and Sentry.Extensions.Logging")),

        // A host that starts out of reach.
        ["an app of WinUI"] = (
            Console with { References = References.Sentry | KnownHost.Named("WinUI") },
            Not(Unwired.HostOutOfReach, "the SDK looks for WinUI's application where it starts, and before Main there is none")),
        ["an app of MAUI"] = (
            Console with { References = References.Sentry | KnownHost.Named("MAUI") },
            Not(Unwired.HostOutOfReach, "MAUI builds its app by itself, and on a device there is no SENTRY_DSN to find")),
        ["an app in the browser"] = (
            Console with { References = References.Sentry | KnownHost.Named("Blazor WebAssembly") },
            Not(Unwired.HostOutOfReach, "in a browser there is no SENTRY_DSN to find")),
        ["the server of an app in the browser"] = (
            Web with { References = Web.References | KnownHost.Named("Blazor WebAssembly") },
            Wired(Route.AspNetCore, "the project references ASP.NET Core and Sentry.AspNetCore")),
        ["an app of MAUI that asks for the least"] = (
            Console with { References = References.Sentry | KnownHost.Named("MAUI"), RequestedRoute = "console" },
            Wired(Route.Console, "SentryGenRoute is console")),
        ["an app of WinUI with its own Init"] = (
            Console with { References = References.Sentry | KnownHost.Named("WinUI"), OwnWiring = OwnWiring.Init },
            Not(Unwired.OwnSetUp, "the app calls SentrySdk.Init itself")),
        ["an app of MAUI with its own UseSentry"] = (
            Console with { References = References.Sentry | KnownHost.Named("MAUI"), OwnWiring = OwnWiring.UseSentry },
            Not(Unwired.OwnSetUp, "the app calls UseSentry itself")),

        // Packages of Sentry that lack something, or don't fit together.
        ["a web app whose adapter can't be added"] = (
            Web with { Lacking = new CapabilitySet().With(Capability.UseSentry) },
            Wired(Route.GenericHost, "the project references the generic host and Sentry.Extensions.Logging")),
        ["a worker whose adapter can't be added"] = (
            Worker with
            {
                Lacking = new CapabilitySet().With(Capability.AddSentry),
                Broken = new CapabilitySet().With(Capability.AddSentry)
            },
            Wired(Route.Console, "this version of Sentry.Extensions.Logging can't be added in a way that SentryGen knows")),
        ["a web app to which no adapter can be added"] = (
            Web with
            {
                Lacking = new CapabilitySet().With(Capability.AddSentry),
                Broken = new CapabilitySet().With(Capability.AddSentry)
            },
            Wired(Route.Console, "this version of Sentry.AspNetCore can't be added in a way that SentryGen knows")),
        ["a worker that hides how its adapter is added"] = (
            Worker with { Lacking = new CapabilitySet().With(Capability.AddSentry) },
            Wired(Route.Console, "the app declares an AddSentry of its own in Microsoft.Extensions.Logging")),
        ["a web app of different majors"] = (
            Web with { SentryVersion = new(7, 0, 0), Misfits = new(["Sentry.AspNetCore 6.12.1"]) },
            Wired(Route.Console, "Sentry 7.0.0 and Sentry.AspNetCore 6.12.1 don't fit together")),
        ["a web app of different majors that asks for its route"] = (
            Web with { SentryVersion = new(7, 0, 0), Misfits = new(["Sentry.AspNetCore 6.12.1"]), RequestedRoute = "aspnetcore" },
            Not(Unwired.RouteNotAvailable,
                "SentryGenRoute asks for aspnetcore, but Sentry 7.0.0 and Sentry.AspNetCore 6.12.1 don't fit together")),

        // An adapter that does not start the SDK.
        ["a worker whose own AddSentry starts nothing"] = (
            Worker with { Lacking = WithoutAdapterStart, OwnWiring = OwnWiring.AddSentry },
            Wired(Route.GenericHost, "the project references the generic host and Sentry.Extensions.Logging")),
        ["a web app whose own AddSentry starts nothing"] = (
            Web with { Lacking = WithoutAdapterStart, OwnWiring = OwnWiring.AddSentry },
            Wired(Route.AspNetCore, "the project references ASP.NET Core and Sentry.AspNetCore")),
        ["a worker with its own Init beside an AddSentry that starts nothing"] = (
            Worker with { Lacking = WithoutAdapterStart, OwnWiring = OwnWiring.AddSentry | OwnWiring.Init },
            Not(Unwired.OwnSetUp, "the app calls AddSentry itself")),

        // A route asked for.
        ["a web app asks for its own route"] = (
            Web with { RequestedRoute = "aspnetcore" },
            Wired(Route.AspNetCore, "the project references ASP.NET Core and Sentry.AspNetCore, and SentryGenRoute is aspnetcore")),
        ["a web app asks for less"] = (
            Web with { RequestedRoute = "host" },
            Wired(Route.GenericHost, "the project references the generic host and Sentry.Extensions.Logging, and SentryGenRoute is host")),
        ["a web app asks for the least"] = (
            Web with { RequestedRoute = "console" },
            Wired(Route.Console, "SentryGenRoute is console")),
        ["a worker asks for the least"] = (
            Worker with { RequestedRoute = "console" },
            Wired(Route.Console, "SentryGenRoute is console")),
        ["a console asks for the web"] = (
            Console with { RequestedRoute = "aspnetcore" },
            Not(Unwired.RouteNotAvailable, "SentryGenRoute asks for aspnetcore, but Sentry.AspNetCore is not referenced")),
        ["a worker asks for the web"] = (
            Worker with { RequestedRoute = "aspnetcore" },
            Not(Unwired.RouteNotAvailable, "SentryGenRoute asks for aspnetcore, but Sentry.AspNetCore is not referenced")),
        ["adapters ask for the web without ASP.NET Core"] = (
            Worker with { References = Worker.References | AspNetCoreAdapter, RequestedRoute = "aspnetcore" },
            Not(Unwired.RouteNotAvailable, "SentryGenRoute asks for aspnetcore, but ASP.NET Core is not referenced")),
        ["an adapter asks for the host without one"] = (
            Console with { References = References.Sentry | LoggingAdapter, RequestedRoute = "host" },
            Not(Unwired.RouteNotAvailable, "SentryGenRoute asks for host, but the generic host is not referenced")),
        ["a web app whose adapter can't be added asks for its route"] = (
            Web with { Lacking = new CapabilitySet().With(Capability.UseSentry), RequestedRoute = "aspnetcore" },
            Not(Unwired.RouteNotAvailable,
                "SentryGenRoute asks for aspnetcore, but this version of Sentry.AspNetCore can't be added in a way that SentryGen knows")),
        ["a console asks for the host"] = (
            Console with { RequestedRoute = "host" },
            Not(Unwired.RouteNotAvailable, "SentryGenRoute asks for host, but Sentry.Extensions.Logging is not referenced")),

        // The app wires Sentry itself.
        ["a console with its own Init"] =
            (Console with { OwnWiring = OwnWiring.Init }, Not(Unwired.OwnSetUp, "the app calls SentrySdk.Init itself")),
        ["a worker with its own Init"] = (
            Worker with { OwnWiring = OwnWiring.Init },
            Wired(
                Route.GenericHost, initializes: false,
                why: "the project references the generic host and Sentry.Extensions.Logging; the SDK is left to the app's own SentrySdk.Init")),
        ["a web app with its own Init"] = (
            Web with { OwnWiring = OwnWiring.Init },
            Wired(
                Route.AspNetCore, initializes: false,
                why: "the project references ASP.NET Core and Sentry.AspNetCore; the SDK is left to the app's own SentrySdk.Init")),
        ["a web app with its own Init and no adapter"] = (
            Web with { References = References.Sentry | GenericHost | AspNetCore, OwnWiring = OwnWiring.Init },
            Not(Unwired.OwnSetUp, "the app calls SentrySdk.Init itself")),
        ["a web app with its own Init that asks for the least"] = (
            Web with { OwnWiring = OwnWiring.Init, RequestedRoute = "console" },
            Not(Unwired.OwnSetUp, "the app calls SentrySdk.Init itself")),
        ["a worker with its own AddSentry"] =
            (Worker with { OwnWiring = OwnWiring.AddSentry }, Not(Unwired.OwnSetUp, "the app calls AddSentry itself")),
        ["a console with its own AddSentry"] = (
            Console with { OwnWiring = OwnWiring.AddSentry },
            Not(Unwired.OwnSetUp, "the app calls AddSentry itself")),
        ["a web app with its own UseSentry"] =
            (Web with { OwnWiring = OwnWiring.UseSentry }, Not(Unwired.OwnSetUp, "the app calls UseSentry itself")),
        ["a web app with all of them"] = (
            Web with { OwnWiring = OwnWiring.UseSentry | OwnWiring.AddSentry | OwnWiring.Init },
            Not(Unwired.OwnSetUp, "the app calls UseSentry itself")),
        ["a web app with its own UseSentry that asks for less"] = (
            Web with { OwnWiring = OwnWiring.UseSentry, RequestedRoute = "console" },
            Not(Unwired.OwnSetUp, "the app calls UseSentry itself")),

        ["a web app with a log sink that starts the SDK"] = (
            Web with { OwnWiring = OwnWiring.LogSink | OwnWiring.LogSinkStartsSdk },
            Wired(
                Route.AspNetCore, initializes: false,
                why: "the project references ASP.NET Core and Sentry.AspNetCore; the SDK is left to the app's own log sink")),
        ["a console with a log sink that starts the SDK"] = (
            Console with { OwnWiring = OwnWiring.LogSink | OwnWiring.LogSinkStartsSdk },
            Not(Unwired.OwnSetUp, "the app's own log sink starts the SDK")),
        ["a worker with a log sink that leaves the SDK to others"] = (
            Worker with { OwnWiring = OwnWiring.LogSink },
            Wired(Route.GenericHost, "the project references the generic host and Sentry.Extensions.Logging")),
        ["a web app with services alone"] = (
            Web with { OwnWiring = OwnWiring.AddServices },
            Wired(Route.AspNetCore, "the project references ASP.NET Core and Sentry.AspNetCore")),

        // The first of several reasons.
        ["a switched-off test project"] =
            (Web with { IsTestProject = true, IsEnabled = false }, Not(Unwired.TestProject, "this is a test project")),
        ["a switched-off app with its own UseSentry"] = (
            Web with { IsEnabled = false, OwnWiring = OwnWiring.UseSentry },
            Not(Unwired.SwitchedOff, "SentryGenEnabled is false")),
    };

    public static TheoryData<string> Apps => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Apps))]
    public void For(string app) => Assert.Equal(Table[app].Verdict, Bootstrap.Decide(Table[app].Facts));

    [Fact]
    public void Every_reason_is_in_the_table() =>
        Assert.Equal(Enum.GetValues<Unwired>().Order(), Table.Values.Select(row => row.Verdict.Unwired).Distinct().Order());

    [Fact]
    public void Every_route_has_a_name() =>
        Assert.Equal(Enum.GetValues<Route>().Order(), Bootstrap.RouteNames.Select(named => named.Route).Order());

    private static Verdict Wired(Route route, string why, bool initializes = true) => new(route, initializes, Unwired.No, why);

    private static Verdict Not(Unwired unwired, string why) => new(Route.None, false, unwired, why);
}
