using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SentryGen.Fixing;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Leaves Sentry open: the SDK sends what is left when the process ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2004Fix))]
public sealed class SNTG2004Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2004");

    private protected override string Key => "LeaveOpen";

    private protected override string Title => "Leave Sentry open until the process ends";

    private protected override SyntaxNode? Fixed(FixSite site) => IsInCapture(site.At) ? null : site.At switch
    {
        LocalDeclarationStatementSyntax held => site.Root.ReplaceNode(held, Open(held)),
        UsingStatementSyntax held => Open(site.Root, held),
        _ when site.At.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } opened => WithoutDispose(site.Root, opened),
        _ when site.At.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Parent: GlobalStatementSyntax global } =>
            site.Root.RemoveNode(global, SyntaxRemoveOptions.KeepDirectives),
        _ when site.At.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Parent: BlockSyntax around } closing =>
            around.Parent is FinallyClauseSyntax
                ? site.Root.ReplaceNode(closing.FirstAncestorOrSelf<TryStatementSyntax>()!, Without(closing))
                : site.Root.RemoveNode(closing, SyntaxRemoveOptions.KeepDirectives),
        _ => null,
    };

    // To wait for work, or to move a handler, is for a person.
    private static bool IsInCapture(SyntaxNode at) =>
        at.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && ReadSetUp.NameIn(call) is { } name
            && name.StartsWith("Capture", StringComparison.Ordinal);

    // sentry.Dispose();
    private static SyntaxNode? WithoutDispose(SyntaxNode root, LocalDeclarationStatementSyntax opened)
    {
        var variable = opened.Declaration.Variables[0].Identifier.ValueText;
        var disposal = Functions.After(opened).FirstOrDefault(statement => statement is ExpressionStatementSyntax
        {
            Expression: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Dispose",
                    Expression: IdentifierNameSyntax { Identifier.ValueText: var name }
                }
            },
        } && name == variable);
        return disposal is null ? null
            : root.RemoveNode(disposal.Parent is GlobalStatementSyntax global ? global : disposal, SyntaxRemoveOptions.KeepDirectives);
    }

    // using var _ = SentrySdk.Init();  =>  SentrySdk.Init();
    private static StatementSyntax Open(LocalDeclarationStatementSyntax held)
    {
        var variable = held.Declaration.Variables[0];
        return IsUsed(variable.Identifier.ValueText, held)
            ? held.WithUsingKeyword(default).WithLeadingTrivia(held.GetLeadingTrivia())
            : SyntaxFactory.ExpressionStatement(variable.Initializer!.Value).WithTriviaFrom(held);
    }

    private static bool IsUsed(string name, SyntaxNode declaration) =>
        declaration.Ancestors().Last().DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == name);

    // using (SentrySdk.Init()) { … }  =>  SentrySdk.Init(); …
    private static SyntaxNode? Open(SyntaxNode root, UsingStatementSyntax held)
    {
        StatementSyntax init = held.Declaration is { } declaration && declaration.Variables[0] is var variable
            ? IsUsed(variable.Identifier.ValueText, held)
                ? SyntaxFactory.LocalDeclarationStatement(declaration)
                : SyntaxFactory.ExpressionStatement(variable.Initializer!.Value)
            : SyntaxFactory.ExpressionStatement(held.Expression!);
        var body = held.Statement is BlockSyntax block && !DeclaresAgain(block)
            ? block.Statements
            : SyntaxFactory.SingletonList(held.Statement);
        var lineEnd = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        StatementSyntax[] opened = [init.WithLeadingTrivia(held.GetLeadingTrivia()).WithTrailingTrivia(lineEnd), .. body];
        return In(root, held, [.. opened.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation))]);
    }

    // A name of the block that stands for something else behind it.
    private static bool DeclaresAgain(BlockSyntax block)
    {
        var names = new HashSet<string>(block.DescendantNodes().Select(NameIn).OfType<string>());
        return block.Ancestors()
            .Last()
            .DescendantNodes(node => node != block)
            .Any(node => NameIn(node) is { } name && names.Contains(name));
    }

    private static string? NameIn(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode? In(SyntaxNode root, StatementSyntax old, StatementSyntax[] statements) => old.Parent switch
    {
        GlobalStatementSyntax global => root.ReplaceNode(global, statements.Select(SyntaxFactory.GlobalStatement)),
        BlockSyntax => root.ReplaceNode(old, statements),
        _ => null,
    };

    private static StatementSyntax Without(ExpressionStatementSyntax closing)
    {
        var whole = closing.FirstAncestorOrSelf<TryStatementSyntax>()!;
        var left = whole.Finally!.Block.Statements.Remove(closing);
        return left.Count > 0 ? whole.WithFinally(whole.Finally.WithBlock(whole.Finally.Block.WithStatements(left)))
            : whole.Catches.Count > 0 ? whole.WithFinally(null).WithTrailingTrivia(whole.GetTrailingTrivia())
            : whole.Block.WithTriviaFrom(whole);
    }
}
