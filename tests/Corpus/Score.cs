using System.Globalization;

namespace SentryGen.Corpus;

/// <summary>How often some rules are right about the labelled clauses.</summary>
internal sealed class Score(IReadOnlyCollection<string> ids)
{
    private readonly List<string> misses = [];
    private int reported;
    private int falselyReported;
    private int missed;
    private int silent;

    private double Precision => (double)reported / (reported + falselyReported);

    private double Recall => (double)reported / (reported + missed);

    private string Counts => $"({reported} right, {falselyReported} wrong, {missed} missed, {silent} silent)";

    public void Add(LabelledTree tree, IEnumerable<Label> labels, IEnumerable<Found> found)
    {
        var flagged = found.Where(one => ids.Contains(one.Id)).Select(one => (one.File, one.CatchLine)).ToHashSet();
        foreach (var label in labels.Where(label => !label.IsLeftOut))
        {
            var isFlagged = flagged.Contains((label.File, label.Line));
            Count(label.IsLost, isFlagged)++;
            if (label.IsLost == isFlagged) continue;
            var kind = isFlagged ? "wrong" : "missed";
            misses.Add($"  {kind} {tree.Folder} {label.File}:{label.Line} {label.Fate} ({label.Sure}) {label.Via}");
        }
    }

    public IEnumerable<string> Lines(int shownMisses) => misses.Take(shownMisses).Prepend(string.Create(
        CultureInfo.InvariantCulture,
        $"precision {Precision:F3}  recall {Recall:F3}  {Counts}  {string.Join('+', ids)}"));

    private ref int Count(bool isLost, bool isFlagged)
    {
        if (isLost) return ref isFlagged ? ref reported : ref missed;
        return ref isFlagged ? ref falselyReported : ref silent;
    }
}
