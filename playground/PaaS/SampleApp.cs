using System.Reflection;

namespace SentryGen.Playground.PaaS;

/// <summary>The facts that the platform needs to run an app.</summary>
internal enum AppKind
{
    /// <summary>Runs all the time and answers requests.</summary>
    Web,

    /// <summary>A generic host that runs for the length of one job.</summary>
    Worker,

    /// <summary>A plain process that runs for the length of one task.</summary>
    Console,
}

/// <summary>An app of this playground.</summary>
/// <param name="Name">The project's name, and the executable's.</param>
/// <param name="Kind">The kind of app, which is also the name of its folder.</param>
/// <param name="Failing">The call that fails and that nothing in the app catches: a path, or an argument.</param>
/// <param name="Scenarios">How each of its catches is made to run.</param>
internal sealed record SampleApp(string Name, AppKind Kind, string Failing, params Scenario[] Scenarios)
{
    /// <summary>The call that answers 500 after its catch has lost the exception: the net reports it.</summary>
    public string? Held { get; init; }

    private static readonly string AllSources = typeof(SampleApp).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SampleApps").Value!;

    /// <summary>The folder of its source.</summary>
    public string Source => Path.Combine(AllSources, Kind.ToString());

    /// <summary>Its built assembly.</summary>
    public string Executable => Path.Combine(Built, OperatingSystem.IsWindows() ? Name + ".exe" : Name);

    /// <summary>The diagnostics of its build.</summary>
    public string AnalyzerReport => Path.Combine(Built, Name + ".sarif");

    /// <summary>All that it can be called with.</summary>
    public IEnumerable<string> AllCalls => Scenarios.SelectMany(scenario => scenario.Calls).Prepend(Failing);

    /// <summary>A call as a person would type it.</summary>
    public string Typed(string call) => Kind == AppKind.Web ? "GET " + call : $"{Name} {call}";

    // Next to the playground's own output, and of the same configuration.
    private string Built
    {
        get
        {
            var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            return Path.Combine(own.Parent!.Parent!.FullName, Name, own.Name);
        }
    }
}

/// <summary>How a catch is made to run.</summary>
/// <param name="Catch">The method that holds it.</param>
/// <param name="Throws">The exception that it then catches.</param>
/// <param name="Calls">The calls that lead there, one for each way through the catch.</param>
internal sealed record Scenario(string Catch, Type Throws, params string[] Calls);
