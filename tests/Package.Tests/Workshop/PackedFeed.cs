using System.IO.Compression;
using System.Xml.Linq;

namespace SentryGen.Tests;

/// <summary>The package, packed as a release is, in a feed of its own.</summary>
public sealed class PackedFeed
{
    private readonly string path;

    private PackedFeed(string directory, string version, string compilerDirectory)
    {
        path = Path.Combine(directory, $"SentryGen.{version}.nupkg");
        Version = version;
        CompilerDirectory = compilerDirectory;
        using var package = Open();
        using var nuspec = package.GetEntry("SentryGen.nuspec")!.Open();
        Nuspec = XElement.Load(nuspec);
    }

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public string Version { get; }

    /// <summary>Where the SDK keeps the compiler that it builds with.</summary>
    public string CompilerDirectory { get; }

    public XElement Nuspec { get; }

    /// <summary>The version of Sentry that the package asks for.</summary>
    public string SentryVersion =>
        Nuspec.Descendants().Single(element => element.Name.LocalName == "dependency").Attribute("version")!.Value;

    public byte[] Bytes => File.ReadAllBytes(path);

    public static async Task<PackedFeed> PackAsync(Sdk sdk, string directory, string version)
    {
        var packed = await sdk.DoAsync(Repository,
            "pack", "build/SentryGen.Package.csproj", "-c", "Release", "-o", directory,
            $"-p:PackageVersion={version}", "-getProperty:RoslynTargetsPath");
        return new(directory, version, packed.Output.Trim());
    }

    public ZipArchive Open() => ZipFile.OpenRead(path);

    private static string FindRepository()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
            if (File.Exists(Path.Combine(directory, "build", "SentryGen.Package.csproj"))) return directory;
        throw new DirectoryNotFoundException("The repository that these tests were built in is gone; they pack the package from it.");
    }
}
