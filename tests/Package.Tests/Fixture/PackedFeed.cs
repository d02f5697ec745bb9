using System.IO.Compression;
using System.Xml.Linq;

namespace SentryGen.Tests;

/// <summary>The packages, packed as a release is, in a feed of their own.</summary>
public sealed class PackedFeed
{
    private PackedFeed(string directory, string version, string compilerDirectory)
    {
        Version = version;
        CompilerDirectory = compilerDirectory;
        SentryGen = new(Path.Combine(directory, $"SentryGen.{version}.nupkg"));
        Line = new(Path.Combine(directory, $"SentryGen.Sdk.{version}.nupkg"));
    }

    public string Version { get; }

    /// <summary>The folder in which the SDK keeps the compiler that it builds with.</summary>
    public string CompilerDirectory { get; }

    public Package SentryGen { get; }

    /// <summary>SentryGen.Sdk.</summary>
    public Package Line { get; }

    /// <summary>The version of Sentry that the package asks for.</summary>
    public string SentryVersion =>
        SentryGen.Nuspec.Descendants().Single(element => element.Name.LocalName == "dependency").Attribute("version")!.Value;

    /// <summary>The version of Sentry that the line brings.</summary>
    public string NewestSentryVersion
    {
        get
        {
            using var package = Line.Open();
            using var file = package.GetEntry("Sdk/Versions.props")!.Open();
            return XElement.Load(file).Descendants("SentryGenSdkSentryVersion").Single().Value;
        }
    }

    public string VersionOf(string release) => release == Releases.Newest ? NewestSentryVersion : SentryVersion;

    public static async Task<PackedFeed> PackAsync(Sdk sdk, string directory, string version)
    {
        var packed = await sdk.DoAsync(Repository.Root,
            "pack", "build/SentryGen.Package.csproj", "-c", "Release", "-o", directory,
            $"-p:PackageVersion={version}", "-getProperty:RoslynTargetsPath");
        await sdk.DoAsync(Repository.Root, "pack", "build/SentryGen.Sdk.csproj", "-c", "Release", "-o", directory,
            $"-p:PackageVersion={version}");
        return new(directory, version, packed.Output.Trim());
    }
}

/// <summary>A package as a file.</summary>
public sealed class Package
{
    private readonly string path;

    public Package(string path)
    {
        this.path = path;
        using var package = Open();
        using var nuspec = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Nuspec = XElement.Load(nuspec);
    }

    public XElement Nuspec { get; }

    public byte[] Bytes => File.ReadAllBytes(path);

    /// <summary>The files in it, less those of every package.</summary>
    public IEnumerable<string> Files
    {
        get
        {
            using var package = Open();
            return [.. package.Entries.Select(entry => entry.FullName)
                .Where(entry => !IsOfTheContainer(entry))
                .Order(StringComparer.Ordinal)];
        }
    }

    public ZipArchive Open() => ZipFile.OpenRead(path);

    private static bool IsOfTheContainer(string entry) => entry is "_rels/.rels" or "[Content_Types].xml" || entry.StartsWith("package/");
}
