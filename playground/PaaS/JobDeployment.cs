namespace SentryGen.Playground.PaaS;

/// <summary>A worker or a console app: a process for each call. It has sent its events when it ends.</summary>
internal sealed class JobDeployment(SampleApp app, Platform platform) : Deployment(app, platform)
{
    public override async Task<Visit> CallAsync(string call)
    {
        await using var process = Launch(out var project, call);
        var exitCode = await process.ExitAsync(Patience);

        // A host tells of its start while the job runs already, so the order of its lines means nothing.
        var answer = string.Join('\n', App.Kind == AppKind.Worker ? process.Output.Order(StringComparer.Ordinal) : process.Output);
        return new(call, $"exit code {exitCode}", exitCode != 0, answer, project, null);
    }
}
