using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>Apps of one file, under the line: the SDK makes a tool of each by default, and still it is an app.</summary>
public class FileBased(PackageFixture fixture)
{
    [Theory(Explicit = true)]
    [InlineData("plain", "")]
    [InlineData("no-tool", "#:property PackAsTool=false")]
    public Task Wires_the_app(string name, string directives) => RunAsync(name, directives, arrives: true);

    [Fact(Explicit = true)]
    public Task Leaves_what_is_said_to_be_a_tool_alone() => RunAsync("tool", "#:property PackAsTool=true", arrives: false);

    private async Task RunAsync(string name, string directives, bool arrives)
    {
        var root = Directory.CreateDirectory(Path.Combine(fixture.Root, "file-based-" + name)).FullName;
        File.WriteAllText(Path.Combine(root, "Directory.Build.props"),
            $"""<Project><Sdk Name="SentryGen.Sdk" Version="{fixture.Feed.Version}" /></Project>""");
        File.WriteAllText(Path.Combine(root, "app.cs"), $"""
            {directives}
            throw new InvalidOperationException("from a file");
            """);
        await using var sink = await EnvelopeSink.StartAsync();

        var outcome = await fixture.Sdk.RunAsync(root, ["run", "app.cs"], ("SENTRY_DSN", sink.Dsn));

        Assert.Contains("from a file", outcome.Error);
        if (arrives) Assert.Equal("from a file", sink.Only(outcome).Message);
        else sink.IsEmpty(outcome);
    }
}
