using System.ComponentModel;
using System.Text;
using Microsoft.Build.Framework;

namespace SentryGen.Tasks;

/// <summary>Asks git for the lines that have changed since a revision, and writes them for the analyzers.</summary>
public sealed class FindChanges : SpeakingTask
{
    private const string Code = "SNTG9007";

    /// <summary>The revision.</summary>
    [Required]
    public string Since { get; set; } = "";

    /// <summary>The folder of the project.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The file to write. It is left alone if it says the same.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (Changes() is { } lines) Write(string.Join("\n", lines));
        }
        catch (Win32Exception)
        {
            Fail("git can't be started: install it, or build without SentryGenSince");
        }

        return !Log.HasLoggedErrors;
    }

    private IEnumerable<string>? Changes()
    {
        var git = new Git(Folder);
        if (git.Ask("rev-parse", "--show-cdup") is not { } up) return Fail($"{Folder} is in no git repository");
        if (git.Ask("rev-parse", "--verify", "--quiet", "--end-of-options", Since + "^{commit}") is not { } revision)
            return Fail($"this repository has no revision '{Since}': fetch it, such as by 'git fetch origin main'");
        if (git.Ask("merge-base", revision.Trim(), "HEAD") is not { } start)
            return Fail($"'{Since}' and HEAD have no commit in common: a shallow clone lacks it, so fetch the whole history");
        var top = Path.GetFullPath(Path.Combine(Folder, up.Trim('\r', '\n')));
        var diff = new Git(top).Ask(
            "-c", "core.quotePath=false", "diff", "--unified=0", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv",
            "--no-relative", "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules", start.Trim(), "--");
        var untracked = new Git(top).Ask("ls-files", "--others", "--exclude-standard", "-z");
        return diff is null || untracked is null ? Fail("git can't compare the files") : ChangedRanges.Read(diff, untracked, top);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(File))!);
        if (System.IO.File.Exists(File) && System.IO.File.ReadAllText(File) == text) return;
        System.IO.File.WriteAllText(File, text, new UTF8Encoding(false));
    }

    private IEnumerable<string>? Fail(string reason)
    {
        var message = Say($"SentryGenSince is set to '{Since}', but {reason}");
        Log.LogError(null, Code, null, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, "{0}", message);
        return null;
    }
}
