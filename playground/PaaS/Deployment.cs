using System.Collections.Concurrent;
using SentryGen.Sink;

namespace SentryGen.Playground.PaaS;

/// <summary>An app as it is deployed, with or without a DSN.</summary>
internal abstract class Deployment(SampleApp app, Platform platform) : IAsyncDisposable
{
    protected static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentBag<string> projects = [];

    /// <summary>The app that is deployed.</summary>
    public SampleApp App { get; } = app;

    /// <summary>The address of the app, or null if it does not listen.</summary>
    public Uri? Address { get; protected set; }

    /// <summary>Brings an app into service.</summary>
    /// <exception cref="DeploymentFailedException">It does not start.</exception>
    public static async Task<Deployment> StartAsync(SampleApp app, Platform platform)
    {
        if (!File.Exists(app.Executable)) throw new DeploymentFailedException(app, $"{app.Executable} is not there.");
        Deployment deployment = app.Kind == AppKind.Web ? new WebDeployment(app, platform) : new JobDeployment(app, platform);
        try
        {
            await deployment.StartAsync();
            return deployment;
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether an event comes from here.</summary>
    public bool Sent(ReceivedEvent received) => projects.Contains(received.Project);

    /// <summary>Calls the app.</summary>
    public abstract Task<Visit> CallAsync(string call);

    /// <summary>Takes it out of service, after it has sent what it had to send.</summary>
    public virtual ValueTask DisposeAsync() => default;

    protected virtual Task StartAsync() => Task.CompletedTask;

    /// <summary>Starts a process of the app, in a project of its own while Sentry is on.</summary>
    protected AppProcess Launch(out string? project, params IEnumerable<string> arguments)
    {
        (project, var dsn) = platform.NewProject();
        if (project is not null) projects.Add(project);
        return AppProcess.Start(App, dsn, arguments);
    }
}

/// <summary>An app does not start.</summary>
internal sealed class DeploymentFailedException(SampleApp app, string log) : Exception($"{app.Name} does not start.\n{log}")
{
    /// <summary>Which.</summary>
    public SampleApp App => app;
}
