using System.Xml.Linq;

namespace SentryGen.Tests;

/// <summary>Turns what a template wrote into the project that a test declares.</summary>
internal static class ProjectFolder
{
    private const string SettingsFile = "appsettings.json";

    public static void Lay(Project project, string template, string directory, PackedFeed feed)
    {
        Directory.CreateDirectory(directory);
        foreach (var settings in Directory.EnumerateFiles(template, "*.json"))
            File.Copy(settings, Path.Combine(directory, Path.GetFileName(settings)));
        foreach (var source in project.Sources)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Apps", source), Path.Combine(directory, source));
        if (project.Settings is not null) File.WriteAllText(Path.Combine(directory, SettingsFile), project.Settings);
        if (project.GlobalConfig.Length > 0)
            File.WriteAllLines(Path.Combine(directory, ".globalconfig"), ["is_global = true", .. project.GlobalConfig]);

        var file = XElement.Load(Directory.EnumerateFiles(template, "*.csproj").Single());
        (string Name, string Version)[] packages =
        [
            .. file.Descendants("PackageReference").Select(item => (item.Attribute("Include")!.Value, item.Attribute("Version")!.Value)),
            .. project.Packages.Select(package => package.Split('/') is [var name, var version]
                ? (name, version)
                : (package, package == "SentryGen" ? feed.Version : feed.VersionOf(project.Release))),
        ];
        file.Descendants("PackageReference").Remove();
        if (project.HasLine) file.AddFirst(Line(feed));
        file.Add(
            new XElement("PropertyGroup",
                new XElement("AssemblyName", project.AssemblyName),
                new XElement("EmitCompilerGeneratedFiles", "true"),
                project.ExpectsWarnings ? null : new XElement("TreatWarningsAsErrors", "true"),
                project.ExpectsWarnings ? null : new XElement("SentryGenWarningsAsErrors", "true"),
                project.Properties.Select(property => new XElement(property.Name, property.Value))),
            new XElement("ItemGroup",
                packages.Where(package => !IsGlobal(package.Name))
                    .Select(package => Reference(package.Name, project.HasCentralVersions ? null : package.Version)),
                project.References.Select(reference => Item("ProjectReference", $"../{reference.Name}/{reference.Name}.csproj")),
                project.LinkerArguments.Select(argument => Item("LinkerArg", argument))));
        file.Save(Path.Combine(directory, project.Name + ".csproj"));
        if (project.Solution is not null) new XElement("Project", Line(feed)).Save(Path.Combine(directory, "..", "Directory.Build.props"));
        if (project.HasCentralVersions)
            CentralVersions(project, packages, IsGlobal).Save(Path.Combine(directory, "Directory.Packages.props"));

        bool IsGlobal(string package) => project.HasGlobalReferences && project.Packages.Contains(package);

        XElement Reference(string package, string? version)
        {
            var item = Item("PackageReference", package, version);
            if (project.Packages.Contains(package)) item.Add(project.Assets.Select(asset => new XAttribute(asset.Name, asset.Value)));
            return item;
        }
    }

    private static XElement CentralVersions(Project project, (string Name, string Version)[] packages, Func<string, bool> isGlobal) =>
        new("Project",
            new XElement("PropertyGroup",
                new XElement("ManagePackageVersionsCentrally", "true"),
                new XElement("CentralPackageTransitivePinningEnabled", project.HasLine)),
            new XElement("ItemGroup",
                packages.Select(package => Item(isGlobal(package.Name)
                    ? "GlobalPackageReference"
                    : "PackageVersion", package.Name, package.Version))));

    private static XElement Line(PackedFeed feed) =>
        new("Sdk", new XAttribute("Name", "SentryGen.Sdk"), new XAttribute("Version", feed.Version));

    private static XElement Item(string kind, string include, string? version = null) =>
        new(kind, new XAttribute("Include", include), version is null ? null : new XAttribute("Version", version));
}
