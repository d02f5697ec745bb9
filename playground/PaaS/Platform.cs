using System.Collections.Immutable;
using SentryGen.Sink;

namespace SentryGen.Playground.PaaS;

/// <summary>Runs the apps, and injects SENTRY_DSN when Sentry is enabled. Nothing else differs.</summary>
internal sealed class Platform(EnvelopeSink sink) : IAsyncDisposable
{
    private int projects;

    /// <summary>Whether the apps get a DSN.</summary>
    public bool IsSentryEnabled { get; private set; }

    /// <summary>The deployments in service.</summary>
    public ImmutableArray<Deployment> Deployments { get; private set; } = [];

    /// <summary>Takes all apps out of service and brings them back, with or without a DSN.</summary>
    /// <exception cref="DeploymentFailedException">One does not start.</exception>
    public async Task DeployAsync(bool withSentry)
    {
        await DisposeAsync();
        IsSentryEnabled = withSentry;
        foreach (var app in AppCatalog.Apps) Deployments = Deployments.Add(await Deployment.StartAsync(app, this));
    }

    /// <summary>A project of the sink and its DSN, for a process that is about to start; nothing while Sentry is off.</summary>
    public (string? Project, string? Dsn) NewProject()
    {
        if (!IsSentryEnabled) return default;
        var project = Interlocked.Increment(ref projects);
        return ($"{project}", sink.DsnFor(project));
    }

    /// <summary>Takes all apps out of service.</summary>
    public async ValueTask DisposeAsync()
    {
        var former = Deployments;
        Deployments = [];
        await Task.WhenAll(former.Select(deployment => deployment.DisposeAsync().AsTask()));
    }
}
