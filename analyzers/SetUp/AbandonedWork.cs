using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>Work that the app starts, and that ends with Main, because nobody waits for it.</summary>
internal sealed class AbandonedWork
{
    private const int MostCalls = 4;

    private readonly AppSetUp app;
    private readonly CancellationToken cancellation;

    // The time that the work takes at least, in milliseconds, less the time that Main takes at most.
    private double left;

    // It awaits something on the way to the node.
    private readonly bool goesOn;

    private AbandonedWork(SyntaxNode node, AppSetUp app, CancellationToken cancellation)
    {
        (this.app, this.cancellation) = (app, cancellation);
        goesOn = LateWork.IsOver(node);
        left = Durations.Before(node, app, cancellation);
    }

    /// <summary>The node is part of such work.</summary>
    public static bool Of(SyntaxNode node, AppSetUp app, CancellationToken cancellation) =>
        LateWork.StartAround(node, app, MostCalls, cancellation) is { } start
        && new AbandonedWork(node, app, cancellation).IsAbandoned(start);

    private bool IsAbandoned(ExpressionSyntax start) =>
        (start is InvocationExpressionSyntax || LateWork.IsTimer(start)
            || (Functions.Around(start) is { } function && LateWork.IsBackground(Functions.BodyOf(function))))
        && IsDropped(start, MostCalls);

    // The task goes nowhere, or to a place where nobody waits for it.
    private bool IsDropped(ExpressionSyntax task, int calls)
    {
        if (calls == 0) return false;
        if (LateWork.IsKeptQuery(task) || LateWork.QueryAround(task) is not null) return EndsWithMain(task, calls);
        switch (task.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Start" } when LateWork.IsThread(task):
                return EndsWithMain(task, calls);
            case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax:
                return IsDropped((ExpressionSyntax)task.Parent, calls);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContinueWith", Parent: InvocationExpressionSyntax next }:
                return IsDropped(next, calls);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax when Functions.Around(task) is { } function
                && !Functions.IsAsync(function):
                return OwnCalls.CallsOf(function, app, cancellation).ToList() is { Count: > 0 } all
                    && all.TrueForAll(call => IsDropped(call, calls - 1));
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when ReadSetUp.NameIn(call) == "Add":
                return call is { Expression: MemberAccessExpressionSyntax { Expression: var list }, Parent: not ArgumentSyntax }
                    && !IsWaitedFor(list) && EndsWithMain(call, calls);
            case AssignmentExpressionSyntax { Left: var kept } set when set.Right == task:
                return !IsWaitedFor(kept) && EndsWithMain(set, calls);
            // await Task.Factory.StartNew(async () => …) waits for the start of the work.
            case AwaitExpressionSyntax { Parent: ExpressionStatementSyntax } when goesOn && GivesTaskOfTask(task):
                return EndsWithMain(task, calls);
            case ArgumentSyntax or MemberAccessExpressionSyntax or AwaitExpressionSyntax or ConditionalExpressionSyntax:
                return false;
            default:
                return EndsWithMain(task, calls);
        }
    }

    private bool GivesTaskOfTask(ExpressionSyntax task) => app.ModelOf(task.SyntaxTree).GetTypeInfo(task, cancellation).Type
        is INamedTypeSymbol { Name: nameof(Task), TypeArguments: { Length: 1 } inner } && inner[0].Name == nameof(Task);

    // A function that uses the member is called, or implements something of .NET.
    private bool IsWaitedFor(ExpressionSyntax kept) =>
        app.ModelOf(kept.SyntaxTree).GetSymbolInfo(kept, cancellation).Symbol is { } member and (IFieldSymbol or IPropertySymbol)
        && app.Calls.Of(member.OriginalDefinition, cancellation).Any(use => Functions.NamedAround(use.Syntax) is { } function
            && !function.Span.Contains(kept.Span)
            && !(use.Syntax.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Start" })
            && (use.Model.GetDeclaredSymbol(function, cancellation) is not IMethodSymbol method || IsRun(method)));

    private bool IsRun(IMethodSymbol method) => !app.Calls.Of(method.OriginalDefinition, cancellation).IsEmpty
        || (method.Name is "Dispose" or "DisposeAsync" ? MayBeDisposed(method.ContainingType) : IsOfContract(method));

    // var audit = new AuditTrail();  leaves it to nobody
    private bool MayBeDisposed(INamedTypeSymbol type) => app.Calls.CreationsOf(type.OriginalDefinition, cancellation)
        .Any(static made => made.Syntax.Parent is not (ExpressionStatementSyntax
            or EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } }));

    private static bool IsOfContract(IMethodSymbol method) => method.IsOverride || method.MethodKind != MethodKind.Ordinary
        || method.ContainingType.AllInterfaces.SelectMany(static one => one.GetMembers())
            .Select(method.ContainingType.FindImplementationForInterfaceMember)
            .Any(implementing => SymbolEqualityComparer.Default.Equals(implementing, method));

    // Nothing that takes its time comes after it, up to the end of Main.
    private bool EndsWithMain(ExpressionSyntax code, int calls)
    {
        var at = (SyntaxNode?)LateWork.QueryAround(code) ?? code;
        if (calls == 0 || Functions.Around(at) is not { } function) return false;
        if (at.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Functions.Around(statement) == function)
        {
            if (at.Ancestors().TakeWhile(other => other != statement).Any(other => ProcessEnd.MayWait(other)
                && !(other is AwaitExpressionSyntax { Expression: var awaited } && awaited == code))) return false;
            if (!IsAtEnd(statement)) return false;
        }

        if (app.IsInEntryPoint(at, cancellation)) return Functions.NamedAround(at) == function;
        return CallersOf(function).ToList() is { Count: > 0 } all && all.TrueForAll(call => EndsWithMain(call, calls - 1));
    }

    private IEnumerable<ExpressionSyntax> CallersOf(SyntaxNode function) => function is ConstructorDeclarationSyntax
        && app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is { ContainingType: INamedTypeSymbol made }
            ? app.Calls.CreationsOf(made.OriginalDefinition, cancellation).Select(static one => one.Syntax)
            : OwnCalls.CallsOf(function, app, cancellation);

    // In a branch, a handler or a loop perhaps.
    private bool IsAtEnd(StatementSyntax statement) =>
        statement.Ancestors().TakeWhile(static node => !Functions.IsFunction(node)).All(static node => LateWork.IsLoop(node) || node
            is BlockSyntax or GlobalStatementSyntax or TryStatementSyntax or CatchClauseSyntax or FinallyClauseSyntax
                or IfStatementSyntax or ElseClauseSyntax)
        && !statement.AncestorsAndSelf().OfType<StatementSyntax>().SelectMany(Functions.Before).Append(statement).Any(WaitsAtEnd)
        && Remainder.Of(statement).All(IsDoneAtOnce)
        && Loops(statement).All(loop => Remainder.Of(loop).All(IsDoneAtOnce));

    private static IEnumerable<StatementSyntax> Loops(StatementSyntax statement) => statement.Ancestors()
        .TakeWhile(static node => !Functions.IsFunction(node)).OfType<StatementSyntax>().Where(LateWork.IsLoop);

    // await using var queue = new Queue();
    private bool WaitsAtEnd(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword, Declaration.Type: var type }
        && app.ModelOf(type.SyntaxTree).GetTypeInfo(type, cancellation).Type is { } held
        && held.GetMembers().Where(static one => one.Name is "Dispose" or "DisposeAsync").Any(one =>
            app.DeclarationOf(one, cancellation) is { } function && Functions.BodyOf(function).Any(ProcessEnd.MayWait));

    private bool IsDoneAtOnce(StatementSyntax later) =>
        LateWork.IsTrivial(later) || IsTooShort(later)
        || (later is ExpressionStatementSyntax { Expression: var code } && IsStart(code, MostCalls))
        || (later is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } only }
            && only[0].Initializer?.Value is { } value && IsStart(value, MostCalls));

    // await Task.WhenAny(work, Task.Delay(50));
    private bool IsTooShort(StatementSyntax later)
    {
        if (Durations.AtMost(later, app, cancellation) is not { } time) return false;
        left -= time;
        return left > 0;
    }

    // It starts more work, by way of a function of the app perhaps.
    private bool IsStart(ExpressionSyntax code, int calls) => calls > 0 && code switch
    {
        AssignmentExpressionSyntax { Right: var right } => IsStart(right, calls),
        InvocationExpressionSyntax call => LateWork.Starts(call)
            || (app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
                && app.RunFor(method, cancellation) is IMethodSymbol run
                && Functions.BodyOf(run, app, cancellation) switch
                {
                    BlockSyntax { Statements: var statements } => statements.All(one => LateWork.IsTrivial(one)
                        || (one is ExpressionStatementSyntax { Expression: var inner } && IsStart(inner, calls - 1))),
                    InvocationExpressionSyntax only => LateWork.IsTrivial(only) || IsStart(only, calls - 1),
                    _ => false,
                }),
        _ => false,
    };
}
