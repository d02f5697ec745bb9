namespace SentryGen.Tests;

/// <summary>The tables of a page, README unless said otherwise, stand between marks and are those of the code.</summary>
internal static class Readme
{
    public static void Says(string name, string[] table, string page = "README.md")
    {
        var should = $"<!-- {name} -->\n{string.Join('\n', table)}\n<!-- /{name} -->";
        var file = Repository.PathTo(page);
        Assert.True(File.Exists(file), $"There is no {page}. It should hold\n\n{should}");
        Assert.True(
            File.ReadAllText(file).ReplaceLineEndings("\n").Contains(should, StringComparison.Ordinal),
            $"{page} should hold, marks included,\n\n{should}");
    }
}
