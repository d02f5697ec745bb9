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
    public string Text => (How, At) switch
    {
        (Settling.Reported, null) => "reaches Sentry through other code",
        (Settling.Reported, _) => $"reaches Sentry through {Name} at line {Line}",
        (Settling.Thrown, null) => "goes on: it is thrown",
        (Settling.Thrown, _) => $"goes on: it is thrown at line {Line}",
        (Settling.Returned, null) => "goes on: it is returned",
        (Settling.Returned, _) => $"goes on: it is returned at line {Line}",
        (Settling.Left, _) => "is left to the code that has handed it over",
        (_, null) => "is given to other code, which decides",
        (_, AssignmentExpressionSyntax) => $"is stored at line {Line}, and other code decides",
        _ => $"is given to {Name} at line {Line}, which decides",
    };

    private int Line => HandlerFate.LineOf(At!.GetLocation());

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
