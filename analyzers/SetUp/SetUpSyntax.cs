using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>
/// The syntax in a file that may be a step, by name alone. A file is gone through once for all rules, and again only after an edit of it.
/// </summary>
internal static class SetUpSyntax
{
    /// <summary>A file without any of these words has nothing to do with set-up; nearly all files are done with this.</summary>
    private static readonly string[] StepWords = [SentryApi.Assembly, "UseSerilog", "AddSerilog", "ClearProviders", "ILoggerProvider>",
        "(ILoggerProvider)", "ApplicationBuilder(", "CreateBuilder(", "CreateDefaultBuilder(", "HostBuilder()", .. HostCalls.All
        .Select(static call => call.Word).OfType<string>()];

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ImmutableArray<ExpressionSyntax>>> OfTrees = new();
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string[], bool>> Said = new();

    public static ImmutableArray<ExpressionSyntax> In(SyntaxTree tree, CancellationToken cancellation)
    {
        if (OfTrees.TryGetValue(tree, out var known)) return known.Value;
        var found = MayHoldStep(tree)
            ? tree.GetRoot(cancellation).DescendantNodes().Where(IsNamedLikeAStep).Cast<ExpressionSyntax>().ToImmutableArray()
            : ImmutableArray<ExpressionSyntax>.Empty;
        return OfTrees.GetValue(tree, _ => new(found)).Value;
    }

    /// <summary>
    /// Whether one of the words stands anywhere in the text of a file. Asked of every file, and again only after an edit of it.
    /// </summary>
    public static bool Says(SyntaxTree tree, string[] words)
    {
        var said = Said.GetValue(tree, static _ => new());
        return said.TryGetValue(words, out var known) ? known : said.GetOrAdd(words, Holds(Words.TextOf(tree), words));
    }

    /// <summary>The same of words that all name Sentry. Nearly all files are known not to do so.</summary>
    public static bool SaysOfSentry(SyntaxTree tree, string[] words) => MayHoldStep(tree) && Says(tree, words);

    /// <summary>A step of a set-up, or a word of Sentry, may stand in the file. In nearly all files there is none.</summary>
    public static bool MayHoldStep(SyntaxTree tree) => Says(tree, StepWords);

    /// <summary>builder.AddAcmeSentry(): an extension of the user's own, wherever it stands.</summary>
    public static bool SpeaksOfSentry(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
            && name.Contains(SentryApi.Assembly);

    /// <summary>Sentry, or something named after it, is part of the code.</summary>
    public static bool MentionsSentry(SyntaxNode code) =>
        code.DescendantTokens().Any(static token => token.ValueText.Contains(SentryApi.Assembly));

    private static bool Holds(string text, string[] words)
    {
        foreach (var word in words)
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    private static bool IsNamedLikeAStep(SyntaxNode node) =>
        node is InvocationExpressionSyntax or AssignmentExpressionSyntax
        && ((ReadSetUp.NameIn(node) is { } name && SetUpMembers.Knows(name)) || SpeaksOfSentry(node));
}
