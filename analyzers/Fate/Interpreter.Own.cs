using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Objects of the function's own: it has made them, and nobody else knows them. They hold what is stored in them.
internal sealed partial class Interpreter
{
    // A list in a table in a report. Nobody nests deeper.
    private const int MaxNesting = 4;

    // An object of the function's own, or the object of a helper, takes what is stored in a part of it.
    private bool IntoOwnObject(IOperation target, AbstractValue value, ref FlowState? state)
    {
        var whole = WholeOf(target);
        if (whole?.Unconverted() is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            if (clause is not null || !value.MayHold) return false;
            isKept = true;
            if (value.Holds) state = state! with { IsKept = true };
            return true;
        }

        // Fill(slot, ex), of a struct that is given by value: only the copy of the helper has it.
        if (whole?.Unconverted() is IParameterReferenceOperation
            {
                Parameter: { RefKind: RefKind.None, Type: { TypeKind: TypeKind.Struct, IsRefLikeType: false } } copy,
            })
        {
            if (value.MayHold) state = state!.With(copy, AbstractValue.Within);
            return true;
        }

        if (whole is null || (CopyIn(whole) ?? OwnerOf(whole, state!)) is not { } own) return false;
        Store(own, whole, value, AbstractValue.Text, ref state);
        return true;
    }

    // A part that has a name of its own holds it, too.
    private void Store(ILocalSymbol own, IOperation whole, AbstractValue value, AbstractValue text, ref FlowState? state)
    {
        // A property of a new exception is no cause: only the constructor takes one.
        if (KnownTypes.IsException(own.Type)) return;
        if (value.MayHold) state = state!.With(own, OwnHolder(own, state));
        else if (state![own] is not { MayHold: true }) state = state!.With(own, text);
        if (PlaceOf(whole.Unconverted()) is ILocalSymbol part && !SymbolEqualityComparer.Default.Equals(part, own))
            state = state!.With(part, state[own]);
    }

    // A struct is a copy of whatever it was.
    private ILocalSymbol? CopyIn(IOperation whole) =>
        whole is ILocalReferenceOperation { Local: { Type.TypeKind: TypeKind.Struct, RefKind: RefKind.None } local } && !IsOutside(local)
            ? local
            : null;

    // The object whose method was called has the exception now. False if that settles it.
    private bool Keep(IOperation? root, ref FlowState? state)
    {
        switch (root?.Unconverted())
        {
            case null:
                break;
            case IObjectCreationOperation:
                return true;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when clause is null:
                isKept = true;
                state = state! with { IsKept = true };
                return true;
            case IInvocationOperation made when MakesObject(made):
                return true;
            case var whole when OwnerOf(whole, state!) is { } own:
                Store(own, whole, AbstractValue.Within, AbstractValue.Text, ref state);
                return true;
        }

        Settle(ref state);
        return false;
    }

    // slots[0], this.last, and this.list[0]
    private static IOperation? WholeOf(IOperation target) => target switch
    {
        IMemberReferenceOperation { Instance: { } instance } => MemberOfThis(instance) ?? instance,
        IArrayElementReferenceOperation { ArrayReference: var array } => MemberOfThis(array) ?? array,
        _ => null,
    };

    private static IOperation? MemberOfThis(IOperation whole) =>
        whole is IMemberReferenceOperation
        {
            Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self,
        }
            ? self
            : null;

    /// <summary>The local of the function that has the object, be it as a part of another one; null if somebody else may know it.</summary>
    private ILocalSymbol? OwnerOf(IOperation whole, FlowState state, int left = MaxNesting)
    {
        whole = whole.Unconverted();
        if (left == 0) return null;
        switch (whole)
        {
            case ILocalReferenceOperation { Local: var local } when !IsOutside(local) && IsOwn(local, state):
                return local;
            case ILocalReferenceOperation { Local: var local }:
                return OriginOf(local)?.Unconverted() is { } origin && (IsPart(origin) || AliasOf(local) is not null)
                    ? OwnerOf(origin, state, left - 1)
                    : clause is not null && ElementOf(local) is { } list ? OwnerOfElements(local, list, state, left - 1)
                    : null;
            // text.Append("row ").Append(3)
            case IInvocationOperation { Instance: { } builder, TargetMethod.Name: var verb } when DotNetApi.Additions.Contains(verb):
                return OwnerOf(builder, state, left - 1);
            case IConditionalAccessInstanceOperation:
                return accessedPart is null ? null : OwnerOf(accessedPart, state, left - 1);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } table } when clause is not null:
                return HasOwnElements(table) ? OwnerOf(table, state, left - 1) : null;
            case IArrayElementReferenceOperation { ArrayReference: var array } when clause is not null:
                return HasOwnElements(array) ? OwnerOf(array, state, left - 1) : null;
            case IMemberReferenceOperation { Member.Name: nameof(Exception.Data), Instance: { Type: var type } exception }
                when KnownTypes.IsException(type):
                return OwnerOf(exception, state, left - 1);
            case IMemberReferenceOperation { Member: var member, Instance: { } around } when IsMadeWith(member, around):
                return OwnerOf(around, state, left - 1);
            default:
                return null;
        }
    }

    // var same = load;
    private ILocalSymbol? AliasOf(ILocalSymbol local) =>
        local is { Type.TypeKind: TypeKind.Class, DeclaringSyntaxReferences: { Length: 1 } declared }
        && declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax }
        && OriginOf(local)?.Unconverted() is ILocalReferenceOperation { Local: var aimed }
        && OriginOf(aimed) is not null
            ? aimed
            : null;

    private static bool IsPart(IOperation origin) => origin is IMemberReferenceOperation or IArrayElementReferenceOperation;

    // The object has made the part when it was made itself, and nobody replaces it.
    private bool IsMadeWith(ISymbol member, IOperation around)
    {
        if (!engine.IsOwn(member) || member.DeclaringSyntaxReferences.Length != 1) return false;
        var isFixed = IsFixed(member);
        var initializer = member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            PropertyDeclarationSyntax property => property.Initializer,
            VariableDeclaratorSyntax field => field.Initializer,
            _ => null,
        };
        if (around.Unconverted() is not ILocalReferenceOperation { Local: var local })
            return isFixed && initializer is { Value: var nested } && IsNew(nested);
        if (UsesOf(local).Any(use => use.SpanStart < clause?.Syntax.SpanStart && Gives(use, member.Name))) return false;
        if (OriginOf(local)?.Unconverted() is not IObjectCreationOperation made) return false;
        if (isFixed && initializer is { Value: var initial } && IsNew(initial)) return true;
        return made.Initializer is { Initializers: var set }
            && set.Any(one =>
                one is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var named }, Value: var given }
                && SymbolEqualityComparer.Default.Equals(named, member)
                && IsNew(given.Syntax));
    }

    // Show(report.Errors)
    private static bool Gives(IdentifierNameSyntax use, string member) =>
        use.Parent is MemberAccessExpressionSyntax access
        && access.Expression == use
        && access.Name.Identifier.ValueText == member
        && access.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax;

    private static bool IsNew(SyntaxNode value) => value switch
    {
        AssignmentExpressionSyntax chained => IsNew(chained.Right),
        BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => true,
        CollectionExpressionSyntax or AnonymousObjectCreationExpressionSyntax => true,
        _ => false,
    };

    // foreach (var job in jobs), or table.TryGetValue(key, out var list): where the element comes from.
    private IOperation? ElementOf(ILocalSymbol element)
    {
        if (element.DeclaringSyntaxReferences.Length != 1) return null;
        var declared = element.DeclaringSyntaxReferences[0].GetSyntax();
        return declared switch
        {
            ForEachStatementSyntax each => ModelOf(each)?.GetOperation(each.Expression)?.Unconverted(),
            SingleVariableDesignationSyntax
            {
                Parent: DeclarationExpressionSyntax
                {
                    Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax asked } },
                },
            } when asked.Name.Identifier.ValueText == nameof(Dictionary<int, int>.TryGetValue) =>
                ModelOf(asked)?.GetOperation(asked.Expression)?.Unconverted(),
            _ => null,
        };
    }

    // The list, if the function has made it and its elements. The element itself if the list has no name.
    private ILocalSymbol? OwnerOfElements(ILocalSymbol element, IOperation list, FlowState state, int left)
    {
        if (!UsesOf(element).All(IsOwnUseBefore)) return null;
        if (MakesElements(list)) return element;
        if (list is ILocalReferenceOperation { Local: var local } && OriginOf(local) is { } origin && MakesElements(origin.Unconverted()))
            return IsOwn(local, FlowState.Empty) ? local : null;
        return HasOwnElements(list) ? OwnerOf(list, state, left) : null;
    }

    // var report = new Report();
    private bool IsNew(IOperation operand) => operand is ILocalReferenceOperation { Local: var local }
        && OriginOf(local)?.Unconverted() is IObjectCreationOperation or IArrayCreationOperation;

    private static IEnumerable<IdentifierNameSyntax> UsesOf(ILocalSymbol element)
    {
        var declared = element.DeclaringSyntaxReferences[0].GetSyntax();
        var scope = declared is ForEachStatementSyntax each ? each.Statement : LocalUses.MemberAround(declared);
        return Reading.Words.NamesIn(scope, element.Name).OfType<IdentifierNameSyntax>();
    }

    // Each element of the table is made where it is added: errors["row"] = [], and errors.Add("row", new List<string>()).
    private static bool HasOwnElements(IOperation table)
    {
        var name = table.Syntax.ToString();
        var (hasAny, member) = (false, LocalUses.MemberAround(table.Syntax));
        foreach (var node in member.DescendantNodes())
        {
            var added = node switch
            {
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element, Right: var given } when Is(element.Expression) =>
                    given,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called, ArgumentList.Arguments: { Count: > 0 } given }
                    when Is(called.Expression) && DotNetApi.Additions.Contains(called.Name.Identifier.ValueText) =>
                    given[given.Count - 1].Expression,
                _ => null,
            };
            if (added is null) continue;
            if (!IsNew(added)) return false;
            hasAny = true;
        }

        return hasAny;

        bool Is(ExpressionSyntax expression) => expression.ToString() == name;
    }

    // new[] { new Job(), new Job() }, and names.Select(name => new Job(name)).ToList()
    private static bool MakesElements(IOperation list) => list switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } =>
            elements.All(static element => element.Unconverted() is IObjectCreationOperation),
        IObjectCreationOperation { Initializer.Initializers: { IsEmpty: false } added } => added.All(static addition =>
            addition is IInvocationOperation { Arguments: { Length: 1 } one } && one[0].Value.Unconverted() is IObjectCreationOperation),
        { Syntax: CollectionExpressionSyntax { Elements: { Count: > 0 } elements } } =>
            elements.All(static element => element is ExpressionElementSyntax { Expression: BaseObjectCreationExpressionSyntax }),
        IInvocationOperation { TargetMethod.Name: nameof(Enumerable.ToList) or nameof(Enumerable.ToArray), Arguments: { Length: 1 } all } =>
            all[0].Value.Unconverted() is IInvocationOperation { Arguments: { Length: 2 } given } query
            && KnownTypes.IsProjection(query.TargetMethod)
            && given[1].Value.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            && lambda.Body.Operations is { Length: 1 } body
            && body[0] is IReturnOperation { ReturnedValue: { } made }
            && made.Unconverted() is IObjectCreationOperation,
        _ => false,
    };

    // Report.For("work").Titled("m").Because(ex): the object is new, and nobody else knows it.
    private bool MakesObject(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (IsOverridable(method) || !engine.HasBody(method)) return false;
        var unknown = method.Parameters.Select(static _ => AbstractValue.Unknown).ToArray();
        var returned = ask(QuestionOf(method, AbstractValue.Other, unknown)).Returned;
        if (!returned.Possibilities.IsEmpty && !returned.Any(static possibility => !possibility.IsOwn)) return true;
        return IsBuilt(call);
    }

    // new Report().Titled("m")
    private bool IsBuilt(IInvocationOperation call) =>
        engine.ReturnsItself(call.TargetMethod.OriginalDefinition) && call.Instance?.Unconverted() switch
        {
            IObjectCreationOperation => true,
            IInvocationOperation inner => MakesObject(inner),
            _ => false,
        };

    // It holds the exception, and is of the type that it was.
    private AbstractValue OwnHolder(ILocalSymbol local, FlowState state) =>
        (state[local] ?? OwnBefore(local)) is { Possibilities: { Length: 1 } known }
            ? AbstractValue.Of(new Possibility(Relation.Within, known[0].Constant, Type: known[0].Type, IsOwn: true))
            : AbstractValue.Of(new Possibility(Relation.Within, IsOwn: true));

    // The function has made the object, and each use before is one of its members.
    private bool IsOwn(ILocalSymbol local, FlowState state)
    {
        if (state[local] is { } known && known.Any(static possibility => possibility.IsOwn))
            return !known.Any(static possibility => !possibility.IsOwn && possibility.Relation != Relation.Null);
        if (local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator)
            return false;
        if (ModelOf(initial)?.GetOperation(initial) is not { } made || !IsMadeHere(made)) return false;
        return clause is null || LocalUses.WithAliases(declarator).All(IsOwnUseBefore);
    }

    private bool IsOwnUseBefore(IdentifierNameSyntax use) =>
        use.SpanStart > clause!.Syntax.SpanStart || ((IsOwnUse(use) || IsLent(use)) && !IsInOtherLambda(use));

    // A function that somebody else runs may take out of the object what the handler puts into it.
    private bool IsInOtherLambda(SyntaxNode use)
    {
        foreach (var around in use.Ancestors())
        {
            if (around.Span.Contains(clause!.Syntax.Span)) return false;
            if (around is AnonymousFunctionExpressionSyntax) return true;
        }

        return false;
    }

    // A helper was given the object before, and did not keep it.
    private bool IsLent(IdentifierNameSyntax reference)
    {
        if (reference.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: 0 } argument
            || ModelOf(argument)?.GetOperation(argument) is not IArgumentOperation
            {
                Parameter.Ordinal: var given,
                Parent: IInvocationOperation { TargetMethod: var method },
            }
            || IsOverridable(method)
            || !engine.HasBody(method.OriginalDefinition))
            return false;
        var arguments = method.Parameters
            .Select(parameter => parameter.Ordinal == given ? AbstractValue.Within : AbstractValue.Unknown).ToArray();
        var summary = ask(QuestionOf(method.OriginalDefinition, AbstractValue.Other, arguments));
        return !summary.Has(Ways.Settles) && !summary.IsKept && !summary.Returned.MayHold && !summary.Thrown.MayHold;
    }

    private bool IsMadeHere(IOperation made) => made.Unconverted() switch
    {
        IInvocationOperation { TargetMethod.IsStatic: true } list when MakesElements(list) => true,
        IObjectCreationOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation => true,
        ITupleOperation or IWithOperation or IDefaultValueOperation => true,
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IInvocationOperation { TargetMethod: { IsStatic: true } maker } when KnownTypes.IsCollectionMaker(maker) => true,
        IInvocationOperation built => IsBuilt(built),
        { Syntax: CollectionExpressionSyntax } => true,
        _ => false,
    };

    private static bool IsOwnUse(IdentifierNameSyntax reference) => reference.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == reference,
        ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or WithExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Left == reference,
        BinaryExpressionSyntax or IsPatternExpressionSyntax or ForEachStatementSyntax => true,
        _ => LocalUses.AliasAt(reference) is not null,
    };
}
