using SentryGen.Knowledge;

namespace SentryGen.Tests.Handed;

/// <summary>Code that is handed an exception loses it if the rules say so, and delivers it after the fix.</summary>
public sealed class HandedTruths(HandedRunFixture fixture) : IClassFixture<HandedRunFixture>
{
    public static TheoryData<string> Losing => [.. HandedRunFixture.Cases.Where(name => !IsLeft(name))];

    public static TheoryData<string> Leaving => [.. HandedRunFixture.Cases.Where(IsLeft)];

    [Theory]
    [MemberData(nameof(Losing))]
    public void It_is_lost_as_it_is_written(string name)
    {
        Assert.Single(fixture.Verdicts[name]);
        Assert.False(fixture.Written(name).Reaches(), fixture.Written(name).InWords());
    }

    [Theory]
    [MemberData(nameof(Losing))]
    public void It_arrives_after_the_fix(string name) => Assert.Equal(Arrival.Reported, fixture.Mended(name));

    [Theory]
    [MemberData(nameof(Leaving))]
    public void It_goes_on_if_the_rules_are_silent(string name)
    {
        Assert.Empty(fixture.Verdicts[name]);
        Assert.True(fixture.Written(name).Reaches(), fixture.Written(name).InWords());
    }

    private static readonly string[] NotRun =
    [
        // Package.Tests has pages: their handlers are compiled from markup.
        "Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutedContext",
        // The client asks on while the case ends.
        "Telegram.Bot.TelegramBotClient.OnError",
    ];

    [Fact]
    public void Each_row_of_the_tables_is_run() => Assert.Empty(HandedExceptions.Carriers.Select(row => row.Type)
        .Concat(HandedExceptions.Recipients.Select(row => $"{row.Type}.{row.Member}"))
        .Except([.. fixture.Rows, .. NotRun]));

    // The name of a case says that it leaves the exception to the framework.
    private static bool IsLeft(string name) => name.Contains("Leaves", StringComparison.Ordinal);
}
