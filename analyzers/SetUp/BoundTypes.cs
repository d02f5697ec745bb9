using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>A section of the configuration that the objects of a type come from.</summary>
/// <param name="At">The section, or null if only its path is given.</param>
/// <param name="Path">Its path, or null if the section itself is given.</param>
internal sealed record BoundSection(Code? At, string? Path);

/// <summary>The types of an app that are bound to a section of the configuration: <c>services.Configure&lt;T&gt;(section)</c>.</summary>
internal static class BoundTypes
{
    private const string BindPath = "BindConfiguration";

    private static readonly string[] Binders = ["Configure", "Get", "AddOptions", "AddOptionsWithValidateOnStart"];

    /// <summary>All sections of a type, and a null for each object that the app makes in another way.</summary>
    public static IReadOnlyList<BoundSection?> SectionsOf(INamedTypeSymbol type, AppSetUp app, CancellationToken cancellation) =>
    [
        .. app.Calls.Of(type.OriginalDefinition, cancellation).Select(use => use.Syntax.Parent switch
        {
            TypeArgumentListSyntax { Parent: GenericNameSyntax name } when Binders.Contains(name.Identifier.ValueText) =>
                (IsMade: true, Section: SectionOf(name, use, cancellation)),
            BaseObjectCreationExpressionSyntax { Parent: BinaryExpressionSyntax { OperatorToken.ValueText: "??" } } => (false, null),
            BaseObjectCreationExpressionSyntax => (true, null),
            _ => (false, null),
        }).Where(static found => found.IsMade).Select(static found => found.Section),
    ];

    private static BoundSection? SectionOf(GenericNameSyntax name, Code use, CancellationToken cancellation)
    {
        if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return null;
        switch (name.Identifier.ValueText, call.ArgumentList.Arguments)
        {
            case ("Configure", { Count: 1 } given) when given[0].Expression is not AnonymousFunctionExpressionSyntax:
                return new(use.At(given[0].Expression), null);
            case ("Get", { Count: 0 }) when call.Expression is MemberAccessExpressionSyntax { Expression: var of }:
                return new(use.At(of), null);
            case ("AddOptions" or "AddOptionsWithValidateOnStart", { Count: 0 })
                when call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax binding }
                    && binding.ArgumentList.Arguments is { Count: 1 } bound:
                return ReadSetUp.NameIn(binding) switch
                {
                    "Bind" => new(use.At(bound[0].Expression), null),
                    BindPath => new(null, use.Model.GetConstantValue(bound[0].Expression, cancellation).Value as string),
                    _ => null,
                };
            default:
                return null;
        }
    }
}
