using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A start of Sentry that nothing in the app comes to.</summary>
internal static class NeverRun
{
    /// <summary>It is the only start, and its function is called by nobody.</summary>
    public static bool Holds(SetUpStep start, AppSetUp app, CancellationToken cancellation) =>
        IsUnused(start.Syntax, app, cancellation)
        && !app.MayBeWiredWithoutCall
        && !Bootstrap.Decide(app.Facts(cancellation)).InitializesSdk
        && app.Steps(cancellation).All(other => other == start || other.Act is not (SetUpAct.AddLogSink or SetUpAct.AddServices)
            && !app.StartsSdk(other, cancellation));

    private static bool IsUnused(SyntaxNode step, AppSetUp app, CancellationToken cancellation)
    {
        if (Reach.FirstValueAround(step) is var (member, _)) return IsUnread(member, app, cancellation);
        var function = Functions.NamedAround(step);
        if (function is not (MethodDeclarationSyntax { AttributeLists.Count: 0 } or LocalFunctionStatementSyntax)
            || app.IsInEntryPoint(step, cancellation)
            || app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is not IMethodSymbol method) return false;
        // A framework finds the methods of an object by their names.
        return (method.IsStatic || method.MethodKind == MethodKind.LocalFunction)
            && app.Calls.Of(method.OriginalDefinition, cancellation).All(use => use.Syntax.SyntaxTree == function.SyntaxTree
                && function.Span.Contains(use.Syntax.Span));
    }

    // Without a constructor of its type, a static member has its first value only when somebody reads one of the type.
    private static bool IsUnread(SyntaxNode member, AppSetUp app, CancellationToken cancellation) =>
        app.ModelOf(member.SyntaxTree).GetDeclaredSymbol(member, cancellation)
            is { IsStatic: true, DeclaredAccessibility: Accessibility.Private, ContainingType: { } type }
        && type.StaticConstructors.All(static one => one.IsImplicitlyDeclared)
        && type.GetMembers().Where(static one => one is IFieldSymbol { IsStatic: true, IsConst: false, IsImplicitlyDeclared: false }
            or IPropertySymbol { IsStatic: true }).All(one => app.Calls.Of(one, cancellation).IsEmpty);
}
