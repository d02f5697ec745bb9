using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Fixing;

/// <summary>Where something is to be mended.</summary>
/// <param name="Root">The file as it is by now.</param>
/// <param name="At">The node that the rule found.</param>
/// <param name="Model">The file as it was; all up to the node is the same.</param>
internal sealed record FixSite(SyntaxNode Root, SyntaxNode At, SemanticModel Model)
{
    /// <summary>The condition under which anything is set up at all.</summary>
    public string Guard => Shortened(HostSetUp.Guard);

    /// <summary>The DSN, and where there is none the text that switches the SDK off.</summary>
    public string DsnOrNothing => Shortened(HostSetUp.DsnOrNothing);

    // global::System.Environment, where Environment means that anyway. The simplifier leaves it in lambdas.
    private string Shortened(string text)
    {
        const string Whole = "global::System.Environment";
        var name = Whole.Substring(Whole.LastIndexOf('.') + 1);
        var meant = Model.GetSpeculativeSymbolInfo(At.SpanStart, SyntaxFactory.ParseExpression(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        return meant?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == Whole ? text.Replace(Whole, name) : text;
    }
}
