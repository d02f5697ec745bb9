using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <summary>A background thread of an object: it ends with Main if nobody waits for it.</summary>
internal static class ThreadOfObject
{
    /// <summary>Main makes the object, uses it, and returns.</summary>
    public static bool IsAbandoned(ExpressionSyntax thread, AppSetUp app, CancellationToken cancellation)
    {
        if (Functions.Around(thread) is not { Parent: TypeDeclarationSyntax type } function
            || !LateWork.IsBackground(Functions.BodyOf(function))
            || app.ModelOf(type.SyntaxTree).GetDeclaredSymbol(type, cancellation) is not { } owner
            || app.EntryPoint(cancellation) is not { } entry || (entry.SyntaxTree == type.SyntaxTree && type.Span.Contains(entry.Span))
            || type.Members.Any(member => IsWaitedFor(member, thread, app, cancellation))) return false;
        var made = app.Calls.Of(owner.OriginalDefinition, cancellation)
            .Where(static use => use.Syntax.Parent is BaseObjectCreationExpressionSyntax).Select(static use => use.Syntax).ToList();
        return made.Count == 1
            && app.IsInEntryPoint(made[0], cancellation)
            && made[0].FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && Functions.StepOf(made[0]) == statement
            && statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }
            && Functions.After(statement).All(later => LateWork.IsTrivial(later) || IsCallOn(later, statement));
    }

    // A method that waits, and that the app or a framework calls.
    private static bool IsWaitedFor(MemberDeclarationSyntax member, ExpressionSyntax thread, AppSetUp app, CancellationToken cancellation)
    {
        if (member is not BaseMethodDeclarationSyntax || !Functions.BodyOf(member).Any(ProcessEnd.MayWait)) return false;
        if (member is not MethodDeclarationSyntax { Identifier.ValueText: var name } method) return true;
        if (thread.DescendantNodes().OfType<IdentifierNameSyntax>().Any(given => given.Identifier.ValueText == name)) return false;
        return app.ModelOf(method.SyntaxTree).GetDeclaredSymbol(method, cancellation) is not { } symbol
            || !app.Calls.Of(symbol.OriginalDefinition, cancellation).IsEmpty;
    }

    // worker.Start();
    private static bool IsCallOn(StatementSyntax later, StatementSyntax made) =>
        later is ExpressionStatementSyntax
        {
            Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } }
        }
        && made is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } only }
        && only[0].Identifier.ValueText == name.Identifier.ValueText;
}
