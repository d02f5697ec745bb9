using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>A host that can run here: the app that shows it, a type that its stack shows, and each way to make it fail.</summary>
internal sealed record RunnableHost(Project Project, string Frame, params Func<BuiltApp, Task<ReceivedEvent>>[] Runs)
{
    /// <summary>The type of what each app throws, and of what arrives.</summary>
    private const string Thrown = "System.InvalidOperationException";

    /// <summary>The type of what arrives where the app is trimmed; what was thrown is its cause where it is another.</summary>
    public string ThrownTrimmed { get; init; } = Thrown;

    /// <summary>The complaint of publishing about the host's own framework if the app is trimmed; null if it can be.</summary>
    public string? TrimWarning { get; init; }

    public static readonly Project Remote = Project.Web("remote", "Remote.cs").Patiently() with
    {
        OnEachRelease = true,
        Packages = ["SentryGen", "Sentry.AspNetCore", "Grpc.AspNetCore.Server/2.85.0"],
    };

    /// <summary>As the server of a Blazor app does, it also references what its client runs in the browser.</summary>
    private static readonly Project Components = Project.Web("components", "Components.cs").Patiently() with
    {
        OnEachRelease = true,
        Packages = ["SentryGen", "Sentry.AspNetCore", "Microsoft.AspNetCore.Components.WebAssembly/10.0.14"],
    };

    private static readonly Project Jobs = Project.Web("jobs", "Jobs.cs").Patiently() with
    {
        OnEachRelease = true,
        Packages = ["SentryGen", "Sentry.AspNetCore", "Hangfire.AspNetCore/1.8.25", "Hangfire.InMemory/1.0.0"],
    };

    public static readonly Project Grains = Project.Worker("grains", "Grains.cs") with
    {
        OnEachRelease = true,
        Packages = ["SentryGen", "Sentry.Extensions.Logging", "Microsoft.Orleans.Server/10.4.2"],
    };

    /// <summary>By the names of hosts.md.</summary>
    public static readonly IReadOnlyDictionary<string, RunnableHost> All = new Dictionary<string, RunnableHost>
    {
        ["ASP.NET Core"] = new(WebApps.Web, "Program", [.. WebApps.Builders.Select(Request)]),
        ["ASP.NET Core before the generic host"] = new(WebApps.Web, "Program", [.. WebApps.FirstBuilders.Select(Request)]),
        ["gRPC server"] = new(Remote, "Greeter", Serve("grpc", serving => serving.CallAsync("Fail"))),
        // Trimmed, it calls the hub by reflection.
        ["SignalR"] = new(Remote, "DefaultHubDispatcher", Serve("signalr", serving => serving.InvokeAsync("Fail")))
        {
            ThrownTrimmed = "System.Reflection.TargetInvocationException",
        },
        ["Blazor Server"] = new(Components, "FailingComponent", app => app.ReportRequestAsync("serve", "/component"))
        {
            TrimWarning = "Razor Components does not currently support trimming or native AOT",
        },
        ["generic host"] = new(Workers.Worker, "Work", [.. Workers.Builders.Select(builder => Run($"{builder} throw"))]),
        // Alone, and where it has the log of a host, in which it logs the same exception as well.
        ["Hangfire"] =
            new(Jobs, "Jobs", Run("alone"), Serve("hosted", _ => Task.CompletedTask)) { TrimWarning = "Assembly 'Hangfire.Core' produced" },
        ["Orleans"] = new(Grains, "Order", Run("one-way"), Run("timer")) { TrimWarning = "Assembly 'Orleans.Runtime' produced" },
        ["console"] = new(Consoles.Console, "Program", Run("throw")),
    };

    /// <summary>Makes it fail each way, and sees one event arrive each time.</summary>
    public async Task ReportOnceAsync(BuiltApp app, bool trimmed = false)
    {
        foreach (var run in Runs)
        {
            var arrived = await run(app);
            Assert.Equal(trimmed ? ThrownTrimmed : Thrown, arrived.ExceptionType);
            Assert.Contains(Thrown, arrived.Exceptions);
            Assert.Contains(arrived.Frames, frame => frame.Contains(Frame));
        }
    }

    private static Func<BuiltApp, Task<ReceivedEvent>> Request(string builder) =>
        app => app.ReportRequestAsync($"{builder} serve", "/boom");

    private static Func<BuiltApp, Task<ReceivedEvent>> Serve(string mode, Func<Serving, Task> use) =>
        app => app.ReportWhileServingAsync(mode, use);

    private static Func<BuiltApp, Task<ReceivedEvent>> Run(string arguments) => app => app.ReportAsync(arguments);
}
