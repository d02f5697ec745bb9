using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fixing;

/// <summary>How a function comes by the exception that it is handed.</summary>
/// <param name="Parameter">The parameter that is the exception, or brings it.</param>
/// <param name="Path">The code with which the parameter leads to it.</param>
/// <param name="MayBeMissing">There may be no exception.</param>
internal sealed record HandedSource(ParameterSyntax Parameter, string Path, bool MayBeMissing)
{
    /// <summary>As a diagnostic says; null if the node is no function that names the parameter.</summary>
    public static HandedSource? Of(SyntaxNode? function, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FateRule.Parameter, out var place) || !int.TryParse(place, out var ordinal)) return null;
        diagnostic.Properties.TryGetValue(FateRule.Path, out var path);
        diagnostic.Properties.TryGetValue(FateRule.MayBeMissing, out var missing);
        return ParametersOf(function) is { } parameters && ordinal < parameters.Count
            ? new(parameters[ordinal], path ?? "", missing is not null)
            : null;
    }

    /// <summary>The parameter has no name that code could use.</summary>
    public bool IsDiscard => Parameter.Identifier.ValueText == "_";

    private static IReadOnlyList<ParameterSyntax>? ParametersOf(SyntaxNode? function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax lambda => new[] { lambda.Parameter },
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        _ => null,
    };
}
