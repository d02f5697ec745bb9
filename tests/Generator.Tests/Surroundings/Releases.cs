using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Surroundings;

/// <summary>The apps of the tests can be had with each release of Sentry.</summary>
public class Releases
{
    public static TheoryData<string> Versions => [.. SentryRelease.All.Select(release => release.Version).Distinct()];

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_app_has_the_packages_of_one_release(string version)
    {
        Assert.Equal(["Sentry", "Sentry.AspNetCore", "Sentry.Extensions.Logging"], SentryOf(App.WebOn(version), version));
        Assert.Equal(["Sentry", "Sentry.Extensions.Logging"], SentryOf(App.WorkerOn(version), version));
        Assert.Equal(["Sentry"], SentryOf(App.ConsoleOn(version), version));
        Assert.Equal(["Sentry"], SentryOf(App.NetFrameworkOn(version), version));
    }

    [Fact]
    public void The_app_that_names_none_has_the_floor() => Assert.Equal(
        App.WebOn(SentryRelease.Floor.Version).Compile().ReferencedAssemblyNames,
        App.Web.Compile().ReferencedAssemblyNames);

    [Fact]
    public void They_are_in_order() =>
        Assert.Equal(SentryRelease.All, SentryRelease.All.OrderBy(release => Version.Parse(release.Version)));

    private static IEnumerable<string> SentryOf(App app, string version)
    {
        var compilation = app.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        var sentry = compilation.ReferencedAssemblyNames
            .Where(assembly => assembly.Name.StartsWith("Sentry", StringComparison.Ordinal))
            .ToList();
        Assert.All(sentry, assembly => Assert.Equal(Version.Parse(version + ".0"), assembly.Version));
        return sentry.Select(assembly => assembly.Name).Order(StringComparer.Ordinal);
    }
}
