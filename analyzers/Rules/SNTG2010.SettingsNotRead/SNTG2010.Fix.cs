using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fixing;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>Sets the options that the callback is given.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2010Fix))]
public sealed class SNTG2010Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2010");

    private protected override string Key => "SetGiven";

    private protected override string Title => "Set the options that are given";

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        if (site.At is not IdentifierNameSyntax
            {
                Parent: AssignmentExpressionSyntax
                {
                    Right: BaseObjectCreationExpressionSyntax
                    {
                        ArgumentList: null or { Arguments.Count: 0 },
                        Initializer.Expressions: { Count: > 0 } settings
                    },
                } replacing,
            } options
            || !settings.All(static setting => setting is AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax,
                Right: not InitializerExpressionSyntax
            })
            || replacing.DescendantTrivia()
                .Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            || !IsOfTheGivenType(site)) return null;

        var texts = settings.Select(setting => $"{options.Identifier.Text}.{setting.WithoutTrivia()}").ToList();
        return replacing.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax } statement =>
                site.Root.ReplaceNode(statement, texts.Select(text => SyntaxFactory.ParseStatement(text + ";").WithTriviaFrom(statement))),
            LambdaExpressionSyntax when texts.Count == 1 =>
                site.Root.ReplaceNode(replacing, SyntaxFactory.ParseExpression(texts[0]).WithTriviaFrom(replacing)),
            LambdaExpressionSyntax lambda => site.Root.ReplaceNode(
                lambda,
                lambda.WithBody((BlockSyntax)SyntaxFactory.ParseStatement($"{{ {string.Concat(texts.Select(static text => text + "; "))}}}")
                    .WithTriviaFrom(replacing))),
            _ => null,
        };
    }

    // A derived type may have options of its own.
    private static bool IsOfTheGivenType(FixSite site) =>
        site.Model.SyntaxTree.GetRoot()
            .FindToken(site.At.SpanStart)
            .Parent?.Parent is AssignmentExpressionSyntax { Left: var given, Right: var made }
        && SymbolEqualityComparer.Default.Equals(site.Model.GetTypeInfo(given).Type, site.Model.GetTypeInfo(made).Type);
}

/// <summary>Lets the log read its settings from the root of the configuration, too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2010SectionFix))]
public sealed class SNTG2010SectionFix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2010");

    private protected override string Key => "ReadSection";

    private protected override string Title => "Read the section 'Sentry', too";

    // A provider finds its settings under its name in each configuration that the log is given. An adapter without settings of the SDK
    // would not start with them.
    private protected override SyntaxNode? Fixed(FixSite site) =>
        site.Can(Capability.AdapterSdkOptions)
        && site.At.Parent is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: SentryApi.AddSentry,
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Logging",
                Expression: IdentifierNameSyntax builder
            } logging,
        }
        && HoldsConfiguration(builder, site.Model)
            ? site.Root.ReplaceNode(logging,
                SyntaxFactory.ParseExpression($"{logging.WithoutTrivia()}.AddConfiguration({builder.Identifier.Text}.Configuration)")
                    .WithTriviaFrom(logging))
            : null;

    private static bool HoldsConfiguration(IdentifierNameSyntax builder, SemanticModel model) =>
        model.SyntaxTree.GetRoot().FindToken(builder.SpanStart).Parent is IdentifierNameSyntax original
        && model.GetTypeInfo(original).Type is { } type
        && type.GetMembers("Configuration")
            .OfType<IPropertySymbol>()
            .Any(static property => property.Type.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Configuration");
}
