using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Calls.
internal sealed partial class Interpreter
{
    private AbstractValue Call(IInvocationOperation call, ref FlowState? state)
    {
        if (call.Syntax == taker) return Taken(call, ref state);
        var receiver = call.Instance is { } instance ? Evaluate(instance, ref state) : AbstractValue.Other;
        var arguments = Arguments(call.Arguments, call.TargetMethod.Parameters.Length, ref state);
        if (state is null) return AbstractValue.Nothing;
        var site = new CallSite(call, receiver, arguments);
        foreach (var policy in Policies)
            if (policy(this, site, ref state) is { } value) return state is null ? AbstractValue.Nothing : value;
        return AbstractValue.Unknown;
    }

    private AbstractValue[] Arguments(ImmutableArray<IArgumentOperation> given, int count, ref FlowState? state)
    {
        var values = new AbstractValue[count];
        for (var i = 0; i < count; i++) values[i] = AbstractValue.Unknown;
        foreach (var argument in given)
        {
            var value = Evaluate(argument.Value, ref state);
            if (value.IsPlain && Touched(argument.Value, state) is { } touched) value = touched;
            var isOut = argument.Parameter is { RefKind: RefKind.Out };
            if (!isOut && argument.Parameter is { Ordinal: var ordinal } && ordinal < count) values[ordinal] = value;
            Forget(argument, ref state);
            if (state is not null
                && (isOut || argument.Parameter is { RefKind: RefKind.Ref })
                && Target(argument.Value) is { } place
                && state[place] is { } before
                && (isOut || !before.IsAbout))
                state = state.With(place, null);
        }

        return values;
    }

    private static ISymbol? Target(IOperation argument) =>
        PlaceOf(argument is IDeclarationExpressionOperation declaration ? declaration.Expression : argument);

    // A helper of this compilation: its summary decides.
    private AbstractValue Apply(Summary summary, CallSite site, ref FlowState? state)
    {
        if (IsTrusted(summary, site.Call)) summary = summary with { Ways = (summary.Ways & ~Ways.Returns) | Ways.Assumes };
        if (summary.IsKept && !Keep(site.Call.Instance, ref state)) return AbstractValue.Nothing;
        Change(summary, site, ref state);
        Regain(summary.Given, site, ref state);
        var value = Apply(summary, site.Call.Syntax, ref state);
        if (state is not null) TakeOuts(summary, site, ref state);
        return value;
    }

    private AbstractValue Apply(Summary summary, SyntaxNode at, ref FlowState? state)
    {
        Take(summary);
        if (summary.Has(Ways.Throws)) AddThrown(summary.Thrown, at, state!);
        if (summary.Has(Ways.Ends)) frame.Add(new(ExitKind.End, at, null, state!, AbstractValue.Unknown));

        // After the handler it is enough that a helper settles or throws it on one of its ways.
        if (!summary.Has(Ways.Returns) || (followed is not null && (summary.Has(Ways.Settles) || summary.Thrown.Holds)))
        {
            state = null;
            return AbstractValue.Nothing;
        }

        if (summary.Text is not null) Tell(summary.Text, ref state);
        if (summary.Heard is not null) Hear(summary.Heard, ref state);
        state = After(summary.Mark, state!).Narrowed(summary.IsNarrowed);
        return summary.Returned;
    }

    private void AddThrown(AbstractValue thrown, SyntaxNode at, FlowState state)
    {
        var byType = thrown.Possibilities
            .GroupBy<Possibility, ITypeSymbol?>(static possibility => possibility.Type, SymbolEqualityComparer.Default);
        foreach (var group in byType)
        {
            var value = group.Aggregate(AbstractValue.Nothing, static (all, one) => all.Join(AbstractValue.Of(one with { Type = null })));
            frame.Add(new(ExitKind.Throw, at, null, state, value) { Thrown = group.Key });
        }
    }

    // A bool helper whose result is used: trust the caller to handle both results.
    private bool IsTrusted(Summary summary, IInvocationOperation call) =>
        (clause is not null || handed is not null)
        && call.Parent is not (IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation })
        && summary.Has(Ways.Settles)
        && call.TargetMethod.ReturnType.SpecialType == SpecialType.System_Boolean
        && summary.Returned.Any(static possibility => possibility.Constant is null);

    private void TakeOuts(Summary summary, CallSite site, ref FlowState? state)
    {
        var i = 0;
        foreach (var parameter in site.Method.Parameters)
        {
            if (parameter.RefKind is not (RefKind.Ref or RefKind.Out)) continue;
            if (i >= summary.Outs.Length) return;
            var value = summary.Outs[i++];
            if (site.Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is not { } passed)
                continue;
            if (value.IsAbout || (PlaceOf(passed.Value) is { } place && state?[place] is not null)) Assign(passed.Value, value, ref state);
            if (state is null) return;
        }
    }

    // A call of an iterator runs nothing. Its result does, when a loop runs over it.
    private AbstractValue? Deferred(CallSite site) =>
        !IsOverridable(site.Method.OriginalDefinition) && engine.IsIterator(site.Method.OriginalDefinition)
            ? AbstractValue.Of(new Possibility(
                Relation.Within,
                Function: new(site.Method, null, QuestionOf(site.Method.OriginalDefinition, site, site.Receiver))))
            : null;

    // Null if the helper can't be looked at.
    private Summary? SummaryOf(CallSite site, FlowState? state)
    {
        var method = site.Method.OriginalDefinition;
        if (!IsOverridable(method) || !site.Call.IsVirtual)
            return engine.HasBody(method) ? ask(QuestionOf(method, site, ReceiverOf(site, state))) : null;
        var receiver = site.Call.Instance is { } instance ? Known(instance, site.Receiver) : site.Receiver;
        if (site.Call.Instance?.Unconverted() is IInstanceReferenceOperation { Type: { } own } && engine.IsLast(own))
            receiver = AbstractValue.Of(new Possibility(Relation.Other, Type: own));
        var isExact = !receiver.Possibilities.IsEmpty
            && !receiver.Any(static possibility => possibility is { Type: null } or { Relation: Relation.Self });
        var isEach = !isExact && (IsEachOfSeveral(site.Call.Instance) || IsPassedOn(site.Call));
        IEnumerable<IMethodSymbol?> candidates = isExact
            ? receiver.Possibilities.Select(possibility => Overrides.ImplementationIn(possibility.Type!, method))
            : engine.OverridesOf(method, onlyRegistered: !isEach);
        if (isEach && ReportsOneOf(method)) return Summary.HandedOver;
        Summary? joined = null;
        foreach (var candidate in candidates)
        {
            if (candidate is null || !engine.HasBody(candidate)) return null;
            var summary = ask(QuestionOf(candidate, site, site.Receiver));
            joined = joined?.Join(summary) ?? summary;
        }

        return joined;
    }

    private bool ReportsOneOf(IMethodSymbol method) =>
        engine.OverridesOf(method.OriginalDefinition, onlyRegistered: false).Any(engine.Reports);

    // next?.Handle(ex), in a Handle itself: each object of a chain is given it.
    private bool IsPassedOn(IInvocationOperation call) =>
        clause is null
        && owner is IMethodSymbol { MethodKind: MethodKind.Ordinary } running
        && running.Name == call.TargetMethod.Name
        && call.Instance?.Unconverted() is IConditionalAccessInstanceOperation or IMemberReferenceOperation
        && Overrides.ImplementationIn(running.ContainingType, call.TargetMethod) is { } same
        && SymbolEqualityComparer.Default.Equals(same, running.OriginalDefinition);

    // foreach (var sink in sinks) sink.Report(ex), and sinks.ForEach(sink => sink.Report(ex))
    private static bool IsEachOfSeveral(IOperation? instance) => instance?.Unconverted() switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declared } =>
            declared[0].GetSyntax() is ForEachStatementSyntax,
        IParameterReferenceOperation { Parameter.DeclaringSyntaxReferences: { Length: 1 } declared } =>
            declared[0].GetSyntax().FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is
            {
                Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax each } },
            }
            && IsRunForEach(each.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool IsRunForEach(string name) =>
        name is nameof(Enumerable.Select) || name.StartsWith(nameof(Array.ForEach), StringComparison.Ordinal);

    private Question QuestionOf(IMethodSymbol method, CallSite site, AbstractValue receiver) =>
        QuestionOf(method, HasOptions(receiver) ? Asked(receiver)
            : !receiver.MayHold ? Exactly(method, receiver)
            : method.ContainingType.IsExtensionBlock() ? receiver.Select(Asked)
            : AbstractValue.Within, site.Arguments);

    private static AbstractValue Asked(AbstractValue owner) =>
        owner.Select(static one => new(one.Holds ? Relation.Within : Relation.Other, one.Constant));

    // The method of an abstract class calls those of the class that the object is of.
    private static AbstractValue Exactly(IMethodSymbol method, AbstractValue receiver) =>
        method.ContainingType.IsAbstract && receiver.Possibilities is { Length: 1 } one && one[0].Type is { } type
            ? AbstractValue.Of(new Possibility(Relation.Other, Type: type))
            : AbstractValue.Other;

    private Question QuestionOf(IMethodSymbol method, AbstractValue receiver, params AbstractValue[] arguments)
    {
        var asked = ImmutableArray.CreateBuilder<AbstractValue>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = arguments[i].Select(Asked);
            asked.Add(i < method.Parameters.Length && !HasOptions(receiver) && !engine.ChoosesBy(method.Parameters[i])
                ? WithoutNumber(method.Parameters[i].Type, value)
                : value);
        }

        return new(method, receiver, asked.MoveToImmutable());
    }

    // A lambda that uses locals of the caller can't run in a summary of the helper. It is run where it is handed over.
    private static Possibility Asked(Possibility possibility) => possibility with
    {
        Function = possibility is { Holds: false, Function: { } function } && IsFree(function) ? function : null,
        IsOwn = false,
        IsNarrowed = false,
    };

    private static bool IsFree(Function function) =>
        function is { Deferred: null, Method.MethodKind: not MethodKind.LocalFunction }
        && (function.Next is null || IsFree(function.Next))
        && function.Lambda?.Body.Descendants().All(part => part switch
        {
            ILocalReferenceOperation { Local: var local } => IsFree(part, local, local.Type, function.Method),
            IParameterReferenceOperation { Parameter: var parameter } => IsFree(part, parameter, parameter.Type, function.Method),
            IAnonymousFunctionOperation or ILocalFunctionOperation => false,
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } => false,
            _ => true,
        }) != false;

    // It is the lambda's own, or a logger or a value that the lambda only reads.
    private static bool IsFree(IOperation reference, ISymbol variable, ITypeSymbol type, IMethodSymbol lambda) =>
        SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, lambda)
        || ((KnownTypes.IsLogger(type) || IsScalar(type))
            && reference.Parent is not (
                IAssignmentOperation
                or IIncrementOrDecrementOperation
                or IArgumentOperation { Parameter.RefKind: not RefKind.None }));

    // Flags and levels choose a way. Texts and numbers that don't would make each call another question.
    private static AbstractValue WithoutNumber(ITypeSymbol type, AbstractValue value) =>
        type.SpecialType is SpecialType.None or SpecialType.System_Boolean
            ? value
            : value.Select(static possibility => possibility.Constant is null ? possibility : possibility with { Constant = null });

    // An override can't be known, and any other class may be the one that runs.
    private static bool IsOverridable(IMethodSymbol method) =>
        method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed);

    private void Hear(Note note, ref FlowState? state) => state = state! with { Heard = state.Heard ?? note };

    private void Tell(Note note, ref FlowState? state) => state = state! with { Text = state.Text ?? note, Heard = state.Heard ?? note };

    private AbstractValue Create(IObjectCreationOperation creation, ref FlowState? state)
    {
        var arguments = Arguments(creation.Arguments, creation.Constructor?.Parameters.Length ?? 0, ref state);
        var initial = creation.Initializer is { } initializer ? Initialize(initializer, ref state) : AbstractValue.Nothing;
        if (state is null) return AbstractValue.Nothing;
        var type = creation.Type;
        if (KnownTypes.IsException(type)) return CreateException(creation, arguments);
        var parts = arguments.Aggregate(initial, static (all, one) => one.IsAbout ? all.Join(one) : all);
        if (type is not null && KnownTypes.IsEntry(type) && LevelsPassed(creation.Arguments, arguments) is { } levels)
            return Entry(type, parts, levels);
        if (KnownTypes.IsInertType(type) || IsMadeInert(creation))
            return Made(type, parts.IsAbout ? AbstractValue.Text : AbstractValue.Nothing);
        if (creation.Arguments.Any(argument => PassesReporter(argument, arguments)) && !KnownTypes.RunsLater(type))
        {
            Settle(ref state);
            return AbstractValue.Nothing;
        }

        if (parts.MayHold && creation.Constructor is { } constructor && engine.HasBody(constructor.OriginalDefinition))
        {
            var summary = ask(QuestionOf(constructor.OriginalDefinition, AbstractValue.Other, arguments));
            if (summary.SettlesAlways)
            {
                Settle(ref state, summary);
                return AbstractValue.Nothing;
            }
        }

        var exactly = type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAnonymousType: false } ? type : null;
        if (!parts.IsAbout)
            return AbstractValue.Of(new Possibility(Relation.Other, OptionsOf(creation, arguments), Type: exactly, IsOwn: true));
        return parts.MayHold
            ? AbstractValue.Of(new Possibility(Relation.Within, OptionsOf(creation, arguments), Type: exactly, IsOwn: true))
            : AbstractValue.Of(new Possibility(Relation.Text, OptionsOf(creation, arguments), Type: exactly));
    }

    // new HealthCheckResult(HealthStatus.Degraded, …) is HealthCheckResult.Degraded(…).
    private static bool IsMadeInert(IObjectCreationOperation creation) =>
        creation is { Type: { } type, Arguments: { Length: > 0 } arguments }
            && arguments[0].Value.Unconverted() is IFieldReferenceOperation { Field: { HasConstantValue: true, Name: var name } }
            && KnownTypes.IsInert(type, name);

    // An initializer stores its values in the new object.
    private AbstractValue Initialize(IObjectOrCollectionInitializerOperation initializer, ref FlowState? state)
    {
        var parts = AbstractValue.Nothing;
        foreach (var item in initializer.Initializers)
        {
            switch (item)
            {
                case ISimpleAssignmentOperation { Target: var target, Value: var given }:
                    var value = Evaluate(given, ref state);
                    if (state is not null && value.MayHold) Set(target, value, ref state);
                    parts = parts.Join(value);
                    break;
                // new Report { Errors = { ex } }
                case IMemberInitializerOperation { Initializer: var nested }:
                    parts = parts.Join(Initialize(nested, ref state));
                    break;
                case IInvocationOperation { Arguments: var added }:
                    foreach (var argument in added) parts = parts.Join(Evaluate(argument.Value, ref state));
                    break;
                default:
                    parts = parts.Join(Combine(item, ref state));
                    break;
            }
        }

        return parts.Where(static part => part.Relation >= Relation.Text);
    }

    // An exception carries another one only if its constructor gives it to the base class.
    private AbstractValue CreateException(IObjectCreationOperation creation, AbstractValue[] arguments)
    {
        var value = AbstractValue.Nothing;
        var isText = false;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= arguments.Length) continue;
            var given = arguments[parameter.Ordinal];
            isText |= given.IsAbout;
            if (!given.MayHold || !engine.KeepsCause(creation.Constructor!, parameter.Ordinal)) continue;
            foreach (var possibility in given.Possibilities)
                value = value.Join(AbstractValue.Of(new Possibility(possibility.Holds
                    ? Relation.Cause
                    : Relation.Other, IsNarrowed: possibility.IsNarrowed)));
        }

        return value.MayHold ? value : isText ? AbstractValue.Text : AbstractValue.Other;
    }

    /// <summary>A call, with the values of its receiver and its arguments.</summary>
    private sealed class CallSite(IInvocationOperation call, AbstractValue receiver, AbstractValue[] arguments)
    {
        public IInvocationOperation Call => call;

        public IMethodSymbol Method => call.TargetMethod;

        public AbstractValue Receiver => receiver;

        public AbstractValue[] Arguments => arguments;

        /// <summary>It is given the exception, or is a call of an object that holds it.</summary>
        public bool IsGiven { get; } = receiver.MayHold || Array.Exists(arguments, static argument => argument.MayHold);

        public bool IsGivenAsArgument { get; } = Array.Exists(arguments, static argument => argument.MayHold);

        /// <summary>It is given something that was made from the exception.</summary>
        public bool IsAbout => receiver.IsAbout || Array.Exists(arguments, static argument => argument.IsAbout);

        public AbstractValue ValueOf(IArgumentOperation argument) =>
            argument.Parameter is { Ordinal: var ordinal } && ordinal < arguments.Length ? arguments[ordinal] : AbstractValue.Unknown;
    }
}
