using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Calls after which the process is gone, with all that waits to be sent.</summary>
internal static class ProcessEnd
{
    private const int MaxHelpers = 3;
    private const string GetCurrentProcess = nameof(System.Diagnostics.Process.GetCurrentProcess);

    /// <summary>Functions of the system that end a process.</summary>
    private static readonly string[] OfSystem = ["_exit", "_Exit", "exit", "abort", "quick_exit", "ExitProcess"];

    /// <summary>Functions of the system that end the process that they are told.</summary>
    private static readonly string[] OfAnyProcess = ["kill", "TerminateProcess"];

    /// <summary>Words of an app with such a call.</summary>
    public static readonly string[] Words = ["FailFast", "Kill", "DllImport", "LibraryImport"];

    private static readonly string[] Own = ["ProcessId", GetCurrentProcess, "getpid"];

    private static readonly string[] Waits = ["Flush", "FlushAsync", "Close", "Dispose", "Sleep", "Wait", "WaitAll", "WaitOne",
        "GetResult", "Join", "Delay"];

    /// <summary>Code that may wait until all is sent.</summary>
    public static bool MayWait(SyntaxNode node) =>
        node is AwaitExpressionSyntax { Expression: var awaited } ? !(awaited is InvocationExpressionSyntax pause && IsDoneAtOnce(pause))
        : node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call
            && Waits.Contains(name)
            && !IsLeftAlone(call)
            && !IsDoneAtOnce(call);

    // SentrySdk.Flush(TimeSpan.Zero);  await Task.Delay(0);
    private static bool IsDoneAtOnce(InvocationExpressionSyntax call) => ReadSetUp.NameIn(call) is { } name && Waits.Contains(name)
        && call.ArgumentList.Arguments.Any(static given => Durations.IsZero(given.Expression));

    // _ = SentrySdk.FlushAsync(…);
    private static bool IsLeftAlone(InvocationExpressionSyntax call) => ReadSetUp.NameIn(call) is "FlushAsync" or "Delay"
        && call.Parent is ExpressionStatementSyntax
            or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } };

    /// <summary>The same of a statement, and of the functions of the app that it calls.</summary>
    public static bool MayWaitIn(StatementSyntax statement, AppSetUp app, CancellationToken cancellation) =>
        statement is not LocalFunctionStatementSyntax && MayWaitIn(statement, app, MaxHelpers, cancellation);

    private static bool MayWaitIn(SyntaxNode code, AppSetUp app, int left, CancellationToken cancellation) =>
        code.DescendantNodesAndSelf().Any(node => MayWait(node) || (left > 0 && node is InvocationExpressionSyntax call
            && app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            && app.RunFor(method, cancellation) is IMethodSymbol run
            && Functions.BodyOf(run, app, cancellation) is { } body
            && MayWaitIn(body, app, left - 1, cancellation)));

    /// <summary>The call that ends the process, if the statement makes one in any case.</summary>
    public static InvocationExpressionSyntax? In(StatementSyntax statement, AppSetUp app, CancellationToken cancellation) =>
        (statement as ExpressionStatementSyntax)?.Expression is { } expression ? In(expression, app, MaxHelpers, cancellation) : null;

    private static InvocationExpressionSyntax? In(ExpressionSyntax expression, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (left == 0) return null;
        var call = expression is ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax bound } ? bound
            : expression as InvocationExpressionSyntax;
        if (call is null || app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return null;
        return IsEnd(call, method, app, left, cancellation) ? call : null;
    }

    private static bool IsEnd(InvocationExpressionSyntax call, IMethodSymbol method, AppSetUp app, int left,
        CancellationToken cancellation) =>
        ReadSetUp.ActOf(method) == SetUpAct.EndProcess ? method.Name != nameof(System.Diagnostics.Process.Kill)
            // With a whole tree it throws if this process is part of that.
            || (call.ArgumentList.Arguments.All(static one => one.Expression.IsKind(SyntaxKind.FalseLiteralExpression))
                && IsOfThisProcess(call, app, cancellation))
        : method.GetDllImportData() is { } import ? IsEndOfSystem(import.EntryPointName ?? method.Name, call, app, cancellation)
        : IsImportedByGenerator(method) is { } entry ? IsEndOfSystem(entry, call, app, cancellation)
        : method.MethodKind == MethodKind.DelegateInvoke
            ? app.Calls.RunBy(new(call, app.ModelOf(call.SyntaxTree)), cancellation).ToList() is { Count: > 0 } run
                && run.TrueForAll(one => one is not null && EndsIn(one, app, left - 1, cancellation))
        : FirstSteps(method, app, cancellation).Any(step => In(step, app, left - 1, cancellation) is not null);

    // new Watchdog(reason => Environment.FailFast(reason)), new Watchdog(Environment.FailFast)
    private static bool EndsIn(Code callback, AppSetUp app, int left, CancellationToken cancellation) => callback.Syntax switch
    {
        AnonymousFunctionExpressionSyntax { Block.Statements: var statements } =>
            UntilWait(statements).Any(step => In(step, app, left, cancellation) is not null),
        AnonymousFunctionExpressionSyntax { ExpressionBody: { } only } => In(only, app, left, cancellation) is not null,
        _ => callback.Symbol(cancellation) is IMethodSymbol method
            && ((ReadSetUp.ActOf(method) == SetUpAct.EndProcess && method.Name != nameof(System.Diagnostics.Process.Kill))
                || FirstSteps(method, app, cancellation).Any(step => In(step, app, left, cancellation) is not null)),
    };

    private static bool IsEndOfSystem(string function, InvocationExpressionSyntax call, AppSetUp app, CancellationToken cancellation) =>
        OfSystem.Contains(function)
        || (OfAnyProcess.Contains(function) && call.ArgumentList.Arguments.Count > 0
            && IsOwn(call.ArgumentList.Arguments[0].Expression, app, cancellation));

    // Environment.ProcessId, or a local that holds it
    private static bool IsOwn(ExpressionSyntax process, AppSetUp app, CancellationToken cancellation) =>
        process.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(static name => Own.Contains(name.Identifier.ValueText))
        || (process is IdentifierNameSyntax
            && app.ModelOf(process.SyntaxTree).GetSymbolInfo(process, cancellation).Symbol is ILocalSymbol local
            && Declarations.ValueOf(app.DeclarationOf(local, cancellation)) is { } value and not IdentifierNameSyntax
            && IsOwn(value, app, cancellation));

    // [LibraryImport("libc", EntryPoint = "_exit")]
    private static string? IsImportedByGenerator(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(static given => given.AttributeClass?.Name == "LibraryImportAttribute") is { } import
            ? import.NamedArguments.FirstOrDefault(static named => named.Key == "EntryPoint").Value.Value as string ?? method.Name
            : null;

    // Of a helper, until it waits.
    private static IEnumerable<ExpressionSyntax> FirstSteps(IMethodSymbol method, AppSetUp app, CancellationToken cancellation) =>
        app.DeclarationOf(app.RunFor(method, cancellation) ?? method, cancellation) switch
        {
            MethodDeclarationSyntax { Body.Statements: var statements } => UntilWait(statements),
            LocalFunctionStatementSyntax { Body.Statements: var statements } => UntilWait(statements),
            MethodDeclarationSyntax { ExpressionBody.Expression: var only } => [only],
            LocalFunctionStatementSyntax { ExpressionBody.Expression: var only } => [only],
            _ => [],
        };

    private static IEnumerable<ExpressionSyntax> UntilWait(SyntaxList<StatementSyntax> statements) => statements
        .TakeWhile(static statement => statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
            && !statement.DescendantNodes().Any(MayWait))
        .OfType<ExpressionStatementSyntax>()
        .Select(static statement => statement.Expression);

    // Process.GetCurrentProcess().Kill(), Process.GetProcessById(Environment.ProcessId).Kill()
    private static bool IsOfThisProcess(InvocationExpressionSyntax call, AppSetUp app, CancellationToken cancellation) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var owner } && IsOwn(owner, app, cancellation);
}
