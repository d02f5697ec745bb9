using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>The diagnostics of a snippet.</summary>
internal static class Analysis
{
    /// <summary>Of its project, in the order of the files; the files beside it are analyzed with it.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(params Snippet[] files) => new RuleTest(files).Find();
}
