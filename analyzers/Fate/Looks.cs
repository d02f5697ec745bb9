using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Everything that happens to an exception that a member keeps, or that a method returns.</summary>
/// <param name="IsTaken">Somebody takes it out. His way with it is not followed.</param>
/// <param name="Logged">A log that is given its text; null if there is none.</param>
internal sealed record Look(bool IsTaken, Note? Logged = null)
{
    public static readonly Look Nothing = new(IsTaken: false);
    public static readonly Look Taken = new(IsTaken: true);

    public Look Join(Look other) => new(IsTaken || other.IsTaken, Logged is null || other.Logged is null
        ? Logged ?? other.Logged
        : Note.Louder(Logged, other.Logged));
}

/// <summary>Tells whether those who read a closed member only look at the exception in it: its text, or whether there is one.</summary>
internal sealed class Looks(Mentions mentions)
{
    // A value that goes through more hands than that is taken.
    private const int MaxSteps = 8;

    private readonly ConcurrentDictionary<ISymbol, Look> known = new(SymbolEqualityComparer.Default);

    /// <summary>The readers of a field, a property or a result. Those whom nobody can see count as taking it.</summary>
    public Look At(ISymbol member) => known.GetOrAdd(member.OriginalDefinition, Find);

    private Look Find(ISymbol member)
    {
        if (!Mentions.AreAll(member)) return Look.Taken;
        var (look, isRead, writes) = (Look.Nothing, false, 0);
        foreach (var (name, model) in mentions.Of(member))
        {
            if (!Mentions.Means(model.GetSymbolInfo(name), member) || Mentions.IsNamed(name)) continue;
            var place = Mentions.Whole(name);
            if (Writes(place))
            {
                if (place.Parent is not AssignmentExpressionSyntax { Right: LiteralExpressionSyntax }) writes++;
                continue;
            }

            isRead |= !IsAsked(place.Parent);
            look = look.Join(member is IMethodSymbol ? OfCall(name, model) : Of(place, model, 0));
        }

        // A member that nobody reads is one for a debugger, or for code that is still to come.
        // If several places write a text, one of them may be logged and another one not.
        return !isRead ? Look.Taken : writes > 1 ? new(look.IsTaken) : look;
    }

    // Its number, or whether there is one: as a guard of the next write does.
    private static bool IsAsked(SyntaxNode? node) =>
        node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Array.Length) or nameof(List<int>.Count) }
            or BinaryExpressionSyntax { Right: LiteralExpressionSyntax }
            or IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax };

    // last = ex, failures[row] = ex, failures.Add(ex)
    private static bool Writes(ExpressionSyntax place) => place.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == place,
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var left } } element => left == element,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access =>
            access.Expression == place && DotNetApi.Additions.Contains(method),
        // Volatile.Write(ref last, ex)
        ArgumentSyntax
        {
            RefKindKeyword.RawKind: not 0,
            Parent.Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax call },
        } => DotNetApi.Stores.Any(store => store.Method == call.Name.Identifier.ValueText),
        _ => false,
    };

    // Check(row), or rows.Select(Check)
    private static Look OfCall(SimpleNameSyntax name, SemanticModel model) => Mentions.Whole(name).Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == Mentions.Whole(name) => Of(call, model, 0),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax query } call }
            when query.Name.Identifier.ValueText == nameof(Enumerable.Select) => Of(call, model, 0),
        _ => Look.Taken,
    };

    private static Look Of(ExpressionSyntax value, SemanticModel model, int steps)
    {
        // An await of a task that is kept throws what it holds.
        if (steps > MaxSteps || (value.Parent is AwaitExpressionSyntax && value is not InvocationExpressionSyntax)) return Look.Taken;
        while (value.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax
            || value.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)) value = (ExpressionSyntax)value.Parent!;
        switch (value.Parent)
        {
            case ExpressionStatementSyntax:
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } }:
                return Look.Nothing;
            case AssignmentExpressionSyntax assignment when assignment.Left == value:
                return Look.Nothing;
            case BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                return Look.Nothing;
            case BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression):
                return Of(choice, model, steps + 1);
            case IsPatternExpressionSyntax { Pattern: var pattern }:
                return OfLocals(pattern, model, steps);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declared }:
                return OfLocal(declared.Identifier.ValueText, declared, model, steps);
            case ForEachStatementSyntax each when each.Expression == value:
                return OfLocal(each.Identifier.ValueText, each.Statement, model, steps);
            case ForEachVariableStatementSyntax each when each.Expression == value:
                return OfLocals(each.Variable, model, steps);
            case ElementAccessExpressionSyntax element when element.Expression == value:
                return Of(element, model, steps + 1);
            case InterpolationSyntax:
                return OfText(value, model);
            case MemberAccessExpressionSyntax access when access.Expression == value:
                return OfMember(access.Name, access, model, steps);
            case ConditionalAccessExpressionSyntax access when access.Expression == value:
                return access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } bound
                    ? OfMember(bound.Name, access.WhenNotNull == bound ? access : bound, model, steps)
                    : Look.Taken;
            default:
                return OfText(value, model) with { IsTaken = true };
        }
    }

    private static Look OfMember(SimpleNameSyntax name, ExpressionSyntax access, SemanticModel model, int steps)
    {
        var member = model.GetSymbolInfo(name).Symbol;
        if (member is { ContainingType: { } owner } && KnownTypes.IsTask(owner) && ThrowsFailure(member)) return Look.Taken;
        if (member is IPropertySymbol or IFieldSymbol)
        {
            var type = (member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type;
            if (!IsValue(type)) return Of(access, model, steps + 1);
            return KnownTypes.IsException(member.ContainingType) ? OfText(access, model) : Look.Nothing;
        }

        if (member is not IMethodSymbol method || access.Parent is not InvocationExpressionSyntax call) return Look.Taken;
        if (method.Name == nameof(Task.ConfigureAwait))
            return access is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax }
                ? Of(call, model, steps + 1)
                : Look.Taken;
        if (method.Name == nameof(ExceptionDispatchInfo.Throw)) return Look.Taken;
        if (KnownTypes.IsException(method.ContainingType))
            return IsValue(method.ReturnType) || method.Name == nameof(GetType) ? OfText(call, model) : Look.Taken;
        if (!method.DeclaringSyntaxReferences.IsEmpty) return Look.Taken;
        if (DotNetApi.Additions.Contains(method.Name)) return Look.Nothing;
        var look = Look.Nothing;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            look = look.Join(argument.Expression switch
            {
                DeclarationExpressionSyntax { Designation: var declared } => OfLocals(declared, model, steps),
                SimpleLambdaExpressionSyntax lambda => OfLocal(lambda.Parameter.Identifier.ValueText, lambda.Body, model, steps),
                AnonymousFunctionExpressionSyntax => Look.Taken,
                { } given => IsValue(model.GetTypeInfo(given).Type) ? Look.Nothing : Look.Taken,
            });
        }

        return look.IsTaken || IsValue(method.ReturnType) || IsOfValues(method.ReturnType) ? look : look.Join(Of(call, model, steps + 1));
    }

    private static bool ThrowsFailure(ISymbol member) => Array.Exists(TaskApi.Throwing, known => known.Member == member.Name);

    // A pattern, a declaration or a deconstruction.
    private static Look OfLocals(SyntaxNode declaring, SemanticModel model, int steps) => declaring.DescendantNodesAndSelf()
        .OfType<SingleVariableDesignationSyntax>()
        .Where(local => model.GetDeclaredSymbol(local) is not ILocalSymbol { Type: var type } || !IsValue(type))
        .Aggregate(Look.Nothing, (all, local) =>
            all.Join(OfLocal(local.Identifier.ValueText, LocalUses.MemberAround(local), model, steps)));

    private static Look OfLocal(string name, SyntaxNode code, SemanticModel model, int steps)
    {
        var scope = code is VariableDeclaratorSyntax ? LocalUses.MemberAround(code) : code;
        return scope.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == name && use.Parent is not NameColonSyntax && Mentions.Whole(use) == use)
            .Aggregate(Look.Nothing, (all, use) => all.IsTaken ? all : all.Join(Of(use, model, steps + 1)));
    }

    // A text of the exception. It may be the argument of a log.
    private static Look OfText(SyntaxNode text, SemanticModel model)
    {
        foreach (var around in text.Ancestors())
        {
            if (around is StatementSyntax) break;
            if (around is InvocationExpressionSyntax call
                && model.GetOperation(call) is IInvocationOperation logged
                && CallReading.LevelByConvention(logged) is { } level)
                return new(IsTaken: false, new(logged.TargetMethod.Name, level));
        }

        return Look.Nothing;
    }

    private static bool IsValue(ITypeSymbol? type) =>
        type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) and < SpecialType.System_Array }
            or { SpecialType: SpecialType.System_String or SpecialType.System_DateTime or SpecialType.System_Void }
            or { TypeKind: TypeKind.Enum }
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var inner }
            && IsValue(inner[0]));

    private static bool IsOfValues(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: { Length: > 0 } elements }
        && elements.All(static element => IsValue(element));
}
