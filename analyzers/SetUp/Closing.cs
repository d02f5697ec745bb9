using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Code that runs when the SDK is closed.</summary>
internal static class Closing
{
    private const int MostCalls = 4;

    private static readonly string[] LeavesOpen = [SentryApi.LeaveOpenAtExit];

    /// <summary>A capture in work that goes on when its function, and with it the SDK, is closed.</summary>
    public static bool IsBeforeWork(SetUpStep capture, AppSetUp app, CancellationToken cancellation) =>
        LateWork.StartedLastAround(capture.Syntax, app, cancellation) is var (_, statement)
        && statement.Parent is { } list
        && HasOneStart(app, cancellation)
        && app.StepsIn(statement.SyntaxTree, cancellation).Any(step => step.Act == SetUpAct.InitSdk && Holds(step.Syntax, statement, list));

    // using (SentrySdk.Init()) { Task.Run(…); }
    private static bool Holds(ExpressionSyntax init, StatementSyntax statement, SyntaxNode list) =>
        init.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } held =>
                Functions.InListOf(held).Contains(statement) && held.SpanStart < statement.SpanStart,
            UsingStatementSyntax held => held.Statement == list && !held.Statement.Span.Contains(init.Span),
            _ => false,
        };

    /// <summary>
    /// A capture at the end of the process. Handlers of it run in the order in which they are added, and that of the SDK is added when
    /// it starts.
    /// </summary>
    public static bool IsBeforeExit(SetUpStep capture, AppSetUp app, CancellationToken cancellation)
    {
        if (ExitHandlerAround(capture.Syntax, app, 0, cancellation) is not { } added) return false;
        if (app.Says(LeavesOpen)) return false;
        return Bootstrap.Decide(app.Facts(cancellation)).InitializesSdk
            || (HasOneStart(app, cancellation) && app.StepsIn(added.SyntaxTree, cancellation)
                .Any(step => step.Act == SetUpAct.InitSdk && ExecutionOrder.IsOfSteps(step.Syntax, added)));
    }

    // AppDomain.CurrentDomain.ProcessExit += (_, _) => Report();
    private static AssignmentExpressionSyntax? ExitHandlerAround(SyntaxNode node, AppSetUp app, int calls, CancellationToken cancellation)
    {
        if (Functions.Around(node) is not { } function || calls > MostCalls) return null;
        if (function.Parent is AssignmentExpressionSyntax added) return Reading.ReadSetUp.NameIn(added) == "ProcessExit" ? added : null;
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is not IMethodSymbol method
            || app.Calls.Of(method.OriginalDefinition, cancellation) is not { Length: 1 } uses) return null;
        var use = uses[0].Syntax.Parent is MemberAccessExpressionSyntax access ? access : (SyntaxNode)uses[0].Syntax;
        return use.Parent is AssignmentExpressionSyntax group
            ? Reading.ReadSetUp.NameIn(group) == "ProcessExit" ? group : null
            : ExitHandlerAround(use, app, calls + 1, cancellation);
    }

    // A second start may open it again.
    private static bool HasOneStart(AppSetUp app, CancellationToken cancellation) =>
        app.Steps(cancellation).Count(step => app.StartsSdk(step, cancellation)) <= 1
        && !app.MaySetUpElsewhere(cancellation);

    /// <summary>Control does not come to the statement behind it.</summary>
    public static bool LeavesAtEnd(StatementSyntax statement) => statement switch
    {
        UsingStatementSyntax { Statement: BlockSyntax { Statements: { Count: > 0 } inner } } => LeavesAtEnd(inner[inner.Count - 1]),
        UsingStatementSyntax { Statement: var inner } => LeavesAtEnd(inner),
        BlockSyntax { Statements: { Count: > 0 } inner } => LeavesAtEnd(inner[inner.Count - 1]),
        _ => statement is ReturnStatementSyntax or ThrowStatementSyntax,
    };
}
