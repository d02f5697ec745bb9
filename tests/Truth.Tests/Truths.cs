namespace SentryGen.Tests;

public sealed class Truths(SnippetRunFixture fixture)
{
    public static IEnumerable<TheoryDataRow<string>> Decided => Rows(static snippet => snippet.Differs is null);

    public static IEnumerable<TheoryDataRow<string>> Undecided =>
        Rows(static snippet => snippet.Differs is not null && !snippet.IsByDesign);

    public static IEnumerable<TheoryDataRow<string>> ByDesign => Rows(static snippet => snippet.IsByDesign);

    [Theory]
    [MemberData(nameof(Decided))]
    public void The_verdict_is_what_happens(string snippet)
    {
        var truth = fixture[snippet];
        Assert.NotEmpty(truth.Arrivals);
        Assert.True(truth.Agrees, truth.InWords);
    }

    [Theory]
    [MemberData(nameof(Undecided))]
    public void The_verdict_differs_for_the_reason_given(string snippet)
    {
        var truth = fixture[snippet];
        Assert.NotEmpty(truth.Arrivals);
        Assert.False(truth.Agrees, "This is decided now; drop its mark.\n" + truth.InWords);
    }

    [Theory]
    [MemberData(nameof(ByDesign))]
    public void The_rules_are_silent_by_design(string snippet)
    {
        var truth = fixture[snippet];
        Assert.NotEmpty(truth.Arrivals);
        Assert.Empty(truth.Verdicts);
        Assert.False(truth.Agrees, "This is no matter of design: drop its mark.\n" + truth.InWords);
    }

    /// <summary>Calls that an overload with the exception takes the place of, of each framework.</summary>
    [Theory]
    [InlineData("LogCalls.Its_text_in_a_local")]
    [InlineData("LogCalls.A_text_that_knows_nothing_of_it")]
    [InlineData("LogCalls.A_text_on_each_branch")]
    [InlineData("LogCalls.A_text_at_a_level_that_is_passed")]
    [InlineData("Serilogs.Error_with_text_only")]
    [InlineData("NLogs.Error_with_text_only")]
    [InlineData("Log4Nets.Error_with_text_only")]
    [InlineData("Log4Nets.Info_with_text_only")]
    [InlineData("ZLoggers.Error_with_it_as_a_value")]
    [InlineData("SentryOtherCalls.CaptureMessage_of_its_message")]
    public void The_bulk_fix_makes_one_event_of_one_failure(string snippet)
    {
        Assert.All(fixture[snippet].Runs, run => Assert.Null(Assert.Single(run.Events).Exception));
        Assert.All(fixture.Mended[snippet].Runs, run => Assert.NotNull(Assert.Single(run.Events).Exception));
        Assert.All(fixture.Mended[snippet].Arrivals, arrival => Assert.Equal(Arrival.Reported, arrival));
    }

    [Fact]
    public void The_bulk_fix_leaves_no_text_without_the_exception() => Assert.All(fixture.Mended.Values, truth =>
    {
        Assert.Empty(truth.Verdicts);

        // Of several tasks that fail together, a handler is given the first failure only.
        Assert.All(truth.Runs, run => Assert.Equal(Arrival.Reported, run.Arrivals(truth.IsDelivered).DefaultIfEmpty().Min()));
    });

    [Fact]
    public void The_table_of_what_reaches_Sentry_is_what_happened() =>
        Assert.False(WhatReachesSentry.Update(fixture.Truths), "The table was out of date and is written anew; read it and commit it.");

    [Fact]
    public void No_analyzer_crashes() => Assert.Empty(fixture.Complaints);

    private static IEnumerable<TheoryDataRow<string>> Rows(Func<SnippetMethod, bool> has) =>
        SnippetMethod.All.Where(has)
            .Select(snippet => new TheoryDataRow<string>(snippet.Id) { TestDisplayName = snippet.Id });
}
