using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;

namespace SentryGen.Tasks;

/// <summary>Joins what the compilers logged to one report, and writes it.</summary>
public sealed class WriteReport : SpeakingTask
{
    private const string Code = "SNTG9005";

    /// <summary>The project or the solution.</summary>
    [Required]
    public string Of { get; set; } = "";

    /// <summary>The log of each compilation, with Project, Framework and Status.</summary>
    [Required]
    public ITaskItem[] Verdicts { get; set; } = [];

    /// <summary>The folder for the files.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The least share of handlers that reach Sentry, from 0 to 100.</summary>
    public string Minimum { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        SpeakAs(Verdicts);
        Folder = Path.GetFullPath(Folder);
        var judged = Verdicts.Select(Read).ToList();
        var report = Report.Of(Path.GetFileName(Of), judged);
        var json = ReportJson.Write(report, Folder);
        Write("sentrygen-report.json", json);
        Write("sentrygen-report.html", ReportPage.Write(report, json, InChinese));
        Write("sentrygen-badge.svg", Badge.Write(report.Counts, Say));
        Tell(report);
        return !Log.HasLoggedErrors;
    }

    private JudgedProject Read(ITaskItem item)
    {
        var status = (Status)Enum.Parse(typeof(Status), item.GetMetadata("Status"), ignoreCase: true);
        var path = item.GetMetadata("FullPath");
        var verdicts = (IReadOnlyList<Verdict>)[];
        if (status == Status.Judged && File.Exists(path))
        {
            using var log = File.OpenRead(path);
            verdicts = Sarif.Read(log).Select(verdict => verdict.In(Say)).ToList();
        }

        return new(item.GetMetadata("Project"), item.GetMetadata("Framework"), status, verdicts);
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, name), text, new UTF8Encoding(false));
    }

    private void Tell(Report report)
    {
        var lines = new List<string> { Say($"SentryGen on {report.Name}") };
        foreach (var project in report.Projects.Where(static project => project.Status == Status.Judged))
            lines.Add($"  {NameOf(project)}: {Say(project.Counts.Line)}");
        lines.Add($"  {Say(report.Counts.Line)}");
        lines.Add($"  {Say("report"),-6}  {Path.Combine(Folder, "sentrygen-report.html")}");

        // The terminal logger shows no message but one that names that option.
        lines.Add($"  {Say("again"),-6}  dotnet build -t:SentryGenReport --interactive");
        Log.LogMessage(MessageImportance.High, "{0}", string.Join(Environment.NewLine, lines));

        foreach (var project in report.Projects.Where(static project => project.Status == Status.Failed))
            Fail($"{NameOf(project)} does not compile, so the report lacks it: see the errors above", project.Path);
        if (report.Projects.All(static project => project.Status == Status.None))
            Fail($"No project of {report.Name} has SentryGen, so there is nothing to report", Of);
        if (Minimum.Trim().Length > 0) Check(report.Counts);
    }

    private static string NameOf(ReportedProject project) => Path.GetFileNameWithoutExtension(project.Path);

    private void Check(Counts counts)
    {
        var isNumber = decimal.TryParse(Minimum.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var minimum);
        if (!isNumber || minimum is < 0 or > 100)
            Fail($"SentryGenMinimum is '{Minimum}', which is no number from 0 to 100", Of);
        else if (!counts.Meets(minimum))
            Fail($"{counts.Exactly} % of the handlers reach Sentry, and SentryGenMinimum is {Minimum.Trim()}: {counts.Line}", Of);
    }

    private void Fail(string message, string file) => Log.LogError(null, Code, null, file, 0, 0, 0, 0, "{0}", Say(message));
}
