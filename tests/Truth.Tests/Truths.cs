namespace SentryGen.Tests;

public sealed class Truths(SnippetRunFixture fixture)
{
    public static IEnumerable<TheoryDataRow<string>> Decided => Rows(decided: true);

    public static IEnumerable<TheoryDataRow<string>> Undecided => Rows(decided: false);

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

    [Fact]
    public void The_table_of_what_reaches_Sentry_is_what_happened() =>
        Assert.False(WhatReachesSentry.Update(fixture.Truths), "The table was out of date and is written anew; read it and commit it.");

    [Fact]
    public void No_analyzer_crashes() => Assert.Empty(fixture.Complaints);

    private static IEnumerable<TheoryDataRow<string>> Rows(bool decided) =>
        SnippetMethod.All.Where(snippet => snippet.Undecided is null == decided).Select(snippet => new TheoryDataRow<string>(snippet.Id) { TestDisplayName = snippet.Id });
}
