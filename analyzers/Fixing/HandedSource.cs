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
        if (ParametersOf(function) is not { } parameters || ordinal >= parameters.Count) return null;
        var source = new HandedSource(parameters[ordinal], path ?? "", missing is not null);
        if (diagnostic.Properties.TryGetValue(FateRule.IsCalled, out var called) && called is not null)
            return source.LocalIn(function) is { } local ? source with { Local = local } : null;
        return source;
    }

    /// <summary>The local that has what the parameter gives when it is called; null if the parameter itself brings the exception.</summary>
    public VariableDeclaratorSyntax? Local { get; private init; }

    /// <summary>The name with which the code begins that means the exception.</summary>
    public string Name => (Local?.Identifier ?? Parameter.Identifier).ValueText;

    /// <summary>The parameter has no name that code could use.</summary>
    public bool IsDiscard => Name == "_";

    // var done = await next();
    private VariableDeclaratorSyntax? LocalIn(SyntaxNode? function)
    {
        var statements = (function as MethodDeclarationSyntax)?.Body?.Statements ?? default;
        foreach (var declared in statements.OfType<LocalDeclarationStatementSyntax>())
            if (declared.Declaration.Variables.First() is { Initializer.Value: AwaitExpressionSyntax value } local
                && value.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
                    call.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == Parameter.Identifier.ValueText))
                return local;
        return null;
    }

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
