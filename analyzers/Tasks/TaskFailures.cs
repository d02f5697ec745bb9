using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Tasks;

/// <summary>Tells whether a task can fail by a call, as far as the code of the compilation shows. Cancellation is no failure.</summary>
internal sealed class TaskFailures(FateEngine engine)
{
    // Deeper calls are taken to fail.
    private const int MaxDepth = 4;

    // As many bodies are looked at for one task.
    private const int MaxBodies = 24;

    private int bodies;

    /// <summary>The task can fail.</summary>
    public static bool MayFail(IOperation task, FateEngine engine) => new TaskFailures(engine).MayFail(task, MaxDepth);

    /// <summary>A function continues the task of an own method that settles all of its failures.</summary>
    public static bool LeaveNothingTo(IDelegateCreationOperation continuation, FateEngine engine) =>
        continuation.Parent?.Parent is IInvocationOperation { TargetMethod.Name: HandedExceptions.Continuation, Instance: { } task }
        && KnownTasks.Plain(task) is IInvocationOperation { TargetMethod.OriginalDefinition: var method }
        && engine.HasBody(method)
        && !MayFail(task, engine);

    private bool MayFail(IOperation task, int depth) => KnownTasks.Plain(task) switch
    {
        IInvocationOperation call => MayFail(call, depth),
        IConditionalAccessOperation access => MayFail(access.WhenNotNull, depth),
        IConditionalOperation { WhenFalse: { } other } choice => MayFail(choice.WhenTrue, depth) || MayFail(other, depth),
        ISwitchExpressionOperation choice => choice.Arms.Any(arm => MayFail(arm.Value, depth)),
        _ => false,
    };

    private bool MayFail(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (KnownTasks.IsQuiet(method)) return false;
        if (method.MethodKind == MethodKind.DelegateInvoke) return true;
        if (KnownTasks.Starts(method)) return call.Arguments.Length > 0 && FunctionMayFail(call.Arguments[0].Value, depth);
        if (KnownTasks.JoinsTasks(method)) return call.Arguments.Any(argument => AnyMayFail(argument.Value, depth));
        // Rules of their own are about continuations, and to make a task of a value fails with nothing.
        if (KnownTasks.IsTask(method.ContainingType)) return false;
        if (BodyOf(method) is { } body) return method.IsAsync ? CodeMayFail(body, depth) : ResultMayFail(body, depth);
        if (MayLogFailure(method.ReducedFrom ?? method)) return false;
        // A dispatcher runs the function that it is given.
        var functions = call.Arguments.Where(static argument => IsFunction(argument.Value)).ToList();
        return functions.Count == 0 || functions.Exists(argument => FunctionMayFail(argument.Value, depth));
    }

    // A helper of another assembly that is given a task and a logger.
    private static bool MayLogFailure(IMethodSymbol method) =>
        method.Parameters.Any(static parameter => KnownTasks.IsTask(parameter.Type))
        && method.Parameters.Any(static parameter => KnownTypes.IsLogger(parameter.Type));

    private bool AnyMayFail(IOperation tasks, int depth) => tasks.Unconverted() switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation => true,
        IInvocationOperation { TargetMethod: var method } call when KnownTypes.IsQuery(method.ReducedFrom ?? method) =>
            call.Arguments.Any(argument => IsFunction(argument.Value) && FunctionMayFail(argument.Value, depth)),
        IInvocationOperation task => MayFail(task, depth),
        var list => SeveralTasks.In(list).Any(task => MayFail(task, depth)),
    };

    private static bool IsFunction(IOperation value) => value.Unconverted() is IDelegateCreationOperation;

    private bool FunctionMayFail(IOperation function, int depth) => function.Unconverted() switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol: var symbol, Body: var body } } =>
            KnownTasks.IsTask(symbol.ReturnType) && !symbol.IsAsync ? ResultMayFail(body, depth) : CodeMayFail(body, depth),
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } =>
            !KnownTasks.IsQuiet(method) && (BodyOf(method) is not { } body || CodeMayFail(body, depth)),
        // A function of unknown origin.
        _ => false,
    };

    private bool ResultMayFail(IOperation body, int depth) =>
        depth == 0 || OwnParts(body).Any(part => part is IReturnOperation { ReturnedValue: { } task } && MayFail(task, depth - 1));

    private bool CodeMayFail(IOperation code, int depth)
    {
        if (depth == 0) return true;
        var open = new Stack<IOperation>();
        open.Push(code);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (part is IThrowOperation { Exception: { } thrown } && !KnownTypes.IsCancellation(thrown.Unconverted().Type)) return true;
            if (part is IInvocationOperation call && CallMayFail(call, depth)) return true;
            foreach (var inner in Unguarded(part)) open.Push(inner);
        }

        return false;
    }

    // A handler for every exception settles what its try throws. Rules of their own are about handlers.
    private IEnumerable<IOperation> Unguarded(IOperation part) => part switch
    {
        IAnonymousFunctionOperation or ILocalFunctionOperation => [],
        ITryOperation tried when tried.Catches.Any(static clause => KnownTypes.IsGeneral(clause.ExceptionType)) => BehindHandlers(tried),
        ITryOperation { Finally: { } last } tried => [tried.Body, last],
        ITryOperation tried => [tried.Body],
        _ => part.ChildOperations,
    };

    private IEnumerable<IOperation> BehindHandlers(ITryOperation tried)
    {
        if (tried.Finally is { } last) yield return last;
        // A handler that reports before it throws again has told of the failure.
        foreach (var clause in tried.Catches.Where(clause => !engine.ReportsIn(clause)))
            foreach (var part in OwnParts(clause.Handler))
                if (part is IThrowOperation thrown) yield return thrown.Exception is null ? tried.Body : thrown;
    }

    private bool CallMayFail(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (KnownTasks.IsTask(method.ReturnType)) return MayFail(call, depth - 1);
        if (KnownTasks.IsQuiet(method) || IsLog(method)) return false;
        if (method.MethodKind != MethodKind.DelegateInvoke && KnownTypes.IsOnValues(method.ContainingType)) return false;
        if (KnownTasks.IsTask(method.ContainingType)) return false;
        return BodyOf(method) is not { } body || CodeMayFail(body, depth - 1);
    }

    private static bool IsLog(IMethodSymbol method) =>
        KnownTypes.SinkOf(method.ReducedFrom ?? method) is not null || KnownTypes.IsLogger(method.ContainingType);

    // Null if it can't be looked at.
    private IOperation? BodyOf(IMethodSymbol called)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        if (method.IsAbstract || method.IsVirtual || method.IsOverride || bodies++ > MaxBodies) return null;
        if (method.MethodKind == MethodKind.LocalFunction)
            return method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is LocalFunctionStatementSyntax own
                ? (engine.ModelOf(own.SyntaxTree)?.GetOperation(own) as ILocalFunctionOperation)?.Body
                : null;
        return engine.BodyOf(method);
    }

    private static IEnumerable<IOperation> OwnParts(IOperation body)
    {
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            var part = open.Pop();
            yield return part;
            if (part is IAnonymousFunctionOperation or ILocalFunctionOperation) continue;
            foreach (var inner in part.ChildOperations) open.Push(inner);
        }
    }
}
