using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;
using SentryGen.SetUp;
using SentryGen.Tasks;

namespace SentryGen.Rules;

/// <summary>Code takes the exception of a task away, so that not even the runtime tells of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1303TaskFailureDropped()
    : TaskRule(Descriptor, OperationKind.Await, OperationKind.ExpressionStatement, OperationKind.FieldInitializer)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1303",
        name: "TaskFailureDropped",
        Rule.LostExceptions,
        Level.Certain,
        title: "The exception of a task is dropped",
        message: "The exception of this task never reaches Sentry: {0}",
        why: "The runtime tells of the exception of a task only if nobody has looked at it, and if the task is collected. Code that looks "
            + "has to report it.");

    private protected override bool MayConcern(IOperation operation) => operation switch
    {
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: nameof(Task.ConfigureAwait) } } => true,
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.ReturnsVoid: true } call } =>
            SilencingCalls.TaskOf(call) is not null,
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IFieldReferenceOperation set } } =>
            set.Field.IsStatic && KnownTasks.IsTask(set.Type),
        IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0].IsStatic && KnownTasks.IsTask(fields[0].Type),
        _ => false,
    };

    private protected override Finding? Judge(IOperation operation, FateEngine engine) => operation switch
    {
        IAwaitOperation { Operation: IInvocationOperation call } => OfAwait(operation, call, engine),
        IExpressionStatementOperation { Operation: IInvocationOperation call } => OfHelper(call, engine),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IFieldReferenceOperation set } assignment } =>
            OfField(set.Field, assignment.Value, operation.Syntax, engine),
        IFieldInitializerOperation { InitializedFields: var fields, Value: var value } => OfField(fields[0], value, value.Syntax, engine),
        _ => null,
    };

    private static Finding? OfAwait(IOperation awaited, IInvocationOperation call, FateEngine engine) =>
        call is { Instance: { } task }
        && CallReading.SuppressesThrow(call)
        && Holders.IsLostHere(task, engine)
            ? new(
                ((AwaitExpressionSyntax)awaited.Syntax).AwaitKeyword.GetLocation(),
                "the await takes it away, and nobody looks at the task then")
            {
                Properties = EndOf(TaskEnd.Passed),
                // Code that tidies up can do nothing about it.
                IsAdvice = KnownTasks.Plain(task) is IInvocationOperation { TargetMethod.Name: DotNetApi.DisposeAsync },
            }
            : null;

    private static Finding? OfHelper(IInvocationOperation call, FateEngine engine) =>
        SilencingCalls.TaskOf(call) is { } task
        && SilencingCalls.Silences(call.TargetMethod, engine)
        && Holders.IsLostHere(task, engine)
            ? new(Places.NameOf(call), $"'{call.TargetMethod.Name}' looks at it and drops it") { Properties = EndOf(TaskEnd.Helped) }
            : null;

    private static Finding? OfField(IFieldSymbol field, IOperation value, SyntaxNode at, FateEngine engine) =>
        field.DeclaredAccessibility == Accessibility.Private
        && !Holders.IsNamedElsewhere(field, use: null)
        && TaskFailures.MayFail(value, engine)
            ? new(at.GetLocation(), $"nobody looks at the task in the static field '{field.Name}', which keeps it for ever")
            {
                Properties = EndOf(TaskEnd.Kept),
            }
            : null;
}
