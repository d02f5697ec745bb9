using System.Diagnostics;

namespace SentryGen.Tests;

/// <summary>The files of the checkout that are in git, or would be with the next commit.</summary>
internal static class InGit
{
    private static readonly string[] All = List();

    /// <summary>The files below a folder, with slashes, relative to the root.</summary>
    public static IEnumerable<string> Files(string below = "") =>
        All.Where(file => below.Length == 0 || file.StartsWith(below + "/", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Repository.PathTo(file));

    private static string[] List()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = git.StandardError.ReadToEndAsync();
        var files = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? [.. files.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Repository.PathTo(file))).Distinct()]
            : throw new InvalidOperationException($"git ls-files: {complaints.Result}");
    }
}
