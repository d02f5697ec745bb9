namespace SentryGen.Tests;

/// <summary>The tables of README stand between marks and say what the code says.</summary>
internal static class Readme
{
    public static void Says(string name, string[] table)
    {
        var should = $"<!-- {name} -->\n{string.Join('\n', table)}\n<!-- /{name} -->";
        var file = Repository.PathTo("README.md");
        Assert.True(File.Exists(file), $"There is no README.md. It should hold\n\n{should}");
        Assert.True(
            File.ReadAllText(file).ReplaceLineEndings("\n").Contains(should, StringComparison.Ordinal),
            $"README.md should hold, marks included,\n\n{should}");
    }
}
