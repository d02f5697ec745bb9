using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Reading;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A process that captures an event and ends before it is sent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2014EndsBeforeSending() : StepRule(Descriptor, SetUpAct.Capture, SetUpAct.EndProcess)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2014",
        name: "EndsBeforeSending",
        Rule.SetUp,
        Level.Certain,
        title: "The process ends before its last event is sent",
        message: "The event that is captured {0} is never sent, because {1} ends the process at once; {2}",
        why: "Events are sent in the background. If a process ends in a usual way, the SDK waits for them, "
            + "but FailFast, a signal or the return of Main with work in the background leaves it no time.");

    internal override bool Concerns(AppSetUp app) => true;

    private const int MostCalls = 4;
    private const string Flush = "call 'SentrySdk.Flush'";

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) => step.Act == SetUpAct.Capture
        ? EndAfter(step.Syntax, MostCalls, app, cancellation) ?? InSignalHandler(step, app, cancellation)
            ?? InAbandonedWork(step, app, cancellation) ?? AtSignal(step, app, cancellation)
        : LoggedBefore(step, app, cancellation);

    // SentrySdk.CaptureException(…); Environment.FailFast(…);
    private static Finding? EndAfter(SyntaxNode code, int left, AppSetUp app, CancellationToken cancellation, object? result = null)
    {
        if (left == 0 || !app.Says(ProcessEnd.Words) || Functions.Around(code) is not { } function) return null;
        var after = AfterCode(code).ToList();
        if (EndIn(after, result is null ? null : (code, result), app, cancellation, out var isDone) is { } end) return Told(end);
        if (isDone || IsInLoop(code)) return null;
        // A helper that captures, and its callers.
        var returned = after.OfType<ReturnStatementSyntax>().FirstOrDefault()?.Expression;
        var known = returned is null ? null : app.ModelOf(returned.SyntaxTree).GetConstantValue(returned, cancellation).Value;
        return OwnCalls.CallsOf(function, app, cancellation).Select(call => EndAfter(call, left - 1, app, cancellation, known))
            .FirstOrDefault(static found => found is not null);
    }

    // Another round may take its time.
    private static bool IsInLoop(SyntaxNode code) => code.Ancestors().TakeWhile(static node => !Functions.IsFunction(node))
        .Any(LateWork.MayRepeat);

    // A filter runs before the block of its clause.
    private static IEnumerable<StatementSyntax> AfterCode(SyntaxNode code) =>
        code.FirstAncestorOrSelf<CatchFilterClauseSyntax>() is { Parent: CatchClauseSyntax { Block: var block } }
            ? block.Statements.Concat(Remainder.Of(block))
        : StatementOf(code) is { } statement ? Remainder.Of(statement) : [];

    private static InvocationExpressionSyntax? EndIn(IEnumerable<StatementSyntax> statements, (SyntaxNode Call, object Value)? result,
        AppSetUp app, CancellationToken cancellation, out bool isDone)
    {
        isDone = false;
        foreach (var statement in statements.SelectMany(InBlocks)
            .SelectMany(one => UsualBranch.In(one, app, result).Prepend(one)))
        {
            // The later of two captures is told.
            isDone = statement is ThrowStatementSyntax || ProcessEnd.MayWaitIn(statement, app, cancellation)
                || app.StepsIn(statement.SyntaxTree, cancellation)
                    .Any(other => other.Act == SetUpAct.Capture && other.IsIn(statement));
            if (isDone) return null;
            if (ProcessEnd.In(statement, app, cancellation) is { } end) return end;
        }

        return null;
    }

    // using (var self = Process.GetCurrentProcess()) { self.Kill(); }
    private static IEnumerable<StatementSyntax> InBlocks(StatementSyntax statement) => statement switch
    {
        UsingStatementSyntax held => InBlocks(held.Statement),
        BlockSyntax block => block.Statements.SelectMany(InBlocks),
        _ => [statement],
    };

    private static Finding Told(InvocationExpressionSyntax end)
    {
        SyntaxNode name = end.Expression is MemberAccessExpressionSyntax access ? access.Name : end.Expression;
        return new(name.GetLocation(), "before", $"'{name}'", Flush + " in between");
    }

    // log.LogCritical(…); Environment.FailFast(…);
    private static Finding? LoggedBefore(SetUpStep end, AppSetUp app, CancellationToken cancellation) =>
        StatementOf(end.Syntax) is { } statement && ProcessEnd.In(statement, app, cancellation) == end.Syntax
        && app.IsApp && app.Facts(cancellation).Does(OwnWiring.AddSentry | OwnWiring.UseSentry)
        && IsLoggedBefore(statement, MostCalls, app, cancellation) ? Told(end.Call!) : null;

    // log.LogCritical(…); Quit();
    private static bool IsLoggedBefore(StatementSyntax end, int left, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var before in Functions.Before(end).Reverse())
        {
            if (ProcessEnd.MayWaitIn(before, app, cancellation)) return false;
            if (before is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
                && ReadSetUp.NameIn(call) is "LogCritical" or "LogError") return true;
        }

        return left > 0 && Functions.Around(end) is { } function
            && OwnCalls.Of(function, app, cancellation).Any(caller =>
                ProcessEnd.In(caller, app, cancellation) is not null && IsLoggedBefore(caller, left - 1, app, cancellation));
    }

    // PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => SentrySdk.CaptureMessage(…));
    private static Finding? InSignalHandler(SetUpStep capture, AppSetUp app, CancellationToken cancellation) =>
        LateWork.SignalHandlerAround(capture.Syntax, app, cancellation) is null ? null
            : new(capture.Place, "here", "the signal", Flush + " after it");

    // _ = Task.Run(() => … SentrySdk.CaptureException(…)); is the last statement of Main
    private static Finding? InAbandonedWork(SetUpStep capture, AppSetUp app, CancellationToken cancellation) =>
        app.IsApp && AbandonedWork.Of(capture.Syntax, app, cancellation)
            ? new(capture.Place, "here", "the return of Main", "wait for the work")
            : null;

    // Console.CancelKeyPress += …; …; SentrySdk.CaptureMessage("The end");
    private static Finding? AtSignal(SetUpStep capture, AppSetUp app, CancellationToken cancellation) =>
        app.IsApp && LateWork.IsUnreachedAtSignal(capture.Syntax, app, cancellation)
            ? new(capture.Place, "here", "a signal to end, such as SIGTERM,",
                "handle it with 'PosixSignalRegistration' as well")
            { IsAdvice = true }
            : null;

    // As a statement of its own, or its result kept.
    private static StatementSyntax? StatementOf(SyntaxNode step) =>
        step.Ancestors().TakeWhile(static node => !Functions.IsFunction(node)).OfType<StatementSyntax>().FirstOrDefault();
}
