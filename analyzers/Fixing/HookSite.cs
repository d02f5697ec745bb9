using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Knowledge;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SentryGen.Fixing;

/// <summary>A place at which the hook of a library can be set.</summary>
/// <param name="Document">The file.</param>
/// <param name="At">The statement, call, function or new object that the hook belongs to.</param>
/// <param name="Owner">The object that has the hook; empty if the node is that object.</param>
/// <param name="Code">The code of the hook.</param>
internal sealed record HookSite(Document Document, SyntaxNode At, string Owner, HookCode Code)
{
    /// <summary>As a diagnostic says; null if no place of the project is the only one.</summary>
    public static async Task<HookSite?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (PointOf(diagnostic) is not { Codes: { Length: > 0 } codes }) return null;
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return null;
        var at = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        foreach (var code in codes)
            if (Around(at, code, document) is { } near) return near;
        foreach (var code in codes)
        {
            var here = await InAsync(document, code, cancellation).ConfigureAwait(false);
            if (here.Count == 1) return here[0];
            var everywhere = here;
            foreach (var other in document.Project.Documents)
                if (other.Id != document.Id) everywhere.AddRange(await InAsync(other, code, cancellation).ConfigureAwait(false));
            if (everywhere.Count == 1) return everywhere[0];
        }

        return null;
    }

    private static SwallowPoint? PointOf(Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(SwallowRule.Library, out var library);
        diagnostic.Properties.TryGetValue(SwallowRule.Type, out var type);
        diagnostic.Properties.TryGetValue(SwallowRule.Member, out var member);
        return SwallowPoints.Rows.FirstOrDefault(row => row.Library == library && row.Type == type && row.Member == member);
    }

    private static HookSite? Around(SyntaxNode at, HookCode code, Document document) => code.Place switch
    {
        CodePlace.Behind => at.Ancestors().FirstOrDefault(node => IsCall(node, code)) is { } call ? new(document, call, "", code) : null,
        CodePlace.Beside => at.FirstAncestorOrSelf<AssignmentExpressionSyntax>(one => one.IsKind(SyntaxKind.AddAssignmentExpression)) is
        {
            Left: MemberAccessExpressionSyntax { Expression: var owner },
            Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement,
        }
            ? new(document, statement, owner.WithoutTrivia().ToString(), code)
            : null,
        // The hook of the same object.
        CodePlace.Inside when code.Anchor is null =>
            at.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } made ? new(document, made, "", code) : null,
        _ => null,
    };

    // The tokens are looked at before anything is bound.
    private static async Task<List<HookSite>> InAsync(Document document, HookCode code, CancellationToken cancellation)
    {
        if (code.Place == CodePlace.Beside
            || (code.Place == CodePlace.Inside && code.Anchor is null)
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || UserCode.IsGenerated(root.SyntaxTree)) return [];
        var nodes = root.DescendantNodes().Where(node => MayBe(node, code)).ToList();
        if (nodes.Count == 0 || code.Place == CodePlace.Behind) return nodes.ConvertAll(node => new HookSite(document, node, "", code));
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return [];
        var found = from node in nodes
                    let owner = code.Place == CodePlace.Built ? ServicesOf(node, model) : OwnerOf(node, code.Anchor!, model)
                    where owner is not null
                    select new HookSite(document, node, owner, code);
        return found.ToList();
    }

    private static bool MayBe(SyntaxNode node, HookCode code) => code.Place switch
    {
        CodePlace.Behind => IsCall(node, code),
        CodePlace.Inside => node is LambdaExpressionSyntax or BaseObjectCreationExpressionSyntax,
        _ => node is LocalDeclarationStatementSyntax
        {
            Parent: BlockSyntax or GlobalStatementSyntax,
            Declaration.Variables: { Count: 1 } variables,
        } && variables[0].Initializer?.Value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } }
            && name.Identifier.ValueText is "Build" or HostApi.BuildServiceProvider,
    };

    private static bool IsCall(SyntaxNode node, HookCode code) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } }
        && name.Identifier.ValueText == code.Anchor;

    // var app = builder.Build();
    private static string? ServicesOf(SyntaxNode declared, SemanticModel model)
    {
        var variable = ((LocalDeclarationStatementSyntax)declared).Declaration.Variables[0];
        if (model.GetDeclaredSymbol(variable) is not ILocalSymbol { Type: INamedTypeSymbol type } local) return null;
        if (IsProvider(type)) return local.Name;
        return type.AllInterfaces.Add(type).SelectMany(static one => one.GetMembers("Services")).OfType<IPropertySymbol>()
            .Any(static services => services.Type is INamedTypeSymbol provider && IsProvider(provider))
            ? local.Name + ".Services"
            : null;
    }

    private static bool IsProvider(INamedTypeSymbol type) =>
        type.AllInterfaces.Add(type).Any(static one => one.Name == nameof(IServiceProvider));

    // The function returns nothing, or it is a block, which can do something before anything else.
    private static string? OwnerOf(SyntaxNode node, string type, SemanticModel model)
    {
        if (node is not LambdaExpressionSyntax lambda)
            return model.GetTypeInfo(node).Type?.ToDisplayString() == type ? "" : null;
        if (model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol function) return null;
        if (lambda.Block is null && !function.ReturnsVoid) return null;
        return function.Parameters.FirstOrDefault(one => one.Type.ToDisplayString() == type)?.Name;
    }

    /// <summary>Sets the hook.</summary>
    public void SetIn(SyntaxEditor editor)
    {
        switch (At)
        {
            case StatementSyntax statement:
                var end = At.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
                var added = Statement()
                    .WithLeadingTrivia(Lines.IndentOf(statement))
                    .WithTrailingTrivia(end.Count > 0 ? TriviaList(end) : TriviaList(Space));
                if (At.Parent is GlobalStatementSyntax top) editor.InsertAfter(top, GlobalStatement(added));
                else editor.InsertAfter(At, added);
                break;
            case LambdaExpressionSyntax:
                editor.ReplaceNode(At, (node, _) => WithFirst((LambdaExpressionSyntax)node, Statement()));
                break;
            case BaseObjectCreationExpressionSyntax:
                editor.ReplaceNode(At, (node, _) => WithFirst((BaseObjectCreationExpressionSyntax)node, Parsed(Code.Code)));
                break;
            default:
                editor.ReplaceNode(At, (node, _) => Appended((ExpressionSyntax)node).WithTrailingTrivia(node.GetTrailingTrivia()));
                break;
        }
    }

    private ExpressionStatementSyntax Statement() => ExpressionStatement(Parsed($"{Owner}.{Code.Code}"));

    // call().OnError(…)
    private ExpressionSyntax Appended(ExpressionSyntax call)
    {
        var hook = (InvocationExpressionSyntax)Parsed("call." + Code.Code);
        var access = (MemberAccessExpressionSyntax)hook.Expression;
        return hook.WithExpression(access.WithExpression(call.WithoutTrailingTrivia()));
    }

    // The lines are laid out as those of the statement around.
    private LambdaExpressionSyntax WithFirst(LambdaExpressionSyntax lambda, StatementSyntax added)
    {
        if (lambda.Block is { } block) return lambda.WithBlock(block.WithFirst(added));
        var end = At.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indent = Lines.IndentOf(At.FirstAncestorOrSelf<StatementSyntax>() ?? At);
        var inner = indent.Add(Whitespace(indent.ToFullString().Contains("\t") ? "\t" : "    "));
        return lambda.WithExpressionBody(null)
            .WithArrowToken(lambda.ArrowToken.WithTrailingTrivia(end))
            .WithBlock(Block(
                Token(indent, SyntaxKind.OpenBraceToken, TriviaList(end)),
                List([Line(added), Line(ExpressionStatement(lambda.ExpressionBody!.WithoutTrivia()))]),
                Token(indent, SyntaxKind.CloseBraceToken, TriviaList())));

        StatementSyntax Line(StatementSyntax statement) =>
            statement.WithLeadingTrivia(inner).WithTrailingTrivia(end);
    }

    private static BaseObjectCreationExpressionSyntax WithFirst(BaseObjectCreationExpressionSyntax made, ExpressionSyntax added)
    {
        if (made.Initializer is not { Expressions: { Count: > 0 } expressions } initial)
        {
            var only = SingletonSeparatedList(added.WithTrailingTrivia(Space));
            initial = InitializerExpression(SyntaxKind.ObjectInitializerExpression, only)
                .WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(Space));
            if (made is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } plain)
                made = plain.WithArgumentList(null).WithType(plain.Type.WithoutTrailingTrivia());
            return made.WithInitializer(initial.WithLeadingTrivia(Space)).WithTrailingTrivia(made.GetTrailingTrivia());
        }

        var first = expressions[0].GetFirstToken();
        var gap = Lines.StartsLine(first) ? first.GetPreviousToken().TrailingTrivia : TriviaList(Space);
        var all = expressions.GetWithSeparators()
            .Insert(0, Token(SyntaxKind.CommaToken).WithTrailingTrivia(gap))
            .Insert(0, added.WithLeadingTrivia(first.LeadingTrivia));
        return made.WithInitializer(initial.WithExpressions(SeparatedList<ExpressionSyntax>(all)));
    }

    // Names in full are for the simplifier to shorten.
    private static ExpressionSyntax Parsed(string text)
    {
        var code = ParseExpression(text);
        return code.ReplaceNodes(
            code.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(IsFull),
            static (_, access) => access.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static bool IsFull(MemberAccessExpressionSyntax access) =>
        access.Expression is AliasQualifiedNameSyntax || (access.Expression is MemberAccessExpressionSyntax inner && IsFull(inner));
}
