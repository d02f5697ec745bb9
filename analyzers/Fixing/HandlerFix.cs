using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Knowledge;
using SentryGen.Languages;

namespace SentryGen.Fixing;

/// <summary>One way to mend a handler: a title, and the edit.</summary>
/// <param name="Key">Tells the ways of one rule apart, for FixAll.</param>
/// <param name="Title">The title that the user reads.</param>
/// <param name="Edit">Makes the edit.</param>
/// <param name="IsPossible">Whether the edit makes sense for a handler; where it does not, it is not offered.</param>
internal sealed record Remedy(string Key, string Title, Action<SyntaxEditor, HandlerContext> Edit, Func<HandlerContext,
    bool>? IsPossible = null)
{
    /// <summary>The namespaces that the edit needs.</summary>
    public IEnumerable<string> Imports { get; init; } = [];

    /// <summary>It changes the program or accepts the loss: a person decides that for one place at a time.</summary>
    public bool IsDecision { get; init; }

    /// <summary>The remedy of 'dotnet format' for a handler that this one does not fit.</summary>
    public Remedy? Otherwise { get; init; }
}

/// <summary>A handler to be mended.</summary>
/// <param name="Code">The catch clause, or the function that is handed the exception.</param>
/// <param name="Model">The semantic model of its document.</param>
/// <param name="Leaks">The spans of the ways out on which the exception is lost.</param>
/// <param name="EventLevel">The level from which a log entry is an event.</param>
internal sealed record HandlerContext(SyntaxNode Code, SemanticModel Model, ImmutableArray<TextSpan> Leaks, Loudness EventLevel)
{
    /// <summary>How a function comes by its exception; null in a catch clause.</summary>
    public HandedSource? Source { get; init; }

    /// <summary>The catch clause; null in a function.</summary>
    public CatchClauseSyntax? Clause => Code as CatchClauseSyntax;

    /// <summary>The block of the handler; null if its body is an expression.</summary>
    public BlockSyntax? Block => Code switch
    {
        CatchClauseSyntax clause => clause.Block,
        BaseMethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        AnonymousFunctionExpressionSyntax lambda => lambda.Block,
        _ => null,
    };

    /// <summary>The code of the handler.</summary>
    public SyntaxNode Body => Block ?? (Code as AnonymousFunctionExpressionSyntax)?.ExpressionBody ?? Code;

    /// <summary>The name that means the exception; null if none does.</summary>
    public string? Variable =>
        Source is null ? Clause?.Declaration?.Identifier.ValueText
        : Source.Path.Length == 0 ? Source.Parameter.Identifier.ValueText
        : null;

    /// <summary>The node is in the handler, and in no handler inside it.</summary>
    public bool IsOwn(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(around => around == Code || around is CatchClauseSyntax) == Code;
}

/// <summary>A code fix for a rule about handlers. Each remedy is one code action. The first one is the fix in bulk.</summary>
public abstract class HandlerFix : CodeFixProvider
{
    private readonly ImmutableArray<Remedy> remedies;

    private protected HandlerFix(string id, params Remedy[] remedies)
    {
        FixableDiagnosticIds = ImmutableArray.Create(id);
        this.remedies = remedies.ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new Bulk(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is null || root is null || Find(root, model, diagnostic) is not { } handler) continue;
            foreach (var remedy in remedies)
            {
                if (!await FitsAsync(remedy, context.Document, handler, context.CancellationToken).ConfigureAwait(false)) continue;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        LocalizedText.OnScreen(remedy.Title),
                        cancellation => MendAsync(context.Document, remedy, ImmutableArray.Create(diagnostic), cancellation),
                        KeyOf(remedy)),
                    diagnostic);
            }
        }
    }

    private string KeyOf(Remedy remedy) => FixableDiagnosticIds[0] + ":" + remedy.Key;

    private static async Task<Document> MendAsync(
        Document document, Remedy remedy, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation, Remedy? otherwise = null)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var used = new HashSet<Remedy>();
        var mended = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            if (Find(editor.OriginalRoot, editor.SemanticModel, diagnostic) is not { } handler || !mended.Add(handler.Code)) continue;
            var fitting = await FitsAsync(remedy, document, handler, cancellation).ConfigureAwait(false) ? remedy
                : otherwise is not null && await FitsAsync(otherwise, document, handler, cancellation).ConfigureAwait(false) ? otherwise
                : null;
            if (fitting is null) continue;
            fitting.Edit(editor, handler);
            used.Add(fitting);
        }

        if (used.Count == 0) return document;
        var imports = used.SelectMany(static one => one.Imports);
        document = await editor.GetChangedDocument().WithImportsAsync(imports, cancellation).ConfigureAwait(false);
        return await document.InOwnStyleAsync(cancellation).ConfigureAwait(false);
    }

    // A file may belong to more than one project or target framework: the edit must compile in each.
    private static async Task<bool> FitsAsync(Remedy remedy, Document document, HandlerContext handler, CancellationToken cancellation)
    {
        if (remedy.IsPossible?.Invoke(handler) == false) return false;
        if (!remedy.Imports.Any()) return true;
        if (!Knows(handler.Model, handler.Body.SpanStart)) return false;
        foreach (var linked in document.GetLinkedDocumentIds())
        {
            var other = await document.Project.Solution.GetDocument(linked)!.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
            if (other is not null && !Knows(other, position: 0)) return false;
        }

        return true;
    }

    /// <summary>
    /// Code at a position can name the SDK. A library may have no reference to it. A type in no namespace may be called Sentry,
    /// and an extern alias may be the only way to the SDK.
    /// </summary>
    internal static bool Knows(SemanticModel model, int position)
    {
        var name = SyntaxFactory.ParseTypeName("global::" + SentryApi.Sdk);
        var meant = model.GetSpeculativeSymbolInfo(position, name, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        return meant?.ContainingAssembly?.Name == SentryApi.Assembly;
    }

    private static Loudness LevelOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FateRule.EventLevel, out var level) ? LogLevels.Of(level ?? "") : Loudness.Error;

    private static HandlerContext? Find(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (UserCode.IsInRazor(diagnostic.Location)) return null;
        var code = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        if (code is CatchClauseSyntax) return new(code, model, LeaksIn(code, diagnostic), LevelOf(diagnostic));
        if (CallbackSite.FunctionOf(root, diagnostic) is { } function)
            return new(function, model, ImmutableArray<TextSpan>.Empty, Loudness.Error);
        code = FunctionOf(code, diagnostic.Location.SourceSpan, model);
        return HandedSource.Of(code, diagnostic) is { } source
            ? new(code!, model, LeaksIn(code!, diagnostic), LevelOf(diagnostic)) { Source = source }
            : null;
    }

    // A function that is given by its name: ContinueWith(Print), ContinueWith(Printer.Print)
    private static SyntaxNode? FunctionOf(SyntaxNode? code, TextSpan place, SemanticModel model)
    {
        while (code is SimpleNameSyntax or MemberAccessExpressionSyntax && code.Span.End < place.End) code = code.Parent;
        return code is SimpleNameSyntax or MemberAccessExpressionSyntax
            && model.GetSymbolInfo(code).Symbol is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }
            && declared[0].SyntaxTree == model.SyntaxTree
                ? declared[0].GetSyntax()
                : code;
    }

    // A place in a helper is shown as well, and is none of the handler's.
    private static ImmutableArray<TextSpan> LeaksIn(SyntaxNode code, Diagnostic diagnostic)
    {
        var file = diagnostic.Location.GetLineSpan().Path;
        return diagnostic.AdditionalLocations
            .Where(place => place.GetLineSpan().Path == file && code.Span.Contains(place.SourceSpan))
            .Select(static leak => leak.SourceSpan)
            .ToImmutableArray();
    }

    /// <summary>Mends many handlers at once, with a remedy that keeps what the program does.</summary>
    private sealed class Bulk(HandlerFix fix) : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            // 'dotnet format' asks for the first action of one finding. Nobody has chosen that action, and it may not fit the others.
            var isFormat = context.Solution.Workspace.Kind == WorkspaceKind.MSBuild;
            var chosen = isFormat
                ? fix.remedies[0]
                : fix.remedies.FirstOrDefault(remedy => fix.KeyOf(remedy) == context.CodeActionEquivalenceKey);
            if (chosen is not { IsDecision: false } remedy) return null;
            var otherwise = isFormat ? remedy.Otherwise : null;
            var all = Create(async (_, document, diagnostics) =>
                await MendAsync(document, remedy, diagnostics, context.CancellationToken, otherwise).ConfigureAwait(false));
            return await all.GetFixAsync(context).ConfigureAwait(false);
        }
    }
}
