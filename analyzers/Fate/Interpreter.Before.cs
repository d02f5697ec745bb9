using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// The flags and levels of an object that the handler's function has made, when the handler begins.
internal sealed partial class Interpreter
{
    // Few handlers need them.
    private Dictionary<ISymbol, AbstractValue?>? owned;

    // An object of the handler's function, as it is when the handler begins.
    private AbstractValue? OwnBefore(ISymbol place)
    {
        if (clause is null
            || place is not ILocalSymbol { Type: { TypeKind: TypeKind.Class or TypeKind.Struct } type } local
            || !(type.IsTupleType || engine.IsOwn(type)))
            return null;
        owned ??= new(SymbolEqualityComparer.Default);
        if (!owned.TryGetValue(local, out var known)) owned[local] = known = FindOwn(local);
        return known;
    }

    private AbstractValue? FindOwn(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var initial } declarator
            || ModelOf(initial)?.GetOperation(initial)?.Unconverted() is not { } made
            || made is not (IObjectCreationOperation or IWithOperation or ITupleOperation or IDefaultValueOperation)
            || !IsOwn(local, FlowState.Empty))
            return null;
        var value = Elsewhere(made);
        var options = value.Possibilities is { Length: 1 } one ? one[0].Constant as Options : null;
        var loop = clause!.Syntax.Ancestors().LastOrDefault(node => LocalUses.IsLoop(node) && !node.Span.Contains(declarator.Span));
        var function = LocalUses.FunctionAround(clause.Syntax);
        foreach (var use in LocalUses.WithAliases(declarator))
        {
            if (IsNeverReached(use, declarator)) continue;

            // A function that stands behind the handler may have run before.
            if (use.SpanStart < clause.Syntax.SpanStart
                || loop?.Span.Contains(use.Span) == true
                || LocalUses.FunctionAround(use) != function)
                options = After(use, options);
        }

        return WithOptions(value, options);
    }

    // The last step of the try has not run, unless a round of a loop before has succeeded.
    private bool IsNeverReached(IdentifierNameSyntax use, VariableDeclaratorSyntax declarator)
    {
        if (clause!.Syntax.Parent is not TryStatementSyntax tried || !LocalUses.IsLastStep(use, tried)) return false;
        var (loop, around) = (LocalUses.LoopAround(tried), LocalUses.LoopAround(declarator));
        return loop == around
            || (loop?.Parent is { } outside
                && LocalUses.LoopAround(outside) == around
                && FlagsSetAt(use).Any(set => UntouchedLocals.RunsOnlyWhile(loop, set.Flag, isTrue: IsFalse(set.Value))));
    }

    private static bool IsFalse(ExpressionSyntax value) => value.IsKind(SyntaxKind.FalseLiteralExpression);

    // job.IsDone = true, and job = job with { IsDone = true }
    private static IEnumerable<(string Flag, ExpressionSyntax Value)> FlagsSetAt(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: var given } } access => [(access.ToString(), given)],
        AssignmentExpressionSyntax { Right: WithExpressionSyntax { Initializer.Expressions: var changes } } =>
            changes.OfType<AssignmentExpressionSyntax>().Select(change => ($"{use}.{change.Left}", change.Right)),
        _ => [],
    };

    // The local is given another object, or a copy of it.
    private Options? Replaced(IdentifierNameSyntax use, ExpressionSyntax given, Options options)
    {
        var isSet = use.SpanStart < clause!.Syntax.SpanStart && LocalUses.Leads(use, clause.Syntax);
        if (given is WithExpressionSyntax { Expression: IdentifierNameSyntax same, Initializer.Expressions: var changes }
            && same.Identifier.ValueText == use.Identifier.ValueText)
        {
            foreach (var change in changes.OfType<AssignmentExpressionSyntax>())
                options = options.With(change.Left.ToString(), isSet ? ModelOf(given)?.GetConstantValue(change.Right).Value : null);
            return options;
        }

        return isSet && given is BaseObjectCreationExpressionSyntax && ModelOf(given)?.GetOperation(given) is { } made
            ? Elsewhere(made).Possibilities is { Length: 1 } one ? one[0].Constant as Options : null
            : null;
    }

    // The flags that the use does not change.
    private Options? After(IdentifierNameSyntax use, Options? options)
    {
        if (LocalUses.AliasAt(use) is not null) return options;
        if (use.Parent is WithExpressionSyntax or IsPatternExpressionSyntax or BinaryExpressionSyntax) return options;
        if (options is not null && use.Parent is AssignmentExpressionSyntax { Right: var another } replacing && replacing.Left == use)
            return Replaced(use, another, options);
        if (options is null || use.Parent is not MemberAccessExpressionSyntax access || access.Expression != use) return null;
        switch (access.Parent)
        {
            case AssignmentExpressionSyntax { Right: var given } assignment when assignment.Left == access:
                var isSet = use.SpanStart < clause!.Syntax.SpanStart
                    && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && LocalUses.Leads(access, clause.Syntax);
                return options.With(NameOf(access), isSet && ModelOf(given)?.GetOperation(given) is { } value ? KnownAt(value) : null);
            case InvocationExpressionSyntax call:
                return After(call, options);
            case ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent: not TupleExpressionSyntax }:
            case not (ArgumentSyntax or RefExpressionSyntax or PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "&" }):
                return options;
            default:
                return options.With(NameOf(access), null);
        }
    }

    // message.About(ex).Quiet()
    private Options? After(InvocationExpressionSyntax? call, Options? options)
    {
        while (call is not null && options is not null)
        {
            if (ModelOf(call)?.GetOperation(call) is not IInvocationOperation { TargetMethod: var method }
                || method.IsStatic
                || IsOverridable(method)
                || !engine.HasBody(method.OriginalDefinition))
                return null;
            var asked = AbstractValue.Of(new Possibility(Relation.Other, options));
            var unknown = method.Parameters.Select(static _ => AbstractValue.Unknown).ToArray();
            options = ask(QuestionOf(method.OriginalDefinition, asked, unknown)).Object is { } left ? options.Common(left) : null;
            call = call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } ? next : null;
        }

        return options;
    }
}
