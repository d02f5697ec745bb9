using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Fixing;

/// <summary>The branches of <c>#if</c> that a place in a file is in, from the outermost to the innermost.</summary>
/// <param name="Branches">The number of the directive that opens each: it stays when something is inserted.</param>
internal sealed record Conditions(IReadOnlyList<int> Branches)
{
    public static Conditions At(SyntaxNode root, int position) => new(Walk(root.DescendantTrivia().Where(IsConditional), position, []));

    /// <summary>The branches that all of the places are in.</summary>
    public static Conditions Common(IEnumerable<Conditions> all) => all.Aggregate(static (left, right) => new([
        .. left.Branches.Zip(right.Branches, static (one, other) => (one, other))
            .TakeWhile(static pair => pair.one == pair.other)
            .Select(static pair => pair.one),
    ]));

    /// <summary>Code in the other place is compiled only together with code in this one.</summary>
    public bool Hold(Conditions other) =>
        Branches.Count <= other.Branches.Count && Branches.SequenceEqual(other.Branches.Take(Branches.Count));

    public static bool IsConditional(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;

    private static List<int> Walk(IEnumerable<SyntaxTrivia> trivia, int end, List<int> branches)
    {
        var number = 0;
        foreach (var one in trivia.TakeWhile(one => one.SpanStart < end))
        {
            if (!one.IsKind(SyntaxKind.IfDirectiveTrivia) && branches.Count > 0) branches.RemoveAt(branches.Count - 1);
            if (!one.IsKind(SyntaxKind.EndIfDirectiveTrivia)) branches.Add(number);
            number++;
        }

        return branches;
    }
}
