using System.Collections.Immutable;
using SentryGen.Fate;
using SentryGen.Rules;

namespace SentryGen;

/// <summary>The rules that report a fate. Of one fate at most one of them speaks.</summary>
internal static class FateRules
{
    /// <summary>Those about caught exceptions.</summary>
    public static readonly ImmutableArray<FateRule> Caught = ImmutableArray.Create<FateRule>(
        new SNTG1001ExceptionSwallowed(),
        new SNTG1002ExceptionLostOnSomePaths(),
        new SNTG1003SpecificExceptionSwallowed(),
        new SNTG1004LoggedBelowEventLevel(),
        new SNTG1005ReportedAsTextOnly(),
        new SNTG1006CauseDropped(),
        new SNTG1007LossDocumented(),
        new SNTG1008MarkerIsStale(),
        new SNTG1009FailureAnswered());

    private static readonly ImmutableArray<FateRule> OnlyHanded = ImmutableArray.Create<FateRule>(
        new SNTG1101HandedExceptionLost(),
        new SNTG1102HandedExceptionLostOnSomePaths(),
        new SNTG1103SpecificHandedExceptionLost(),
        new SNTG1104HandedExceptionLoggedBelowEventLevel(),
        new SNTG1105HandedExceptionReportedAsTextOnly(),
        new SNTG1109ShownExceptionLost(),
        new SNTG1301TaskExceptionDropped(),
        new SNTG1302TaskExceptionLate());

    /// <summary>Those about exceptions that code outside hands over.</summary>
    public static readonly ImmutableArray<FateRule> Handed =
        Caught.Where(static rule => (rule.Entries & Entries.AnyHanded) != 0).Concat(OnlyHanded).ToImmutableArray();

    /// <summary>The one that tells the report each fate.</summary>
    public static readonly ImmutableArray<FateRule> OfVerdicts = ImmutableArray.Create<FateRule>(new SNTG1000HandlerJudged());

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<FateRule> All = Caught.AddRange(OnlyHanded);
}
