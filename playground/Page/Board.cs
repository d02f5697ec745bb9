using System.Collections.Concurrent;
using SentryGen.Playground.PaaS;
using SentryGen.Playground.Verdicts;
using SentryGen.Sink;

namespace SentryGen.Playground.Page;

/// <summary>The content and actions of the page: the platform, the judged apps, and the calls since the last deployment.</summary>
internal sealed class Board : IDisposable
{
    /// <summary>How long a request without an event is given before it counts as "nothing".</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly ConcurrentDictionary<(SampleApp, string Call), Visit> visits = new();

    public Board(Platform platform, EnvelopeSink sink)
    {
        (Platform, Sink) = (platform, sink);
        sink.Arrived += _ => Changed?.Invoke();
    }

    /// <summary>Raised when the page would look different.</summary>
    public event Action? Changed;

    /// <summary>The platform.</summary>
    public Platform Platform { get; }

    /// <summary>The sink that receives the events.</summary>
    public EnvelopeSink Sink { get; }

    /// <summary>The apps and what the analyzers say about their catches.</summary>
    public IReadOnlyList<JudgedApp> Apps { get; } = [.. AppCatalog.Apps.Select(JudgedApp.Judge)];

    /// <summary>The action that is running, or null.</summary>
    public string? Doing { get; private set; }

    /// <summary>The error of the last action, or null.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The deployment of an app; null while it is being deployed.</summary>
    public Deployment? Serving(SampleApp app) => Platform.Deployments.FirstOrDefault(deployment => deployment.App == app);

    /// <summary>The last time that this was called since the last deployment, or null.</summary>
    public Visit? LastVisit(SampleApp app, string call) => visits.GetValueOrDefault((app, call));

    /// <summary>The results of a catch, one for each path through it that has been called.</summary>
    public IReadOnlyList<Arrival> ArrivalsOf(SampleApp app, Scenario scenario) =>
        [.. scenario.Calls.Select(call => LastVisit(app, call)).OfType<Visit>().Select(visit => Sink.Of(visit, scenario.Throws))];

    /// <summary>Deploys all apps anew.</summary>
    public Task DeployAsync(bool withSentry) => DoAsync($"Deploying {(withSentry ? "with" : "without")} SENTRY_DSN", async () =>
    {
        visits.Clear();
        await Platform.DeployAsync(withSentry);
    });

    /// <summary>Calls an app.</summary>
    public Task CallAsync(SampleApp app, params IReadOnlyCollection<string> calls) =>
        DoAsync(calls.Count == 1 ? app.Typed(calls.First()) : $"Running {calls.Count} calls of {app.Name}", () =>
            Parallel.ForEachAsync(calls, AtOnce, async (call, _) => await CallAsync(app, call)));

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    private async Task CallAsync(SampleApp app, string call)
    {
        if (Serving(app) is not { } deployment) throw new InvalidOperationException($"{app.Name} is not in service.");
        var visit = await deployment.CallAsync(call);
        if (visit.Project is not null) await Sink.WaitAsync(visit.Brought, 1, visit.RequestId is null ? TimeSpan.Zero : Patience);
        visits[(app, call)] = visit;
        Changed?.Invoke();
    }

    private async Task DoAsync(string what, Func<Task> action)
    {
        await oneAtATime.WaitAsync();
        try
        {
            (Doing, Trouble) = (what, null);
            Changed?.Invoke();
            await action();
        }
        catch (Exception trouble)
        {
            // sentrygen: expected, the page shows it
            Trouble = trouble.Message;
        }
        finally
        {
            Doing = null;
            oneAtATime.Release();
            Changed?.Invoke();
        }
    }
}
