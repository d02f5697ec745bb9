using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SentryGen.Knowledge;

namespace SentryGen.Fixing;

/// <summary>The file into which set-up is inserted.</summary>
/// <param name="Editor">Its editor.</param>
/// <param name="Entry">Main, or the file with the top-level statements.</param>
/// <param name="Facts">The facts of the app, its own wiring included.</param>
/// <param name="Init">Its own start of the SDK, if UseSentry can take its place.</param>
internal sealed record InsertSite(DocumentEditor Editor, SyntaxNode Entry, Facts Facts, OwnInit? Init)
{
    private bool movesInit;

    public SemanticModel Model => Editor.SemanticModel;

    /// <summary>The app starts the SDK itself.</summary>
    public bool IsStarted => Facts.Does(OwnWiring.Init | OwnWiring.LogSinkStartsSdk);

    public IEnumerable<InvocationExpressionSyntax> CallsInFile =>
        Editor.OriginalRoot.DescendantNodes().OfType<InvocationExpressionSyntax>();

    /// <summary>How AddSentry is called here.</summary>
    public AdapterCall? AddSentry() =>
        IsStarted && Facts.Can(Capability.AdapterStart) ? new(HostSetUp.LeaveStart, null)
        // An adapter that does not start the SDK does not ask for a DSN.
        : new("", IsStarted || !Facts.Can(Capability.AdapterStart) ? null : HostSetUp.Guard);

    /// <summary>How UseSentry is called here; null if it would drop the options of the app's own Init.</summary>
    /// <param name="own">The arguments of the call that it replaces.</param>
    public AdapterCall? UseSentry(ArgumentListSyntax? own = null)
    {
        var given = own ?? SyntaxFactory.ArgumentList();
        if (!Facts.Can(Capability.AdapterSdkOptions) && !OwnInit.FitsUseSentry(given)) return null;
        if (IsStarted && Facts.Can(Capability.WebStart)) return own is null ? new(HostSetUp.LeaveStart, null) : new(given, null);
        if (!Facts.Does(OwnWiring.Init)) return new(given, own is null || !Facts.Can(Capability.AdapterStart) ? HostSetUp.Guard : null);
        if (Init?.With(given) is not { } moved) return null;
        movesInit = true;
        return new(moved, Init.Guard);
    }

    /// <summary>The file with all that was inserted.</summary>
    public SyntaxNode Changed()
    {
        if (!movesInit) return Editor.GetChangedRoot();
        Editor.TrackNode(Init!.Whole);
        var root = (CompilationUnitSyntax)Editor.GetChangedRoot();
        return Removal.Without(root, [root.GetCurrentNode(Init.Whole)!]);
    }
}

/// <summary>A call of an adapter.</summary>
/// <param name="List">Its arguments.</param>
/// <param name="Condition">The condition under which it is made, or null.</param>
internal sealed record AdapterCall(ArgumentListSyntax List, string? Condition)
{
    public AdapterCall(string arguments, string? condition)
        : this(SyntaxFactory.ParseArgumentList($"({arguments})"), condition)
    {
    }

    /// <summary>The text between the parentheses.</summary>
    public string Arguments => List.Arguments.ToString();
}
