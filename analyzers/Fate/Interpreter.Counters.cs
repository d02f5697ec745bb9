using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Numbers that are counted up or down.
internal sealed partial class Interpreter
{
    // while (left > 0) { …; left--; }  if (left == 0) …
    private static FlowState? Ended(IBinaryOperation comparison, FlowState? behind)
    {
        if (behind is null || LoopOf(comparison.Syntax) is not { } loop) return behind;
        var (counter, limit, kind) = SteppedIn(comparison.LeftOperand) is { } left
            ? (left, comparison.RightOperand, comparison.OperatorKind)
            : (SteppedIn(comparison.RightOperand), comparison.LeftOperand, Turned(comparison.OperatorKind));
        if (counter is null || PastLimit(kind) is not { } past || !StepsByOne(counter, loop)) return behind;
        object end = limit.ConstantValue is { HasValue: true, Value: int number }
            ? number + past
            : new Limit(limit.Syntax.ToString(), past);
        return behind.With(counter, AbstractValue.Constant(end));
    }

    // if (attempt == options.Attempts), behind a loop that runs so often. Null if it is not about the end of a loop.
    private bool? AtEnd(IBinaryOperation comparison, AbstractValue counter)
    {
        var past = ConstantOf(counter) is not Limit limit ? BesideRounds(comparison.LeftOperand, comparison.RightOperand.Syntax)
            : limit.Text == comparison.RightOperand.Syntax.ToString() ? limit.Past
            : null;
        return past is null ? null : Orders(EqualsFor(comparison.OperatorKind), past, 0);
    }

    // done < names.Length: one of the names has failed.
    // errors.Count == 3: a round that succeeds leaves the loop, so each of the three has failed.
    private int? BesideRounds(IOperation counter, SyntaxNode limit)
    {
        var counted = (CountIn(counter) is null ? counter : ((IPropertyReferenceOperation)counter.Unconverted()).Instance)?.Unconverted();
        if (followed is null
            || counted is not ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declared }
            || declared[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var first } declarator
            || !(first is LiteralExpressionSyntax { Token.Value: 0 } || IsNew(first))
            || clause?.Syntax is not CatchClauseSyntax { Parent: TryStatementSyntax tried } caught
            || LocalUses.LoopAround(tried) is not { } loop
            || LocalUses.LoopAround(declarator) != LocalUses.LoopAround(loop.Parent!)
            || !IsNumberOfRounds(loop, limit))
            return null;
        var steps = LocalUses.Of(declarator).Where(use => LocalUses.Writes(use) || LocalUses.ChangesElements(use)).ToList();
        if (steps.Count != 1 || steps[0].FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } step) return null;
        var isLeft = tried.Block.Statements.LastOrDefault() is BreakStatementSyntax or ReturnStatementSyntax;
        if (step.Parent == tried.Block)
            return tried.Block.Statements.SkipWhile(one => one != step).Skip(1).All(LocalUses.IsSafe) ? -1 : null;
        return step.Parent == caught.Block && isLeft && !caught.Block.DescendantNodes().Any(IsJump) ? 0 : null;
    }

    private static bool IsJump(SyntaxNode node) => node is BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax;

    private static bool IsNumberOfRounds(SyntaxNode loop, SyntaxNode limit) => loop switch
    {
        ForStatementSyntax
        {
            Declaration.Variables: { Count: 1 } counter,
            Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression, Right: var rounds },
        } => counter[0].Initializer?.Value is LiteralExpressionSyntax { Token.Value: 0 } && rounds.ToString() == limit.ToString(),
        ForEachStatementSyntax { Expression: ImplicitArrayCreationExpressionSyntax { Initializer.Expressions.Count: var elements } } =>
            limit.ToString() == $"{elements}",
        ForEachStatementSyntax { Expression: var all } => limit.ToString().StartsWith(all + ".", StringComparison.Ordinal),
        _ => false,
    };

    // The loop whose condition has the comparison.
    private static StatementSyntax? LoopOf(SyntaxNode comparison) =>
        comparison.FirstAncestorOrSelf<StatementSyntax>() is { } loop and (WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
            ? loop
            : null;

    // left > 0, and --left > 0
    private static ILocalSymbol? SteppedIn(IOperation operand) => operand.Unconverted() switch
    {
        ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Int32 } local } => local,
        IIncrementOrDecrementOperation { IsPostfix: false, Target: var target } => SteppedIn(target),
        _ => null,
    };

    // By so much a counter is past the limit behind its loop. A comparison for equality is about the counter that equals it.
    private static int? PastLimit(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThan => 0,
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => 0,
        BinaryOperatorKind.LessThanOrEqual => 1,
        BinaryOperatorKind.GreaterThanOrEqual => -1,
        _ => null,
    };

    // In the loop. It may begin with any number.
    private static bool StepsByOne(ILocalSymbol counter, StatementSyntax loop) =>
        counter.DeclaringSyntaxReferences is { Length: 1 } declared
        && declared[0].GetSyntax() is VariableDeclaratorSyntax declarator
        && LocalUses.WritesOf(declarator).All(write => IsBefore(write, loop) || IsStep(write));

    private static bool IsBefore(SyntaxNode write, StatementSyntax loop) => write.SpanStart < loop.SpanStart
        || loop is ForStatementSyntax { Condition: { } condition } && write.SpanStart < condition.SpanStart;

    private static bool IsStep(SyntaxNode write) => write.Parent is AssignmentExpressionSyntax set
        ? set.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression
            && set.Right is LiteralExpressionSyntax { Token.Value: 1 }
        : write.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax;

    // errors.Count > 1, of a collection that holds the exception
    private (FlowState? Holds, FlowState? Fails)? Count(IBinaryOperation comparison, FlowState state) =>
        comparison.RightOperand.ConstantValue is { HasValue: true, Value: int number }
        && CountOf(comparison.LeftOperand, state) is { } count
            ? AtEnd(comparison, AbstractValue.Unknown) is bool known ? known ? (state, null) : (null, state)
            : Counted(count, EqualsFor(comparison.OperatorKind), number, state)
            : null;

    private static (FlowState? Holds, FlowState? Fails) Counted(ISymbol count, BinaryOperatorKind kind, int number, FlowState state)
    {
        var known = state[count] ?? AtLeast.OneOrMore;
        return (On(true), On(false));

        FlowState? On(bool outcome) =>
            known.Where(one => Orders(kind, one.Constant, number) != !outcome) is { Possibilities.IsEmpty: false } left
                ? state.With(count, left)
                : null;
    }

    // [var only], [var first, ..]
    private static (FlowState? Holds, FlowState? Fails) CountBy(IListPatternOperation list, ISymbol length, FlowState state)
    {
        var elements = list.Patterns.Count(static part => part is not ISlicePatternOperation);
        var kind = elements == list.Patterns.Length ? BinaryOperatorKind.Equals : BinaryOperatorKind.GreaterThanOrEqual;
        var (holds, fails) = Counted(length, kind, elements, state);
        return (holds, list.Patterns.All(IsForAll) ? fails : state);
    }

    private static bool IsForAll(IPatternOperation part) => part switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        ISlicePatternOperation { Pattern: var inner } => inner is null || IsForAll(inner),
        IRecursivePatternOperation { Syntax: not RecursivePatternSyntax { Type: not null }, PropertySubpatterns.IsEmpty: true } tuple =>
            tuple.DeconstructionSubpatterns.All(IsForAll),
        _ => false,
    };

    // The member that counts, if the collection holds the exception on every way.
    private ISymbol? CountOf(IOperation operand, FlowState state)
    {
        var (collection, count) = operand.Unconverted() switch
        {
            IPropertyReferenceOperation { Instance: { } instance } property => (instance, CountIn(property)),
            IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Count) } method, Arguments.Length: 1 } call =>
                (call.Arguments[0].Value, method),
            _ => default,
        };
        if (collection is null || count is null) return null;
        return (PlaceOf(collection) is { } place && state[place] is { Holds: true }) || IsListOfCauses(collection, state) ? count : null;
    }

    // all.InnerExceptions
    private bool IsListOfCauses(IOperation collection, FlowState state) =>
        collection is IPropertyReferenceOperation { Property.Name: nameof(AggregateException.InnerExceptions), Instance: { } whole }
        && IsHeld(whole, state);

    private static ISymbol? CountIn(IOperation member) =>
        member.Unconverted() is IPropertyReferenceOperation
        {
            Property: { Name: nameof(ICollection.Count) or nameof(Array.Length), Type.SpecialType: SpecialType.System_Int32 } count,
        }
            ? count
            : null;

    // failed++, and failed += 1
    private AbstractValue Count(IOperation target, bool isUp, ref FlowState? state)
    {
        var counter = CounterOf(target);
        if (state is null || (counter ?? (target as IMemberReferenceOperation)?.Member) is not { } counted) return AbstractValue.Unknown;
        var count = isUp && CountsUp(counted) ? AtLeast.One : AbstractValue.Unknown;
        if (counter is not null) state = state.With(counter, count);
        SetOption(target, count, ref state);
        return count;
    }

    // The local, or the field of the object whose code is run.
    private static ISymbol? CounterOf(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: var field } => field,
        _ => null,
    };

    // var failed = 0;
    private static bool CountsUp(ISymbol counter) =>
        (counter is ILocalSymbol { Type.SpecialType: SpecialType.System_Int32 } || IsNumber(counter))
        && counter.DeclaringSyntaxReferences is { Length: 1 } declared
        && declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: null or { Value: LiteralExpressionSyntax } }
            or PropertyDeclarationSyntax { ExpressionBody: null, Initializer: null or { Value: LiteralExpressionSyntax } };

    /// <summary>A number that is not below another one.</summary>
    private sealed record AtLeast(int Number)
    {
        public static readonly AbstractValue One = AbstractValue.Constant(new AtLeast(1));
        public static readonly AbstractValue Two = AbstractValue.Constant(new AtLeast(2));

        /// <summary>The number of elements of a collection that holds the exception: many apps treat one of them in another way.</summary>
        public static readonly AbstractValue OneOrMore = AbstractValue.Constant(1).Join(Two);

        /// <summary>How it compares with a number; null if that is open.</summary>
        public bool? Is(BinaryOperatorKind kind, int number) => kind switch
        {
            BinaryOperatorKind.GreaterThan when number < Number => true,
            BinaryOperatorKind.GreaterThanOrEqual when number <= Number => true,
            BinaryOperatorKind.LessThan when number <= Number => false,
            BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.Equals when number < Number => false,
            _ => null,
        };
    }

    /// <summary>The value of a counter behind its loop.</summary>
    /// <param name="Text">The code of the limit.</param>
    /// <param name="Past">The distance from the limit.</param>
    private sealed record Limit(string Text, int Past);
}
