using System.Collections.Concurrent;

namespace SentryGen.Fate;

/// <summary>
/// Summaries of the helpers of one compilation. Helpers that call each other are solved together, as the least
/// fixed point of their equations, so that neither the order of questions nor concurrency can change an answer.
/// </summary>
internal sealed class Summaries(Func<Question, Func<Question, Summary>, Summary> evaluate)
{
    // Far more than the ways of a summary can change; keeps a mistake from becoming an endless build.
    private const int MaxEvaluations = 64;

    private readonly ConcurrentDictionary<Question, Summary> solved = new();

    public Summary Solve(Question root)
    {
        if (solved.TryGetValue(root, out var known)) return known;

        var answers = new Dictionary<Question, Summary>();
        var askedBy = new Dictionary<Question, HashSet<Question>>();
        var evaluations = new Dictionary<Question, int>();
        var open = new Queue<Question>();
        var waiting = new HashSet<Question>();
        Discover(root);

        while (open.Count > 0)
        {
            var question = open.Dequeue();
            waiting.Remove(question);
            evaluations[question] = evaluations.TryGetValue(question, out var count) ? count + 1 : 1;
            var before = answers[question];
            var after = evaluate(question, asked => Ask(asked, by: question));
            after = before.Join(after);
            if (after == before || evaluations[question] > MaxEvaluations) continue;
            answers[question] = after;
            foreach (var asker in askedBy[question])
                if (waiting.Add(asker)) open.Enqueue(asker);
        }

        foreach (var answer in answers) solved.TryAdd(answer.Key, answer.Value);
        return solved[root];

        void Discover(Question question)
        {
            answers[question] = Summary.Bottom;
            askedBy[question] = [];
            waiting.Add(question);
            open.Enqueue(question);
        }

        Summary Ask(Question asked, Question by)
        {
            if (solved.TryGetValue(asked, out var final)) return final;
            if (!answers.ContainsKey(asked)) Discover(asked);
            askedBy[asked].Add(by);
            return answers[asked];
        }
    }
}
