using SentryGen.Fate;

namespace SentryGen.Tasks;

/// <summary>The verdict on one handler, as the compiler logged it for one project and target framework.</summary>
internal sealed record Verdict(string File, int Line, int Column, string Message, IReadOnlyDictionary<string, string> Said)
{
    /// <summary>The texts that the compiler does not translate, in another language.</summary>
    public Verdict In(Func<string, string> translate) => this with
    {
        Said = Said.ToDictionary(
            static said => said.Key,
            said => said.Key is Judged.Title or Judged.Fix ? translate(said.Value) : said.Value),
    };

    /// <summary>The verdict on a handler whose warning the code suppresses. Any other verdict than a loss stays as it is.</summary>
    public Verdict SuppressedBecause(string reason) => Outcomes.IsLoss(this[Judged.Outcome])
        ? With((Judged.Outcome, Judged.Suppressed), (Judged.Justification, reason), (Judged.Fix, ""))
        : this;

    public string this[string key] => Said.TryGetValue(key, out var value) ? value : "";

    public int Number(string key) => int.TryParse(this[key], out var number) ? number : 0;

    private Verdict With(params (string Key, string Value)[] changes)
    {
        var said = Said.ToDictionary(static one => one.Key, static one => one.Value);
        foreach (var (key, value) in changes) said[key] = value;
        return this with { Said = said };
    }
}

/// <summary>The verdicts of one compilation.</summary>
/// <param name="Project">The path of the project.</param>
/// <param name="Framework">Its target framework.</param>
/// <param name="Status">Whether it was judged.</param>
/// <param name="Verdicts">The verdicts, if it was.</param>
internal sealed record JudgedProject(string Project, string Framework, Status Status, IReadOnlyList<Verdict> Verdicts);

/// <summary>Whether a project was judged.</summary>
internal enum Status
{
    /// <summary>It does not have SentryGen.</summary>
    None,

    /// <summary>It was compiled.</summary>
    Judged,

    /// <summary>It could not be compiled.</summary>
    Failed,
}
