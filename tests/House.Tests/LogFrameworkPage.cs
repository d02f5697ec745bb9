using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>The page of SNTG1004 names the frameworks of the table.</summary>
public class LogFrameworkPage
{
    [Fact]
    public void Names_each_framework() => Assert.Contains(
        $"**Known frameworks**: {string.Join(", ", LogFrameworks.All.Select(framework => framework.Name))}.",
        InGit.Read("analyzers/Rules/SNTG1004.LoggedBelowEventLevel/SNTG1004.md"));
}
