using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SentryGen.Tasks;

/// <summary>Asks git, in a folder.</summary>
internal sealed class Git(string folder)
{
    /// <summary>The output of a command; null if it fails. Its parts are separated as git separates them.</summary>
    /// <exception cref="Win32Exception">Git can't be started.</exception>
    public string? Ask(params string[] command)
    {
        var start = new ProcessStartInfo("git", string.Join(" ", command.Select(Quoted)))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        using var git = Process.Start(start);
        git.ErrorDataReceived += static (_, _) => { };
        git.BeginErrorReadLine();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : null;
    }

    // As every system splits a command line. A revision has no backslash before a quotation mark.
    private static string Quoted(string part) => $"\"{part.Replace("\"", "\\\"")}\"";
}
