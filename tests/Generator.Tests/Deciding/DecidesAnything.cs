using SentryGen.Knowledge;

namespace SentryGen.Tests.Deciding;

/// <summary>Laws that hold for every mix of facts.</summary>
public class DecidesAnything
{
    private static readonly Reference[] Decisive =
        [References.Sentry, References.LoggingAdapter, References.AspNetCoreAdapter, Hosts.GenericHost, Hosts.AspNetCore];

    private static readonly IEnumerable<Facts> All =
        from subset in Enumerable.Range(0, 1 << Decisive.Length)
        let present = Decisive.Where((_, index) => (subset & 1 << index) != 0).Aggregate(default(ReferenceSet), (set, one) => set | one)
        // Sentry.AspNetCore brings Sentry.Extensions.Logging along, and ASP.NET Core the generic host.
        where !present.Has(References.AspNetCoreAdapter) || present.Has(References.LoggingAdapter)
        where !present.Has(Hosts.AspNetCore) || present.Has(Hosts.GenericHost)
        from own in Enumerable.Range(0, 1 << 6)
        from route in new[] { "auto", "off", "console", "host", "aspnetcore", "kubernetes" }
        from switches in Enumerable.Range(0, 1 << 5)
        select new Facts
        {
            References = present,
            OwnWiring = (OwnWiring)own,
            RequestedRoute = route,
            IsApp = (switches & 1) != 0,
            IsTestProject = (switches & 2) != 0,
            IsEnabled = (switches & 4) != 0,
            LanguageHasModuleInitializers = (switches & 8) != 0,
            IsWebProject = (switches & 16) != 0,
        };

    [Fact]
    public void Wires_or_says_why_not() =>
        Holds((_, verdict) => verdict.IsWired == (verdict.Unwired == Unwired.No) && verdict.Why.Length > 0);

    [Fact]
    public void Wires_only_an_app_with_Sentry_that_wants_it() => Holds((facts, verdict) =>
        !verdict.IsWired
            || (facts is
            {
                IsApp: true, IsTestProject: false, IsEnabled: true, LanguageHasModuleInitializers: true,
                RequestedRoute: not "off"
            }
                && facts.Has(References.Sentry)));

    [Fact]
    public void Takes_a_route_only_where_its_adapter_and_its_host_are_referenced() =>
        Holds((facts, verdict) => facts.Has(verdict.Route switch
        {
            Route.AspNetCore => References.AspNetCoreAdapter | Hosts.AspNetCore | Hosts.GenericHost,
            Route.GenericHost => Hosts.GenericHost | References.LoggingAdapter,
            _ => default(ReferenceSet),
        }));

    [Fact]
    public void Takes_the_route_asked_for_or_none() => Holds((facts, verdict) =>
        !verdict.IsWired
            || facts.RequestedRoute is "auto" or "kubernetes"
            || Bootstrap.RouteNames.Contains((facts.RequestedRoute, verdict.Route)));

    [Fact]
    public void Never_initializes_the_SDK_beside_the_app() => Holds((facts, verdict) =>
        !verdict.InitializesSdk
            || (verdict.IsWired && !facts.Does(OwnWiring.Init | OwnWiring.AddSentry | OwnWiring.UseSentry | OwnWiring.LogSinkStartsSdk)));

    [Fact]
    public void Has_a_cure_for_each_gap_and_for_nothing_else() => Holds((facts, verdict) =>
        Cure.For(facts, verdict) is null == (Gaps.Of(facts, verdict) == Gap.None && verdict.Unwired != Unwired.NoSentry));

    [Fact]
    public void Never_names_an_adapter_as_missing_that_is_there() =>
        Holds((facts, verdict) => Gaps.MissingPackage(Gaps.Of(facts, verdict), facts) switch
    {
        SentryApi.AspNetCoreAssembly => facts.IsWebProject && facts.Has(Hosts.AspNetCore) && !facts.Has(References.AspNetCoreAdapter),
        SentryApi.LoggingAssembly => facts.Has(Hosts.GenericHost) && !facts.Has(References.LoggingAdapter),
        var missing => missing is null,
    });

    [Fact]
    public void Leaves_no_gap_where_it_takes_the_richest_route_that_the_host_knows() => Holds((facts, verdict) =>
        !verdict.IsWired || Gaps.Of(facts, verdict) switch
        {
            Gap.None => true,
            Gap.Requests => verdict.Route < Route.AspNetCore,
            Gap.Log => verdict.Route < Route.GenericHost,
            _ => false,
        });

    [Fact]
    public void Leaves_everything_open_only_where_nobody_wires_anything() => Holds((facts, verdict) =>
        Gaps.Of(facts, verdict) != Gap.Everything || (!verdict.IsWired && facts.OwnWiring == OwnWiring.None));

    [Fact]
    public void Says_only_what_is_so() => Holds((facts, verdict) =>
        Said.All(said => !verdict.Why.Contains(said.Words, StringComparison.Ordinal) || facts.Has(said.About) == said.IsThere));

    private static readonly (string Words, ReferenceSet About, bool IsThere)[] Said =
    [
        ("references no host", Hosts.GenericHost, false),
        ("references no host", Hosts.AspNetCore, false),
        ("references the generic host and Sentry.Extensions.Logging", Hosts.GenericHost | References.LoggingAdapter, true),
        ("references ASP.NET Core and Sentry.AspNetCore", Hosts.AspNetCore | References.AspNetCoreAdapter, true),
        ("does not reference Sentry.AspNetCore", References.AspNetCoreAdapter, false),
        ("does not reference Sentry.Extensions.Logging", References.LoggingAdapter, false),
        ("Sentry.AspNetCore is not referenced", References.AspNetCoreAdapter, false),
        ("Sentry.Extensions.Logging is not referenced", References.LoggingAdapter, false),
        ("the Sentry SDK is not referenced", References.Sentry, false),
    ];

    [Fact]
    public void Plans_a_bootstrap_exactly_if_it_wires() => Holds((facts, verdict) =>
        (BootstrapPlan.For(facts, verdict)?.Parts.Has(Part.Wired) ?? false) == verdict.IsWired);

    private static void Holds(Func<Facts, Verdict, bool> law)
    {
        var broken = All.Where(facts => !law(facts, Bootstrap.Decide(facts)))
            .Take(3)
            .Select(facts => $"{facts}\n  gives {Bootstrap.Decide(facts)}")
            .ToList();
        Assert.True(broken.Count == 0, string.Join("\n\n", broken));
    }
}
