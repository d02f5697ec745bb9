using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Knowledge;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SentryGen.Fixing;

/// <summary>A place at which the hook of a library can be set.</summary>
/// <param name="At">The call behind which the hook stands, or the statement that gives the library its callback.</param>
/// <param name="Code">The code of the hook.</param>
/// <param name="Owner">The object that has the callback; null if the hook stands behind a call.</param>
internal sealed record HookSite(SyntaxNode At, HookCode Code, ExpressionSyntax? Owner)
{
    private static readonly string[] Types = [HookCode.Sdk, HookCode.Task];

    /// <summary>As a diagnostic says; null if the hook can't stand beside the code.</summary>
    public static HookSite? Of(SyntaxNode root, Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(SwallowRule.Type, out var type);
        diagnostic.Properties.TryGetValue(SwallowRule.Member, out var member);
        var point = Array.Find(SwallowPoints.Callbacks, row => row.Type == type && row.Member == member);
        if (point?.Code is not { } code) return null;
        var at = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (code.Behind is { } behind)
        {
            var call = at.Ancestors().OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(call => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText == behind);
            return call is null ? null : new(call, code, Owner: null);
        }

        return at.FirstAncestorOrSelf<AssignmentExpressionSyntax>(one => one.IsKind(SyntaxKind.AddAssignmentExpression)) is
        {
            Left: MemberAccessExpressionSyntax { Expression: var owner },
            Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement,
        }
            ? new(statement, code, owner)
            : null;
    }

    /// <summary>Sets the hook.</summary>
    public void SetIn(SyntaxEditor editor)
    {
        var handler = ParseExpression(Code.Handler);
        handler = handler.ReplaceNodes(
            handler.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(static name => Types.Contains(name.ToString())),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        if (Owner is null)
        {
            editor.ReplaceNode(At, (node, _) => InvocationExpression(
                    MemberAccessExpression(
                        SyntaxKind.SimpleMemberAccessExpression,
                        ((ExpressionSyntax)node).WithoutTrailingTrivia(),
                        IdentifierName(Code.Member)),
                    ArgumentList(SingletonSeparatedList(Argument(handler))))
                .WithTrailingTrivia(node.GetTrailingTrivia()));
            return;
        }

        var statement = ExpressionStatement(AssignmentExpression(
            SyntaxKind.AddAssignmentExpression,
            ParseExpression($"{Owner.WithoutTrivia()}.{Code.Member} "),
            handler.WithLeadingTrivia(Space)));
        var end = At.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        statement = statement
            .WithLeadingTrivia(Lines.IndentOf(At))
            .WithTrailingTrivia(end.Count > 0 ? TriviaList(end) : TriviaList(Space));
        if (At.Parent is GlobalStatementSyntax top) editor.InsertAfter(top, GlobalStatement(statement));
        else editor.InsertAfter(At, statement);
    }
}
