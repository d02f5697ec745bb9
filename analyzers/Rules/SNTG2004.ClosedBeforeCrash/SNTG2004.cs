using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>An async function closes Sentry while an exception passes through it, before anybody has reported that.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2004ClosedBeforeCrash() : StepRule(Descriptor, SetUpAct.InitSdk, SetUpAct.CloseSdk, SetUpAct.Capture)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2004",
        name: "ClosedBeforeCrash",
        Rule.SetUp,
        Level.Certain,
        title: "Sentry is closed before a crash can be reported",
        message: "{0} is never reported: {1} closes Sentry first; {2}",
        why: "An exception that leaves an async function crashes the app only when the task is awaited; "
            + "its using and finally blocks have run by then. Handlers and code after them come too late as well.");

    private const string OutOfAsync = "An exception out of this async code";
    private const string OutOfHolder = "An exception out of the async code that holds this";
    private const string Later = "A failure after this";
    private const string Here = "What is captured here";
    private const string LeaveOpen = "leave it open, it sends what is left when the process ends";

    // A throw may be the report that comes too late.
    private protected override bool MayConcern(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        base.MayConcern(file, app, cancellation) || !app.LateReports(cancellation).IsEmpty;

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Call is not { } call || Functions.Around(call) is not { } function ? null
        : step.Act == SetUpAct.Capture ? TooLate(step, app, cancellation)
        : (Functions.IsAsync(function) ? OfAsync(step, call, function, app, cancellation) : null)
            ?? BeforeReport(step, call, app, cancellation) ?? OfHolder(step, app, cancellation);

    // log.LogError(…) when a host with UseSentry has run
    private protected override IEnumerable<Finding> Others(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        (from late in app.LateReports(cancellation)
         where late.ClosedBy.Act == SetUpAct.UseSentry && late.Step.Syntax.SyntaxTree == file
             && late.Step.Call is not null && !app.StepsIn(file, cancellation).Contains(late.Step)
         select EndOfHost(late.Step)).Concat(Handed(file, app, cancellation));

    // Action cleanUp = SentrySdk.Close;  …  cleanUp();
    private static IEnumerable<Finding> Handed(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        !SetUpSyntax.SaysOfSentry(file, LateReport.HandsOnClose) ? []
        : from closing in app.Order(cancellation).Select(static run => run.Step).Distinct()
          where closing is { Act: SetUpAct.CloseSdk, Call: null } && closing.Syntax.SyntaxTree == file
          where app.LateReports(cancellation).Any(late => late.ClosedBy == closing)
              || OfHolder(closing, app, cancellation) is not null
          select new Finding(closing.Place, Later, $"'{closing.Syntax}'", LeaveOpen);

    // await using var telemetry = Telemetry.Start();  try { … } finally { OnStopped(); }
    private static Finding? OfHolder(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        app.Order(cancellation).Any(run => run.Step == step && run is { Closes: true, IsReached: true }
            && (run.Held is { } held ? !step.IsIn(held) && IsLeftByFailures(held, app, cancellation)
                : run.Leaving is { } tried && IsInAsync(tried) && Failures.CanPass(tried, app, cancellation)))
            ? new(step.Place, OutOfHolder, "the end of what holds this", LeaveOpen)
            : null;

    private static bool IsLeftByFailures(ExpressionSyntax held, AppSetUp app, CancellationToken cancellation) =>
        IsInAsync(held)
        && held.FirstAncestorOrSelf<StatementSyntax>() is { } holder
        && (holder is UsingStatementSyntax { Statement: var inner } ? Failures.CanLeave(inner, app, cancellation)
            : Functions.After(holder).Any(later => Failures.CanLeave(later, app, cancellation)));

    private static bool IsInAsync(SyntaxNode node) => Functions.Around(node) is { } function && Functions.IsAsync(function);

    private static Finding EndOfHost(SetUpStep report) => new(report.Place, Here, "the end of the host", "report it before the host ends");

    private static Finding? OfAsync(SetUpStep step, InvocationExpressionSyntax call, SyntaxNode function, AppSetUp app,
        CancellationToken cancellation) =>
        step.Act == SetUpAct.CloseSdk ? InFinally(call, app, cancellation)
            : Held(call, app, cancellation) ?? DisposedInFinally(call, function, app, cancellation);

    // using (SentrySdk.Init()) { … }  SentrySdk.CaptureException(…);
    private static Finding? BeforeReport(SetUpStep step, InvocationExpressionSyntax call, AppSetUp app, CancellationToken cancellation) =>
        app.LateReports(cancellation).All(late => late.ClosedBy != step) ? null
        : UsingOf(call) is { } keyword ? new(keyword.GetLocation(), Later, "'using'", LeaveOpen)
        : step.Act == SetUpAct.CloseSdk ? new(call.GetLocation(), Later, $"'{call}'", LeaveOpen)
        : new(step.Place, Later, "'Dispose'", LeaveOpen);

    private static Finding? TooLate(SetUpStep capture, AppSetUp app, CancellationToken cancellation) =>
        Closing.IsBeforeExit(capture, app, cancellation)
            ? new(capture.Place, Here, "the end of the process", "add the handler before Sentry starts")
        : app.LateReports(cancellation).Any(late => late.Step == capture && late.ClosedBy.Act == SetUpAct.UseSentry)
            ? EndOfHost(capture)
        : Closing.IsBeforeWork(capture, app, cancellation) ? new(capture.Place, Here, "'using'", "wait for the work")
        : null;

    private static SyntaxToken? UsingOf(InvocationExpressionSyntax call) => HolderOf(call) switch
    {
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } held => held.UsingKeyword,
        UsingStatementSyntax held => held.UsingKeyword,
        _ => null,
    };

    private static SyntaxNode? HolderOf(InvocationExpressionSyntax call) =>
        call.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declaration } ? declaration.Parent : call.Parent;

    // using var sentry = SentrySdk.Init();   using (SentrySdk.Init()) { … }
    private static Finding? Held(InvocationExpressionSyntax call, AppSetUp app, CancellationToken cancellation) => HolderOf(call) switch
    {
        LocalDeclarationStatementSyntax held when UsingOf(call) is { } keyword
            && Functions.After(held).Any(later => Failures.CanLeave(later, app, cancellation)) =>
            new(keyword.GetLocation(), OutOfAsync, "'using'", LeaveOpen),
        UsingStatementSyntax held when Failures.CanLeave(held.Statement, app, cancellation) =>
            new(held.UsingKeyword.GetLocation(), OutOfAsync, "'using'", LeaveOpen),
        _ => null,
    };

    // var sentry = SentrySdk.Init(); try { … } finally { sentry.Dispose(); }
    private static Finding? DisposedInFinally(InvocationExpressionSyntax call, SyntaxNode function, AppSetUp app,
        CancellationToken cancellation) =>
        call.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var variable } }
            ? Functions.BodyOf(function)
                .OfType<InvocationExpressionSyntax>()
                .Where(other => Disposes(other, variable))
                .Select(other => InFinally(other, app, cancellation))
                .FirstOrDefault(static found => found is not null)
            : null;

    private static bool Disposes(InvocationExpressionSyntax call, string variable) => call switch
    {
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Dispose",
                Expression: IdentifierNameSyntax { Identifier.ValueText: var held }
            }
        } =>
            held == variable,
        {
            Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" },
            Parent: ConditionalAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var held } }
        } =>
            held == variable,
        _ => false,
    };

    private static Finding? InFinally(InvocationExpressionSyntax call, AppSetUp app, CancellationToken cancellation)
    {
        var clause = call.Ancestors().TakeWhile(static node => !Functions.IsFunction(node)).OfType<FinallyClauseSyntax>().FirstOrDefault();
        SyntaxNode closing = call.Parent is ConditionalAccessExpressionSyntax conditional ? conditional : call;
        return clause is { Parent: TryStatementSyntax whole } && Failures.CanPass(whole, app, cancellation)
            ? new(closing.GetLocation(), OutOfAsync, $"'{closing}'", LeaveOpen) : null;
    }
}
