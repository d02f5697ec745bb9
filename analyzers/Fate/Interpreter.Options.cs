using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Objects of flags and levels, made in one place and asked in another: new Options { IsSilent = true }, new Entry().At(level).
internal sealed partial class Interpreter
{
    // The flags and levels that a new object has. Null if a constructor with code of its own makes it.
    private Options? OptionsOf(IObjectCreationOperation creation, AbstractValue[] arguments)
    {
        if (creation is not { Type: INamedTypeSymbol { IsAnonymousType: false } type, Constructor: { } constructor }
            || !engine.IsOwn(type)
            || constructor.DeclaringSyntaxReferences.Any(static code => code.GetSyntax() is ConstructorDeclarationSyntax))
            return null;
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var member in type.GetMembers())
            if (IsOption(member) && OptionOf(member, creation, arguments) is { } value) known.Add(member.Name, value);
        return known.Count == 0 ? null : new(known.ToImmutable());
    }

    private static bool IsOption(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, Type: var type } => IsFlagOrLevel(type),
        IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false, Type: var type } => IsFlagOrLevel(type),
        _ => false,
    };

    private static bool IsFlagOrLevel(ITypeSymbol type) =>
        type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum };

    private object? OptionOf(ISymbol member, IObjectCreationOperation creation, AbstractValue[] arguments)
    {
        foreach (var item in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (item is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var set }, Value: var given }
                && SymbolEqualityComparer.Default.Equals(set, member))
                return given.Unconverted().ConstantValue.Value;
        }

        var passed = creation.Constructor!.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name);
        if (passed is not null) return arguments[passed.Ordinal].Possibilities is { Length: 1 } one ? one[0].Constant : null;
        if (member.DeclaringSyntaxReferences.Length != 1) return null;
        return member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            PropertyDeclarationSyntax declared when IsStored(declared) => Initial(declared.Initializer, (IPropertySymbol)member),
            VariableDeclaratorSyntax declared => Initial(declared.Initializer, (IFieldSymbol)member),
            _ => null,
        };
    }

    private static bool IsStored(PropertyDeclarationSyntax declared) =>
        declared is { ExpressionBody: null, AccessorList: { } list }
        && list.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    private object? Initial(EqualsValueClauseSyntax? initializer, ISymbol member) =>
        initializer is { Value: var initial } ? ModelOf(initial)?.GetOperation(initial)?.Unconverted().ConstantValue.Value
        : member is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }
            or IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean } ? false
        : null;

    // The constants that the member is in all objects that the owner may be.
    private static AbstractValue? OptionOf(ISymbol member, AbstractValue owner)
    {
        var all = AbstractValue.Nothing;
        foreach (var possibility in owner.Possibilities)
        {
            if ((possibility.Constant as Options)?[member.Name] is not { } value) return null;
            all = all.Join(AbstractValue.Constant(value));
        }

        return all.Possibilities.IsEmpty ? null : all;
    }

    // All objects that the creator of this one may have been given.
    private AbstractValue? OptionOf(IMemberReferenceOperation reference) =>
        reference.Instance?.Unconverted() is IParameterReferenceOperation { Parameter: var parameter }
        && parameter is { Type: { TypeKind: TypeKind.Class } type, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
        && engine.IsOwn(type)
        && IsOption(reference.Member)
            ? OptionOf(reference.Member, GivenTo(parameter, isOptions: true))
            : null;

    private static bool HasOptions(AbstractValue value) => value.Any(static possibility => possibility.Constant is Options);

    private static AbstractValue WithoutOptions(AbstractValue value) => WithOptions(value, null);

    private static AbstractValue WithOptions(AbstractValue value, Options? options) => value.Select(possibility =>
        possibility.Constant is null or Options ? possibility with { Constant = options } : possibility);

    // The local, or the object whose method is run.
    private ISymbol? ObjectOf(IOperation? whole) => whole?.Unconverted() switch
    {
        ILocalReferenceOperation { Local: var local } => local,
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

    // context.Handled = true
    private void SetOption(IOperation target, AbstractValue value, ref FlowState? state)
    {
        if (target is not IMemberReferenceOperation { Member: var member, Instance: { } whole }
            || state is null
            || ObjectOf(whole) is not { } place
            || (state[place] ?? OwnBefore(place)) is not { } known
            || !HasOptions(known))
            return;
        var constant = value.Possibilities is { Length: 1 } one ? one[0].Constant : null;
        state = state.With(place, known.Select(possibility => possibility.Constant is not Options options ? possibility
            : possibility with { Constant = IsOption(member) ? options.With(member.Name, constant) : options }));
    }

    // An object of the handler's function, as it is when the handler begins.
    private AbstractValue? OwnBefore(ISymbol place)
    {
        if (clause is null
            || place is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references } local
            || references[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator
            || ModelOf(initial)?.GetOperation(initial)?.Unconverted() is not IObjectCreationOperation made
            || !IsOwn(local, FlowState.Empty))
            return null;
        var isKnown = LocalUses.Of(declarator).All(use => use.SpanStart > clause.Syntax.SpanStart || IsRead(use));
        return isKnown ? Elsewhere(made) : WithoutOptions(Elsewhere(made));
    }

    private static bool IsRead(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Parent: not (InvocationExpressionSyntax or AssignmentExpressionSyntax) } access
            && access.Expression == use;

    // foreach (var job in jobs): the list, if the function has made it and its elements. The element itself if the list has no name.
    private ISymbol? ListOf(ILocalSymbol element)
    {
        if (clause is null
            || element.DeclaringSyntaxReferences.Length != 1
            || element.DeclaringSyntaxReferences[0].GetSyntax() is not ForEachStatementSyntax each
            || ModelOf(each)?.GetOperation(each.Expression)?.Unconverted() is not { } list
            || !Mentions.NamesIn(each.Statement, element.Name).OfType<IdentifierNameSyntax>()
                .All(use => use.SpanStart > clause.Syntax.SpanStart || IsOwnUse(use) || IsLent(use)))
            return null;
        if (list is not ILocalReferenceOperation { Local: var local }) return MakesElements(list) ? element : null;
        return OriginOf(local) is { } origin && MakesElements(origin.Unconverted()) && IsOwn(local, FlowState.Empty) ? local : null;
    }

    private static FlowState Hold(ILocalSymbol element, ISymbol list, FlowState state)
    {
        var held = AbstractValue.Of(new Possibility(Relation.Within, IsOwn: true));
        return state.With(element, held).With(list, held);
    }

    // new[] { new Job(), new Job() }, and names.Select(name => new Job(name)).ToList()
    private static bool MakesElements(IOperation list) => list switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } =>
            elements.All(static element => element.Unconverted() is IObjectCreationOperation),
        IInvocationOperation { TargetMethod.Name: nameof(Enumerable.ToList) or nameof(Enumerable.ToArray), Arguments: { Length: 1 } all } =>
            all[0].Value.Unconverted() is IInvocationOperation { Arguments: { Length: 2 } given } query
            && KnownTypes.IsProjection(query.TargetMethod)
            && given[1].Value.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            && lambda.Body.Operations is { Length: 1 } body
            && body[0] is IReturnOperation { ReturnedValue: { } made }
            && made.Unconverted() is IObjectCreationOperation,
        _ => false,
    };

    // Somebody who is given the object may change it.
    private void Forget(IOperation given, ref FlowState? state)
    {
        if (ObjectOf(given) is { } place && state?[place] is { } known && HasOptions(known))
            state = state.With(place, WithoutOptions(known));
    }

    // entry.At(level): a method of the object changes its flags, and may return it.
    private AbstractValue? OfOptions(CallSite site, ref FlowState? state)
    {
        if (!HasOptions(site.Receiver) && !IsFactory(site)) return null;
        var summary = SummaryOf(site);
        Change(summary, site, ref state);
        return summary is not null && HasOptions(summary.Returned) ? summary.Returned : null;
    }

    // Entry.For("import").At(level)
    private static bool IsFactory(CallSite site) =>
        site.Method.IsStatic
        && SymbolEqualityComparer.Default.Equals(site.Method.ReturnType, site.Method.ContainingType)
        && site.Call.Parent is IInvocationOperation { Instance: { } chained }
        && chained == site.Call;

    private void Change(Summary? summary, CallSite site, ref FlowState? state)
    {
        if (ObjectOf(site.Call.Instance) is not { } place || state?[place] is not { } known || !HasOptions(known)) return;
        state = state.With(place, WithOptions(known, summary?.Object));
    }

    /// <summary>The flags and levels of an object, by their names.</summary>
    public sealed class Options(ImmutableDictionary<string, object> known)
    {
        private readonly ImmutableDictionary<string, object> known = known;

        public object? this[string name] => known.TryGetValue(name, out var value) ? value : null;

        public Options With(string name, object? value) => new(value is null ? known.Remove(name) : known.SetItem(name, value));

        public override bool Equals(object? other) =>
            other is Options { known: var others }
            && known.Count == others.Count
            && known.All(one => others.TryGetValue(one.Key, out var value) && value.Equals(one.Value));

        public override int GetHashCode() => known.Count;
    }
}
