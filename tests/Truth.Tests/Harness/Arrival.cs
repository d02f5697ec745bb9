namespace SentryGen.Tests;

/// <summary>The end of an exception on one path.</summary>
internal enum Arrival
{
    /// <summary>An event carries it.</summary>
    Reported,

    /// <summary>It left the snippet as an exception, or as the cause of one.</summary>
    ThrownOn,

    /// <summary>Code elsewhere has it now, or it lies where it outlives the snippet.</summary>
    HandedOver,

    /// <summary>Events were sent, but none carries it.</summary>
    TextOnly,

    /// <summary>Another exception left the snippet, and it is not the cause of that.</summary>
    Replaced,

    /// <summary>A breadcrumb was left, which is sent with some other event or never.</summary>
    BreadcrumbOnly,

    /// <summary>Nothing.</summary>
    Lost,
}

internal static class Arrivals
{
    public static bool Reaches(this Arrival arrival) => arrival <= Arrival.HandedOver;

    public static string InWords(this Arrival arrival) => arrival switch
    {
        Arrival.Reported => "an event carries it",
        Arrival.ThrownOn => "it is thrown on",
        Arrival.HandedOver => "it is handed over",
        Arrival.TextOnly => "an event is sent without it",
        Arrival.Replaced => "another exception is thrown without it",
        Arrival.BreadcrumbOnly => "only a breadcrumb is left",
        _ => "nothing is sent",
    };
}
