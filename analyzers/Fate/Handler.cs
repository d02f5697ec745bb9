using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>The code that a verdict is about: a catch clause, or a function that is handed an exception.</summary>
internal readonly struct Handler
{
    private readonly ICatchClauseOperation? clause;
    private readonly HandedCode? handed;

    public Handler(ICatchClauseOperation clause, ISymbol? member)
    {
        this.clause = clause;
        Member = member;
    }

    public Handler(HandedCode handed, ISymbol? member)
    {
        this.handed = handed;
        Member = member;
    }

    /// <summary>The member that the code stands in.</summary>
    public ISymbol? Member { get; }

    /// <summary>The code.</summary>
    public SyntaxNode Code => clause?.Syntax ?? handed!.Syntax;

    /// <summary>The place at which a diagnostic speaks of it.</summary>
    public Location Place => clause is null ? handed!.Place : ((CatchClauseSyntax)clause.Syntax).CatchKeyword.GetLocation();

    /// <summary>How a message names the exception.</summary>
    public string Caught => clause is null ? handed!.Name : CaughtTypes.NameOf(clause);

    /// <summary>The type of the exception, whatever a filter lets through.</summary>
    public string Type => clause is null ? handed!.Name : CaughtTypes.TypeOf(clause);
}

/// <summary>Names a handler without its line, so that an edit above it changes nothing.</summary>
/// <param name="Symbol">The documentation id of the member that it stands in.</param>
/// <param name="Type">The type of the exception.</param>
/// <param name="Ordinal">Its number among the handlers of that type in the member, from 0.</param>
internal readonly record struct HandlerKey(string Symbol, string Type, int Ordinal)
{
    public static HandlerKey Of(in Handler handler) => new(
        handler.Member?.GetDocumentationCommentId() ?? handler.Member?.ToDisplayString() ?? "",
        handler.Type,
        OrdinalOf(handler.Code));

    private static int OrdinalOf(SyntaxNode code)
    {
        var (kind, written) = (KindOf(code), TypeIn(code));
        if (kind == SyntaxKind.None) return 0;
        var before = 0;
        foreach (var other in MemberAround(code).DescendantNodes())
        {
            if (other == code) return before;
            if (KindOf(other) == kind && TypeIn(other) == written) before++;
        }

        return 0;
    }

    private static SyntaxNode MemberAround(SyntaxNode code)
    {
        foreach (var around in code.Ancestors())
            if (around is AccessorDeclarationSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax)) return around;
        return code.SyntaxTree.GetRoot();
    }

    private static SyntaxKind KindOf(SyntaxNode code) => code switch
    {
        CatchClauseSyntax => SyntaxKind.CatchClause,
        AnonymousFunctionExpressionSyntax => SyntaxKind.ParenthesizedLambdaExpression,
        LocalFunctionStatementSyntax => SyntaxKind.LocalFunctionStatement,
        _ => SyntaxKind.None,
    };

    // The type as it is written, without its namespace.
    private static string TypeIn(SyntaxNode code) => code switch
    {
        CatchClauseSyntax { Declaration.Type: var type } => type.ToString() is var name ? name.Substring(name.LastIndexOf('.') + 1) : "",
        CatchClauseSyntax => nameof(Exception),
        _ => "",
    };
}
