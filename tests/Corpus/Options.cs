using SentryGen.Tests;

namespace SentryGen.Corpus;

/// <summary>The options of the command line: --name value, or --name alone.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> values = [];

    public Options(string[] arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (!arguments[index].StartsWith("--", StringComparison.Ordinal)) continue;
            var name = arguments[index][2..];
            var hasValue = index + 1 < arguments.Length && !arguments[index + 1].StartsWith("--", StringComparison.Ordinal);
            values[name] = hasValue ? arguments[++index] : "";
        }
    }

    /// <summary>The folder of the labelled trees.</summary>
    public string Trees => Path.GetFullPath(values.GetValueOrDefault("trees", Repository.PathTo("artifacts", "corpus")));

    /// <summary>One source tree of any kind.</summary>
    public string Source => Path.GetFullPath(values.GetValueOrDefault("source", "."));

    /// <summary>Rules whose ids are joined by + count as one; groups are separated by commas.</summary>
    public string[][]? Groups =>
        values.TryGetValue("ids", out var ids) ? [.. ids.Split(',').Select(group => group.Split('+'))] : null;

    public int Misses => int.Parse(values.GetValueOrDefault("misses", "0"));

    public int Rounds => int.Parse(values.GetValueOrDefault("rounds", "4"));

    public int Seed => int.Parse(values.GetValueOrDefault("seed", "1"));

    /// <summary>The time of each rule is printed, too.</summary>
    public bool WithEach => values.ContainsKey("each");

    /// <summary>Test projects of the tree are read as well.</summary>
    public bool WithTests => values.ContainsKey("tests");
}
