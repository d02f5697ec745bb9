namespace SentryGen.Tests.SetUp;

/// <summary>The apps of which no rule speaks, Name.right.cs in SetUp/Apps: each comes near to something that is wrong.</summary>
internal static class RightApps
{
    /// <summary>By name, for the Sentry that runs.</summary>
    public static IReadOnlyDictionary<string, SetUpApp> All { get; } = Directory.EnumerateFiles(Pair.Folder, "*.right.cs")
        .Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
        .Select(static name => (Name: name, App: new SetUpApp(name, Pair.Folder)))
        .Where(static one => one.App.IsTrueOf(Versions.Running))
        .ToDictionary(static one => one.Name, static one => one.App);
}
