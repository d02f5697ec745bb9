using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A statement after which the SDK is closed, and the code that runs later.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="IsScope">It also closes the SDK if an exception leaves it.</param>
internal sealed record Closing(StatementSyntax Statement, bool IsScope)
{
    private const int MostCalls = 4;

    private static readonly string[] LeavesOpen = [SentryApi.LeaveOpenAtExit];
    private static readonly string[] Endings = ["Exit", "FailFast", "Kill"];

    /// <summary>The place of a report that comes too late; null if there is none.</summary>
    public static bool IsBeforeReport(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Call is { } call
        && ((HasOneStart(app, cancellation) && Of(call, step, app, cancellation).Any(closing => closing.Reports(app, cancellation)))
            || app.LateReports(cancellation).Any(late => late.ClosedBy == step));

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

    private static IEnumerable<Closing> Of(InvocationExpressionSyntax call, SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Act == SetUpAct.CloseSdk)
        {
            return call.Parent switch
            {
                ExpressionStatementSyntax closed => Around(closed, isScope: false, app, cancellation),
                ArrowExpressionClauseSyntax { Parent: { } helper } => CallsOf(helper, isScope: false, app, cancellation),
                _ => [],
            };
        }

        var holder = call.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declaration } ? declaration.Parent
            : call.Parent;
        return holder switch
        {
            UsingStatementSyntax held => Around(held, isScope: true, app, cancellation),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } held => ScopeOf(held, app, cancellation),
            LocalDeclarationStatementSyntax held => DisposedIn(held, app, cancellation),
            _ => [],
        };
    }

    // using var sentry = SentrySdk.Init();  closes it at the end of the block
    private static IEnumerable<Closing> ScopeOf(LocalDeclarationStatementSyntax held, AppSetUp app, CancellationToken cancellation) =>
        held.Parent switch
        {
            BlockSyntax { Parent: TryStatementSyntax tried } block when tried.Block == block => [new(block, true)],
            BlockSyntax { Parent: { } owner } block when owner is BlockSyntax || IsLoop(owner) =>
                Around(block, isScope: true, app, cancellation),
            BlockSyntax { Parent: { } function } when Functions.IsFunction(function) => CallsOf(function, isScope: true, app, cancellation),
            _ => [],
        };

    // var sentry = SentrySdk.Init();  …  sentry.Dispose();
    private static IEnumerable<Closing> DisposedIn(LocalDeclarationStatementSyntax held, AppSetUp app, CancellationToken cancellation)
    {
        var variable = held.Declaration.Variables[0].Identifier.ValueText;
        return Functions.After(held).OfType<ExpressionStatementSyntax>()
            .Where(statement => statement.Expression is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Dispose",
                    Expression: IdentifierNameSyntax { Identifier.ValueText: var name }
                },
            } && name == variable)
            .SelectMany(statement => Around(statement, isScope: false, app, cancellation));
    }

    // The statement itself, and the calls of a helper that it is part of.
    private static IEnumerable<Closing> Around(StatementSyntax statement, bool isScope, AppSetUp app, CancellationToken cancellation)
    {
        if (IsGuarded(statement, leavesLoops: isScope)) yield break;
        yield return new(statement, isScope);
        if (Functions.Around(statement) is not { } function || Functions.StepOf(statement) != statement) yield break;
        if (Functions.After(statement).Any(later => Ends(later) || app.StepsIn(later.SyntaxTree, cancellation)
            .Any(step => step.Act == SetUpAct.InitSdk && step.IsIn(later)))) yield break;
        foreach (var call in CallsOf(function, isScope, app, cancellation)) yield return call;
    }

    private static IEnumerable<Closing> CallsOf(SyntaxNode function, bool isScope, AppSetUp app, CancellationToken cancellation) =>
        OwnCalls.Of(function, app, cancellation).Where(static call => !IsGuarded(call)).Select(call => new Closing(call, isScope));

    // In a branch, a loop or a handler it may not run.
    // If a loop opens the SDK and closes it again, it is closed after the loop.
    private static bool IsGuarded(StatementSyntax statement, bool leavesLoops = false) =>
        statement.Ancestors().TakeWhile(static node => !Functions.IsFunction(node)).Any(node => node
            is IfStatementSyntax or SwitchSectionSyntax or CatchClauseSyntax
            || (!leavesLoops && IsLoop(node)));

    private static bool IsLoop(SyntaxNode node) =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static bool Ends(StatementSyntax statement) =>
        statement is ThrowStatementSyntax
        || statement.DescendantNodes()
            .Any(static node => node is InvocationExpressionSyntax call && Reading.ReadSetUp.NameIn(call) is { } name
                && Endings.Contains(name));

    private bool Reports(AppSetUp app, CancellationToken cancellation) => Later().Any(code => IsReport(code, app, cancellation));

    // The code behind the statement in its function, and the handlers that an exception out of it comes to.
    private IEnumerable<SyntaxNode> Later()
    {
        for (SyntaxNode at = Statement; !Functions.IsFunction(at) && at.Parent is { } parent; at = parent)
        {
            if (at is StatementSyntax statement && !LeavesAtEnd(statement))
            {
                foreach (var later in Functions.After(statement))
                {
                    yield return later;
                    if (later is ReturnStatementSyntax or ThrowStatementSyntax) yield break;
                }
            }

            if (parent is not TryStatementSyntax tried || tried.Block != at) continue;
            foreach (var clause in IsScope ? tried.Catches : []) yield return clause.Block;
            if (tried.Finally is { } last) yield return last.Block;
        }
    }

    /// <summary>Control does not come to the statement behind it.</summary>
    public static bool LeavesAtEnd(StatementSyntax statement) => statement switch
    {
        UsingStatementSyntax { Statement: BlockSyntax { Statements: { Count: > 0 } inner } } => LeavesAtEnd(inner[inner.Count - 1]),
        UsingStatementSyntax { Statement: var inner } => LeavesAtEnd(inner),
        BlockSyntax { Statements: { Count: > 0 } inner } => LeavesAtEnd(inner[inner.Count - 1]),
        _ => statement is ReturnStatementSyntax or ThrowStatementSyntax,
    };

    private static bool IsReport(SyntaxNode code, AppSetUp app, CancellationToken cancellation) =>
        code is ThrowStatementSyntax { Expression: not null }
        || app.StepsIn(code.SyntaxTree, cancellation).Any(step =>
            step.Act == SetUpAct.Capture && step.IsIn(code) && code is not LocalFunctionStatementSyntax)
        || (LogIsHeard(app, cancellation) && code is not LocalFunctionStatementSyntax
            && code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Any(static call => Reading.ReadSetUp.NameIn(call) is "LogError" or "LogCritical"));

    private static bool LogIsHeard(AppSetUp app, CancellationToken cancellation) =>
        app.Facts(cancellation).Does(OwnWiring.AddSentry | OwnWiring.UseSentry);
}
