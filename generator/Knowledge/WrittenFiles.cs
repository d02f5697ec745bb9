namespace SentryGen.Knowledge;

/// <summary>Source files that tools write: targets, such as those of Sentry's own package, and generators.</summary>
internal static class WrittenFiles
{
    /// <summary>How their names end.</summary>
    private static readonly string[] Endings =
        [".g.cs", ".g.i.cs", ".generated.cs", ".Designer.cs", ".AssemblyInfo.cs", ".AssemblyAttributes.cs", "Sentry.Attributes.cs"];

    /// <summary>How the names of the files end from which Razor takes the code of a person.</summary>
    private static readonly string[] RazorEndings = [".razor", ".cshtml"];

    /// <summary>A tool wrote the file, by its name.</summary>
    public static bool IsGenerated(string path) => EndsWith(path, Endings);

    /// <summary>A person writes such files, and Razor makes C# of them.</summary>
    public static bool IsRazor(string path) => EndsWith(path, RazorEndings);

    private static bool EndsWith(string path, string[] endings) => Array.Exists(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
