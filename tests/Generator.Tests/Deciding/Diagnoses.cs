using SentryGen.Knowledge;
using SentryGen.Writing;
using static SentryGen.Knowledge.Hosts;
using static SentryGen.Knowledge.References;

namespace SentryGen.Tests.Deciding;

/// <summary>The things that <c>-t:SentryGenDoctor</c> misses, as a table, and the look of its report.</summary>
public class Diagnoses
{
    private const string NoError = "no error of this app is reported; ";
    private const string NoRequests = "its failed requests are not reported; ";
    private const string NoLog = "its failed background services and logged errors are not reported; ";

    private static readonly Facts Console = new() { IsApp = true, References = References.Sentry };
    private static readonly Facts BareWorker = Console with { References = References.Sentry | GenericHost };
    private static readonly Facts Worker = BareWorker with { References = BareWorker.References | LoggingAdapter };
    private static readonly Facts BareWeb = BareWorker with { IsWebProject = true, References = BareWorker.References | AspNetCore };
    private static readonly Facts Web = BareWeb with { References = BareWeb.References | LoggingAdapter | AspNetCoreAdapter };

    private static readonly CapabilitySet WithoutAdapterStart =
        new CapabilitySet().With(Capability.AdapterStart).With(Capability.AdapterSdkOptions);
    private static readonly Facts WorkerOn7 = Worker with { Lacking = WithoutAdapterStart };

    private static readonly Dictionary<string, (Facts Facts, string? Missing)> Table = new()
    {
        // As it should be.
        ["a library"] = (new(), null),
        ["a test project"] = (Console with { IsTestProject = true }, null),
        ["a console"] = (Console, null),
        ["a worker"] = (Worker, null),
        ["a web app"] = (Web, null),
        ["the server of an app in the browser"] = (Web with { References = Web.References | KnownHost.Named("Blazor WebAssembly") }, null),
        ["a web app with its own UseSentry"] = (Web with { OwnWiring = OwnWiring.UseSentry }, null),
        ["a web app that asks for the console"] = (Web with { RequestedRoute = "console" }, null),
        ["a switched-off worker with its own AddSentry"] = (Worker with { IsEnabled = false, OwnWiring = OwnWiring.AddSentry }, null),

        // A package is missing.
        ["a web app without adapter"] = (BareWeb, NoRequests + "run 'dotnet add package Sentry.AspNetCore'"),
        ["a worker without adapter"] = (BareWorker, NoLog + "run 'dotnet add package Sentry.Extensions.Logging'"),
        ["a web app without adapter that asks for the console"] =
            (BareWeb with { RequestedRoute = "console" }, NoRequests + "run 'dotnet add package Sentry.AspNetCore'"),
        ["a worker without adapter that uses something of ASP.NET Core"] = (
            BareWorker with { References = BareWorker.References | AspNetCore },
            NoLog + "run 'dotnet add package Sentry.Extensions.Logging'"),
        ["an app without Sentry"] = (Console with { References = default },
            NoError + "run 'dotnet add package Sentry', or rename the type that hides the namespace of that name"),
        ["a console that asks for the web"] =
            (Console with { RequestedRoute = "aspnetcore" }, NoError + "run 'dotnet add package Sentry.AspNetCore'"),
        ["a worker without adapter that asks for the host"] =
            (BareWorker with { RequestedRoute = "host" }, NoError + "run 'dotnet add package Sentry.Extensions.Logging'"),

        // The packages don't fit.
        ["a web app of different majors"] = (
            Web with { SentryVersion = new(7, 0, 0), Misfits = new(["Sentry.AspNetCore 6.12.1", "Sentry.Extensions.Logging 6.12.1"]) },
            "Sentry 7.0.0 and Sentry.AspNetCore 6.12.1, Sentry.Extensions.Logging 6.12.1 don't fit together; run 'dotnet add package Sentry.AspNetCore --version 7.0.0'"),
        ["a worker of different majors"] = (
            Worker with { SentryVersion = new(7, 1, 0), Misfits = new(["Sentry.Extensions.Logging 6.12.1"]) },
            "Sentry 7.1.0 and Sentry.Extensions.Logging 6.12.1 don't fit together; run 'dotnet add package Sentry.Extensions.Logging --version 7.1.0'"),
        ["a worker whose log sink is of another major"] = (
            Worker with { SentryVersion = new(7, 0, 0), Misfits = new(["Sentry.Extensions.Logging 6.12.1", "Sentry.Serilog 6.12.1"]) },
            "Sentry 7.0.0 and Sentry.Extensions.Logging 6.12.1, Sentry.Serilog 6.12.1 don't fit together; run 'dotnet add package Sentry.Serilog --version 7.0.0'"),
        ["a web app whose log sink and adapter are of another major"] = (
            Web with { SentryVersion = new(7, 0, 0), Misfits = new(["Sentry.Serilog 6.12.1", "Sentry.AspNetCore 6.12.1"]) },
            "Sentry 7.0.0 and Sentry.Serilog 6.12.1, Sentry.AspNetCore 6.12.1 don't fit together; run 'dotnet add package Sentry.AspNetCore --version 7.0.0'"),
        ["a library of different majors"] =
            (new() { SentryVersion = new(7, 0, 0), Misfits = new(["Sentry.Extensions.Logging 6.12.1"]) }, null),

        // The adapter of the log does not start the SDK.
        ["a worker whose own AddSentry starts nothing"] = (WorkerOn7 with { OwnWiring = OwnWiring.AddSentry }, null),
        ["a web app whose own AddSentry starts nothing"] =
            (Web with { Lacking = WithoutAdapterStart, OwnWiring = OwnWiring.AddSentry }, null),
        ["a switched-off worker whose own AddSentry starts nothing"] = (
            WorkerOn7 with { IsEnabled = false, OwnWiring = OwnWiring.AddSentry },
            NoError + "take <SentryGenEnabled>false</SentryGenEnabled> out of the project"),
        ["a web app with route off whose own AddSentry starts nothing"] = (
            Web with { Lacking = WithoutAdapterStart, RequestedRoute = "off", OwnWiring = OwnWiring.AddSentry | OwnWiring.AddServices },
            NoError + "take <SentryGenRoute>off</SentryGenRoute> out of the project"),
        ["a switched-off worker with its own Init, and an adapter that starts nothing"] =
            (WorkerOn7 with { IsEnabled = false, OwnWiring = OwnWiring.Init }, NoLog + "call AddSentry on its logging builder"),
        ["a switched-off worker that adds only services, and an adapter that starts nothing"] = (
            WorkerOn7 with { IsEnabled = false, OwnWiring = OwnWiring.AddServices },
            NoLog + "call SentrySdk.Init first, and AddSentry on its logging builder"),
        ["a switched-off worker with its own Init and AddSentry"] =
            (WorkerOn7 with { IsEnabled = false, OwnWiring = OwnWiring.AddSentry | OwnWiring.Init }, null),

        // Sentry lacks members.
        ["a Sentry that can't be started"] = (
            Console with { SentryVersion = new(8, 0, 0), Lacking = new CapabilitySet().With(Capability.Start) },
            NoError + "Sentry 8.0.0 can't be started in a way that SentryGen knows; look for a newer SentryGen, or set Sentry up by hand"),
        ["a web app whose adapter can't be added"] = (
            Web with { Lacking = new CapabilitySet().With(Capability.UseSentry), Broken = new CapabilitySet().With(Capability.UseSentry) },
            NoRequests + "this Sentry.AspNetCore can't be added in a way that SentryGen knows; look for a newer SentryGen"),

        // Only the app's own code can do it.
        ["a WinUI app"] = (Console with { References = References.Sentry | KnownHost.Named("WinUI") },
            NoError + "call SentrySdk.Init in the constructor of its application"),
        ["a MAUI app"] = (
            Console with { References = References.Sentry | KnownHost.Named("MAUI") },
            NoError + "run 'dotnet add package Sentry.Maui', and call UseSentry on its builder, with a DSN from its configuration"),
        ["an app in the browser"] = (
            Console with { References = References.Sentry | KnownHost.Named("Blazor WebAssembly") },
            NoError
                    + "run 'dotnet add package Sentry.AspNetCore.Blazor.WebAssembly', and call UseSentry on its builder, with a DSN from its configuration"),

        // Something else is.
        ["switched off"] = (Web with { IsEnabled = false }, NoError + "take <SentryGenEnabled>false</SentryGenEnabled> out of the project"),
        ["route off"] = (Web with { RequestedRoute = "off" }, NoError + "take <SentryGenRoute>off</SentryGenRoute> out of the project"),
        ["adapter without its host"] = (
            Console with { References = References.Sentry | LoggingAdapter, RequestedRoute = "host" },
            NoError + "take <SentryGenRoute>host</SentryGenRoute> out of the project"),
        ["C# 8"] =
            (Web with { LanguageHasModuleInitializers = false }, NoError + "set <LangVersion>9</LangVersion> in the project, or later"),
        ["a web app with its own AddSentry"] =
            (Web with { OwnWiring = OwnWiring.AddSentry }, NoRequests + "call UseSentry on its web host"),
        ["a switched-off worker with its own Init"] =
            (Worker with { IsEnabled = false, OwnWiring = OwnWiring.Init }, NoLog + "call AddSentry on its logging builder"),
    };

    public static TheoryData<string> Projects => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Say_what_is_missing(string project)
    {
        var (facts, missing) = Table[project];
        var verdict = Bootstrap.Decide(facts);

        Assert.Equal(missing, Cure.For(facts, verdict));
        Assert.Equal(
            missing is null ? "// status: ok" : "// status: problem",
            DoctorSource.For(new(facts, verdict, new("shop", default, default))).Split('\n')[1]);
    }

    [Fact]
    public void Cover_every_gap() => Assert.Equal(
        Enum.GetValues<Gap>().Order(),
        Table.Values.Select(row => Gaps.Of(row.Facts, Bootstrap.Decide(row.Facts))).Distinct().Order());

    [Fact]
    public void Know_the_call_of_every_host_out_of_reach() => Assert.All(
        Hosts.All.Where(host => host.OutOfReach is not null),
        host => Assert.Contains(HostCalls.All, call => call.Gap == HostGap.OutOfReach && call.Type == host.Markers[0]));

    [Theory]
    [InlineData("console")]
    [InlineData("console, Hangfire", "Hangfire")]
    [InlineData("ASP.NET Core, gRPC server, Orleans", "Orleans", "ASP.NET Core", "gRPC server", "generic host")]
    [InlineData("WPF", "Windows Forms", "WPF")]
    [InlineData("MAUI", "generic host", "MAUI")]
    public void Name_the_host_and_the_frameworks_within(string answer, params string[] hosts)
    {
        var facts = Console with { References = hosts.Select(KnownHost.Named).Aggregate(Console.References, (set, host) => set | host) };

        var report = DoctorSource.For(new(facts, Bootstrap.Decide(facts), new("shop", default, default)));

        Assert.Contains($"//   host       {answer}\n", report);
    }

    [Fact]
    public void Are_told_in_comments() => Assert.Equal(
        """
        // <auto-generated/>
        // status: ok
        // SentryGen on shop (net10.0)
        //   host       ASP.NET Core
        //   route      none, because the app calls AddSentry itself
        //   adapter    Sentry.AspNetCore 6.12.1
        //   packages   SentryGen 0.1.0, Sentry 6.12.1, Sentry.AspNetCore 6.12.1
        //   own calls  SentrySdk.Init, AddSentry
        //   options    Configure, SentryGenRoute = host, sentrygen_event_level = warning
        //   switches   SentryGenEnabled is true; where it runs, SENTRYGEN_DISABLED=1 switches it off and SENTRYGEN_SELFTEST=1 tries it
        //   missing    nothing

        """,
        Told(
            Web with { OwnWiring = OwnWiring.Init | OwnWiring.AddSentry, RequestedRoute = "host", ShapesOptions = true },
            new("shop (net10.0)", new(["SentryGen 0.1.0", "Sentry 6.12.1", "Sentry.AspNetCore 6.12.1"]),
                new(["sentrygen_event_level = warning"]))));

    [Fact]
    public void Name_what_is_left_out() => Assert.Contains(
        "//   left out   the environment, the release\n//   missing    nothing\n",
        Told(Worker with { Broken = new CapabilitySet().With(Capability.Environment).With(Capability.Release) },
            new("shop", default, default)));

    [Fact]
    public void Name_what_is_done_elsewhere_and_what_is_not_looked_at() => Assert.Contains(
        """
        //   own calls  SentrySdk.Init, UseSentry in hosting, AddSentry in Acme.dll
        //   options    none
        //   switches   SentryGenEnabled is true; where it runs, SENTRYGEN_DISABLED=1 switches it off and SENTRYGEN_SELFTEST=1 tries it
        //   libraries  core, orders have no SentryGen, so their catches are not looked at; the line of SentryGen.Sdk gives them the analyzers

        """,
        Told(Console with { OwnWiring = OwnWiring.Init }, new("shop", default, default)
        {
            Elsewhere = new([new(OwnWiring.UseSentry, "hosting"), new(OwnWiring.AddSentry, "Acme.dll")]),
            Unreached = new(["core", "orders"]),
        }));

    [Theory]
    [InlineData("a library", "none, a library")]
    [InlineData("a test project", "none, a test project")]
    [InlineData("a console", "console")]
    [InlineData("a worker without adapter", "generic host")]
    [InlineData("a web app", "ASP.NET Core")]
    [InlineData("a MAUI app", "MAUI")]
    [InlineData("an app in the browser", "Blazor WebAssembly")]
    [InlineData("the server of an app in the browser", "ASP.NET Core")]
    public void Name_the_host(string project, string host) =>
        Assert.Contains($"//   host       {host}\n", Told(Table[project].Facts, new(project, default, default)));

    /// <summary>A doctor's question adds one file to those that the generator emits anyway.</summary>
    [Fact]
    public void Come_only_when_asked_for()
    {
        var asked = App.Web.Setting("SentryGenDoctor", "shop").Setting("SentryGenPackages", "Sentry 6.12.1, SentryGen 0.1.0");

        var answer = (asked with { Properties = asked.Properties.Add("sentrygen_event_level", "warning") }).Generate().Run.GeneratedSources;

        Assert.Equal("SentryGen.Doctor.g.cs", answer[^1].HintName);
        Assert.Equal(
            App.Web.Generate().Run.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
            answer.SkipLast(1).Select(source => (source.HintName, source.SourceText.ToString())));
        Assert.Contains("packages   Sentry 6.12.1, SentryGen 0.1.0\n", answer[^1].SourceText.ToString());
        Assert.Contains("options    sentrygen_event_level = warning\n", answer[^1].SourceText.ToString());
    }

    [Fact]
    public void Say_first_which_packages_do_not_fit()
    {
        var inquiry = new Inquiry("shop", default, default) { Mixed = "its packages have different major versions" };

        Assert.Contains("missing    its packages have different major versions\n", Told(Web, inquiry));
        Assert.Contains("// status: problem\n", Told(Web, inquiry));
    }

    private static string Told(Facts facts, Inquiry inquiry) => DoctorSource.For(new(facts, Bootstrap.Decide(facts), inquiry));
}
