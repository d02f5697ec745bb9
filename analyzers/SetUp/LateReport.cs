using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A report that the app comes to when it has closed the SDK.</summary>
/// <param name="Step">The capture, the log call, or the exception that is thrown.</param>
/// <param name="ClosedBy">The call that closes the SDK, or the start that is disposed of.</param>
internal sealed record LateReport(SetUpStep Step, SetUpStep ClosedBy)
{
    /// <summary>All of them, in the order in which they are run.</summary>
    public static IEnumerable<LateReport> In(AppSetUp app, CancellationToken cancellation)
    {
        if (!MayClose(app, cancellation) || app.MaySetUpElsewhere(cancellation)) yield break;
        var order = app.Order(cancellation);
        // By their places: a helper may be run twice.
        var starts = Enumerable.Range(0, order.Length)
            .Where(at => !order[at].Closes && app.StartsSdk(order[at].Step, cancellation)).ToList();
        if (!starts.TrueForAll(at => order[at].IsReached)) yield break;
        var isLogHeard = app.Facts(cancellation).Does(OwnWiring.AddSentry | OwnWiring.UseSentry);
        for (var at = 0; at < order.Length; at++)
        {
            if (order[at] is not { Step.Act: SetUpAct.Capture, Closes: false, IsReached: true } report) continue;
            if (report.Step.Symbol?.Name is "LogError" or "LogCritical" && !isLogHeard) continue;
            if (ClosingOf(order, at, starts, app, cancellation) is { } closing) yield return new(report.Step, closing.Step);
        }
    }

    /// <summary>The call that closes the SDK, where it is no call but given to something.</summary>
    public static readonly string[] HandsOnClose = ["SentrySdk.Close;", "SentrySdk.Close,", "SentrySdk.Close)"];

    // Nothing to follow in most apps: they start the SDK, and leave it open.
    private static bool MayClose(AppSetUp app, CancellationToken cancellation) => app.Steps(cancellation).Any(static step => step.Act switch
    {
        SetUpAct.CloseSdk => true,
        SetUpAct.InitSdk => step.Syntax.Parent is not ExpressionStatementSyntax,
        SetUpAct.UseSentry => true,
        _ => false,
    }) || app.Says(HandsOnClose);

    // Whichever start has opened the SDK, it is closed before the report.
    private static StepRun? ClosingOf(ImmutableArray<StepRun> order, int at, List<int> starts, AppSetUp app,
        CancellationToken cancellation)
    {
        var report = order[at];
        StepRun? last = null;
        foreach (var from in starts)
        {
            var start = order[from];
            if (from > at || !start.GoesWith(report)) continue;
            var between = order.Skip(from).Take(at - from).ToList();
            if (between.FindLast(run => run.Closes && Precedes(run, start, report, app, cancellation)) is not { } closing) return null;
            if (between.Skip(between.IndexOf(closing))
                .Any(run => run.Step.Act == SetUpAct.EndProcess && run.AlwaysFollows(closing))) return null;
            last = closing;
        }

        return last;
    }

    private static bool Precedes(StepRun closing, StepRun start, StepRun report, AppSetUp app, CancellationToken cancellation) =>
        (closing.AlwaysFollows(start) || closing.AlwaysFollows(report))
        // A failure before the call that closes the SDK is caught when it is still open.
        && !IsNeverCaught(closing, report, app, cancellation)
        && (closing.IsInScope || !report.Branches.OfType<CatchClauseSyntax>().Any(clause =>
            clause.Parent is TryStatementSyntax tried && closing.Tries.Contains(tried)))
        // A throw under a condition may be a check that never fails.
        && (report.Step.Symbol is not null || report.Branches.Count <= closing.Branches.Count);

    // try { using var telemetry = new Telemetry(); try { … } catch (Exception) { … } } catch { SentrySdk.CaptureException(…); }
    private static bool IsNeverCaught(StepRun closing, StepRun report, AppSetUp app, CancellationToken cancellation) =>
        closing is { IsInScope: true, Held: { } held }
        && held.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } holder
        && report.Branches.OfType<CatchClauseSyntax>().Any(clause => clause.Parent == holder.Parent?.Parent)
        && !Functions.After(holder).Any(later => Failures.CanLeave(later, app, cancellation));
}
