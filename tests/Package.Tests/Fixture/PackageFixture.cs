using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SentryGen.Tests.PackageFixture))]
[assembly: Parallelization(Mode = ParallelMode.All)]

namespace SentryGen.Tests;

/// <summary>
/// Makes every project that a test class declares as a static field, against the packed package and the machine's own package
/// sources. The first test that asks for one builds them in one go. Those of explicit tests are built after the others, and only if
/// one of them is asked for. Takes it all away again at the end.
/// </summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly Lazy<Dictionary<string, BuiltApp>> everyday, others;
    private readonly ConcurrentDictionary<string, Lazy<Task<BuiltApp>>> published = [];
    private PackedFeed? feed;

    public PackageFixture()
    {
        everyday = new(() => Build("everyday", Everyday));
        others = new(() => Build("others", Others));
    }

    private static readonly Project[] Everyday = [.. DeclaredIn(RunsAlways)];
    private static readonly Project[] Others =
        [.. DeclaredIn(static type => !RunsAlways(type)).ExceptBy(Everyday.Select(project => project.Name), project => project.Name)];

    public Sdk Sdk { get; } = new();

    public string Root { get; } = Directory.CreateTempSubdirectory("sentrygen-").FullName;

    /// <summary>The package under a version that no cache has seen.</summary>
    public PackedFeed Feed => feed ?? throw new InvalidOperationException("Nothing is packed yet.");

    /// <summary>A project as it was built. Fails the test that asks for one that does not build.</summary>
    public BuiltApp this[Project project] => this[project.Name];

    /// <summary>The same by name.</summary>
    public BuiltApp this[string project]
    {
        get
        {
            var app = everyday.Value.GetValueOrDefault(project) ?? others.Value[project];
            return app.IsBuilt ? app : throw new InvalidOperationException($"{project} does not build: {app.Build}");
        }
    }

    /// <summary>A project as its own properties have it published, once for all tests.</summary>
    public Task<BuiltApp> PublishAsync(Project project) =>
        published.GetOrAdd(project.Name, _ => new(() => DoPublishAsync(project))).Value;

    public async ValueTask InitializeAsync()
    {
        try
        {
            await SetUpAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!Directory.Exists(Root)) return;
        if (feed is not null)
        {
            var found = await Sdk.DoAsync(Root, "nuget", "locals", "global-packages", "--list", "--force-english-output");
            foreach (var package in new[] { "sentrygen", "sentrygen.sdk" })
            {
                var cached = Path.Combine(found.Output.Split(": ")[1].Trim(), package, feed.Version);
                if (Directory.Exists(cached)) Directory.Delete(cached, recursive: true);
            }
        }

        await Sdk.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    private async Task SetUpAsync()
    {
        var packing = PackedFeed.PackAsync(Sdk, Path.Combine(Root, "feed"), $"0.0.0-test.{DateTime.UtcNow.Ticks}");
        foreach (var template in Everyday.Concat(Others).Select(project => project.Template).Distinct())
            await Sdk.DoAsync(Root, "new", template, "-o", TemplateFolder(template), "--no-restore");
        feed = await packing;

        await File.WriteAllTextAsync(Path.Combine(Root, "NuGet.config"), """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);
        Sdk.StartCompilerServer(feed.CompilerDirectory);
    }

    private static IEnumerable<Project> DeclaredIn(Func<Type, bool> isMeant) => typeof(PackageFixture).Assembly.GetTypes()
        .Where(isMeant)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Project))
        .Select(field => (Project)field.GetValue(null)!)
        .SelectMany(project => Releases.All.Select(project.On))
        .DistinctBy(project => project.Name);

    // A class has tests that are not explicit.
    private static bool RunsAlways(Type type) =>
        type.GetMethods().Any(method => method.GetCustomAttribute<FactAttribute>() is { Explicit: false });

    private Dictionary<string, BuiltApp> Build(string name, Project[] projects)
    {
        foreach (var project in projects) ProjectFolder.Lay(project, TemplateFolder(project.Template), Folder(project), Feed);
        var solution = name + ".slnx";
        new XElement("Solution",
            projects.Select(project => new XElement("Project",
                new XAttribute("Path", Path.GetRelativePath(Root, Path.Combine(Folder(project), project.Name + ".csproj"))))))
            .Save(Path.Combine(Root, solution));
        var build = Task.Run(() => Sdk.RunAsync(Root, ["build", solution, "-nologo", "-v:minimal", "-tl:off"])).GetAwaiter().GetResult();
        return projects.ToDictionary(project => project.Name, project => new BuiltApp(project, Folder(project), build));
    }

    private async Task<BuiltApp> DoPublishAsync(Project project)
    {
        string[] arguments = ["publish", "-nologo", "-v:minimal", "-tl:off", "--use-current-runtime", "-o", "out"];
        ProjectFolder.Lay(project, TemplateFolder(project.Template), Folder(project), Feed);
        return new(project, Folder(project), await Sdk.DoAsync(Folder(project), arguments), "out");
    }

    private string TemplateFolder(string template) => Path.Combine(Root, "templates", template);

    private string Folder(Project project) => Path.Combine(Root, project.Solution ?? "", project.Name);
}
