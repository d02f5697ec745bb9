using SentryGen.Fate;

namespace SentryGen.Tasks;

/// <summary>A handler of the source, over all projects and target frameworks that compile it.</summary>
/// <param name="Worst">The verdict. If the frameworks differ, the worst of them.</param>
/// <param name="Projects">The projects that compile it.</param>
/// <param name="Frameworks">The target frameworks on which the verdict holds.</param>
internal sealed record ReportedHandler(Verdict Worst, IReadOnlyList<string> Projects, IReadOnlyList<string> Frameworks)
{
    public string Outcome => Worst[Judged.Outcome];
}

/// <summary>A project of the report.</summary>
internal sealed record ReportedProject(string Path, IReadOnlyList<string> Frameworks, Status Status, Counts Counts);

/// <summary>All handlers of a project or of a solution.</summary>
/// <param name="Name">The file name of the project or the solution.</param>
/// <param name="Projects">The projects, by path.</param>
/// <param name="Handlers">The handlers, by file and line.</param>
/// <param name="Counts">The counts of all handlers.</param>
internal sealed record Report(string Name, IReadOnlyList<ReportedProject> Projects, IReadOnlyList<ReportedHandler> Handlers, Counts Counts)
{
    /// <summary>Joins the compilations, so that no handler is counted twice.</summary>
    public static Report Of(string name, IReadOnlyList<JudgedProject> judged)
    {
        var handlers = (
            from project in judged
            from verdict in project.Verdicts
            group (project, verdict) by (verdict.File, verdict.Line, verdict.Column) into same
            orderby same.Key.File, same.Key.Line, same.Key.Column
            select Joined(same.ToList())).ToList();
        var projects = (
            from project in judged
            group project by project.Project into same
            orderby same.Key
            select new ReportedProject(
                same.Key,
                same.Select(static project => project.Framework).Where(static framework => framework.Length > 0).Distinct().ToList(),
                same.Max(static project => project.Status),
                Counts.Of(handlers.Where(handler => handler.Projects.Contains(same.Key))))).ToList();
        return new(name, projects, handlers, Counts.Of(handlers));
    }

    private static ReportedHandler Joined(List<(JudgedProject Project, Verdict Verdict)> same)
    {
        var worst = same.OrderBy(static one => Outcomes.RankOf(one.Verdict[Judged.Outcome])).First().Verdict;
        return new(
            worst,
            same.Select(static one => one.Project.Project).Distinct().ToList(),
            same.Where(one => one.Verdict[Judged.Outcome] == worst[Judged.Outcome])
                .Select(static one => one.Project.Framework).Distinct().ToList());
    }
}
