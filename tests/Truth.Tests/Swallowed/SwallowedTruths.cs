using SentryGen.Knowledge;

namespace SentryGen.Tests.Swallowed;

/// <summary>A library swallows what a callback throws if the rules say so, and the callback reports it after the fix.</summary>
public sealed class SwallowedTruths
{
    public static TheoryData<string> Losing => [.. SwallowedCase.Names.Where(name => !IsLeft(name))];

    public static TheoryData<string> Leaving => [.. SwallowedCase.Names.Where(IsLeft)];

    [Theory]
    [MemberData(nameof(Losing))]
    public async Task It_is_lost_as_it_is_written(string name)
    {
        var outcome = await SwallowedCase.Of(name).Run();
        Assert.Equal(outcome.Arrivals.Count, outcome.Verdicts.Count);
        Assert.All(outcome.Arrivals, arrival => Assert.False(arrival.Reaches(), outcome.InWords));
    }

    [Theory]
    [MemberData(nameof(Losing))]
    public async Task It_arrives_after_the_fix(string name)
    {
        var outcome = await (await SwallowedCase.Of(name).Mended()).Run();
        Assert.All(outcome.Arrivals, arrival => Assert.True(arrival == Arrival.Reported, outcome.InWords));
    }

    [Theory]
    [MemberData(nameof(Leaving))]
    public async Task It_arrives_if_the_rules_are_silent(string name)
    {
        var outcome = await SwallowedCase.Of(name).Run();
        Assert.Empty(outcome.Verdicts);
        Assert.All(outcome.Arrivals, arrival => Assert.True(arrival.Reaches(), outcome.InWords));
    }

    private static readonly string[] NotRun =
    [
        // The type is served without the member, and so it can't have a stand-in.
        "RabbitMQ.Client: RabbitMQ.Client.Events.AsyncEventingBasicConsumer.Received",
        // They need a connection that ends or breaks: in a test its end comes too late, or never.
        "SignalR's client: Microsoft.AspNetCore.SignalR.Client.HubConnection.Closed",
        "SignalR's client: Microsoft.AspNetCore.SignalR.Client.HubConnection.Reconnecting",
        "SignalR's client: Microsoft.AspNetCore.SignalR.Client.HubConnection.Reconnected",
        // A watcher that has lost one event may not raise the others.
        "FileSystemWatcher: System.IO.FileSystemWatcher.Changed",
        "FileSystemWatcher: System.IO.FileSystemWatcher.Deleted",
        "FileSystemWatcher: System.IO.FileSystemWatcher.Renamed",
    ];

    /// <summary>Package.Tests runs the code that the bootstrap reports: a second silo does not start in one process.</summary>
    [Fact]
    public async Task Each_row_of_the_tables_is_run()
    {
        var run = new HashSet<string>(NotRun);
        foreach (var name in SwallowedCase.Names.Where(name => !IsLeft(name))) run.UnionWith(await SwallowedCase.Of(name).Rows());
        var rows = SwallowPoints.Rows.Where(row => row.ReportedBy is null).Select(row => $"{row.Library}: {row.Type}.{row.Member}");
        Assert.Empty(rows.Except(run));
    }

    // The name of a case says that the exception is in good hands.
    private static bool IsLeft(string name) => name.Contains("Leaves", StringComparison.Ordinal);
}
