using System.Text.RegularExpressions;

namespace SentryGen.Tests;

/// <summary>Catches in .razor and .cshtml, with the Razor of today and with that of .NET 5, which writes files first.</summary>
public partial class RazorFiles(PackageFixture fixture)
{
    private static readonly Project Pages = Project.Web("pages").WithWarnings() with
    {
        Sources = ["WebPages.cs", "Counter.razor", "Orders.cshtml"],
    };

    // The old Razor's compiler runs over several files at once, and fails now and then when it does: each file has its own project.
    private static readonly Project ComponentInTwoSteps = InTwoSteps("component-in-two-steps", "Counter.razor");
    private static readonly Project PageInTwoSteps = InTwoSteps("page-in-two-steps", "Orders.cshtml");

    private const string InMarkup = "Counter.razor(6,42) SNTG1001";

    private static readonly string[] InMembers =
    [
        "Counter.razor(14,5) SNTG1001", "Counter.razor(30,9) SNTG1001", "Counter.razor(50,30) SNTG1002",
        "Orders.cshtml(10,5) SNTG1001", "Orders.cshtml(21,1) SNTG1001", "Orders.cshtml(25,26) SNTG1001", "Orders.cshtml(36,37) SNTG1001",
    ];

    [Fact]
    public void Warns_at_the_place_in_the_file() => Assert.Equal([InMarkup, .. InMembers], Warnings(Pages));

    // The event handler in the markup is code to the old Razor in some builds, and text in others.
    [Fact]
    public void Warns_at_the_place_where_Razor_writes_files_first() =>
        Assert.Equal(InMembers, Warnings(ComponentInTwoSteps).Concat(Warnings(PageInTwoSteps)).Except([InMarkup]));

    // The server of the old Razor is shared by all builds of a user, and its answer depends on those before.
    private static Project InTwoSteps(string name, string file) =>
        Pages.With("UseRazorSourceGenerator", "false").With("UseRazorBuildServer", "false") with
        {
            Name = name,
            Sources = ["WebPages.cs", file],
        };

    private IOrderedEnumerable<string> Warnings(Project project) => Warning().Matches(fixture[project].Diagnostics)
        .Select(match => match.Result("$1($2,$3) $4")).Distinct()
        .OrderBy(told => told.Split('(')[0], StringComparer.Ordinal).ThenBy(told => int.Parse(told.Split('(', ',')[1]));

    [GeneratedRegex(@"(\w+\.\w+)\((\d+),(\d+)\): \w+ (\w+):")]
    private static partial Regex Warning();
}
