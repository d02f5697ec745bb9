using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fixing;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Moves the set-up to where it is needed first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2012Fix))]
public sealed class SNTG2012Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2012");

    private protected override string Key => "SetUpFirst";

    private protected override string Title => "Set up Sentry first";

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        if (Functions.StepOf(site.At) is not { } found) return null;
        var statements = Functions.InListOf(found).ToList();
        var init = statements.FirstOrDefault(static statement => Calls(statement, SentryApi.Init));
        var first = init == found
            ? statements.FirstOrDefault(static statement => Calls(statement, "Run") || Calls(statement, "RunAsync"))
            : found;
        // Code runs between the build of the host and the start.
        if (init == found && first?.SpanStart >= init.SpanStart) first =
            statements.FirstOrDefault(static statement => Calls(statement, "Build"));
        if (init is null
            || first is null
            || first.SpanStart >= init.SpanStart
            || NeedsWhatIsMade(init, statements.SkipWhile(statement => statement != first)))
            return null;

        var (moved, place) = (Listed(init), Listed(first));
        var root = site.Root.TrackNodes(moved, place);
        root = root.RemoveNode(root.GetCurrentNode(moved)!, SyntaxRemoveOptions.KeepDirectives)!;
        var lineEnd = site.Root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var leading = place.GetLeadingTrivia();
        var blank = leading.TakeWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        var indent = leading.Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1);
        var current = root.GetCurrentNode(place)!;
        return root.ReplaceNode(current,
            [moved.WithLeadingTrivia(blank.Concat(indent)).WithTrailingTrivia(lineEnd),
                current.WithLeadingTrivia(leading.Skip(blank.Count))]);
    }

    // Of top-level statements the member is moved.
    private static SyntaxNode Listed(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global : statement;

    private static bool Calls(StatementSyntax statement, string name) =>
        statement.DescendantNodes(static node => !Functions.IsFunction(node))
        .Any(node => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            && access.Name.Identifier.ValueText == name);

    private static bool NeedsWhatIsMade(StatementSyntax init, IEnumerable<StatementSyntax> between)
    {
        var made = new HashSet<string>(between.TakeWhile(statement => statement != init).OfType<LocalDeclarationStatementSyntax>()
            .SelectMany(static statement => statement.Declaration.Variables).Select(static variable => variable.Identifier.ValueText));
        return init.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => made.Contains(name.Identifier.ValueText));
    }
}
