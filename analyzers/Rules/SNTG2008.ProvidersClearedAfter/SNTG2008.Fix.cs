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
            .Where(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
                && Adds.Contains(name))
            .Select(call => ExecutionOrder.OnOneBuilder(call, clear))
            .OfType<(InvocationExpressionSyntax First, InvocationExpressionSyntax Second)>()
            .ToList();
        if (added.Count == 0) return null;
        var (first, second) = added[0];
        return second.DescendantNodes().Contains(first) ? InChain(site.Root, first, second) : InStatements(site.Root, first, second);
    }

    // logging.AddSentry().ClearProviders()  =>  logging.ClearProviders().AddSentry()
    private static SyntaxNode? InChain(SyntaxNode root, InvocationExpressionSyntax adding, InvocationExpressionSyntax clearing)
    {
        if (clearing.Expression is not MemberAccessExpressionSyntax late || adding.Expression is not MemberAccessExpressionSyntax early)
            return null;
        var first = clearing.WithExpression(late.WithExpression(early.Expression));
        return root.ReplaceNode(clearing,
            late.Expression.ReplaceNode(early.Expression, first).WithTrailingTrivia(clearing.GetTrailingTrivia()));
    }

    private static SyntaxNode? InStatements(SyntaxNode root, InvocationExpressionSyntax adding, InvocationExpressionSyntax clearing)
    {
        if (ExecutionOrder.Of(adding, clearing) is not { Second: ExpressionStatementSyntax last } order) return null;
        var first = order.First;
        // A declaration or a log call between the two must stay before or after it.
        if (order.Between.Any(static statement => statement is LocalDeclarationStatementSyntax || statement.ToString().Contains("ogging")))
            return null;
        return last.Parent is GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global
            ? root.ReplaceNode(unit, unit.WithMembers(Moved(unit.Members, global, (GlobalStatementSyntax)first.Parent!)))
            : root.ReplaceNode(last.Parent!,
                ((BlockSyntax)last.Parent!).WithStatements(Moved(((BlockSyntax)last.Parent!).Statements, last, first)));
    }

    private static SyntaxList<T> Moved<T>(SyntaxList<T> list, T node, T to)
        where T : SyntaxNode => list.Remove(node).Insert(list.IndexOf(to), node);
}
