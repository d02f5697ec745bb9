using System.Reflection;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(SentryGen.Tests.Workshop))]

namespace SentryGen.Tests;

/// <summary>
/// Makes every project that a test class declares as a static field and builds them all in one go, against the packed
/// package and the machine's own package sources. Takes it all away again at the end.
/// </summary>
public sealed class Workshop : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("sentrygen-").FullName;
    private readonly Sdk sdk = new();
    private readonly Dictionary<string, App> apps = [];
    private Outcome? build;

    public PackedFeed Feed { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var projects = typeof(Workshop).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Project))
            .Select(field => (Project)field.GetValue(null)!)
            .DistinctBy(project => project.Name)
            .ToList();

        var packing = PackedFeed.PackAsync(sdk, Path.Combine(root, "feed"), $"0.0.0-test.{DateTime.UtcNow.Ticks}");
        foreach (var template in projects.Select(project => project.Template).Distinct()) await MakeAsync(template);
        Feed = await packing;
        sdk.StartCompilerServer(Feed.CompilerDirectory);
        WriteSettings(root);
        foreach (var project in projects) Lay(project);
        new XElement("Solution", projects.Select(project => new XElement("Project", new XAttribute("Path", $"{project.Name}/{project.Name}.csproj"))))
            .Save(Path.Combine(root, "all.slnx"));

        build = await BuildAsync("all.slnx");
        foreach (var project in projects)
            apps[project.Name] = new(project.AssemblyName, DirectoryOf(project), [.. build.Output.Split('\n').Where(line => line.Contains($"{project.Name}.csproj"))]);
    }

    /// <summary>A project as it was built. Fails the test that asks for one that does not build.</summary>
    public App this[Project project]
    {
        get
        {
            var app = apps[project.Name];
            Assert.True(app.IsBuilt, $"{project.Name} does not build: {build}");
            return app;
        }
    }

    /// <summary>A directory of its own for a test that runs the commands itself.</summary>
    public async Task<string> MakeAsync(string template, string? name = null)
    {
        var directory = Path.Combine(root, name ?? Path.Combine("templates", template));
        var made = await sdk.RunAsync(root, "new", template, "-o", directory, "-n", Path.GetFileName(directory), "--no-restore");
        Assert.True(made.ExitCode == 0, $"dotnet new {template}: {made}");
        return directory;
    }

    public Task<Outcome> BuildAsync(string project) => sdk.RunAsync(root, "build", project, "-nologo", "-v:minimal", "-tl:off");

    public async ValueTask DisposeAsync()
    {
        var found = await sdk.RunAsync(root, "nuget", "locals", "global-packages", "--list", "--force-english-output");
        var cached = Path.Combine(found.Output.Split(": ")[1].Trim(), "sentrygen", Feed.Version);
        if (Directory.Exists(cached)) Directory.Delete(cached, recursive: true);
        await sdk.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    private string DirectoryOf(Project project) => Path.Combine(root, project.Name);

    private static void WriteSettings(string directory)
    {
        File.WriteAllText(Path.Combine(directory, "NuGet.config"), """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(directory, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
              </PropertyGroup>
            </Project>
            """);
    }

    private void Lay(Project project)
    {
        var directory = DirectoryOf(project);
        var template = Path.Combine(root, "templates", project.Template);
        foreach (var file in Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories))
        {
            if (project.Sources.Length > 0 && Path.GetExtension(file) == ".cs") continue;
            var copy = Path.Combine(directory, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, Path.GetExtension(file) == ".csproj" ? Path.Combine(directory, project.Name + ".csproj") : copy);
        }

        foreach (var source in project.Sources) File.Copy(Path.Combine(AppContext.BaseDirectory, "Apps", source), Path.Combine(directory, source));
        Write(project, Path.Combine(directory, project.Name + ".csproj"));
    }

    private void Write(Project project, string path)
    {
        var file = XElement.Load(path);
        var packages = project.Packages.Select(name => (Name: name, Version: VersionOf(name)))
            .Concat(file.Descendants("PackageReference").Select(reference => (Name: reference.Attribute("Include")!.Value, Version: reference.Attribute("Version")!.Value)))
            .ToList();
        file.Descendants("PackageReference").Remove();
        file.Add(
            new XElement("PropertyGroup",
                new XElement("AssemblyName", project.AssemblyName),
                project.ExpectsWarnings ? null : new XElement("TreatWarningsAsErrors", "true"),
                project.Properties.Select(property => new XElement(property.Name, property.Value))),
            new XElement("ItemGroup",
                packages.Select(package => new XElement("PackageReference",
                    new XAttribute("Include", package.Name), project.HasCentralVersions ? null : new XAttribute("Version", package.Version))),
                project.References.Select(reference => new XElement("ProjectReference", new XAttribute("Include", $"../{reference.Name}/{reference.Name}.csproj")))));
        file.Save(path);
        if (!project.HasCentralVersions) return;
        new XElement("Project",
            new XElement("PropertyGroup", new XElement("ManagePackageVersionsCentrally", "true")),
            new XElement("ItemGroup", packages.Select(package => new XElement("PackageVersion",
                new XAttribute("Include", package.Name), new XAttribute("Version", package.Version)))))
            .Save(Path.Combine(Path.GetDirectoryName(path)!, "Directory.Packages.props"));
    }

    private string VersionOf(string package) => package == "SentryGen" ? Feed.Version : Feed.SentryVersion;
}
