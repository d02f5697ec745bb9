using Microsoft.CodeAnalysis;
using SentryGen.Rules;
using SentryGen.SetUp;

namespace SentryGen;

/// <summary>The rules of which each says what is wrong with a set-up.</summary>
internal static class SetUpRules
{
    public static readonly SetUpRule[] All =
    [
        new SNTG2001AppNotWired(), new SNTG2002WebAdapterMissing(), new SNTG2003LoggingAdapterMissing(), new SNTG2004ClosedBeforeCrash(),
        new SNTG2005ThrowsWithoutDsn(), new SNTG2006DsnLeadsNowhere(), new SNTG2007DsnInSource(), new SNTG2008ProvidersClearedAfter(),
        new SNTG2009SerilogHidesLog(), new SNTG2010SettingsNotRead(), new SNTG2011StartedTwice(), new SNTG2012SetUpTooLate(),
        new SNTG2013EventsSwitchedOff(), new SNTG2014EndsBeforeSending(), new SNTG2015HostNeedsCall(), new SNTG2016NothingStartsSentry(),
        new SNTG2017LogSettingsStopApp(), new SNTG2018LeftOut(), new SNTG2019LoggerLeadsNowhere(),
        new SNTG2020LogLevelDropsEvents(),
    ];

    /// <summary>One of them speaks at one of the nodes.</summary>
    public static bool SpeakOf(IEnumerable<SyntaxNode> nodes, SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        var places = All.SelectMany(rule => rule.FindingsIn(file, app, cancellation))
            .Select(static finding => finding.Place)
            .Where(place => place.SourceTree == file)
            .ToList();
        return nodes.Any(node => places.Any(place => node.Span.IntersectsWith(place.SourceSpan)));
    }
}
