using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>A step when it is run.</summary>
/// <param name="Step">The step.</param>
/// <param name="Builder">The builder that it is taken on, or null if it is not known.</param>
/// <param name="Branches">The branches that it stands in, from the outermost on.</param>
internal sealed record StepRun(SetUpStep Step, object? Builder, ImmutableList<object> Branches)
{
    /// <summary>The SDK is closed here: by a call, or at the end of what holds the start.</summary>
    public bool Closes { get; init; }

    /// <summary>An exception that passes by runs it, too.</summary>
    public bool IsInScope { get; init; }

    /// <summary>The value that is disposed of at the end of a block, if that closes the SDK.</summary>
    public ExpressionSyntax? Held { get; init; }

    /// <summary>The statement whose finally runs it.</summary>
    public TryStatementSyntax? Leaving { get; init; }

    /// <summary>The statements with a handler that are run at the time.</summary>
    public ImmutableList<TryStatementSyntax> Tries { get; init; } = ImmutableList<TryStatementSyntax>.Empty;

    /// <summary>Main comes to it.</summary>
    public bool IsReached => Branches.IsEmpty || Branches[0] is not SyntaxNode first || !Functions.IsFunction(first);

    /// <summary>It stands in a callback that a library may run at any time.</summary>
    public bool IsInCallback => Branches.Any(static branch =>
        branch is ExpressionSyntax and not (BinaryExpressionSyntax or ConditionalExpressionSyntax));

    /// <summary>Both may run: they stand in no two arms of one branch.</summary>
    public bool GoesWith(StepRun other)
    {
        var same = Branches.Zip(other.Branches, static (one, two) => one == two).TakeWhile(static equal => equal).Count();
        return Branches.Count == same || other.Branches.Count == same || OwnerOf(Branches[same]) != OwnerOf(other.Branches[same]);
    }

    // Two loops in a row are no arms of one branch.
    private static object? OwnerOf(object branch) =>
        branch is IfStatementSyntax || LateWork.MayRepeat(branch) ? branch : (branch as SyntaxNode)?.Parent;

    /// <summary>It runs whenever the other has run.</summary>
    public bool AlwaysFollows(StepRun other) => Branches.Count <= other.Branches.Count
        && Branches.SequenceEqual(other.Branches.Take(Branches.Count));
}
