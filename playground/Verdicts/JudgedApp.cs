using SentryGen.Playground.PaaS;

namespace SentryGen.Playground.Verdicts;

/// <summary>A catch, what the analyzers say about it, and how it is made to run.</summary>
internal sealed record JudgedCatch(CatchClause Clause, Verdict Verdict, Scenario Scenario);

/// <summary>An app whose catches were judged.</summary>
/// <param name="App">The app.</param>
/// <param name="Catches">All of its catches that can be made to run.</param>
/// <param name="Complaints">The reasons why the judgement is incomplete; empty if it is complete.</param>
internal sealed record JudgedApp(SampleApp App, IReadOnlyList<JudgedCatch> Catches, IReadOnlyList<string> Complaints)
{
    /// <summary>Brings together an app's source, the analyzers' report and the scenarios.</summary>
    public static JudgedApp Judge(SampleApp app)
    {
        if (!File.Exists(app.AnalyzerReport)) return new(app, [], [$"there is no {app.AnalyzerReport}"]);
        var diagnoses = Diagnosis.In(app.AnalyzerReport, app.Source);
        var clauses = CatchClause.In(app.Source).ToArray();
        var catches =
            from clause in clauses
            join scenario in app.Scenarios on clause.Name equals scenario.Catch
            let said = diagnoses.FirstOrDefault(diagnosis => (diagnosis.File, diagnosis.Line) == (clause.File, clause.Line))
            select new JudgedCatch(clause, said is null ? Verdict.Silence : new(said.RuleId, said.Message), scenario);
        return new(
            app,
            [.. catches],
            [
                .. clauses.Select(clause => clause.Name).Except(app.Scenarios.Select(scenario => scenario.Catch))
                    .Select(name => $"nothing runs the catch in {name}"),
                .. app.Scenarios.Select(scenario => scenario.Catch).Except(clauses.Select(clause => clause.Name))
                    .Select(name => $"there is no catch in {name}"),
                .. clauses.CountBy(clause => clause.Name).Where(count => count.Value > 1)
                    .Select(count => $"{count.Key} has more than one catch"),
                .. diagnoses.ExceptBy(clauses.Select(clause => (clause.File, clause.Line)), diagnosis => (diagnosis.File, diagnosis.Line))
                    .Select(elsewhere =>
                        $"{elsewhere.RuleId} at {elsewhere.File}:{elsewhere.Line}, where no catch is: {elsewhere.Message}"),
            ]);
    }
}
