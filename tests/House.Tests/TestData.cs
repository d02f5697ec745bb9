namespace SentryGen.Tests;

/// <summary>Files that tests read, and that are no code of this repository.</summary>
internal static class TestData
{
    private static readonly string[] Folders =
    [
        "tests/Generator.Tests/Emitted/Expected/", "tests/Package.Tests/Apps/", "tests/StandIns/", "tests/Truth.Tests/SetUp/Apps/",
        "tests/Truth.Tests/Snippets/", "tests/Corpus/Labels/",
    ];

    public static bool Holds(string file) => Folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));
}
