namespace SentryGen.Tests.Surroundings;

/// <summary>These tests set variables of the process, so they run one after the other, and after all others.</summary>
[CollectionDefinition(nameof(Injected), DisableParallelization = true)]
public sealed class InjectedCollection;

/// <summary>The variables of a platform, for the time of one test.</summary>
internal sealed class Injected : IDisposable
{
    /// <summary>Variables that the machine of the tests may have set itself.</summary>
    private static readonly string[] OfTheMachine = ["HOSTNAME", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT", "KUBERNETES_SERVICE_HOST"];

    private readonly Dictionary<string, string?> before = [];

    public Injected(params (string Name, string Value)[] variables)
    {
        foreach (var name in OfTheMachine) Set(name, null);
        foreach (var (name, value) in variables) Set(name, value);
    }

    public void Dispose()
    {
        foreach (var (name, value) in before) Environment.SetEnvironmentVariable(name, value);
    }

    private void Set(string name, string? value)
    {
        before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}
