using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fixing;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Clears the providers before Sentry is added.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2008Fix))]
public sealed class SNTG2008Fix : SetUpFix
{
    private static readonly string[] Adds = [SentryApi.UseSentry, SentryApi.AddSentry];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2008");

    private protected override string Key => "ClearFirst";

    private protected override string Title => "Clear the providers before Sentry is added";

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } clear) return null;
        var added = site.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Adds.Contains(name))
            .Select(call => Sequence.At(behind: clear, before: call))
            .OfType<(InvocationExpressionSyntax Behind, InvocationExpressionSyntax Before)>()
            .ToList();
        if (added.Count == 0) return null;
        var (behind, before) = added[0];
        return behind.DescendantNodes().Contains(before) ? InChain(site.Root, behind, before) : InStatements(site.Root, behind, before);
    }

    // logging.AddSentry().ClearProviders()  =>  logging.ClearProviders().AddSentry()
    private static SyntaxNode? InChain(SyntaxNode root, InvocationExpressionSyntax behind, InvocationExpressionSyntax before)
    {
        if (behind.Expression is not MemberAccessExpressionSyntax late || before.Expression is not MemberAccessExpressionSyntax early) return null;
        var first = behind.WithExpression(late.WithExpression(early.Expression));
        return root.ReplaceNode(behind, late.Expression.ReplaceNode(early.Expression, first).WithTrailingTrivia(behind.GetTrailingTrivia()));
    }

    private static SyntaxNode? InStatements(SyntaxNode root, InvocationExpressionSyntax behind, InvocationExpressionSyntax before)
    {
        if (Sequence.StatementOf(behind) is not ExpressionStatementSyntax clearing) return null;
        var adding = before.Ancestors().OfType<StatementSyntax>().First(statement => Functions.Behind(statement).Contains(clearing));
        var between = Functions.Behind(adding).TakeWhile(statement => statement != clearing);
        // What is declared or logged to between the two must stay before or behind it.
        if (between.Any(static statement => statement is LocalDeclarationStatementSyntax || statement.ToString().Contains("ogging"))) return null;
        return clearing.Parent is GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global
            ? root.ReplaceNode(unit, unit.WithMembers(Moved(unit.Members, global, (GlobalStatementSyntax)adding.Parent!)))
            : root.ReplaceNode(clearing.Parent!, ((BlockSyntax)clearing.Parent!).WithStatements(Moved(((BlockSyntax)clearing.Parent!).Statements, clearing, adding)));
    }

    private static SyntaxList<T> Moved<T>(SyntaxList<T> list, T node, T to)
        where T : SyntaxNode => list.Remove(node).Insert(list.IndexOf(to), node);
}
