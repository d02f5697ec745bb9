using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Tests.Caching;

/// <summary>An app before and after an edit, run through one driver as an editor does it.</summary>
internal sealed record Typing(GeneratorRunResult Before, GeneratorRunResult After)
{
    public static Start From(App app) => new(app);

    public string? TextBefore => Generated.TextOf(Before);

    public string? TextAfter => Generated.TextOf(After);

    /// <summary>Why a stage gave what it gave in the second run.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string stage) => ReasonsOf(After.TrackedSteps[stage]);

    public ImmutableArray<IncrementalStepRunReason> OutputReasons => ReasonsOf(After.TrackedOutputSteps.Values.SelectMany(steps => steps));

    private static ImmutableArray<IncrementalStepRunReason> ReasonsOf(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];

    internal sealed class Start(App before)
    {
        public Typing To(Func<App, App> edit)
        {
            var after = edit(before);
            var compilation = before.Compile();
            var driver = before.Driver().RunGenerators(compilation);
            var first = driver.GetRunResult().Results.Single();

            driver = driver.WithUpdatedParseOptions(after.ParseOptions)
                .WithUpdatedAnalyzerConfigOptions(new ProjectProperties(after.Properties));
            return new(first, driver.RunGenerators(Edited(compilation, after)).GetRunResult().Results.Single());
        }

        /// <summary>Files that stay as they are stay the same tree; files that change are parsed incrementally.</summary>
        private CSharpCompilation Edited(CSharpCompilation compilation, App after)
        {
            if (after.ParseOptions != before.ParseOptions) return after.Compile();

            var trees = compilation.SyntaxTrees;
            return compilation
                .RemoveAllSyntaxTrees()
                .AddSyntaxTrees(after.Sources.Select((source, index) =>
                    index >= trees.Length ? CSharpSyntaxTree.ParseText(SourceText.From(source), after.ParseOptions, $"File{index}.cs")
                    : trees[index].ToString() == source ? trees[index]
                    : trees[index].WithChangedText(SourceText.From(source))))
                .WithReferences(after.References)
                .WithOptions(compilation.Options.WithOutputKind(after.Kind));
        }
    }
}
