namespace SentryGen.Knowledge;

/// <summary>Source files that tools write: targets, such as those of Sentry's own package, and generators.</summary>
internal static class WrittenFiles
{
    /// <summary>How their names end.</summary>
    private static readonly string[] Endings =
        [".g.cs", ".g.i.cs", ".generated.cs", ".Designer.cs", ".AssemblyInfo.cs", ".AssemblyAttributes.cs", "Sentry.Attributes.cs"];

    /// <summary>How the names of the files end from which Razor takes the code of a person.</summary>
    private static readonly string[] RazorEndings = [".razor", ".cshtml"];

    /// <summary>How the names of the files end that Razor makes of them, today and in the SDKs before .NET 6.</summary>
    private static readonly string[] RazorOutputs = ["razor.g.cs", "cshtml.g.cs", ".g.cshtml.cs"];

    /// <summary>A tool wrote the file, by its name.</summary>
    public static bool IsGenerated(string path) => EndsWith(path, Endings);

    /// <summary>A person writes such files, and Razor makes C# of them.</summary>
    public static bool IsRazor(string path) => EndsWith(path, RazorEndings);

    /// <summary>Razor made the file of one that a person wrote.</summary>
    public static bool IsOfRazor(string path) => EndsWith(path, RazorOutputs);

    private static bool EndsWith(string path, string[] endings) =>
        Array.Exists(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
