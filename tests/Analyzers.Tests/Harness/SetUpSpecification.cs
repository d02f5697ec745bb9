using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>The specification of a rule about how an app is set up: it speaks at the entry point.</summary>
public abstract class SetUpSpecification(string id) : RuleSpecification(id)
{
    private readonly string rule = id;

    /// <summary>A library of the user's own that was built against Sentry.</summary>
    private protected static MetadataReference LibraryThatUsesSentry { get; } = Built(
        "public static class Platform { public static void Start() => global::Sentry.SentrySdk.Init(); }", [.. References.Net, .. References.Sentry]);

    private protected static MetadataReference LibraryThatKnowsNoSentry { get; } = Built(
        "public static class Platform { public static void Start() { } }", References.Net);

    /// <summary>One diagnostic, of this rule, at the mark.</summary>
    private protected async Task ReportsAtEntry(Snippet snippet, string? message = null)
    {
        var found = await Analysis.Run(snippet);
        Matches(snippet, found);
        if (message is not null) Assert.Equal(message, found[0].GetMessage());
    }

    /// <summary>Another rule has to say what there is to say.</summary>
    private protected static async Task ReportsOnly(string id, Snippet snippet) =>
        Assert.Equal([id], (await Analysis.Run(snippet)).Select(diagnostic => diagnostic.Id));

    /// <summary>The analysis of the entry point's file alone says it already, as an IDE asks for it while one types.</summary>
    private protected async Task ReportsWhileTyping(Snippet snippet)
    {
        var compilation = Analysis.Compile(snippet);
        var analysis = compilation.WithAnalyzers(Analysis.Analyzers, new AnalyzerOptions([], EditorConfigOptions.Of(snippet)));
        Matches(snippet, await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.Last()), null, CancellationToken.None));
    }

    private void Matches(Snippet snippet, ImmutableArray<Diagnostic> found)
    {
        var mark = Assert.Single(Markup.Parse(snippet.Code).Marks);
        if (found is not [var only] || only.Id != rule || only.Location.SourceSpan != mark.Span)
            throw new Xunit.Sdk.XunitException($"Expected {rule} at '{mark.Text}'.\nFound {(found.IsEmpty ? "nothing" : string.Join('\n', found))}\n\n{snippet.Code}\n\n{snippet.BuildProperties}");
    }

    private static PortableExecutableReference Built(string code, ImmutableArray<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var built = CSharpCompilation.Create("Acme.Platform", [CSharpSyntaxTree.ParseText(code)], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
