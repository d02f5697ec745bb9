using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Reading;

namespace SentryGen.Fate;

// Objects of flags and levels, made in one place and asked in another: new Options { IsSilent = true }, new Entry().At(level).
internal sealed partial class Interpreter
{
    // The flags, levels and states that a new object has.
    private Options? OptionsOf(IObjectCreationOperation creation, AbstractValue[] arguments)
    {
        if (creation is not { Type: INamedTypeSymbol { IsAnonymousType: false } type, Constructor: { } constructor } || !engine.IsOwn(type))
            return null;
        if (IsZero(constructor)) return creation.Initializer is { } set ? Changed(Zero(type), set) : Zero(type);
        var declared = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        var code = declared as ConstructorDeclarationSyntax;
        if (code?.DescendantNodes().Any(static node => node is InvocationExpressionSyntax or ConstructorInitializerSyntax) == true)
            return null;
        var known = ImmutableDictionary.CreateBuilder<string, object>();

        // The parameters of a primary constructor are fields without a name of their own.
        foreach (var parameter in constructor.Parameters)
        {
            if (KnownOf(arguments[parameter.Ordinal]) is { } given && IsKept(parameter, declared)) known[parameter.Name] = given;
        }

        foreach (var member in type.GetMembers())
            if (IsOption(member) && OptionOf(member, creation, code, arguments) is { } value && !IsName(member, value))
                known[member.Name] = value;

        return known.Count == 0 && !type.GetMembers().Any(IsNumber) ? null : new(known.ToImmutable());
    }

    private static bool IsKept(IParameterSymbol parameter, SyntaxNode? declared) =>
        declared is TypeDeclarationSyntax around
        && (IsFlagOrLevel(parameter.Type) || IsRate(parameter.Type) || parameter.Type.TypeKind == TypeKind.Delegate)
        && !Words.NamesIn(around, parameter.Name).Any(LocalUses.Writes);

    private static bool IsOption(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, Type: var type } => IsOption(type, member),
        IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false, Type: var type } => IsOption(type, member),
        _ => false,
    };

    private static bool IsOption(ITypeSymbol type, ISymbol member) =>
        IsFlagOrLevel(type)
        || type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Delegate }
        || (IsFixed(member) && IsRate(type));

    // A text that changes is a state. One that does not is a name.
    private static bool IsName(ISymbol member, object value) => value is string && IsFixed(member);

    private static bool IsRate(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Double;

    private static object? ConstantOf(AbstractValue value) => value.Possibilities is { Length: 1 } one ? one[0].Constant : null;

    // A constant, or the only thing that the value may be: a function, a text of the exception, or null.
    private static object? KnownOf(AbstractValue value) =>
        value.Possibilities is not { Length: 1 } one ? null
        : one[0] is { Constant: null, Relation: Relation.Null or Relation.Text } or { Relation: Relation.Other, Function.Deferred: null }
            ? one[0]
        : one[0].Constant;

    private static AbstractValue ValueOf(object known) =>
        known is Possibility possibility ? AbstractValue.Of(possibility) : AbstractValue.Constant(known);

    // Only the creator of the object sets it.
    private static bool IsFixed(ISymbol member) =>
        member is IPropertySymbol { SetMethod: null or { IsInitOnly: true } } or IFieldSymbol { IsReadOnly: true };

    private static bool IsFlagOrLevel(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum };

    private object? OptionOf(
        ISymbol member, IObjectCreationOperation creation, ConstructorDeclarationSyntax? code, AbstractValue[] arguments)
    {
        foreach (var item in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (item is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var set }, Value: var given }
                && SymbolEqualityComparer.Default.Equals(set, member))
                return KnownAt(given);
        }

        var writes = code is null ? [] : Words.NamesIn(code, member.Name).Where(name => LocalUses.Writes(Mentions.Whole(name))).ToList();
        if (writes.Count > 0) return writes.Count == 1 ? AssignedIn(code!, Mentions.Whole(writes[0]), arguments) : null;
        var passed = code is null ? creation.Constructor!.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) : null;
        if (passed is not null) return KnownOf(arguments[passed.Ordinal]);
        if (member.DeclaringSyntaxReferences.Length != 1) return null;
        return member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            PropertyDeclarationSyntax declared when IsStored(declared) => Initial(declared.Initializer, (IPropertySymbol)member, arguments),
            VariableDeclaratorSyntax declared => Initial(declared.Initializer, (IFieldSymbol)member, arguments),
            _ => null,
        };
    }

    private object? KnownAt(IOperation given) => given.Unconverted() switch
    {
        { ConstantValue: { HasValue: true, Value: { } constant } } => constant,
        IDelegateCreationOperation or IAnonymousFunctionOperation or IMethodReferenceOperation => KnownOf(Elsewhere(given.Unconverted())),
        _ => null,
    };

    // this.isLoud = isLoud, and (IsLoud, Level) = (isLoud, level), in each run of the constructor.
    private object? AssignedIn(ConstructorDeclarationSyntax code, ExpressionSyntax place, AbstractValue[] arguments)
    {
        var (target, at) = place.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax targets } one
            ? (targets, targets.Arguments.IndexOf(one))
            : (place, -1);
        if (target.Parent is not AssignmentExpressionSyntax { Parent: var step, Right: var given }
            || !(step == code.ExpressionBody || (step is ExpressionStatementSyntax && step.Parent == code.Body)))
            return null;
        return at < 0 ? Given(given, arguments)
            : given is TupleExpressionSyntax { Arguments: var values } && at < values.Count ? Given(values[at].Expression, arguments)
            : null;
    }

    /// <summary>A property that the compiler has a field for.</summary>
    public static bool IsStored(PropertyDeclarationSyntax declared) =>
        declared is { ExpressionBody: null, AccessorList: { } list }
        && list.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    private object? Initial(EqualsValueClauseSyntax? initializer, ISymbol member, AbstractValue[] arguments) =>
        initializer is { Value: var initial } ? Given(initial, arguments)
        : member is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }
            or IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean } ? false
        : null;

    // A constant, or what the constructor is given. An empty text says nothing. The parameter may be that of another constructor.
    private object? Given(ExpressionSyntax value, AbstractValue[] arguments) =>
        ModelOf(value)?.GetOperation(value)?.Unconverted() switch
        {
            IParameterReferenceOperation { Parameter.Ordinal: var ordinal } =>
                ordinal < arguments.Length ? KnownOf(arguments[ordinal]) : null,
            { ConstantValue: { HasValue: true, Value: "" } } or null => null,
            var operation => KnownAt(operation),
        };

    // The constants that the member is in all objects that the owner may be.
    private static AbstractValue? OptionOf(ISymbol member, AbstractValue owner) => OptionOf(NameOf(member), owner);

    // An element of a tuple may have several names.
    private static string NameOf(ISymbol member) =>
        member is IFieldSymbol { CorrespondingTupleField.Name: var item } ? item : member.Name;

    private string NameOf(MemberAccessExpressionSyntax access) =>
        ModelOf(access)?.GetOperation(access) is IMemberReferenceOperation { Member: var member } ? NameOf(member) : access.Name.ToString();

    private static AbstractValue? OptionOf(string member, AbstractValue owner)
    {
        var all = AbstractValue.Nothing;
        foreach (var possibility in owner.Possibilities)
        {
            if ((possibility.Constant as Options)?[member] is not { } value) return null;
            all = all.Join(ValueOf(value).Select(one => one with { IsNarrowed = possibility.IsNarrowed }));
        }

        return all.Possibilities.IsEmpty ? null : all;
    }

    // The flag or level of the object, of an object that the handler has not touched yet, or of what its creator was given.
    private AbstractValue? OptionOf(IMemberReferenceOperation reference, AbstractValue owner, FlowState state) =>
        !(IsOption(reference.Member) || IsNumber(reference.Member)) ? null
        : owner.IsPlain && Touched(reference.Instance, state) is { } touched
            ? OptionOf(reference.Member, touched) ?? Computed(reference, touched) ?? OptionGiven(reference)
        : OptionOf(reference.Member, owner) ?? Computed(reference, owner) ?? OptionGiven(reference);

    // Of a number that changes, no more is known than that somebody has counted it up.
    private static bool IsNumber(ISymbol member) =>
        (member as IFieldSymbol)?.Type.SpecialType == SpecialType.System_Int32
        || (member as IPropertySymbol)?.Type.SpecialType == SpecialType.System_Int32;

    // A parameter of a primary constructor.
    private AbstractValue? OptionKept(IParameterSymbol parameter, FlowState state) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !Owns(constructor)
        && ObjectIn(state)?[parameter.Name] is { } option
            ? ValueOf(option)
            : null;

    private AbstractValue? OptionGiven(IMemberReferenceOperation reference) =>
        reference.Instance?.Unconverted() is IParameterReferenceOperation { Parameter: var parameter }
        && parameter is { Type: { TypeKind: TypeKind.Class } type, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
        && engine.IsOwn(type)
        && IsFixed(reference.Member)
            ? OptionOf(reference.Member, GivenTo(parameter, isOptions: true))
            : null;

    // An object that the handler has not touched yet is as it was before.
    private AbstractValue? Touched(IOperation? whole, FlowState? state) =>
        ObjectOf(whole) is { } place ? state?[place] ?? OwnBefore(place) : null;

    private static bool HasOptions(AbstractValue value) => value.Any(static possibility => possibility.Constant is Options);

    private static AbstractValue WithoutOptions(AbstractValue value) => WithOptions(value, null);

    private static AbstractValue WithOptions(AbstractValue value, Options? options) => value.Select(possibility =>
        possibility.Constant is null or Options ? possibility with { Constant = options } : possibility);

    // The local, or the object whose method is run.
    private ISymbol? ObjectOf(IOperation? whole) => whole?.Unconverted() switch
    {
        ILocalReferenceOperation { Local: var local } => AliasOf(local) ?? local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when clause is null =>
            owner?.ContainingType,
        _ => null,
    };

    private AbstractValue This(FlowState state)
    {
        var value = state.IsKept ? AbstractValue.Within : self;
        return ObjectIn(state) is { } options ? WithOptions(value, options) : value;
    }

    private Options? ObjectIn(FlowState state) => owner?.ContainingType is { } type && state[type]?.Possibilities is { Length: 1 } known
        ? known[0].Constant as Options
        : null;

    // settings with { IsLoud = true }
    private AbstractValue Copied(IWithOperation copy, ref FlowState? state)
    {
        var whole = Evaluate(copy.Operand, ref state);
        if (whole.IsPlain && Touched(copy.Operand, state) is { } touched) whole = touched;
        var set = Initialize(copy.Initializer, ref state);
        if (state is null) return AbstractValue.Nothing;
        var isKnown = HasOptions(whole) && !whole.IsAbout && !set.IsAbout;
        var made = isKnown ? whole : Made(copy.Type, (whole.IsAbout ? whole : AbstractValue.Nothing).Join(set));
        var kept = ConstantOf(whole) as Options;
        return made.Select(one => one.Relation != Relation.Null && (one.Constant as Options ?? kept) is { } options
            ? one with { Constant = Changed(options, copy.Initializer) }
            : one);
    }

    private static Options Changed(Options options, IObjectOrCollectionInitializerOperation initializer)
    {
        foreach (var item in initializer.Initializers)
        {
            if (item is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var set }, Value: var given }
                && IsOption(set))
                options = options.With(NameOf(set), given.Unconverted().ConstantValue.Value);
        }

        return options;
    }

    // (404, LogLevel.Warning)
    private static Options? OptionsOf(ITupleOperation tuple, IReadOnlyList<AbstractValue> values)
    {
        if (tuple.Type is not INamedTypeSymbol { TupleElements: { IsDefault: false } elements } || elements.Length != values.Count)
            return null;
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        for (var i = 0; i < elements.Length; i++)
        {
            if (!IsFlagOrLevel(elements[i].Type) || values[i].Possibilities is not { Length: 1 } one) continue;
            if (one[0].Constant is not { } constant) continue;
            known[ItemAt(i)] = constant;
        }

        return known.Count == 0 ? null : new(known.ToImmutable());
    }

    private static string ItemAt(int ordinal) => $"Item{ordinal + 1}";

    // context.Handled = true
    private void SetOption(IOperation target, AbstractValue value, ref FlowState? state)
    {
        if (target is not IMemberReferenceOperation { Member: var member, Instance: { } whole } || state is null) return;
        if (ObjectOf(whole) is not { } place || Touched(whole, state) is not { } known)
        {
            state = WithElement(state, null, null);
            return;
        }

        var constant = IsOption(member) || IsNumber(member) ? KnownOf(value) : null;
        if (HasOptions(known) || (constant is not null && known.Any(static possibility => possibility.IsOwn)))
            state = state.With(place, known.Select(possibility => possibility.Constant is Options || possibility.IsOwn
                ? possibility with { Constant = (possibility.Constant as Options ?? Options.None).With(NameOf(member), constant) }
                : possibility));
        state = WithElement(state, place, state[place]);
    }

    // Somebody who is given the object may change it. Somebody who is given a reference to a flag may change that.
    private void Forget(IArgumentOperation argument, ref FlowState? state)
    {
        var given = argument.Value;
        if (argument.Parameter is { RefKind: not RefKind.None }) SetOption(given, AbstractValue.Unknown, ref state);
        if (state is not null && HasElements(state) && given.Descendants().Any(IsChange)) state = WithElement(state, null, null);
        if (ObjectOf(given) is not { } place || Touched(given, state) is not { } known) return;
        if (HasOptions(known)) state = WithElement(state!.With(place, WithoutOptions(known)), place, null);
        else if (ConstantOf(known) is ElementOptions) state = WithElement(state!, null, null);
    }

    private static bool IsChange(IOperation part) => part is IAssignmentOperation { Target: IMemberReferenceOperation };

    // MarkFailed(job): the helper has changed the flags of what it was given.
    private void Regain(ImmutableArray<Options?> given, CallSite site, ref FlowState? state)
    {
        foreach (var argument in site.Call.Arguments)
        {
            if (argument.Parameter is not { Ordinal: var ordinal } || ordinal >= given.Length) continue;
            if (given[ordinal] is { } options && ObjectOf(argument.Value) is { } place && state?[place] is { } known)
                SetOptions(place, WithOptions(known, options), ref state);
        }
    }

    private static void SetOptions(ISymbol place, AbstractValue value, ref FlowState? state) =>
        state = WithElement(state!.With(place, value), place, value);

    // entry.At(level): a method of the object changes its flags, and may return it.
    private AbstractValue? OfOptions(CallSite site, ref FlowState? state)
    {
        if (!IsFactory(site) && !HasOptions(ReceiverOf(site, state))) return null;
        var summary = SummaryOf(site, state);
        Change(summary, site, ref state);
        return summary is not null && HasOptions(summary.Returned) ? summary.Returned : null;
    }

    private AbstractValue ReceiverOf(CallSite site, FlowState? state) =>
        site.Receiver.IsPlain && Touched(site.Call.Instance, state) is { } touched ? touched : site.Receiver;

    // Entry.For("import").At(level)
    private static bool IsFactory(CallSite site) =>
        site.Method.IsStatic
        && SymbolEqualityComparer.Default.Equals(site.Method.ReturnType, site.Method.ContainingType)
        && site.Call.Parent is IInvocationOperation { Instance: { } chained }
        && chained == site.Call;

    private void Change(Summary? summary, CallSite site, ref FlowState? state)
    {
        var instance = site.Call.Instance;
        if (ObjectOf(instance) is { } place && Touched(instance, state) is { } known && HasOptions(known))
            SetOptions(place, WithOptions(known, summary?.Object), ref state);
    }

    /// <summary>The flags and levels of an object, by their names.</summary>
    public sealed class Options(ImmutableDictionary<string, object> known)
    {
        public static readonly Options None = new(ImmutableDictionary<string, object>.Empty);

        private readonly ImmutableDictionary<string, object> known = known;

        public object? this[string name] => known.TryGetValue(name, out var value) ? value : null;

        public Options With(string name, object? value) => new(value is null ? known.Remove(name) : known.SetItem(name, value));

        /// <summary>The flags that both have.</summary>
        public Options Common(Options other) => new(known.Where(one => one.Value.Equals(other[one.Key])).ToImmutableDictionary());

        /// <summary>Those that nobody changes later.</summary>
        public Options Fixed(ITypeSymbol type) => new(known.Where(one => type.GetMembers(one.Key).Any(IsFixed)).ToImmutableDictionary());

        public override bool Equals(object? other) =>
            other is Options { known: var others }
            && known.Count == others.Count
            && known.All(one => others.TryGetValue(one.Key, out var value) && value.Equals(one.Value));

        public override int GetHashCode() => known.Count;
    }
}
