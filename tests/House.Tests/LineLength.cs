namespace SentryGen.Tests;

/// <summary>A line has at most 140 columns, as .editorconfig says. The formatter does not look at that.</summary>
public class LineLength
{
    private const int Columns = 140;

    private static readonly string[] Kinds = [".cs", ".css", ".js", ".csproj", ".props", ".targets", ".proj", ".json", ".yml"];

    /// <summary>Lines that are still to be wrapped. A number only falls.</summary>
    private static readonly Dictionary<string, int> Left = new()
    {
        ["analyzers"] = 0,
        ["build"] = 84,
        ["generator"] = 0,
        ["playground"] = 18,
        ["tests"] = 264,
    };

    public static TheoryData<string> Folders => [.. Left.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Is_at_most_140(string folder) => Breaches.OnlyFall(Left[folder],
        from file in InGit.Files(folder)
        where Kinds.Contains(Path.GetExtension(file)) && !TestData.Holds(file)
        from line in InGit.Read(file).ReplaceLineEndings("\n").Split('\n').Index()
        where line.Item.Length > Columns
        select $"{file}:{line.Index + 1}: {line.Item.Length} columns");
}
