using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;
using SentryGen.Tasks;

namespace SentryGen.Swallowed;

/// <summary>
/// Finds the first place at which code can fail for a reason that is not its own: it throws, or a call leaves the program.
/// Cancellation is no failure.
/// </summary>
internal sealed class OuterCalls(FateEngine engine)
{
    // Helpers that are deeper are taken to leave the program.
    private const int MaxDepth = 6;

    // As many bodies are looked at for one question.
    private const int MaxBodies = 48;

    private readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    /// <summary>The first place, or null.</summary>
    public static OuterCall? In(IOperation body, FateEngine engine)
    {
        try
        {
            return new OuterCalls(engine).Find(body, depth: 0);
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private OuterCall? Find(IOperation part, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Look(part, depth);
    }

    private OuterCall? Look(IOperation part, int depth) => part switch
    {
        // It runs later, if at all; the methods that run one are known.
        IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation => null,
        ITryOperation tried => InTry(tried, depth),
        IThrowOperation thrown => (thrown.Exception is { } made ? Find(made, depth) : null) ?? OfThrow(thrown, depth),
        IInvocationOperation call => InParts(call, depth) ?? OfCall(call, depth),
        IObjectCreationOperation made => InParts(made, depth)
            ?? (KnownOutside.Opens(made) ? new(made.Syntax, $"new {made.Type!.Name}", IsCertain: false) : null),
        _ => InParts(part, depth),
    };

    private OuterCall? InParts(IOperation part, int depth)
    {
        foreach (var inner in part.ChildOperations)
            if (Find(inner, depth) is { } found) return found;
        return null;
    }

    // A handler settles what its try throws, or loses it, which is the matter of rules about handlers. One that throws does neither.
    private OuterCall? InTry(ITryOperation tried, int depth)
    {
        if (Find(tried.Body, depth) is { } inside && !tried.Catches.Any(clause => Takes(clause, inside))) return inside;
        foreach (var clause in tried.Catches)
            if (!engine.ReportsIn(clause) && InParts(clause.Handler, depth) is { } found) return found;
        return tried.Finally is { } last ? Find(last, depth) : null;
    }

    private bool Takes(ICatchClauseOperation clause, OuterCall inside) =>
        !KnownTypes.IsCancellation(clause.ExceptionType)
        && (!inside.IsCertain || KnownTypes.IsGeneral(clause.ExceptionType) || clause.ExceptionType?.Name == inside.Name)
        && (!clause.Handler.Descendants().Any(static part => part is IThrowOperation) || engine.ReportsIn(clause));

    private OuterCall? OfThrow(IThrowOperation thrown, int depth)
    {
        // An exception that a clause throws again comes from its try.
        if (thrown.Exception?.Unconverted() is not { Type: { } type }) return null;
        if (KnownTypes.IsCancellation(type) || engine.IsExpected(type) || (depth > 0 && KnownOutside.IsRefusal(type))) return null;
        return new(thrown.Syntax, type.Name, IsCertain: true);
    }

    private OuterCall? OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (KnownOutside.IsHarmless(method) || CallReading.LevelOfLoggerMessage(call) is not null) return null;
        var isTask = KnownTasks.IsTask(method.ReturnType);
        if (isTask && !IsObserved(call)) return null;
        if (KnownOutside.Runs(method)) return InFunctions(call, depth);
        if (method.MethodKind == MethodKind.DelegateInvoke) return OfDelegate(call);
        if (engine.IsOwn(method)) return OfOwn(call, depth);
        return KnownOutside.MayFail(method, isTask) ? Named(call, method.Name) : null;
    }

    private OuterCall? InFunctions(IInvocationOperation call, int depth)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Unconverted() is not IDelegateCreationOperation { Target: var target }) continue;
            var body = target switch
            {
                IAnonymousFunctionOperation function => function.Body,
                IMethodReferenceOperation { Method: var method } => BodyOf(method),
                _ => null,
            };
            if (body is not null && InBody(body, depth) is not null) return Named(call, call.TargetMethod.Name);
        }

        return null;
    }

    // Handlers of an event are not what the code does. A function that it was given is.
    private static OuterCall? OfDelegate(IInvocationOperation call) => Called(call) switch
    {
        IEventReferenceOperation => null,
        IMemberReferenceOperation { Member.Name: var name } when !KnownOutside.IsQuiet(name.TrimStart('_')) => Named(call, name),
        IParameterReferenceOperation { Parameter.Name: var name } => Named(call, name),
        _ => null,
    };

    // Of "run?.Invoke()" too.
    private static IOperation? Called(IInvocationOperation call)
    {
        if (call.Instance?.Unconverted() is not IConditionalAccessInstanceOperation) return call.Instance?.Unconverted();
        IOperation? around = call;
        while (around is not (null or IConditionalAccessOperation)) around = around.Parent;
        return (around as IConditionalAccessOperation)?.Operation.Unconverted();
    }

    private OuterCall? OfOwn(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        // An asynchronous method without a task fails elsewhere.
        if (method is { IsAsync: true, ReturnsVoid: true } || !seen.Add(method.OriginalDefinition)) return null;
        if (depth == MaxDepth || seen.Count > MaxBodies) return Named(call, method.Name);
        var isOpen = method.IsAbstract || method.IsVirtual || method.IsOverride;
        var ways = isOpen && call.Instance is not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax }
            ? engine.OverridesOf(method)
            : ImmutableArray<IMethodSymbol>.Empty;
        if (ways.IsEmpty)
            return BodyOf(method) is { } body ? InBody(body, depth) is not null ? Named(call, method.Name) : null
                : method.IsAbstract && !KnownOutside.IsQuiet(method.Name) ? Named(call, method.Name)
                : null;
        foreach (var way in ways)
            if (BodyOf(way) is { } body && InBody(body, depth) is not null) return Named(call, method.Name);
        return null;
    }

    private OuterCall? InBody(IOperation body, int depth) => body switch
    {
        IAnonymousFunctionOperation or ILocalFunctionOperation => InParts(body, depth + 1),
        _ => Find(body, depth + 1),
    };

    private static OuterCall Named(IInvocationOperation call, string name) => new(call.Syntax, name, IsCertain: false);

    private IOperation? BodyOf(IMethodSymbol called)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        if (method.MethodKind != MethodKind.LocalFunction) return engine.BodyOf(method);
        return method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is LocalFunctionStatementSyntax own
            ? (engine.ModelOf(own.SyntaxTree)?.GetOperation(own) as ILocalFunctionOperation)?.Body
            : null;
    }

    // A task that nobody looks at here keeps its exception. Rules of their own are about tasks.
    private static bool IsObserved(IOperation task)
    {
        for (var at = task.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IAwaitOperation or IReturnOperation or IVariableInitializerOperation:
                case IPropertyReferenceOperation { Property.Name: nameof(Task<int>.Result) }:
                case IInvocationOperation { TargetMethod.Name: nameof(Task.Wait) or nameof(Task.WaitAll) or "GetResult" }:
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation }:
                    return true;
                case IExpressionStatementOperation or IInvocationOperation { TargetMethod.Name: HandedExceptions.Continuation }:
                    return false;
            }
        }

        return false;
    }
}
