using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Loggers;

/// <summary>A log that an app uses for failures, and that does not lead to Sentry.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Place">The place at which the logger is made, or first used for a failure.</param>
/// <param name="Log">The name of the log in a message.</param>
/// <param name="Remedy">The words that say how to join it to Sentry.</param>
internal sealed record UnjoinedLog(LogFramework Framework, Location Place, string Log, string Remedy)
{
    /// <summary>The handler around the code that builds a host, if only what fails there is lost.</summary>
    public CatchClauseSyntax? AroundBuild { get; init; }

    /// <summary>The SDK runs by then.</summary>
    public bool IsStarted { get; init; }

    private static readonly ConditionalWeakTable<Compilation, StrongBox<ImmutableArray<UnjoinedLog>>> OfCompilations = new();

    /// <summary>One for each framework at most.</summary>
    public static ImmutableArray<UnjoinedLog> Of(AppSetUp app, CancellationToken cancellation)
    {
        if (OfCompilations.TryGetValue(app.Compilation, out var known)) return known.Value;
        var found = Find(app, cancellation).ToImmutableArray();
        return OfCompilations.GetValue(app.Compilation, _ => new(found)).Value;
    }

    private static IEnumerable<UnjoinedLog> Find(AppSetUp app, CancellationToken cancellation)
    {
        var named = LogFrameworks.All.Where(framework => framework.OwnLog is { } own && app.References(own)
            && UsedLogs.IsNamed(framework, app)).ToList();
        if ((named.Count == 0 && LogFactories.In(app, cancellation).IsEmpty) || !StartsAtAll(app, cancellation)) return [];
        var apart = named.Where(framework => !LogJoins.MayBeJoined(framework, app) && UsedLogs.Has(framework, app, cancellation));
        return apart.Select(framework => OfFramework(framework, app, cancellation)).Append(OfFactory(app, cancellation))
            .OfType<UnjoinedLog>();
    }

    // If nothing starts the SDK, or a host can't be reached, other rules say so.
    private static bool StartsAtAll(AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return Gaps.Of(facts, Bootstrap.Decide(facts)) is not (Gap.Everything or Gap.Start or Gap.Host);
    }

    private static UnjoinedLog? OfFramework(LogFramework framework, AppSetUp app, CancellationToken cancellation)
    {
        var lost = new LostFailures(app, other => other == framework, cancellation);
        var isSerilog = framework == LogFrameworks.Serilog;
        // Another rule says so if the host's log is hidden. Even if it is handed on, nothing is without a host.
        if (isSerilog && (app.Steps(cancellation).Any(step => SerilogProviders.HidesLog(step, app, cancellation))
            || SerilogProviders.AreHandedOn(app, cancellation)))
            return AroundHost(lost, app, cancellation);
        return lost.First is { } first
            ? new(framework, MakerOf(framework, app, cancellation) ?? first.Place, framework.Name, RemedyOf(framework, app, cancellation))
            : null;
    }

    private static UnjoinedLog? AroundHost(LostFailures lost, AppSetUp app, CancellationToken cancellation)
    {
        var host = new HostBuilding(app, cancellation);
        if (lost.CaughtAround(host.FailsBefore) is { } early)
            return WithoutHost(early, "Serilog before the host is built", app, cancellation);
        if (lost.CaughtAround(host.FailsAfter) is { } late)
            return WithoutHost(late, "Serilog when the host is disposed of", app, cancellation);
        return SerilogProviders.LeaveStaticLog(app, cancellation) && lost.OfStaticLog(host.FailsItself) is { } apart
            ? new(LogFrameworks.Serilog, apart.Place, "the static 'Log' of Serilog", "leave out 'preserveStaticLogger: true'")
            : null;
    }

    private static UnjoinedLog WithoutHost(LostFailure failure, string log, AppSetUp app, CancellationToken cancellation)
    {
        var isStarted = StartsBefore(app, cancellation);
        return new(
            LogFrameworks.Serilog,
            MakerOf(LogFrameworks.Serilog, app, cancellation) ?? failure.Place,
            log,
            isStarted
                ? $"report what is caught there with '{SentryApi.CaptureException}' as well"
                : $"call 'SentrySdk.{SentryApi.Init}' first, and report what is caught there with '{SentryApi.CaptureException}' as well")
        {
            AroundBuild = failure.Around as CatchClauseSyntax,
            IsStarted = isStarted,
        };
    }

    // The bootstrap starts the SDK before Main, and UseSentry when the host is built.
    private static bool StartsBefore(AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return facts.Does(OwnWiring.Init) || Bootstrap.Decide(facts).InitializesSdk;
    }

    private static UnjoinedLog? OfFactory(AppSetUp app, CancellationToken cancellation)
    {
        if (LogFactories.In(app, cancellation).IsEmpty) return null;
        var lost = new LostFailures(app, static framework => framework.OwnLog is null && framework.Adapter is not null, cancellation);
        return lost.FromFactory is { } factory
            ? new(LogFrameworks.Microsoft, factory.Place, "this logger factory", RemedyOf(factory.Framework, app, cancellation))
                : null;
    }

    private static string RemedyOf(LogFramework framework, AppSetUp app, CancellationToken cancellation) =>
        app.References(framework.Adapter!)
        ? framework.Joining
        : $"{Cure.Add(framework.Adapter!, app.Facts(cancellation))}, and {framework.Joining}";

    // Serilog's logger is made in one place, and those of the others in each class.
    private static Location? MakerOf(LogFramework framework, AppSetUp app, CancellationToken cancellation)
    {
        if (framework.Makers.Length == 0) return null;
        foreach (var tree in app.Compilation.SyntaxTrees)
        {
            if (!SetUpSyntax.Says(tree, framework.SetUpInCode) || UserCode.IsGenerated(tree)) continue;
            var made = tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(call => ReadSetUp.NameIn(call) is { } name && framework.Makers.Contains(name));
            if (made?.Expression is MemberAccessExpressionSyntax access) return access.Name.GetLocation();
        }

        return null;
    }
}
