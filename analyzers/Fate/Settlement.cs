using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fate;

/// <summary>How a path settles the exception.</summary>
internal enum Settling
{
    /// <summary>A sink reports it.</summary>
    Reported,

    /// <summary>It is thrown.</summary>
    Thrown,

    /// <summary>It is in the value that is returned.</summary>
    Returned,

    /// <summary>Code that decides is given it.</summary>
    HandedOver,

    /// <summary>It stays with the code that has handed it over.</summary>
    Left,
}

/// <summary>The place at which the exception is settled. It explains why the rules are silent.</summary>
/// <param name="How">How it is settled.</param>
/// <param name="At">The code there; null if the code that is judged as a whole settles it.</param>
internal sealed record Settlement(Settling How, SyntaxNode? At)
{
    /// <summary>Of two, the one that says more.</summary>
    public static Settlement? Clearer(Settlement? one, Settlement? other) =>
        one is null || (other is not null && other.How < one.How) ? other : one;

    /// <summary>The end of a sentence about the exception.</summary>
    public string Text => How switch
    {
        Settling.Reported => $"reaches Sentry through {Name}{Line}",
        Settling.Thrown => $"goes on: it is thrown{Line}",
        Settling.Returned => $"goes on: it is returned{Line}",
        Settling.Left => "is left to the code that has handed it over",
        _ => At is AssignmentExpressionSyntax ? $"is stored{Line}, and other code decides" : $"is given to {Name}{Line}, which decides",
    };

    private string Line => At is null ? "" : $" at line {HandlerFate.LineOf(At.GetLocation())}";

    private string Name => At switch
    {
        InvocationExpressionSyntax call => $"'{NameOf(call.Expression)}'",
        BaseObjectCreationExpressionSyntax => "an object",
        _ => "other code",
    };

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        SimpleNameSyntax { Identifier.ValueText: var name } => name,
        _ => called.ToString(),
    };
}
