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
        Assert.Single(outcome.Verdicts);
        Assert.False(outcome.Arrival.Reaches(), outcome.InWords);
    }

    [Theory]
    [MemberData(nameof(Losing))]
    public async Task It_arrives_after_the_fix(string name)
    {
        var outcome = await (await SwallowedCase.Of(name).Mended()).Run();
        Assert.True(outcome.Arrival == Arrival.Reported, outcome.InWords);
    }

    [Theory]
    [MemberData(nameof(Leaving))]
    public async Task It_arrives_if_the_rules_are_silent(string name)
    {
        var outcome = await SwallowedCase.Of(name).Run();
        Assert.Empty(outcome.Verdicts);
        Assert.True(outcome.Arrival.Reaches(), outcome.InWords);
    }

    // The name of a case says that the exception is in good hands.
    private static bool IsLeft(string name) => name.Contains("Leaves", StringComparison.Ordinal);
}
