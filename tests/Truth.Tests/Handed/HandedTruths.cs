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

    // The name of a case says that it leaves the exception to the framework.
    private static bool IsLeft(string name) => name.Contains("Leaves", StringComparison.Ordinal);
}
