using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fate;

/// <summary>A way out on which the exception is lost.</summary>
internal readonly record struct Leak(SyntaxNode? At, FlowState State, bool Ends);

/// <summary>What a walk has found so far.</summary>
internal sealed class Outcome
{
    private readonly List<Leak> leaks = [];
    private readonly List<SyntaxNode?> replacements = [];

    public bool Settled { get; private set; }

    public bool Reported { get; private set; }

    public bool Returned { get; set; }

    /// <summary>Some way leads out without having settled anything.</summary>
    public bool IsOpen => leaks.Count > 0 || replacements.Count > 0 || Returned;

    /// <summary>The first way out on which it is lost, in the order of the source.</summary>
    public Leak? FirstLoss => leaks.Count == 0 ? null : leaks.OrderBy(static leak => leak.At?.SpanStart ?? int.MaxValue).First();

    public void Settle(bool bySink = false)
    {
        Settled = true;
        Reported |= bySink;
    }

    public void Lose(SyntaxNode? at, FlowState state, bool ends = false) => leaks.Add(new(at, state, ends));

    public void Replace(SyntaxNode? at) => replacements.Add(at);

    public FunctionFate ToFunctionFate()
    {
        var ways = (leaks.Exists(static leak => !leak.Ends) ? Ways.Leaks : 0)
            | (leaks.Exists(static leak => leak.Ends) ? Ways.Ends : 0)
            | (Settled ? Ways.Settles : 0)
            | (Reported ? Ways.Reports : 0)
            | (replacements.Count > 0 ? Ways.Replaces : 0)
            | (Returned ? Ways.Returns : 0);
        return new(ways, Common(leaks, static state => state.Heard), Common(leaks, static state => state.Text), leaks.Count > 0 && leaks.TrueForAll(static leak => leak.State.Narrowed));
    }

    public HandlerFate ToFate(bool isGeneral, CatchClauseSyntax clause)
    {
        if (leaks.Count == 0)
            return replacements.Count == 0 ? HandlerFate.Arrives : new(FateKind.Replaced, isGeneral, replacements.Select(at => Place(at, clause)).ToImmutableArray(), null);

        // What is known to be of a specific type is left out: the rest says how any other exception is lost.
        var isNarrowed = leaks.TrueForAll(static leak => leak.State.Narrowed);
        var told = isNarrowed ? leaks : leaks.FindAll(static leak => !leak.State.Narrowed);
        var text = Common(told, static state => state.Text);
        var heard = Common(told, static state => state.Heard ?? state.Text);
        var kind = text is not null && !Settled ? FateKind.TextOnly
            : text is null && heard is not null ? FateKind.Quiet
            : Settled ? FateKind.LostOnSomePaths
            : FateKind.Lost;
        return new(kind, isGeneral && !isNarrowed, Places(clause), text ?? heard) { IsPartial = Settled };
    }

    // Most handlers lose it in one place.
    private ImmutableArray<Location> Places(CatchClauseSyntax clause) => leaks.Count == 1
        ? ImmutableArray.Create(Place(leaks[0].At, clause))
        : leaks.Select(leak => Place(leak.At, clause)).Distinct().OrderBy(static place => place.SourceSpan.Start).ToImmutableArray();

    private static Note? Common(List<Leak> leaks, Func<FlowState, Note?> note)
    {
        var common = leaks.Count == 0 ? null : note(leaks[0].State);
        foreach (var leak in leaks)
            common = Note.Louder(common, note(leak.State));
        return common;
    }

    // Where a path simply runs out of the handler, its closing brace is the way out.
    private static Location Place(SyntaxNode? at, CatchClauseSyntax clause) =>
        at?.GetLocation() ?? clause.Block.CloseBraceToken.GetLocation();
}
