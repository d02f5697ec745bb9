namespace SentryGen.Tests;

/// <summary>A project as a developer makes it: <c>dotnet new</c>, packages added, sources written.</summary>
public sealed record Project(string Name, string Template)
{
    public string AssemblyName { get; init; } = Name;

    /// <summary>Sources from Apps, in place of what the template wrote.</summary>
    public string[] Sources { get; init; } = [];

    public string[] Packages { get; init; } = [];

    public Project[] References { get; init; } = [];

    public (string Name, string Value)[] Properties { get; init; } = [];

    /// <summary>Versions in a Directory.Packages.props, not in the project.</summary>
    public bool HasCentralVersions { get; init; }

    /// <summary>A project in which nothing is wrong builds with warnings as errors.</summary>
    public bool ExpectsWarnings { get; init; }

    /// <summary>What every project of a kind has in common; the tests vary it.</summary>
    public static Project Web(string name) => new(name, "web") { Sources = ["Web.cs"], Packages = ["SentryGen", "Sentry.AspNetCore"] };

    public static Project Worker(string name) => new(name, "worker") { Sources = ["Worker.cs"], Packages = ["SentryGen", "Sentry.Extensions.Logging"] };

    public static Project Console(string name) => new(name, "console") { Sources = ["Console.cs"], Packages = ["SentryGen"] };
}
