namespace SentryGen.Tests.SetUp;

/// <summary>A set-up that is said to be wrong loses events, and one that is said to be right delivers them.</summary>
public sealed class SetUps(SetUpRunFixture fixture) : IClassFixture<SetUpRunFixture>
{
    public static TheoryData<string> All => [.. Pair.All.Select(pair => pair.ToString())];

    public static TheoryData<string> Losing => [.. Pair.All.Where(pair => !pair.RunsWithoutDsn).Select(pair => pair.ToString())];

    public static TheoryData<string> Crashing => [.. Pair.All.Where(pair => pair.RunsWithoutDsn).Select(pair => pair.ToString())];

    public static TheoryData<string> Decided => [.. Pair.All.Where(pair => pair.Undecided is null).Select(pair => pair.ToString())];

    public static TheoryData<string> Right => [.. RightApps.All.Keys];

    [Theory]
    [MemberData(nameof(Right))]
    public void Every_rule_is_silent_about_a_right_one(string app) => Assert.Empty(fixture.Right(app).Said);

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_one_delivers_what_matters(string app) =>
        Assert.True(fixture.Right(app).Run.Delivered, $"It did not arrive: {fixture.Right(app).Run}");

    [Theory]
    [MemberData(nameof(Decided))]
    public void The_rule_reports_the_wrong_one(string pair) => Assert.Equal(fixture[pair].Pair.Rules, fixture[pair].RulesOfWrong);

    [Theory]
    [MemberData(nameof(Decided))]
    public void Every_rule_is_silent_about_the_fixed_one(string pair) => Assert.Empty(fixture[pair].SaidOfFixed);

    // Which pairs these are depends on the version, and there may be none.
    [Fact]
    public void The_rules_are_wrong_for_the_reason_given() => Assert.All(
        Pair.All.Where(pair => pair.Undecided is not null),
        pair => Assert.False(fixture[pair.ToString()].IsDecided, $"{pair} is decided now; drop its mark."));

    [Theory]
    [MemberData(nameof(Losing))]
    public void The_wrong_one_loses_what_matters(string pair) =>
        Assert.False(fixture[pair].Wrong.Delivered, $"It arrived: {fixture[pair].Wrong}");

    [Theory]
    [MemberData(nameof(Crashing))]
    public void The_wrong_one_does_not_start_without_a_DSN(string pair)
    {
        var runs = fixture[pair];
        Assert.True(runs.Wrong.ExitCode != 0, $"It started: {runs.Wrong}");
        Assert.True(runs.Wrong.NamesDsn, $"It ended for another reason: {runs.Wrong}");
        Assert.True(runs.FixedWithoutDsn!.ExitCode == 0, $"The fixed one did not start: {runs.FixedWithoutDsn}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_fixed_one_delivers_what_matters(string pair) =>
        Assert.True(fixture[pair].Fixed.Delivered, $"It did not arrive: {fixture[pair].Fixed}");

    [Fact]
    public void Every_outcome_is_on_record() =>
        Assert.False(fixture.HasNews, "SetUp/outcomes.*.txt said something else and was written anew. Read the difference and commit it.");

    [Fact]
    public async Task No_rule_fails_if_some_files_are_a_project_beside_the_app()
    {
        var failures = new List<string>();
        foreach (var app in Pair.All.SelectMany(static pair => new[] { pair.Wrong, pair.Fixed }))
            failures.AddRange(await app.FailuresWithProjectBeside());
        Assert.Empty(failures);
    }

    [Fact]
    public void Every_rule_about_a_step_of_set_up_has_a_pair() =>
        Assert.Empty(SetUpApp.StepRuleIds.Except(Pair.Claimed));
}
