using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Tasks;

/// <summary>The variables and fields that hold a task, and the code that names them.</summary>
internal static class Holders
{
    /// <summary>Nobody but this place can look at the task, and it can fail.</summary>
    public static bool IsLostHere(IOperation task, FateEngine engine)
    {
        var plain = KnownTasks.Plain(task);
        if (plain is not IInvocationOperation call)
            return HeldIn(plain) is { } holder && !IsNamedElsewhere(holder, plain.Syntax)
                && ValuesOf(holder, engine).Any(value => IsNew(value) && TaskFailures.MayFail(value, engine));
        return IsNew(call) && TaskFailures.MayFail(call, engine);
    }

    // Tasks of a list are tasks of others, who may look at them.
    private static bool IsNew(IOperation task) => KnownTasks.Plain(task) is IInvocationOperation call
        && (!KnownTasks.JoinsTasks(call.TargetMethod)
            || (SeveralTasks.Of(call).ToList() is { Count: > 0 } tasks && tasks.TrueForAll(IsNew)));

    /// <summary>The task can fail. A task of unknown origin can.</summary>
    public static bool MayFail(IOperation task, FateEngine engine) => KnownTasks.Plain(task) switch
    {
        IInvocationOperation call => TaskFailures.MayFail(call, engine),
        ILocalReferenceOperation { Local: var local } => ValuesOf(local, engine).Any(value => TaskFailures.MayFail(value, engine)),
        _ => true,
    };

    /// <summary>Other code than an assignment names the variable or field, and does not only ask for the state of the task.</summary>
    public static bool IsNamedElsewhere(ISymbol holder, SyntaxNode? use) =>
        NamesOf(holder).Any(name => !IsAssigned(name) && !IsAskedForState(Whole(name)) && use?.Span.Contains(name.Span) != true);

    // The runtime takes an exception for seen only if code reads it.
    private static bool IsAskedForState(ExpressionSyntax task) => task.Parent switch
    {
        MemberAccessExpressionSyntax { Name: var member } access => access.Expression == task && IsState(member),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name: var member } } => IsState(member),
        IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { Designation: null, PropertyPatternClause.Subpatterns: var parts } } =>
            parts.All(static part => part.NameColon is { Name: var member } && IsState(member)),
        _ => false,
    };

    private static bool IsState(SimpleNameSyntax member) =>
        Array.Exists(TaskApi.States, state => state.Property == member.Identifier.ValueText);

    /// <summary>A local, or a private field of one type.</summary>
    public static ISymbol? HeldIn(IOperation place) => place switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field, Instance: var owner }
            when owner is null or IInstanceReferenceOperation => field,
        _ => null,
    };

    /// <summary>The only value of a local; null if it has several, or one of unknown origin.</summary>
    public static IOperation? ValueOf(ILocalSymbol local, FateEngine engine) =>
        ValuesOf(local, engine).Take(2).ToList() is { Count: 1 } values ? KnownTasks.Plain(values[0]) : null;

    private static IEnumerable<IOperation> ValuesOf(ISymbol holder, FateEngine engine) =>
        from name in NamesOf(holder).Where(IsAssigned).Select(static name => Whole(name).Parent).Concat(DeclarationsOf(holder))
        let value = name switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
            _ => null,
        }
        where value is not null
        let operation = engine.ModelOf(value.SyntaxTree)?.GetOperation(value)
        where operation is not null
        select operation;

    private static IEnumerable<SyntaxNode> DeclarationsOf(ISymbol holder) =>
        holder.DeclaringSyntaxReferences.Select(static declared => declared.GetSyntax());

    // By the name alone: another variable that is called so is enough to doubt.
    private static IEnumerable<IdentifierNameSyntax> NamesOf(ISymbol holder) =>
        from scope in holder is IFieldSymbol ? DeclarationsOf(holder.ContainingType) : DeclarationsOf(holder).Select(LocalUses.MemberAround)
        from name in scope.DescendantNodes().OfType<IdentifierNameSyntax>()
        where name.Identifier.ValueText == holder.Name
        select name;

    private static bool IsAssigned(IdentifierNameSyntax name) =>
        Whole(name) is var whole
        && whole.Parent is AssignmentExpressionSyntax assignment
        && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Left == whole;

    // this.work
    private static ExpressionSyntax Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == name ? access : name;
}
