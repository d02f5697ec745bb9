using System.IO.Compression;
using System.Xml.Linq;

namespace SentryGen.Tests;

/// <summary>The package, packed as a release is, in a feed of its own.</summary>
public sealed class PackedFeed
{
    private PackedFeed(string directory, string version, string compilerDirectory)
    {
        Directory = directory;
        Version = version;
        CompilerDirectory = compilerDirectory;
        using var package = Open();
        using var nuspec = package.GetEntry("SentryGen.nuspec")!.Open();
        Nuspec = XElement.Load(nuspec);
    }

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public string Directory { get; }

    public string Version { get; }

    /// <summary>Where the SDK keeps the compiler that it builds with.</summary>
    public string CompilerDirectory { get; }

    public XElement Nuspec { get; }

    public string PackagePath => Path.Combine(Directory, $"SentryGen.{Version}.nupkg");

    /// <summary>The version of Sentry that the package asks for.</summary>
    public string SentryVersion => Nuspec.Descendants().Single(element => element.Name.LocalName == "dependency").Attribute("version")!.Value;

    public static async Task<PackedFeed> PackAsync(Sdk sdk, string directory, string version)
    {
        var packed = await sdk.DoAsync(Repository,
            "pack", "build/SentryGen.Package.csproj", "-c", "Release", "-o", directory, $"-p:PackageVersion={version}", "-getProperty:RoslynTargetsPath");
        return new(directory, version, packed.Output.Trim());
    }

    public ZipArchive Open() => ZipFile.OpenRead(PackagePath);

    private static string FindRepository()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
            if (File.Exists(Path.Combine(directory, "build", "SentryGen.Package.csproj"))) return directory;
        throw new DirectoryNotFoundException("The tests pack the package from the repository that they were built in, and it is not there.");
    }
}
