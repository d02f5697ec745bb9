using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;
using SentryGen.SetUp;
using SentryGen.Tasks;

namespace SentryGen.Rules;

/// <summary>Nobody looks at the exception of a task, so that only the runtime tells of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1304TaskFailureLate() : TaskRule(
    Descriptor, OperationKind.ExpressionStatement, OperationKind.Invocation, OperationKind.VariableDeclarator)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1304",
        name: "TaskFailureLate",
        Rule.LostExceptions,
        Level.Advice,
        title: "Nobody looks at the exception of a task",
        message: "The exception of this task reaches Sentry late or never: {0}",
        why: "The runtime tells of an exception that nobody has looked at when the task is collected. A process that ends before "
            + "that never tells of it.");

    private protected override bool MayConcern(IOperation operation) => operation switch
    {
        IInvocationOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
            when called.Expression is not ThisExpressionSyntax && !IsNamedLikeOne(called.Name.Identifier.ValueText) => false,
        IInvocationOperation { TargetMethod: var method } => method.MethodKind == MethodKind.DelegateInvoke
            ? KnownTasks.IsTask(method.ReturnType)
            : method.Name is nameof(Task.WhenAny) or nameof(Task.Wait) or DotNetApi.WaitAsync && KnownTasks.IsTask(method.ContainingType),
        IExpressionStatementOperation { Operation: var whole } => whole switch
        {
            IInvocationOperation { TargetMethod: var method } call =>
                method.ReturnsVoid ? SilencingCalls.TaskOf(call) is not null : IsTask(call),
            ISimpleAssignmentOperation { Target: IDiscardOperation, Value: var value } => IsTask(value),
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation set } => !set.Field.IsStatic && KnownTasks.IsTask(set.Type),
            IConditionalAccessOperation { Type: var type } => KnownTasks.IsTask(type),
            _ => false,
        },
        IVariableDeclaratorOperation { Symbol.Type: var type, Initializer: not null } => KnownTasks.IsTask(type),
        _ => false,
    };

    // Also one that is made ready for an await.
    private static bool IsTask(IOperation value) =>
        KnownTasks.IsTask(value.Type)
        || (value is IInvocationOperation { TargetMethod: { Name: nameof(Task.ConfigureAwait), ContainingType: var type } }
            && KnownTasks.IsTask(type));

    // An event is raised in its own type.
    private static bool IsNamedLikeOne(string method) =>
        method is nameof(Task.WhenAny) or nameof(Task.Wait) or DotNetApi.WaitAsync or nameof(Action.Invoke);

    private protected override Finding? Judge(IOperation operation, FateEngine engine) => operation switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IFieldReferenceOperation set } assignment } =>
            OfField(set.Field, assignment.Value, engine),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Value: var value } } => OfDropped(value, engine),
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.ReturnsVoid: true } call } => OfHelper(call, engine),
        IExpressionStatementOperation { Operation: var dropped } => OfDropped(dropped, engine),
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call => OfEvent(call),
        IInvocationOperation { TargetMethod.Name: nameof(Task.WhenAny) } call => OfFirst(call, engine),
        IInvocationOperation call => OfTimeout(call, engine),
        IVariableDeclaratorOperation { Symbol: var local, Initializer.Value: var value } => OfLocal(local, value, engine),
        _ => null,
    };

    private static Finding? OfDropped(IOperation task, FateEngine engine) =>
        KnownTasks.Plain(task is IConditionalAccessOperation access ? access.WhenNotNull : task) is IInvocationOperation call
        && !SeveralTasks.IsEvent(call)
        && TaskFailures.MayFail(call, engine)
            ? new(Places.NameOf(call), "nobody looks at the task") { Properties = EndOf(TaskEnd.Dropped) }
            : null;

    private static Finding? OfHelper(IInvocationOperation call, FateEngine engine) =>
        SilencingCalls.TaskOf(call) is { } task
        && SilencingCalls.Drops(call.TargetMethod, engine)
        && Holders.IsLostHere(task, engine)
            ? new(Places.NameOf(call), $"'{call.TargetMethod.Name}' does nothing with the task") { Properties = EndOf(TaskEnd.Helped) }
            : null;

    private static Finding? OfField(IFieldSymbol field, IOperation value, FateEngine engine) =>
        field.DeclaredAccessibility == Accessibility.Private
        && KnownTasks.Plain(value) is IInvocationOperation call
        && !Holders.IsNamedElsewhere(field, use: null)
        && TaskFailures.MayFail(value, engine)
            ? new(Places.NameOf(call), $"nobody looks at the task in '{field.Name}'") { Properties = EndOf(TaskEnd.Kept) }
            : null;

    private static Finding? OfLocal(ILocalSymbol local, IOperation value, FateEngine engine) =>
        KnownTasks.Plain(value) is IInvocationOperation call
        && !KnownTasks.JoinsTasks(call.TargetMethod)
        && !Holders.IsNamedElsewhere(local, use: null)
        && TaskFailures.MayFail(value, engine)
            ? new(Places.NameOf(call), $"nobody looks at the task in '{local.Name}'") { Properties = EndOf(TaskEnd.Kept) }
            : null;

    // All handlers run, and the result is the task of the last one.
    private static Finding? OfEvent(IInvocationOperation call) =>
        SeveralTasks.IsEvent(call)
            ? new(Places.NameOf(call), "an event returns the task of its last handler only") { Properties = EndOf(TaskEnd.Raised) }
            : null;

    private static Finding? OfFirst(IInvocationOperation call, FateEngine engine) =>
        SeveralTasks.Of(call).FirstOrDefault(task => Holders.IsLostHere(task, engine)) is { } lost
            ? new(Places.NameOf(KnownTasks.Plain(lost)), "nobody looks at the task if another one ends first")
            {
                Properties = EndOf(TaskEnd.Passed),
            }
            : null;

    private static Finding? OfTimeout(IInvocationOperation call, FateEngine engine) =>
        call is { Instance: { } task, TargetMethod.Parameters: { Length: > 0 } parameters }
        && (parameters[0].Type.SpecialType == SpecialType.System_Int32 || KnownTypes.IsTime(parameters[0].Type))
        && Holders.IsLostHere(task, engine)
            ? new(Places.NameOf(call), "nobody looks at the task after the timeout") { Properties = EndOf(TaskEnd.Passed) }
            : null;
}
