namespace SentryGen.Tests.Emitted;

/// <summary>The emitted files that Expected holds. A word stands there for the version of the generator.</summary>
internal static class Snapshot
{
    private const string AnyVersion = "\"(version)\"";

    private static readonly string Version = $"\"{typeof(SentryGenerator).Assembly.GetName().Version!.ToString(3)}\"";

    public static IEnumerable<string?> Names =>
        Directory.GetFiles(Repository.PathTo("tests", "Generator.Tests", "Emitted", "Expected")).Select(Path.GetFileNameWithoutExtension);

    /// <summary>The files of a shape, each after a line with its name.</summary>
    public static IEnumerable<(string HintName, string Text)> Files(string name) =>
        from file in $"\n{Read(name)}".Split("\n//// ", StringSplitOptions.RemoveEmptyEntries)
        let end = file.IndexOf('\n', StringComparison.Ordinal)
        select (file[..end], file[(end + 1)..]);

    private static string Read(string name) =>
        File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n").Replace(AnyVersion, Version) : "";

    /// <summary>Writes what was emitted instead, and says how to accept it.</summary>
    public static string Receive(string name, string emitted)
    {
        var received = Path.Combine(AppContext.BaseDirectory, "Received", name + ".cs");
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, emitted.Replace(Version, AnyVersion));
        return $"{name} is emitted (+) otherwise than expected (-). If it is what should be:\ncp {received} {PathOf(name)}";
    }

    private static string PathOf(string name) => Repository.PathTo("tests", "Generator.Tests", "Emitted", "Expected", name + ".cs");
}
