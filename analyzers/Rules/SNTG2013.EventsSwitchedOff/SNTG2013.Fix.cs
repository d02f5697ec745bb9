using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Takes the option away that drops all events.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2013Fix))]
public sealed class SNTG2013Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2013");

    private protected override string Key => "Remove";

    private protected override string Title => "Let events pass";

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        var step = site.At.Ancestors()
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(static node => node
                is InvocationExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax);
        return step?.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax } statement =>
                site.Root.RemoveNode(statement, SyntaxRemoveOptions.KeepDirectives),
            InitializerExpressionSyntax =>
                site.Root.RemoveNode(step, SyntaxRemoveOptions.KeepDirectives | SyntaxRemoveOptions.KeepTrailingTrivia),
            // options => options.SampleRate = 0
            LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1 } list } } =>
                site.Root.ReplaceNode(list, SyntaxFactory.ArgumentList().WithTriviaFrom(list)),
            _ => null,
        };
    }
}
