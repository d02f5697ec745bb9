using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The words in which tests say what the analyzers make of a snippet. Every diagnostic has to be claimed.</summary>
public abstract class Specification
{
    /// <summary>One diagnostic, of this rule; where the snippet marks the handler, its leaks or both, then there.</summary>
    private protected static async Task Reports(string id, Snippet snippet, string? message = null)
    {
        var found = await Analysis.Run(snippet);
        var markup = Markup.Parse(snippet.Code);
        if (found is not [var only] || only.Id != id) throw Differs(snippet, $"one {id}", found);
        MustStandOnCatch(only, snippet);
        if (markup.Handlers is [var handler] && only.Location.SourceSpan != handler.Span) throw Differs(snippet, $"{id} on the marked catch", found);
        if (!markup.Leaks.IsEmpty && !only.AdditionalLocations.Select(leak => leak.SourceSpan).SequenceEqual(markup.Leaks.Select(leak => leak.Span)))
            throw Differs(snippet, $"leaks at {string.Join(" and ", markup.Leaks.Select(leak => $"'{leak.Text}'"))}", found);
        if (message is not null) Assert.Equal(message, only.GetMessage());
    }

    /// <summary>The diagnostics that the snippet itself claims, and no other.</summary>
    private protected static async Task Reports(Snippet snippet)
    {
        var found = await Analysis.Run(snippet);
        var claims = Markup.Parse(snippet.Code).Handlers;
        foreach (var diagnostic in found) MustStandOnCatch(diagnostic, snippet);
        if (!claims.Select(claim => (claim.Span, claim.Id)).SequenceEqual(found.Select(diagnostic => (diagnostic.Location.SourceSpan, diagnostic.Id)).Order(BySpan)))
            throw Differs(snippet, $"what is marked: {string.Join(", ", claims.Select(claim => claim.Id))}", found);
    }

    private protected static async Task Ignores(Snippet snippet)
    {
        var found = await Analysis.Run(snippet);
        if (!found.IsEmpty) throw Differs(snippet, "nothing", found);
    }

    private static Comparer<(Microsoft.CodeAnalysis.Text.TextSpan Span, string Id)> BySpan { get; } =
        Comparer<(Microsoft.CodeAnalysis.Text.TextSpan Span, string Id)>.Create((left, right) => left.Span.CompareTo(right.Span));

    private static void MustStandOnCatch(Diagnostic diagnostic, Snippet snippet)
    {
        if (TextAt(diagnostic.Location) != "catch") throw Differs(snippet, "the catch keyword as the place", [diagnostic]);
    }

    private static Exception Differs(Snippet snippet, string expected, ImmutableArray<Diagnostic> found) => new Xunit.Sdk.XunitException(
        $"""
        Expected {expected}.
        Found {(found.IsEmpty ? "nothing" : string.Concat(found.Select(Told)))}

        {snippet.Code}
        {(snippet.EditorConfig.Length > 0 ? "\n.editorconfig:\n" + snippet.EditorConfig : "")}
        """);

    private static string Told(Diagnostic diagnostic) =>
        $"\n  {diagnostic.Id} at '{TextAt(diagnostic.Location)}', leaks at {string.Join(" and ", diagnostic.AdditionalLocations.Select(leak => $"'{TextAt(leak)}'"))}"
        + $"\n    {diagnostic.GetMessage()}";

    private static string TextAt(Location location) => location.SourceTree?.GetText().ToString(location.SourceSpan) ?? location.ToString();
}
