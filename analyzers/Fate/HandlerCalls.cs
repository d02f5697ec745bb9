using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.Fate;

/// <summary>
/// The calls in the handlers of a file that are given what the handler has caught, by the name of the method. It is read from the syntax,
/// so an edit reads one file anew.
/// </summary>
internal sealed class HandlerCalls
{
    private static readonly ConditionalWeakTable<SyntaxTree, HandlerCalls> Known = new();

    private readonly ILookup<string, HandlerCall> byName;

    private HandlerCalls(SyntaxTree tree)
    {
        var catches = Words.TokensIn(tree.GetRoot(), SyntaxFacts.GetText(SyntaxKind.CatchKeyword));
        byName = catches.Select(static token => token.Parent).OfType<CatchClauseSyntax>().SelectMany(In)
            .ToLookup(static call => call.Name);
    }

    /// <summary>The calls of methods with this name.</summary>
    public static IEnumerable<HandlerCall> Of(SyntaxTree tree, string name) =>
        Known.GetValue(tree, static tree => new(tree)).byName[name];

    private static IEnumerable<HandlerCall> In(CatchClauseSyntax clause)
    {
        if (clause.Declaration?.Identifier.ValueText is not { Length: > 0 } caught) yield break;
        foreach (var part in clause.Block.DescendantNodes())
            if (part is InvocationExpressionSyntax call && ReadSetUp.NameIn(call) is { } name && IsGiven(call, caught))
                yield return new(name, clause, call);
    }

    // As an argument, or as the receiver of an extension method.
    private static bool IsGiven(InvocationExpressionSyntax call, string caught)
    {
        foreach (var argument in call.ArgumentList.Arguments)
            if (IsNamed(argument.Expression, caught)) return true;
        return call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && IsNamed(receiver, caught);
    }

    private static bool IsNamed(ExpressionSyntax value, string name) =>
        value is IdentifierNameSyntax { Identifier.ValueText: var text } && text == name;
}

/// <summary>A call in a handler that is given what the handler has caught.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Clause">The handler.</param>
/// <param name="Call">The call.</param>
internal sealed record HandlerCall(string Name, CatchClauseSyntax Clause, InvocationExpressionSyntax Call);
