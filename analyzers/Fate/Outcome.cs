using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Fate;

/// <summary>A way out on which the exception is lost.</summary>
internal readonly record struct Leak(SyntaxNode? At, FlowState State);

/// <summary>The fate of the exception on all ways through a handler.</summary>
internal sealed class Outcome
{
    private readonly List<Leak> leaks = [];
    private readonly List<SyntaxNode?> replacements = [];
    private bool isReported;
    private bool isAssumed;

    /// <summary>Some way settles the exception.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Some way loses it.</summary>
    public bool IsLost => leaks.Count > 0;

    /// <summary>The settlement that says most.</summary>
    public Settlement? Settlement { get; private set; }

    /// <param name="settlement">The place at which some way is settled.</param>
    /// <param name="isReported">A sink has reported it on some way.</param>
    /// <param name="isAssumed">Some way is settled by trust.</param>
    public void Settle(Settlement? settlement, bool isReported, bool isAssumed)
    {
        IsSettled = true;
        Settlement = Settlement.Clearer(Settlement, settlement);
        this.isReported |= isReported;
        this.isAssumed |= isAssumed;
    }

    /// <summary>Some way is trusted.</summary>
    public void Assume() => isAssumed = true;

    public void Lose(SyntaxNode? at, FlowState state) => leaks.Add(new(at, state));

    public void Replace(SyntaxNode? at) => replacements.Add(at);

    /// <param name="isGeneral">The exception may be of any type.</param>
    /// <param name="end">The place of a path that runs out of the handler.</param>
    public HandlerFate ToFate(bool isGeneral, SyntaxToken end)
    {
        if (leaks.Count == 0)
        {
            return replacements.Count == 0
                ? HandlerFate.Arrives with { Settlement = Settlement, IsProven = isReported && !isAssumed }
                : new(FateKind.Replaced, isGeneral, replacements.Select(at => Place(at, end)).Distinct().ToImmutableArray(), null);
        }

        // If some leaks are not narrowed to a type, the verdict is about those only.
        var isNarrowed = leaks.TrueForAll(static leak => leak.State.IsNarrowed);
        var told = isNarrowed ? leaks : leaks.FindAll(static leak => !leak.State.IsNarrowed);
        var text = Common(told, static state => state.Text);
        var heard = Common(told, static state => state.Heard ?? state.Text);
        var kind = text is not null && !IsSettled ? FateKind.TextOnly
            : text is null && heard is not null ? FateKind.Quiet
            : IsSettled ? FateKind.LostOnSomePaths
            : FateKind.Lost;
        return new(kind, isGeneral && !isNarrowed, Places(end), text ?? heard) { IsPartial = IsSettled, Settlement = Settlement };
    }

    // Most handlers lose it in one place.
    private ImmutableArray<Location> Places(SyntaxToken end) => leaks.Count == 1
        ? ImmutableArray.Create(Place(leaks[0].At, end))
        : leaks.Select(leak => Place(leak.At, end)).Distinct().OrderBy(static place => place.SourceSpan.Start).ToImmutableArray();

    private static Note? Common(List<Leak> leaks, Func<FlowState, Note?> note)
    {
        var common = leaks.Count == 0 ? null : note(leaks[0].State);
        foreach (var leak in leaks)
            common = Note.Louder(common, note(leak.State));
        return common;
    }

    private static Location Place(SyntaxNode? at, SyntaxToken end) => at?.GetLocation() ?? end.GetLocation();
}
