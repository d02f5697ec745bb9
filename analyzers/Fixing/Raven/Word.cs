using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fixing.Raven;

/// <summary>
/// A setting of an object by name: <c>Level = x</c>, <c>Tags[key] = x</c>, <c>Tags.Add(key, x)</c>, <c>Fingerprint.Add(x)</c>.
/// </summary>
/// <param name="Of">The object; null in an initializer.</param>
/// <param name="Name">The property.</param>
/// <param name="Key">The key, where it is one entry of the property.</param>
/// <param name="Value">The value.</param>
/// <param name="IsEntry">It adds to the property, and does not set it.</param>
internal sealed record Word(ExpressionSyntax? Of, string Name, ExpressionSyntax? Key, ExpressionSyntax Value, bool IsEntry)
{
    /// <summary>The word in a statement.</summary>
    public static Word? In(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax set,
            Right: var value
        } =>
            new(set.Expression, set.Name.Identifier.ValueText, null, value, IsEntry: false),
        AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Left: ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax set, ArgumentList.Arguments: { Count: 1 } key },
            Right: var value
        } =>
            new(set.Expression, set.Name.Identifier.ValueText, key[0].Expression, value, IsEntry: true),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Add",
                Expression: MemberAccessExpressionSyntax set
            },
            ArgumentList.Arguments: var added
        } =>
            added.Count switch
            {
                1 => new(set.Expression, set.Name.Identifier.ValueText, null, added[0].Expression, IsEntry: true),
                2 => new(set.Expression, set.Name.Identifier.ValueText, added[0].Expression, added[1].Expression, IsEntry: true),
                _ => null,
            },
        _ => null,
    };

    /// <summary>The words in an initializer.</summary>
    public static IEnumerable<Word> In(InitializerExpressionSyntax? initializer)
    {
        foreach (var assigned in initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assigned.Left is not IdentifierNameSyntax { Identifier.ValueText: var name }) continue;
            if (assigned.Right is not InitializerExpressionSyntax entries)
            {
                yield return new(null, name, null, assigned.Right, IsEntry: false);
                continue;
            }

            foreach (var entry in entries.Expressions)
            {
                yield return entry switch
                {
                    AssignmentExpressionSyntax
                    {
                        Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } key },
                        Right: var value
                    } =>
                        new(null, name, key[0].Expression, value, IsEntry: true),
                    InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => new(null, name, pair[0], pair[1], IsEntry: true),
                    _ => new(null, name, null, entry, IsEntry: true),
                };
            }
        }
    }
}
