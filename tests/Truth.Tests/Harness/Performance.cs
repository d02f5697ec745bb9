using System.Collections.Concurrent;

namespace SentryGen.Tests;

/// <summary>A snippet's run on one path, and all that came of it.</summary>
internal sealed class Performance
{
    private static readonly AsyncLocal<Performance?> Ambient = new();

    public static Performance? Current => Ambient.Value;

    /// <summary>What the snippet was about.</summary>
    public ConcurrentQueue<Exception> Failed { get; } = [];

    /// <summary>The events it made.</summary>
    public ConcurrentQueue<SentryEvent> Events { get; } = [];

    /// <summary>The breadcrumbs it left.</summary>
    public ConcurrentQueue<Breadcrumb> Breadcrumbs { get; } = [];

    /// <summary>What it gave to code elsewhere, returned, or left where it outlives it.</summary>
    public ConcurrentQueue<object> Handed { get; } = [];

    /// <summary>What it threw.</summary>
    public Exception? Thrown { get; private set; }

    public static async Task<Performance> Of(Func<Task> play)
    {
        var performance = new Performance();
        Ambient.Value = performance;
        try
        {
            await play();
        }
        catch (Exception exception)
        {
            performance.Thrown = exception;
        }

        Ambient.Value = null;
        return performance;
    }

    /// <summary>The fate of all that failed; where it differs, of what was lost.</summary>
    public Arrival? Arrival(Func<SentryId, bool> isDelivered)
    {
        var arrivals = Failed.Select(exception => Of(exception, isDelivered)).ToList();
        return arrivals.Count == 0 ? null : arrivals.Max();
    }

    private Arrival Of(Exception exception, Func<SentryId, bool> isDelivered) =>
        Events.Any(sent => isDelivered(sent.EventId) && Holding.IsCarriedBy(exception, sent.Exception)) ? Tests.Arrival.Reported
        : Holding.IsCarriedBy(exception, Thrown) ? Tests.Arrival.ThrownOn
        : Handed.Any(handed => Holding.IsHeldBy(exception, handed)) ? Tests.Arrival.HandedOver
        : Events.Any(sent => isDelivered(sent.EventId)) ? Tests.Arrival.TextOnly
        : Thrown is not null ? Tests.Arrival.Replaced
        : !Breadcrumbs.IsEmpty ? Tests.Arrival.BreadcrumbOnly
        : Tests.Arrival.Lost;

    public string InWords(Func<SentryId, bool> isDelivered) => string.Join("; ",
    [
        .. Failed.Select(exception => $"failed with {exception.GetType().Name}"),
        .. Events.Select(sent => $"{(isDelivered(sent.EventId) ? "" : "undelivered ")}event with {sent.Exception?.GetType().Name ?? "no exception"}, message '{sent.Message?.Formatted ?? sent.Message?.Message}'"),
        .. Breadcrumbs.Select(left => $"breadcrumb '{left.Message}'"),
        .. Handed.Select(handed => $"handed over {handed.GetType().Name}"),
        Thrown is null ? "nothing thrown" : $"threw {Thrown.GetType().Name}: {Thrown.Message}",
    ]);
}
