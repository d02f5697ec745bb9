using System.Text.RegularExpressions;

namespace SentryGen.Tests.Playground;

/// <summary><c>playground -- --check</c>.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Passes_while_the_analyzers_are_right()
    {
        var (exitCode, output) = await PlaygroundProcess.RunAsync(Built.FolderOf("Playground"), "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains(" 0 different", output);
    }

    [Fact]
    public async Task Fails_when_a_verdict_is_wrong()
    {
        using var copy = new BuiltCopy("Playground", "Shop", "Mailer", "Importer");
        copy.Edit(Path.Combine("Importer", Built.Configuration, "Importer.sarif"), sarif =>
        {
            var results = sarif["runs"]![0]!["results"]!.AsArray();
            results.Remove(results.First(result => result!["ruleId"]!.GetValue<string>() == "SNTG1001"));
        });

        var (exitCode, output) = await PlaygroundProcess.RunAsync(copy.FolderOf("Playground"), "--check");

        Assert.True(exitCode == 1, output);
        var different = output.Split('\n').Where(line => line.Contains("DIFFERENT")).ToArray();
        Assert.True(different is [var only] && Regex.IsMatch(only, "^Importer .* reaches Sentry +nothing +DIFFERENT"), output);
    }

    [Fact]
    public async Task Fails_when_an_app_does_not_start()
    {
        using var copy = new BuiltCopy("Playground", "Mailer", "Importer");

        var (exitCode, output) = await PlaygroundProcess.RunAsync(copy.FolderOf("Playground"), "--check");

        Assert.True(exitCode == 1, output);
        Assert.Matches("Shop +does not start +DIFFERENT", output);
    }
}
