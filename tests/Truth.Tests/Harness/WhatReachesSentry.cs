using System.Globalization;
using System.Text;

namespace SentryGen.Tests;

/// <summary>The table of what was seen, for people who want to know what reaches Sentry.</summary>
internal static class WhatReachesSentry
{
    public static string File { get; } = Repository.PathTo("tests", "Truth.Tests", "what-reaches-sentry.md");

    public static string Of(IEnumerable<Truth> truths)
    {
        var rows = truths.ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # What reaches Sentry

            Each row is a snippet in `Snippets/` that catches an exception. It was compiled, run against the real Sentry SDK on each of its
            paths, and what arrived was written down here. SentryGen's verdict is held against every row; the last table has what it can't know.

            | what becomes of the caught exception | snippets |
            |---|---|
            | it reaches Sentry, or goes on to someone who decides | {rows.Count(row => row.Reaches == "yes")} |
            | it does on some paths only | {rows.Count(row => row.Reaches == "partly")} |
            | it does not | {rows.Count(row => row.Reaches == "no")} |

            """);
        foreach (var group in rows.GroupBy(row => row.Snippet.Group)) Append(page, group.First().Snippet, [.. group]);
        page.Append("\n## What SentryGen can't know\n\n| snippet | reaches | why it can't be known |\n|---|---|---|\n");
        foreach (var row in rows.Where(row => row.Snippet.Undecided is not null))
            page.Append(CultureInfo.InvariantCulture, $"| {row.Snippet.Group}: {row.Snippet.Shows} | {row.Reaches} | {row.Snippet.Undecided} |\n");
        return page.ToString();
    }

    private static void Append(StringBuilder page, Snippet first, IReadOnlyList<Truth> rows)
    {
        var isStandIn = first.Method.Parent is { } type && type.ToString().Contains("[StandIn]", StringComparison.Ordinal);
        page.Append(CultureInfo.InvariantCulture, $"\n## {first.Group}\n\n{first.GroupSays}{(isStandIn ? " Stand-in: the adapter is one of these tests, which does what Sentry's own does." : "")}\n\n");
        page.Append("| construct | reaches | why |\n|---|---|---|\n");
        foreach (var row in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {row.Snippet.Shows} | {row.Reaches} | {row.Why} |\n");
    }
}
