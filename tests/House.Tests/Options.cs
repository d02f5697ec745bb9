using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.Tests.Rules;

namespace SentryGen.Tests;

/// <summary>The table of settings is what ships in the props and what README says.</summary>
public class Options
{
    private static readonly string[] Shown =
    [
        .. XDocument.Load(Repository.PathTo("build", "package", "SentryGen.props")).Descendants()
            .Where(item => item.Name.LocalName == "CompilerVisibleProperty").Select(item => item.Attribute("Include")!.Value),
    ];

    /// <summary>By the SDK and by Sentry's own package.</summary>
    private static readonly string[] ShownAnyway =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "compiler-visible-properties.txt"));

    private static readonly Setting[] All = [.. Settings.Build, .. Settings.BuildOnly, .. Settings.EditorConfig];

    [Fact]
    public void Every_MSBuild_setting_is_shown_to_the_compiler() =>
        Breaches.None(Settings.Build.Select(setting => setting.Name).Except(Shown));

    [Fact]
    public void Every_property_that_is_read_is_shown_to_the_compiler() => Breaches.None(Read().Except(Shown).Except(ShownAnyway));

    [Fact]
    public void Every_property_that_is_shown_is_read() => Breaches.None(Shown.Except(Read()));

    [Fact]
    public void No_setting_is_declared_twice() =>
        Assert.Distinct(All.Select(setting => setting.Name), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_setting_is_listed() =>
        Assert.Equal(
            typeof(Settings).GetFields().Select(field => field.GetValue(null)).OfType<Setting>().Select(setting => setting.Name),
            All.Select(setting => setting.Name));

    [Fact]
    public void The_build_and_the_generator_know_the_same_packages_of_Sentry() => Assert.Equal(
        SentryApi.ReleasedTogether.Append(SentryApi.Assembly).Order(StringComparer.Ordinal),
        XDocument.Parse(InGit.Read("build/package/SentryGen.References.targets")).Descendants()
            .Where(item => item.Name.LocalName == "_SentryGenFamily")
            .SelectMany(item => item.Attribute("Include")?.Value.Split(';') ?? [])
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_build_keeps_each_warning_a_warning()
    {
        var ofBuild = InGit.Files("build").Where(other => other.EndsWith(".targets", StringComparison.Ordinal))
            .SelectMany(other => XDocument.Parse(InGit.Read(other)).Descendants("Warning"))
            .Select(warning => warning.Attribute("Code")!.Value);
        Assert.Equal(
            HouseRule.All.Keys.Concat(ofBuild).Distinct().Order(StringComparer.Ordinal),
            XDocument.Parse(InGit.Read("build/gate/SentryGen.Warnings.targets")).Descendants("_SentryGenWarnings").Single()
                .Value.Split(';', StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void The_build_reads_the_settings_that_are_its_own() =>
        Assert.All(Settings.BuildOnly, setting => Assert.Contains(
            InGit.Files("build").Where(file => Path.GetExtension(file) is ".targets" or ".proj"),
            file => InGit.Read(file).Contains($"$({setting.Name}", StringComparison.Ordinal)));

    [Fact]
    public void The_routes_are_those_of_the_decision() =>
        Assert.Equal(
            string.Join(", ", Bootstrap.RouteNames.Select(route => $"`{route.Name}`").Prepend("`auto`")),
            Settings.Route.Values);

    [Fact]
    public void The_build_takes_the_routes_of_the_decision() =>
        Assert.Contains(
            $";;{string.Join(';', Bootstrap.RouteNames.Select(route => route.Name).Prepend("auto"))};",
            InGit.Read("build/package/SentryGen.targets"));

    [Fact]
    public void README_lists_the_options() => Readme.Says("options",
        [
            "| Option | Values | Default | Effect |",
            "|---|---|---|---|",
            .. All.Select(setting =>
                $"| `{setting.Name}` | {setting.Values.Replace("|", "\\|")} "
                    + $"| {(setting.Default.Length == 0 ? "" : $"`{setting.Default}`")} | {setting.Says} |"),
        ]);

    private static IEnumerable<string> Read()
    {
        var asked = new Asked();
        ReadFacts.Options(asked);
        return asked.Questions.Select(key =>
        {
            Assert.StartsWith("build_property.", key);
            return key["build_property.".Length..];
        });
    }

    /// <summary>Options that say nothing and remember what they were asked.</summary>
    private sealed class Asked : AnalyzerConfigOptions
    {
        public HashSet<string> Questions { get; } = [];

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            Questions.Add(key);
            value = null;
            return false;
        }
    }
}
