using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Code that runs when the process is about to end, or when it has ended.</summary>
internal static class LateWork
{
    private const int MostCalls = 4;

    // Before .NET 10 a signal ended a process in the usual way.
    private const int SignalsEndAtOnce = 10;

    private static readonly string[] EndEvents = ["CancelKeyPress", "ProcessExit"];
    private static readonly string[] Signals = ["PosixSignal"];
    private static readonly string[] SignalWords = ["PosixSignal", "CancelKeyPress"];

    private static readonly string[] Starters =
        ["Run", "StartNew", "QueueUserWorkItem", "UnsafeQueueUserWorkItem", "ForAsync", "ForEachAsync",
            "ContinueWith"];

    // The last ones give work to a queue.
    private static readonly string[] Trivial =
        ["Start", "WriteLine", "Write", "KeepAlive", "Add", "Enqueue", "TryWrite", "Complete", "TryComplete", "CompleteAdding"];

    /// <summary>The handler of a signal that the node is in. It neither stops the end of the process, nor ends it in the usual
    /// way.</summary>
    public static SyntaxNode? SignalHandlerAround(SyntaxNode node, AppSetUp app, CancellationToken cancellation)
    {
        if (!EndsAtSignal(app)) return null;
        return Functions.Around(node) is { } function && IsSignalHandler(function, app, cancellation)
            && !function.DescendantNodes().Any(Survives) ? function : null;
    }

    /// <summary>Code at the end of an app that a signal to end it never reaches: the app knows of Ctrl+C and of its exit only.</summary>
    public static bool IsUnreachedAtSignal(SyntaxNode node, AppSetUp app, CancellationToken cancellation) =>
        EndsAtSignal(app)
        && app.Says(EndEvents)
        && !LogFactories.HasHost(app)
        && !app.Says(Signals)
        && IsAfterWork(node, MostCalls, app, cancellation);

    // At the end of Main, or in a function that is called there only.
    private static bool IsAfterWork(SyntaxNode node, int left, AppSetUp app, CancellationToken cancellation)
    {
        if (Functions.Around(node) is not { } function || function != Functions.NamedAround(node)) return false;
        if (node.Ancestors().Any(static around => around is CatchClauseSyntax)) return false;
        if (!app.IsInEntryPoint(node, cancellation))
        {
            return left > 0
                && OwnCalls.CallsOf(function, app, cancellation).ToList() is { Count: > 0 } calls
                && calls.TrueForAll(call => IsAfterWork(call, left - 1, app, cancellation));
        }

        return Functions.StepOf(node) is { } end
            && Functions.Before(end)
                .SkipWhile(static step => !(step is ExpressionStatementSyntax { Expression: var added } && IsEndEvent(added)))
                .Any(static step => step.DescendantNodesAndSelf(static inner => !Functions.IsFunction(inner)).Any(TakesTime));
    }

    // An app that goes straight to its end is not there any more when a signal comes.
    private static bool TakesTime(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or AwaitExpressionSyntax
        || ProcessEnd.MayWait(node)
        || (node is InvocationExpressionSyntax call && ReadSetUp.NameIn(call) is "Read" or "ReadKey" or "ReadLine");

    private static bool EndsAtSignal(AppSetUp app) =>
        app.Compilation.ReferencedAssemblyNames.Any(static name => name.Name == "System.Runtime" && name.Version.Major >= SignalsEndAtOnce);

    private static bool IsEndEvent(SyntaxNode? added) =>
        added is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } && ReadSetUp.NameIn(added) is { } name
            && EndEvents.Contains(name);

    /// <summary>A loop that comes to its end.</summary>
    public static bool IsLoop(SyntaxNode node) => node is CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0 }
        or ForStatementSyntax { Condition: not null };

    /// <summary>A loop of any kind.</summary>
    public static bool MayRepeat(object node) =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    /// <summary>The call with which a function, or a block of it, starts the code around the node last, and for which it does not
    /// wait.</summary>
    public static (ExpressionSyntax Start, StatementSyntax Statement)? StartedLastAround(
        SyntaxNode node, AppSetUp app, CancellationToken cancellation)
    {
        if (StartAround(node, app, MostCalls, cancellation) is not { } start
            || start.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || (start is InvocationExpressionSyntax call && IsAsked(call))
            || Functions.Around(QueryAround(start) ?? start) != Functions.Around(statement)) return null;
        if (start.Ancestors().TakeWhile(other => other != statement).Any(ProcessEnd.MayWait)) return null;
        return Functions.After(statement).All(IsTrivial) ? (start, statement) : null;
    }

    /// <summary>The call that starts the code around the node, if nobody waits for it.</summary>
    public static bool IsAside(SyntaxNode node, AppSetUp app, CancellationToken cancellation) =>
        StartAround(node, app, MostCalls, cancellation) is InvocationExpressionSyntax start && IsDropped(start)
        && app.ModelOf(start.SyntaxTree).GetSymbolInfo(start, cancellation).Symbol is IMethodSymbol method
        // Another function that is given one may run it at once.
        && (method.ContainingType.Name is nameof(Task) or nameof(TaskFactory) or nameof(ThreadPool)
            || method.Parameters.All(static parameter => parameter.Type.TypeKind != TypeKind.Delegate));

    /// <summary>The start of the code around a node: of a lambda, of a function that is handed on, or of an async function that is called
    /// and not awaited.</summary>
    public static ExpressionSyntax? StartAround(SyntaxNode node, AppSetUp app, int left, CancellationToken cancellation,
        bool isOver = false)
    {
        var function = Functions.Around(node);
        if (left == 0 || function is null) return null;
        isOver = isOver || IsOver(node);
        if (function is AnonymousFunctionExpressionSyntax) return StartOf(function, isOver, IsVoid(function, app, cancellation));
        if (function is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is not IMethodSymbol method
            || app.Calls.Of(method.OriginalDefinition, cancellation) is not { Length: 1 } uses) return null;
        var use = Elements.Held(uses[0]);
        if (use.Parent is not InvocationExpressionSyntax call) return StartOf(use, isOver, method.ReturnsVoid);
        return Functions.Around(call) is AnonymousFunctionExpressionSyntax || call.Parent is AwaitExpressionSyntax
            ? StartAround(call, app, left - 1, cancellation, isOver)
            : isOver ? call : null;
    }

    /// <summary>The call of the function around it has come back by then, because something is awaited before.</summary>
    public static bool IsOver(SyntaxNode node) => Functions.Around(node) is { } function && Functions.IsAsync(function)
        && Functions.BodyOf(function).Any(other => other.SpanStart < node.SpanStart && other is AwaitExpressionSyntax
        { Expression: not MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.CompletedTask) } });

    // In a query, and in a function that gives no task, the code after an await goes on by itself.
    private static ExpressionSyntax? StartOf(SyntaxNode function, bool isOver, bool isVoid) =>
        function.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax start } }
        && (Starts(start) || (isOver && (isVoid || IsKeptQuery(start)))) ? start : null;

    // files.ForEach(async file => await ImportAsync(file));
    private static bool IsVoid(SyntaxNode lambda, AppSetUp app, CancellationToken cancellation) =>
        app.ModelOf(lambda.SyntaxTree).GetTypeInfo(lambda, cancellation).ConvertedType
            is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true };

    /// <summary><c>var tasks = files.Select(ImportAsync).ToList();</c></summary>
    public static bool IsKeptQuery(SyntaxNode? code) => code is InvocationExpressionSyntax call && ReadSetUp.NameIn(call) == "Select"
        && call.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax
            or ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax };

    /// <summary>The query that starts work for each element: <c>var tasks = files.Select(file => Task.Run(…)).ToList();</c></summary>
    public static ExpressionSyntax? QueryAround(ExpressionSyntax start) =>
        Functions.Around(start) is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax call } }
        && IsKeptQuery(call) ? call : null;

    // ImportAsync();  _ = ImportAsync();
    private static bool IsDropped(InvocationExpressionSyntax call) => call.Parent is ExpressionStatementSyntax
        or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } };

    /// <summary>It runs a function that it is given beside the code that goes on.</summary>
    public static bool Starts(ExpressionSyntax start) =>
        start is InvocationExpressionSyntax call ? ReadSetUp.NameIn(call) is { } name && Starters.Contains(name)
            : IsThread(start) || IsTimer(start);

    /// <summary>new Thread(…)</summary>
    public static bool IsThread(ExpressionSyntax made) =>
        made is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().EndsWith("Thread", StringComparison.Ordinal);

    /// <summary>new Timer(…): it calls its callback in the background.</summary>
    public static bool IsTimer(ExpressionSyntax made) =>
        made is ObjectCreationExpressionSyntax { Type: var type }
        && type.ToString() is "Timer" or "System.Threading.Timer" or "Threading.Timer";

    // Task.Run(…).Wait(), Task.Run(…).Result, and no tasks.Add(Task.Run(…));
    private static bool IsAsked(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
        || (call.Parent is ArgumentSyntax { Parent.Parent: var taker }
            && !(taker is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } kept && ReadSetUp.NameIn(kept) == "Add"));

    // A lambda, or a function that is handed on as a delegate.
    private static bool IsSignalHandler(SyntaxNode function, AppSetUp app, CancellationToken cancellation) =>
        IsSignalHandler(function)
        || (function is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            && app.Says(SignalWords)
            && app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is IMethodSymbol method
            && app.Calls.Of(method.OriginalDefinition, cancellation) is { Length: 1 } uses
            && IsSignalHandler(uses[0].Syntax.Parent is MemberAccessExpressionSyntax access ? access : uses[0].Syntax));

    private static bool IsSignalHandler(SyntaxNode function) => function.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax made } } =>
            made.Name.Identifier.ValueText == "Create"
            && made.Expression.ToString().EndsWith("PosixSignalRegistration", StringComparison.Ordinal),
        AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.AddAssignmentExpression,
            Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CancelKeyPress" }
        } => true,
        _ => false,
    };

    private static bool Survives(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => ReadSetUp.NameIn(assignment) == "Cancel",
        InvocationExpressionSyntax call => ReadSetUp.NameIn(call) == "Exit" || ProcessEnd.MayWait(node),
        _ => ProcessEnd.MayWait(node),
    };

    /// <summary>The code makes its thread one that ends with Main.</summary>
    public static bool IsBackground(IEnumerable<SyntaxNode> code) => code.OfType<AssignmentExpressionSyntax>()
        .Any(static set => ReadSetUp.NameIn(set) == "IsBackground" && set.Right.IsKind(SyntaxKind.TrueLiteralExpression));

    /// <summary>The call is done at once.</summary>
    public static bool IsTrivial(InvocationExpressionSyntax call) => ReadSetUp.NameIn(call) is { } name && Trivial.Contains(name);

    /// <summary>It is done at once.</summary>
    public static bool IsTrivial(StatementSyntax later) => later switch
    {
        BlockSyntax { Statements: var inner } => inner.All(IsTrivial),
        ForEachStatementSyntax { Statement: var inner } when IsLoop(later) => IsTrivial(inner),
        ForStatementSyntax { Statement: var inner } when IsLoop(later) => IsTrivial(inner),
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } => !later.DescendantNodes().Any(static node =>
            node is InvocationExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax),
        ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax } => true,
        LocalFunctionStatementSyntax => true,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax set } => ReadSetUp.NameIn(set) == "IsBackground",
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => IsTrivial(call),
        // await Task.Yield();
        ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var awaited } } => awaited switch
        {
            InvocationExpressionSyntax call => ReadSetUp.NameIn(call) is "Yield" or "WriteLineAsync" or "WriteAsync",
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == "CompletedTask",
            _ => false,
        },
        _ => false,
    };
}
