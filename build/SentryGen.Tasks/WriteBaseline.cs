using System.Text;
using Microsoft.Build.Framework;
using SentryGen.Gate;

namespace SentryGen.Tasks;

/// <summary>Writes the findings that the compilers logged to the baselines of their projects.</summary>
public sealed class WriteBaseline : SpeakingTask
{
    private const string Code = "SNTG9006";

    /// <summary>The project or the solution.</summary>
    [Required]
    public string Of { get; set; } = "";

    /// <summary>
    /// The log of each compilation, with Project, Framework, Status, Assembly and the Baseline of the project, if there is one.
    /// </summary>
    [Required]
    public ITaskItem[] Verdicts { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        SpeakAs(Verdicts);
        var statuses = Verdicts.ToLookup(static item => item.GetMetadata("Status"), StringComparer.OrdinalIgnoreCase);
        foreach (var failed in statuses[nameof(Status.Failed)])
            Fail($"{failed.GetMetadata("Project")} does not compile, so its lines stay as they are: see the errors above");
        foreach (var file in statuses[nameof(Status.Judged)].GroupBy(FileOf, Read)) Write(file.Key, file.ToList());
        if (Verdicts.All(static item => item.GetMetadata("Status").Equals(nameof(Status.None), StringComparison.OrdinalIgnoreCase)))
            Fail($"No project of {Path.GetFileName(Of)} has SentryGen, so there is no baseline to write");
        return !Log.HasLoggedErrors;
    }

    // The file that the project has already, or a new one beside what is built.
    private string FileOf(ITaskItem item) => item.GetMetadata("Baseline") is { Length: > 0 } file
        ? file
        : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Of))!, GateFiles.Baseline);

    private static Findings Read(ITaskItem item)
    {
        using var log = File.OpenRead(item.GetMetadata("FullPath"));
        return new(item.GetMetadata("Project"), item.GetMetadata("Assembly"), item.GetMetadata("Framework"), Sarif.Findings(log));
    }

    private void Write(string path, IReadOnlyCollection<Findings> found)
    {
        var old = File.Exists(path) ? File.ReadAllText(path) : "";
        var before = BaselineFile.LinesOf(old).ToList();
        var text = BaselineFile.Write(old, found, Say);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        var after = BaselineFile.LinesOf(text).ToList();

        // The terminal logger shows no message but one that names that option.
        var (added, gone) = (after.Except(before).Count(), before.Except(after).Count());
        Log.LogMessage(
            MessageImportance.High,
            "{0}{1}  {2,-6}  dotnet build -t:SentryGenBaseline --interactive",
            Say($"SentryGen wrote {path}: {after.Count} findings, {added} new, {gone} gone"), Environment.NewLine, Say("again"));
    }

    private void Fail(string message) => Log.LogError(null, Code, null, Of, 0, 0, 0, 0, "{0}", Say(message));
}
