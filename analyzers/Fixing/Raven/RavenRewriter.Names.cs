using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Fixing.Raven;

/// <summary>Names of types, and of the members that only their names change.</summary>
internal sealed partial class RavenRewriter
{
    private static readonly Dictionary<string, string?> Types =
        RavenApi.Types.ToDictionary(static type => type.Name, static type => type.Today);
    private static readonly Dictionary<string, string> Members =
        RavenApi.Members.ToDictionary(static member => member.Name, static member => member.Today);

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => node.IsVar ? node : Named(node) ?? node;

    public override SyntaxNode? VisitQualifiedName(QualifiedNameSyntax node) => Named(node) ?? base.VisitQualifiedName(node);

    // A class of the user's own can't be moved by its name alone.
    public override SyntaxNode? VisitSimpleBaseType(SimpleBaseTypeSyntax node)
    {
        if (Meaning(node.Type) is not INamedTypeSymbol type || !IsRaven(type)) return base.VisitSimpleBaseType(node);
        LeaveAsIs(node, "a class of your own around IHub");
        return node;
    }

    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (Named(node) is { } named) return named;
        if (Meaning(node) is not { } member || !IsRaven(member) || member.ContainingType is not { } owner)
            return base.VisitMemberAccessExpression(node);
        Leave(node, member);
        switch (owner.ToDisplayString(Plain))
        {
            case RavenApi.Level:
                return Parsed($"{Sentry}.SentryLevel.{member.Name}", node);
            case RavenApi.BreadcrumbLevel:
                return Parsed($"{Sentry}.BreadcrumbLevel.{(member.Name == "Critical" ? "Fatal" : member.Name)}", node);
            case RavenApi.BreadcrumbType:
                return Parsed($"\"{member.Name.ToLowerInvariant()}\"", node);
            case RavenApi.Message when member.Name == "Parameters":
                return ((MemberAccessExpressionSyntax)base.VisitMemberAccessExpression(node)!)
                    .WithName(SyntaxFactory.IdentifierName("Params"));
            default:
                return base.VisitMemberAccessExpression(node);
        }
    }

    public override SyntaxNode? VisitMemberBindingExpression(MemberBindingExpressionSyntax node)
    {
        if (Meaning(node) is { } member && IsRaven(member)) Leave(node, member);
        return base.VisitMemberBindingExpression(node);
    }

    // For a name that nothing else has moved, and that has no equal today.
    private void Leave(SyntaxNode node, ISymbol member)
    {
        var today = member.ContainingType?.ToDisplayString(Plain) switch
        {
            RavenApi.Client or RavenApi.Interface or RavenApi.NoOpClient => Today(member.Name),
            RavenApi.Dsn => "a part of the DSN, which is a string",
            RavenApi.Feedback => "an argument of the constructor of SentryFeedback",
            _ => null,
        };
        if (today is not null) LeaveAsIs(node, today);
    }

    private static string Today(string member) => Members.TryGetValue(member, out var today) ? today : "nothing of the kind";

    private ExpressionSyntax? Named(ExpressionSyntax node)
    {
        if (Meaning(node) is not INamedTypeSymbol type || !IsRaven(type)) return null;
        if (Types.TryGetValue(type.ToDisplayString(Plain), out var today) && today is not null)
            return SyntaxFactory.ParseTypeName(today == "System.String" ? "string" : "global::" + today).WithTriviaFrom(node);
        LeaveAsIs(node, RavenApi.NoSuchType);
        return node;
    }
}
