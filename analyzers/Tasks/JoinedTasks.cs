using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Reading;

namespace SentryGen.Tasks;

/// <summary>Several tasks that a try block awaits as one. The await throws the exception of one of them.</summary>
/// <param name="Call">The call that joins them.</param>
/// <param name="Holder">The variable with the joint task, if the handler can name it.</param>
internal sealed record JoinedTasks(IInvocationOperation Call, ILocalSymbol? Holder)
{
    /// <summary>The file of a clause names what joins tasks. Few files do.</summary>
    public static bool MayBeAround(SyntaxNode clause) => Words.Say(clause.SyntaxTree, nameof(Task.WhenAll));

    /// <summary>Those of the try block of a clause; null if there are none, or if the code behind the block looks at them.</summary>
    public static JoinedTasks? Of(ICatchClauseOperation clause, FateEngine engine)
    {
        if (clause.Parent is not ITryOperation { Body: var body, Syntax: var tried }) return null;
        foreach (var part in body.Descendants())
        {
            if (part is not IAwaitOperation { Operation: var task } || InJoin(KnownTasks.Plain(task), engine) is not { } joined) continue;
            if (!SeveralMayFail(joined.Call, engine) || IsNamedBehind(joined, tried, body.Syntax)) return null;
            return joined.Holder is { } holder && holder.DeclaringSyntaxReferences.Any(declared => body.Syntax.Span.Contains(declared.Span))
                ? joined with { Holder = null }
                : joined;
        }

        return null;
    }

    private static JoinedTasks? InJoin(IOperation task, FateEngine engine) => task switch
    {
        IInvocationOperation call when KnownTasks.JoinsAll(call.TargetMethod) => new(call, null),
        ILocalReferenceOperation { Local: var local } when Holders.ValueOf(local, engine) is IInvocationOperation call
            && KnownTasks.JoinsAll(call.TargetMethod) => new(call, local),
        _ => null,
    };

    private static bool SeveralMayFail(IInvocationOperation join, FateEngine engine)
    {
        var tasks = SeveralTasks.Of(join).ToList();
        return tasks.Count == 0
            ? TaskFailures.MayFail(join, engine)
            : tasks.Where(task => Holders.MayFail(task, engine)).Skip(1).Any();
    }

    private static bool IsNamedBehind(JoinedTasks joined, SyntaxNode tried, SyntaxNode body)
    {
        var names = new HashSet<string>(joined.Call.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(static name => name.Parent is ArgumentSyntax or InitializerExpressionSyntax or MemberAccessExpressionSyntax)
            .Select(static name => name.Identifier.ValueText));
        if (joined.Holder is { } holder) names.Add(holder.Name);
        return LocalUses.MemberAround(tried).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.SpanStart > body.Span.End && names.Contains(name.Identifier.ValueText));
    }
}
