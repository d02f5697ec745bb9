using System.Diagnostics;

namespace SentryGen.Corpus;

/// <summary>A public repository at the commit whose catch clauses are labelled.</summary>
internal sealed record LabelledTree(string Owner, string Name, string Commit)
{
    public static readonly LabelledTree[] All =
    [
        new("jellyfin", "jellyfin", "c3ed1407ca698b0905de99da87b67415e6a62dbd"),
        new("btcpayserver", "btcpayserver", "03345c2886a58ea4d2f603cb6554b2e3f5d690a4"),
        new("duplicati", "duplicati", "66cfb242da3bfb74e9e18130684e4319eb442eb1"),
    ];

    public string Folder => $"{Owner}+{Name}";

    /// <summary>Clones this one commit, unless the sources are there. A clone that broke off is begun again.</summary>
    public bool Fetch(string trees)
    {
        var folder = Path.Combine(trees, Folder);
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any()) return true;
        Console.Error.WriteLine($"{Owner}/{Name} at {Commit}");
        return Git(".", "init", "--quiet", folder)
            && Git(folder, "fetch", "--quiet", "--depth", "1", $"https://github.com/{Owner}/{Name}", Commit)
            && Git(folder, "checkout", "--quiet", "FETCH_HEAD");
    }

    private static bool Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        return git.ExitCode == 0;
    }
}
