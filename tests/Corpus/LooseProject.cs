using System.Xml;
using System.Xml.Linq;

namespace SentryGen.Corpus;

/// <summary>A project as its file describes it. It need not build: nothing is evaluated or restored.</summary>
internal sealed record LooseProject(string Path, string Name, List<string> Files, List<string> References, List<string> Usings)
{
    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] SdkUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] NoSource = ["bin", "obj", "node_modules", ".git"];

    public bool IsExe { get; private init; }

    public bool IsWeb { get; private init; }

    /// <summary>Its settings files, which the package shows to the analyzers.</summary>
    public IEnumerable<string> Settings => Directory.EnumerateFiles(FolderOf(Path), "appsettings*.json").Order(StringComparer.Ordinal);

    private static bool IsTest(string name, string text) =>
        name.Contains("Test", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Benchmark", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Microsoft.NET.Test.Sdk", StringComparison.Ordinal);

    /// <summary>The projects below a folder, in the order of their paths.</summary>
    public static List<LooseProject> Below(string root, bool withTests)
    {
        var all = FilesBelow(root, root, "*.csproj").ToList();
        if (all.Count == 0) all.Add(System.IO.Path.Combine(root, System.IO.Path.GetFileName(root) + ".csproj"));
        var folders = all.Select(FolderOf).ToHashSet();
        var usesSdkUsings = Directory.EnumerateFiles(root, "Directory.Build.props", SearchOption.AllDirectories)
            .Any(props => HasImplicitUsings(File.ReadAllText(props)));
        return [.. all.Select(file => Read(root, file, folders, usesSdkUsings, withTests)).OfType<LooseProject>()];
    }

    private static LooseProject? Read(string root, string file, HashSet<string> folders, bool usesSdkUsings, bool withTests)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var name = System.IO.Path.GetFileNameWithoutExtension(file);
        if (!withTests && IsTest(name, text)) return null;

        var folder = FolderOf(file);
        var files = FilesBelow(root, folder, "*.cs").Where(source => !IsInOther(source, folder, folders)).ToList();
        if (files.Count == 0) return null;

        var items = Items(text);
        foreach (var linked in items.Where(item => item.Name.LocalName == "Compile").SelectMany(Includes))
            files.AddRange(Linked(folder, linked).Where(source => HasSource(root, source) && !files.Contains(source)));
        var isWeb = text.Contains("Sdk.Web", StringComparison.Ordinal);
        return new LooseProject(
            file,
            name,
            files,
            [.. items.Where(item => item.Name.LocalName == "ProjectReference").SelectMany(Includes)
                .Select(reference => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, reference.Replace('\\', '/'))))],
            [
                .. usesSdkUsings || HasImplicitUsings(text) ? SdkUsings.Concat(isWeb ? WebUsings : []) : [],
                .. items.Where(IsPlainUsing).SelectMany(Includes),
            ])
        {
            IsWeb = isWeb,
            IsExe = isWeb
                || text.Contains("<OutputType>Exe", StringComparison.Ordinal)
                || text.Contains("WinExe", StringComparison.Ordinal),
        };
    }

    private static List<XElement> Items(string text)
    {
        if (text.Length == 0) return [];

        try
        {
            return [.. XDocument.Parse(text).Descendants()];
        }
        catch (XmlException exception)
        {
            Console.Error.WriteLine($"  a project file is read without its items: {exception.Message}");
            return [];
        }
    }

    private static IEnumerable<string> Includes(XElement item) => item.Attribute("Include")?.Value.Split(';') ?? [];

    private static bool IsPlainUsing(XElement item) =>
        item.Name.LocalName == "Using" && item.Attribute("Static") is null && item.Attribute("Alias") is null;

    private static bool HasImplicitUsings(string text) => text.Contains("<ImplicitUsings>enable", StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string file) => System.IO.Path.GetDirectoryName(file)! + System.IO.Path.DirectorySeparatorChar;

    private static bool IsInOther(string source, string folder, HashSet<string> folders) => folders.Any(other =>
        other != folder && other.StartsWith(folder, StringComparison.Ordinal) && source.StartsWith(other, StringComparison.Ordinal));

    private static IEnumerable<string> FilesBelow(string root, string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => HasSource(root, file))
            .Order(StringComparer.Ordinal);

    private static bool HasSource(string root, string file) =>
        !System.IO.Path.GetRelativePath(root, file).Split('/', '\\').Any(NoSource.Contains);

    /// <summary>Files of other folders that a project compiles: one path, or a pattern in its last part.</summary>
    private static IEnumerable<string> Linked(string folder, string include)
    {
        include = include.Replace('\\', '/')
            .Replace("$(MSBuildThisFileDirectory)", folder, StringComparison.Ordinal)
            .Replace("$(MSBuildProjectDirectory)", folder, StringComparison.Ordinal);
        if (!include.EndsWith(".cs", StringComparison.Ordinal) || include.Contains("$(", StringComparison.Ordinal)) return [];

        var below = System.IO.Path.GetDirectoryName(include.Replace("**/", "", StringComparison.Ordinal))!;
        var holder = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, below));
        if (!Directory.Exists(holder)) return [];
        var depth = include.Contains("**", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return Directory.EnumerateFiles(holder, System.IO.Path.GetFileName(include), depth).Order(StringComparer.Ordinal);
    }
}
