using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A call, or an assignment to an option, that has to do with set-up.</summary>
/// <param name="Act">The act of the step.</param>
/// <param name="Syntax">The invocation or the assignment; in the order of an app also a method that is handed on.</param>
/// <param name="Symbol">The method or the property; null where code does not compile.</param>
/// <param name="Model">The model of its file.</param>
internal sealed record SetUpStep(SetUpAct Act, ExpressionSyntax Syntax, ISymbol? Symbol, SemanticModel Model)
{
    /// <summary>The call, or null for an assignment.</summary>
    public InvocationExpressionSyntax? Call => Syntax as InvocationExpressionSyntax;

    /// <summary>The value that is assigned, or null for a call.</summary>
    public ExpressionSyntax? Assigned => (Syntax as AssignmentExpressionSyntax)?.Right;

    /// <summary>The name that is called or assigned to, where it stands.</summary>
    public Location Place => Named.GetLocation();

    private SyntaxNode Named => (Call?.Expression ?? (Syntax as AssignmentExpressionSyntax)?.Left ?? Syntax) switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        var name => name,
    };

    public bool IsIn(SyntaxNode node) => Syntax.SyntaxTree == node.SyntaxTree && node.Span.Contains(Syntax.Span);
}
