using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Fixing;

/// <summary>A place in the code that a fix mends.</summary>
/// <param name="Root">The file as it is by now.</param>
/// <param name="At">The node that the rule found.</param>
/// <param name="Model">The file as it was; all up to the node is the same.</param>
/// <param name="App">The app around it.</param>
internal sealed record FixSite(SyntaxNode Root, SyntaxNode At, SemanticModel Model, AppSetUp App)
{
    /// <summary>The referenced Sentry offers it.</summary>
    public bool Can(Capability capability) => App.ProjectFacts.Can(capability);

    /// <summary>A node of the file as it was, where it has not moved.</summary>
    public T? Original<T>(T node)
        where T : SyntaxNode =>
        Model.SyntaxTree.GetRoot()
            .FindToken(node.SpanStart)
            .Parent?.AncestorsAndSelf()
            .OfType<T>()
            .FirstOrDefault(before => before.SpanStart == node.SpanStart);

    /// <summary>A statement of the file as it was, in the file as it is by now; null if it has changed.</summary>
    public StatementSyntax? Current(StatementSyntax statement) =>
        Root.FindToken(statement.SpanStart).Parent?.FirstAncestorOrSelf<StatementSyntax>(other => other.Span == statement.Span);

    /// <summary>The condition under which anything is set up at all.</summary>
    public string Guard => Shortened(HostSetUp.Guard);

    /// <summary>The DSN, and where there is none the text that switches the SDK off.</summary>
    public string DsnOrNothing => Shortened(HostSetUp.DsnOrNothing);

    /// <summary>The SDK by the shortest name that means it there.</summary>
    public string Sdk => Shortened("global::" + SentryApi.Sdk, "global::" + SentryApi.Sdk);

    private string Shortened(string text) => Shortened(text, "global::" + HostApi.Environment);

    // global::System.Environment, where Environment means that anyway. The simplifier leaves it in lambdas.
    private string Shortened(string text, string whole)
    {
        var name = whole.Substring(whole.LastIndexOf('.') + 1);
        var meant = Model.GetSpeculativeSymbolInfo(At.SpanStart, SyntaxFactory.ParseExpression(name),
            SpeculativeBindingOption.BindAsTypeOrNamespace)
            .Symbol;
        return meant?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == whole ? text.Replace(whole, name) : text;
    }
}
