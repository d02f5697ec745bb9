using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>
/// Follows the exception through the operations of a block: who holds it, and which call settles it.
/// Operations are visited children first and without recursion, since expressions can be thousands deep.
/// </summary>
internal sealed partial class Tracing(
    FateEngine engine,
    ControlFlowGraph? graph,
    Outcome outcome,
    IMethodSymbol? owner,
    Func<Question, FunctionFate>? ask,
    InnerFunctions? functions)
{
    private readonly Dictionary<IOperation, Carry> values = [];
    private readonly Stack<(IOperation Operation, Step Step)> open = new(capacity: 8);

    // Most handlers have none of these.
    private Stack<Fork>? forks;
    private Dictionary<CaptureId, IOperation>? captured;
    private Dictionary<object, HashSet<IOperation>>? lambdas;
    private HashSet<ISymbol>? texts;
    private HashSet<ISymbol>? listeners;

    private FlowState state = FlowState.Empty;
    private bool ended;

    /// <summary>The region whose caught exception is ours; null in a helper.</summary>
    public ControlFlowRegion? Handler { get; set; }

    /// <summary>Which functions a local or capture may stand for.</summary>
    public Dictionary<object, HashSet<IOperation>> Lambdas { get => lambdas ??= []; set => lambdas = value; }

    /// <summary>The clause in whose function all this happens; null where the owner is known.</summary>
    public ICatchClauseOperation? Clause { get; set; }

    public IMethodSymbol? Owner => owner ??= FunctionAround(Clause);

    public Func<Question, FunctionFate>? Ask => ask;

    /// <summary>The lambdas and local functions on the way to here.</summary>
    public InnerFunctions Functions => functions ??= new();

    /// <summary>What the receiver of the conditional access that is the statement being walked has to do with the exception.</summary>
    public Carry Accessed { get; set; }

    /// <summary>Something was met that only a graph can tell of.</summary>
    public bool NeedsGraph { get; private set; }

    private bool CatchesOurs { get; set; }

    /// <summary>The state at the end of the block, or null where the exception was settled in it or the path ended.</summary>
    public FlowState? Through(BasicBlock block, FlowState entered)
    {
        values.Clear();
        state = entered;
        ended = false;
        CatchesOurs = Handler is not null && IsOurs(block);
        foreach (var operation in block.Operations)
        {
            Visit(operation);
            if (ended) return null;
        }

        if (block.BranchValue is { } value) Visit(value);
        return ended ? null : state;
    }

    /// <summary>The same for a single statement, expression or condition outside any graph.</summary>
    public FlowState? Through(IOperation operation, FlowState entered)
    {
        values.Clear();
        state = entered;
        ended = false;
        Visit(operation);
        return ended ? null : state;
    }

    /// <summary>How the value of an operation of the block just walked has to do with the exception.</summary>
    public Carry ValueOf(IOperation operation) => values.Count > 0 && values.TryGetValue(operation, out var carry) ? carry : Carry.None;

    private bool IsOurs(BasicBlock block)
    {
        var region = block.EnclosingRegion;
        while (region.Kind is not (ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.Root)) region = region.EnclosingRegion!;
        return region == Handler || region.EnclosingRegion == Handler;
    }

    private void Settle(bool bySink = false)
    {
        outcome.Settle(bySink);
        ended = true;
    }

    private void Visit(IOperation root)
    {
        open.Clear();
        forks?.Clear();
        open.Push((root, Step.Enter));
        while (open.Count > 0)
        {
            var (operation, step) = open.Pop();
            switch (step)
            {
                case Step.Enter:
                    Enter(operation);
                    break;
                case Step.Fork:
                    Divide(operation);
                    break;
                case Step.Other:
                    TakeOther(operation);
                    break;
                case Step.Join:
                    Join();
                    if (!ended) Leave(operation);
                    break;
                case Step.Arm:
                    TakeArm((ISwitchExpressionArmOperation)operation);
                    break;
                case Step.Guard:
                    TakeGuarded((ISwitchExpressionArmOperation)operation);
                    break;
                case Step.Taken:
                    EndArm();
                    break;
                default:
                    Leave(operation);
                    break;
            }

            if (ended && !IsLeftForOther()) return;
        }
    }

    private void Enter(IOperation operation)
    {
        // Where there is a graph, it has the ways.
        if (graph is null && operation.Kind is var kind)
        {
            if (Parts.First(operation, kind) is { } first)
            {
                open.Push((operation, Step.Fork));
                open.Push((first, Step.Enter));
                return;
            }

            if (Parts.TakeGraph(operation, kind))
            {
                NeedsGraph = ended = true;
                return;
            }
        }

        var parts = operation.ChildOperations;
        if (parts.Count == 0)
        {
            Leave(operation);
            return;
        }

        open.Push((operation, Step.Leave));
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation) return;
        foreach (var part in parts.Reverse()) open.Push((part, Step.Enter));
    }

    private void Leave(IOperation operation)
    {
        if (operation.Kind is var kind && (HoldsNothing(kind) || (values.Count == 0 && !ActsAlone(kind)))) return;
        var carry = Evaluate(operation);
        if (carry != Carry.None) values[operation] = carry;
    }

    // Text, numbers and answers, whatever they are made from.
    private static bool HoldsNothing(OperationKind kind) => kind is
        OperationKind.Literal or OperationKind.InterpolatedString or OperationKind.Binary or OperationKind.Unary
        or OperationKind.TypeOf or OperationKind.NameOf or OperationKind.InstanceReference;

    // Names may stand for the exception, and calls and assignments do something without it; all else is what its parts are.
    private static bool ActsAlone(OperationKind kind) => kind is
        OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.FlowCaptureReference
        or OperationKind.CaughtException or OperationKind.ConditionalAccessInstance
        or OperationKind.VariableDeclarator or OperationKind.SimpleAssignment or OperationKind.DeconstructionAssignment or OperationKind.FlowCapture
        or OperationKind.Argument or OperationKind.IsPattern or OperationKind.Invocation or OperationKind.DelegateCreation;

    private Carry Evaluate(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return state[local.Local];
            case IParameterReferenceOperation parameter:
                return state[parameter.Parameter];
            case IInvocationOperation call:
                return Call(call);
            case IConversionOperation conversion:
                return ValueOf(conversion.Operand);
            case IFlowCaptureReferenceOperation reference:
                return state[reference.Id];
            case IAwaitOperation { Operation: var task } when IsFailedTask(task):
                Settle();
                return Carry.None;
            case IArgumentOperation argument:
                if (argument is { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation passed }) state = state with { Flags = state.Flags.Remove(passed.Local) };
                return ValueOf(argument.Value);
            case IConditionalAccessInstanceOperation:
                return AccessAround(operation) is { Parent: not IExpressionStatementOperation } access ? ValueOf(access.Operation) : Accessed;
            case IConditionalAccessOperation whole when graph is null:
                return ValueOf(whole.WhenNotNull);
            case IConditionalOperation { Type: not null, WhenFalse: { } otherwise } choice:
                return Either(ValueOf(choice.WhenTrue), ValueOf(otherwise));
            case ICoalesceOperation alternative:
                return ValueOf(alternative.Value) == Carry.Self ? Carry.Self : Either(ValueOf(alternative.Value), ValueOf(alternative.WhenNull));
            case ISwitchExpressionOperation choice:
                return choice.Arms.Select(arm => ValueOf(arm.Value)).Aggregate(Either);
            case IVariableDeclaratorOperation { Initializer.Value: var initial } declarator:
                Assign(declarator.Symbol, ValueOf(initial), initial);
                return Carry.None;
            case ICaughtExceptionOperation:
                return CatchesOurs ? Carry.Self : Carry.None;
            case IFlowCaptureOperation capture:
                (captured ??= [])[capture.Id] = capture.Value;
                Remember(capture.Id, capture.Value);
                state = state.With(capture.Id, ValueOf(capture.Value));
                return Carry.None;
            case ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation } member:
                return ValueOf(member.Value);
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, ValueOf(assignment.Value), assignment.Value);
                return ValueOf(assignment.Value);
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value);
                return ValueOf(deconstruction.Value);
            case IPropertyReferenceOperation property:
                return Member(property.Instance, property.Property.Type, property.Property.Name);
            case IFieldReferenceOperation field:
                return Member(field.Instance, field.Field.Type, field.Field.Name);
            case IIsPatternOperation match:
                Bind(match.Pattern, ValueOf(match.Value));
                return Carry.None;
            case IObjectCreationOperation creation:
                return Create(creation);
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation when HoldsOurs(operation):
                Settle();
                return Carry.None;
            case IDelegateCreationOperation when FunctionsIn(operation) is { } functions:
                return functions.All(function => Inside(function, static _ => Carry.None) is var fate && (fate.SettlesAlways || fate.Ways == Ways.Returns)) ? Carry.Derived : Carry.None;
            case IEventAssignmentOperation { Adds: true } subscription when ValueOf(subscription.HandlerValue) != Carry.None:
                Settle();
                return Carry.None;
            case IInvalidOperation:
                return Invalid(operation);
            case IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } yielded } when ValueOf(yielded) != Carry.None:
                Settle();
                return Carry.None;
            default:
                return operation.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Boolean } || !HoldsOurs(operation) ? Carry.None : Carry.Derived;
        }
    }

    private static Carry Either(Carry one, Carry other) =>
        one | other | ((one == Carry.None) == (other == Carry.None) ? Carry.None : Carry.Maybe);

    private static IConditionalAccessOperation? AccessAround(IOperation instance)
    {
        var (inner, outer) = (instance, instance.Parent);
        while (outer is not null && !(outer is IConditionalAccessOperation access && access.WhenNotNull == inner)) (inner, outer) = (outer, outer.Parent);
        return outer as IConditionalAccessOperation;
    }

    // Awaited, it throws.
    private bool IsFailedTask(IOperation task) =>
        ValueOf(task) != Carry.None && task is IInvocationOperation { TargetMethod.Name: nameof(Task.FromException) } or ILocalReferenceOperation;

    private bool HoldsOurs(IOperation operation)
    {
        if (values.Count == 0) return false;
        foreach (var child in operation.ChildOperations)
            if (ValueOf(child) != Carry.None) return true;
        return false;
    }

    // Code that does not compile: what it is given may go anywhere, what it asks of the exception is not the exception.
    private Carry Invalid(IOperation operation)
    {
        var arguments = operation.Syntax switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        if (arguments is null || !operation.ChildOperations.Any(child => ValueOf(child) != Carry.None && arguments.Span.Contains(child.Syntax.Span))) return Carry.None;
        if (operation.Syntax is BaseObjectCreationExpressionSyntax) return Carry.Derived;
        Settle();
        return Carry.None;
    }

    // The cause counts as the exception; what else hangs on an exception (text, data, codes) does not.
    private Carry Member(IOperation? instance, ITypeSymbol type, string name)
    {
        var carry = instance is null ? Carry.None : ValueOf(instance);
        if (carry == Carry.None) return Carry.None;
        if (KnownTypes.IsException(type) || name == nameof(AggregateException.InnerExceptions)) return Carry.Derived;
        var ofException = KnownTypes.IsException(instance!.Type);
        return !ofException && type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } or ITypeParameterSymbol ? Carry.Derived : Carry.None;
    }

    private void Assign(IOperation target, Carry carry, IOperation? value)
    {
        switch (target)
        {
            case IConversionOperation conversion:
                Assign(conversion.Operand, carry, value);
                return;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, carry, value);
                return;
            case ILocalReferenceOperation { Local: var local }:
                Assign(local, carry, value);
                return;
            case IParameterReferenceOperation { Parameter: var parameter }:
                if (carry != Carry.None && (parameter.RefKind is RefKind.Out or RefKind.Ref || IsOutside(parameter))) Settle();
                else state = state.With(parameter, carry);
                if (parameter.Type.SpecialType == SpecialType.System_Boolean) Flag(parameter, value);
                return;
            case IFlowCaptureReferenceOperation reference:
                state = state.With(reference.Id, carry);
                if (Captured(reference.Id) is { } lvalue and not IFlowCaptureReferenceOperation) Assign(lvalue, carry, value);
                return;
            case IDiscardOperation:
                return;
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                return;
            // A property of a new exception is no cause: only the constructor takes one.
            case IMemberReferenceOperation { Instance: IFlowCaptureReferenceOperation created } when carry != Carry.None && IsNew(created):
                if (!KnownTypes.IsException(created.Type)) state = state.With(created.Id, Carry.Derived);
                return;
            case IMemberReferenceOperation or IArrayElementReferenceOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation when carry != Carry.None:
                Settle();
                return;
        }
    }

    private void Assign(ILocalSymbol local, Carry carry, IOperation? value)
    {
        if (carry != Carry.None && IsOutside(local)) Settle();
        else state = state.With(local, carry);
        if (local.Type.SpecialType == SpecialType.System_Boolean) Flag(local, value);
        if (value is null) return;
        Remember(local, value);
        if (local.Type.SpecialType == SpecialType.System_String && value.DescendantsAndSelf().Any(values.ContainsKey)) (texts ??= new(SymbolEqualityComparer.Default)).Add(local);
        if (IsListener(value)) (listeners ??= new(SymbolEqualityComparer.Default)).Add(local);
    }

    private void Flag(ISymbol flag, IOperation? value) => state = state with
    {
        Flags = value?.ConstantValue is { HasValue: true, Value: bool constant } ? state.Flags.SetItem(flag, constant) : state.Flags.Remove(flag),
    };

    // In an object initializer the new object is a capture that nobody else knows yet.
    private bool IsNew(IFlowCaptureReferenceOperation reference) =>
        Captured(reference.Id) is IObjectCreationOperation or IAnonymousObjectCreationOperation;

    // Assigned from within a lambda or local function, a variable of the function around it is a place outside.
    private bool IsOutside(ISymbol variable) =>
        Owner is { } function && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);

    private static IMethodSymbol? FunctionAround(IOperation? operation)
    {
        for (var at = operation?.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (at is ILocalFunctionOperation function) return function.Symbol;
        }

        return null;
    }

    private void Deconstruct(IOperation target, IOperation value)
    {
        if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is not ITupleOperation tuple)
        {
            Assign(target, ValueOf(value), value);
            return;
        }

        var parts = (value as ITupleOperation)?.Elements ?? ((value as IConversionOperation)?.Operand as ITupleOperation)?.Elements;
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            if (parts is { } elements && elements.Length == tuple.Elements.Length) Deconstruct(tuple.Elements[i], elements[i]);
            else if (tuple.Elements[i] is ITupleOperation) Deconstruct(tuple.Elements[i], value);
            else Assign(tuple.Elements[i], tuple.Elements[i].Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } ? ValueOf(value) : Carry.None, null);
        }
    }

    private void Bind(IPatternOperation pattern, Carry carry)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                state = state.With(declared, carry);
                return;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } named) state = state.With(named, carry);
                foreach (var property in recursive.PropertySubpatterns)
                    Bind(property.Pattern, carry != Carry.None && KnownTypes.IsException(property.Member.Type) ? Carry.Derived : Carry.None);
                foreach (var positional in recursive.DeconstructionSubpatterns) Bind(positional, Carry.None);
                return;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, carry);
                Bind(binary.RightPattern, carry);
                return;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, carry);
                return;
        }
    }

    private void Remember(object place, IOperation value)
    {
        if (FunctionsIn(value) is not { Count: > 0 } functions) return;
        if (!Lambdas.TryGetValue(place, out var known)) Lambdas[place] = known = [];
        known.UnionWith(functions);
    }

    // A capture stands for the local it was read from, or that was assigned on the way: (errors ??= []).Add(ex)
    private ILocalSymbol? LocalBehind(CaptureId id) => Captured(id) switch
    {
        ILocalReferenceOperation local => local.Local,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
        ISimpleAssignmentOperation { Target: IFlowCaptureReferenceOperation target } => LocalBehind(target.Id),
        _ => null,
    };

    private IOperation? Captured(CaptureId id) => captured is not null && captured.TryGetValue(id, out var value) ? value : null;

    // The lambdas and local functions that a delegate value may stand for.
    private HashSet<IOperation>? FunctionsIn(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value switch
        {
            IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda } => [lambda],
            IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } method } => [method],
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => [lambda],
            IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation => [value],
            ILocalReferenceOperation local => HeldBy(local.Local),
            IFlowCaptureReferenceOperation capture => HeldBy(capture.Id),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Either(choice.WhenTrue, otherwise),
            ICoalesceOperation alternative => Either(alternative.Value, alternative.WhenNull),
            _ => null,
        };

        HashSet<IOperation>? HeldBy(object place) => lambdas is not null && lambdas.TryGetValue(place, out var held) ? held : null;

        HashSet<IOperation>? Either(IOperation one, IOperation other) =>
            FunctionsIn(one) is not { } first ? FunctionsIn(other)
            : FunctionsIn(other) is { } second ? [.. first, .. second]
            : first;
    }

    // Declared in one of the blocks around the place where it is used.
    private static IBlockOperation? BodyOf(IOperation function, IMethodSymbol symbol)
    {
        if (function is IAnonymousFunctionOperation lambda) return lambda.Body;
        for (var around = function.Parent; around is not null; around = around.Parent)
        {
            if (around is not (IBlockOperation or ISwitchCaseOperation)) continue;
            foreach (var statement in around.ChildOperations)
                if (statement is ILocalFunctionOperation local && SymbolEqualityComparer.Default.Equals(local.Symbol, symbol)) return local.Body;
        }

        return null;
    }

    // A function inside this one, with what it captures and, where given, the exception in its parameters.
    private FunctionFate Inside(IOperation function, Func<IParameterSymbol, Carry> argument)
    {
        var symbol = function switch
        {
            IFlowAnonymousFunctionOperation lambda => lambda.Symbol,
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation method => method.Method,
            IInvocationOperation call => call.TargetMethod,
            _ => null,
        };
        if (symbol is null || Functions.AreTooMany) return FunctionFate.HandedOver;
        var declared = symbol.OriginalDefinition;
        var inner = graph is null ? null
            : function is IFlowAnonymousFunctionOperation anonymous ? graph.GetAnonymousFunctionControlFlowGraphInScope(anonymous)
            : HandlerMap.GraphOf(declared, graph);
        var body = graph is null ? BodyOf(function, declared) : null;
        NeedsGraph |= graph is null && body is null;
        if (inner is null && body is null) return FunctionFate.HandedOver;
        if (Functions.IsRunning(declared)) return FunctionFate.Bottom;

        var entered = FlowState.Empty;
        foreach (var carrier in state.Carriers)
            if (carrier.Key is ISymbol) entered = entered.With(carrier.Key, carrier.Value);
        foreach (var parameter in (function is IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation ? symbol : declared).Parameters)
            if (argument(parameter) is var carry and not Carry.None) entered = entered.With(parameter, carry);
        if (entered.Carriers.IsEmpty && function is not IInvocationOperation) return FunctionFate.Bottom with { Ways = Ways.Leaks };

        Functions.Enter(declared);
        var found = inner is null
            ? DirectWalk.RunFunction(engine, body!, entered, declared, ask, Functions)
            : PathWalk.RunFunction(engine, inner, entered, declared, ask, Functions);
        Functions.Leave(declared);
        NeedsGraph |= found is null;
        return found?.ToFunctionFate() ?? FunctionFate.HandedOver;
    }
}
