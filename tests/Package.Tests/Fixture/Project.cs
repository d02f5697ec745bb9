namespace SentryGen.Tests;

/// <summary>A project as a developer makes it: <c>dotnet new</c>, packages added, sources written.</summary>
public sealed record Project(string Name, string Template)
{
    private const string Patience = "Patience.cs";

    public string AssemblyName { get; init; } = Name;

    /// <summary>Sources from Apps, in place of what the template wrote.</summary>
    public string[] Sources { get; init; } = [];

    /// <summary>Ours and Sentry's by name; of others also the version, behind a slash.</summary>
    public string[] Packages { get; init; } = [];

    /// <summary>More attributes of the references to the packages: <c>ExcludeAssets="compile"</c>.</summary>
    public (string Name, string Value)[] Assets { get; init; } = [];

    /// <summary>The packages are referenced once for all projects, beside the central versions.</summary>
    public bool HasGlobalReferences { get; init; }

    /// <summary>Its appsettings.json, which it shows to analyzers.</summary>
    public string? Settings { get; init; }

    /// <summary>Its .globalconfig, a line each.</summary>
    public string[] GlobalConfig { get; init; } = [];

    public Project[] References { get; init; } = [];

    public (string Name, string Value)[] Properties { get; init; } = [];

    /// <summary>The arguments for the linker of a native app.</summary>
    public string[] LinkerArguments { get; init; } = [];

    /// <summary>Versions in a Directory.Packages.props, not in the project.</summary>
    public bool HasCentralVersions { get; init; }

    /// <summary>The line of SentryGen.Sdk stands in the project.</summary>
    public bool HasLine { get; init; }

    /// <summary>The solution that it belongs to; the line stands in its Directory.Build.props, once for all.</summary>
    public string? Solution { get; init; }

    /// <summary>It is built with each release of <see cref="Releases"/>.</summary>
    public bool OnEachRelease { get; init; }

    public string Release { get; init; } = Releases.Floor;

    /// <summary>A project in which nothing is wrong builds with warnings as errors.</summary>
    public bool ExpectsWarnings { get; init; }

    public static Project Web(string name, string source = "Web.cs") =>
        new(name, "web") { Sources = [source], Packages = ["SentryGen", "Sentry.AspNetCore"] };

    public static Project Worker(string name, string source = "Worker.cs") =>
        new(name, "worker") { Sources = [source], Packages = ["SentryGen", "Sentry.Extensions.Logging"] };

    public static Project Console(string name, string source = "Console.cs") =>
        new(name, "console") { Sources = [source], Packages = ["SentryGen"] };

    public static Project Library(string name, string source = "Library.cs") =>
        new(name, "classlib") { Sources = [source], Packages = ["SentryGen"] };

    /// <summary>At its end it takes the time to send what is queued, also on a busy machine.</summary>
    public Project Patiently() => this with { Sources = [.. Sources, Patience] };

    public Project Defining(string symbol) => With("DefineConstants", $"$(DefineConstants);{symbol}");

    /// <summary>The packages come by the line of SentryGen.Sdk, not from the project.</summary>
    public Project ByLine() =>
        this with { Name = Name + "-line", AssemblyName = Name, Packages = [], HasLine = true, OnEachRelease = false };

    public Project In(string solution) =>
        this with { Name = $"{solution}-{Name}", AssemblyName = Name, Packages = [], Solution = solution, OnEachRelease = false };

    public Project With(string property, string value) => this with { Properties = [.. Properties, (property, value)] };

    public Project WithWarnings() => this with { ExpectsWarnings = true };

    /// <summary>The project with another release of Sentry; its sources are compiled with SENTRY7 if that is the newest.</summary>
    public Project On(string release) => release == Release || !OnEachRelease ? this : Defining("SENTRY7") with
    {
        Name = $"{Name}-{release}",
        AssemblyName = AssemblyName,
        Release = release,
        Packages = Packages.Any(package => package.StartsWith("Sentry.", StringComparison.Ordinal)) ? Packages : [.. Packages, "Sentry"],
        References = [.. References.Select(reference => reference.On(release))],
    };

    /// <summary>The same app without us: where it stands aside, nothing may tell the two apart.</summary>
    public Project WithoutUs() => this with
    {
        Name = Name + "-without",
        AssemblyName = Name,
        Packages = [],
        Sources = [.. Sources.Except([Patience])],
        OnEachRelease = false,
    };

    public Project WithoutAdapter() => this with
    {
        Name = Name + "-without-adapter",
        Packages = ["SentryGen"],
        Sources = [.. Sources.Except([Patience])],
        ExpectsWarnings = true,
        OnEachRelease = false,
    };

    public Project WithAssets(string name, string attribute, string value) => this with
    {
        Name = $"{Name}-{name}",
        AssemblyName = Name,
        Assets = [(attribute, value), ("PrivateAssets", "all")],
        Sources = [.. Sources.Except([Patience])],
        OnEachRelease = false,
    };

    public Project WithGlobalReferences() => WithCentralVersions() with { Name = Name + "-global", HasGlobalReferences = true };

    public Project WithCentralVersions() =>
        this with { Name = Name + "-central", AssemblyName = Name, HasCentralVersions = true, OnEachRelease = false };
}
