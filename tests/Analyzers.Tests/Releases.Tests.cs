using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The projects of the tests can be had with each release of Sentry.</summary>
public class Releases
{
    public static TheoryData<string> Versions => [.. SentryRelease.All.Select(release => release.Version).Distinct()];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_project_has_the_packages_of_one_release(string version)
    {
        foreach (var project in new[] { Project.Library, Project.Web, Project.Worker, Project.Console })
        {
            var compilation = project.On(version).CompileWithWarnings();
            Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error && found.Id != "CS5001"));
            var sentry = compilation.ReferencedAssemblyNames
                .Where(assembly => assembly.Name.StartsWith("Sentry", StringComparison.Ordinal))
                .ToList();
            Assert.NotEmpty(sentry);
            Assert.All(sentry, assembly => Assert.Equal(Version.Parse(version + ".0"), assembly.Version));
        }
    }
}
