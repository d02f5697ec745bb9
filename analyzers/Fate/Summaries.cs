using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>A helper's parameter: the question whether what goes in there is settled.</summary>
internal readonly record struct Question(IMethodSymbol Method, int Parameter)
{
    public bool Equals(Question other) => Parameter == other.Parameter && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Method) * 31) + Parameter);
}

/// <summary>
/// Summaries of the helpers of one compilation. Helpers that call each other are solved together, as the one greatest
/// solution of their equations, so that neither the order of questions nor concurrency can change an answer.
/// </summary>
internal sealed class Summaries(Func<Question, Func<Question, FunctionFate>, FunctionFate> evaluate)
{
    // Far more than the ways of a summary can change; keeps a mistake from becoming an endless build.
    private const int MaxEvaluations = 64;

    private readonly ConcurrentDictionary<Question, FunctionFate> solved = new();

    public FunctionFate Solve(Question root)
    {
        if (solved.TryGetValue(root, out var known)) return known;

        var answers = new Dictionary<Question, FunctionFate>();
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
            after = after with { Ways = after.Ways | before.Ways };
            if (after == before || evaluations[question] > MaxEvaluations) continue;
            answers[question] = after;
            foreach (var asker in askedBy[question])
                if (waiting.Add(asker)) open.Enqueue(asker);
        }

        foreach (var answer in answers) solved.TryAdd(answer.Key, answer.Value);
        return solved[root];

        void Discover(Question question)
        {
            answers[question] = FunctionFate.Bottom;
            askedBy[question] = [];
            waiting.Add(question);
            open.Enqueue(question);
        }

        FunctionFate Ask(Question asked, Question by)
        {
            if (solved.TryGetValue(asked, out var final)) return final;
            if (!answers.ContainsKey(asked)) Discover(asked);
            askedBy[asked].Add(by);
            return answers[asked];
        }
    }
}
