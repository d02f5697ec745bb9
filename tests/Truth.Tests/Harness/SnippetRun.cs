using System.Collections.Concurrent;

namespace SentryGen.Tests;

/// <summary>A snippet's run on one path, and all that came of it.</summary>
internal sealed class SnippetRun
{
    private static readonly AsyncLocal<SnippetRun?> Ambient = new();

    public static SnippetRun? Current => Ambient.Value;

    /// <summary>The exceptions that the snippet is about.</summary>
    public ConcurrentQueue<Exception> Failed { get; } = [];

    /// <summary>The events it made.</summary>
    public ConcurrentQueue<SentryEvent> Events { get; } = [];

    /// <summary>The breadcrumbs it left.</summary>
    public ConcurrentQueue<Breadcrumb> Breadcrumbs { get; } = [];

    /// <summary>The exceptions that it gave to code elsewhere, returned, or left in a place that outlives it.</summary>
    public ConcurrentQueue<object> Handed { get; } = [];

    /// <summary>The exception that it threw.</summary>
    public Exception? Thrown { get; private set; }

    /// <summary>It ran in a host, and what it threw went to the host: if Sentry got that, there is an event.</summary>
    public bool IsHosted { get; private init; }

    public static async Task<SnippetRun> Of(bool isHosted, Func<Task> body)
    {
        var run = new SnippetRun { IsHosted = isHosted };
        Ambient.Value = run;
        try
        {
            await body();
        }
        catch (Exception exception)
        {
            run.Threw(exception);
        }

        Ambient.Value = null;
        return run;
    }

    /// <summary>This thread belongs to the run from now on.</summary>
    public void Join() => Ambient.Value = this;

    public void Threw(Exception exception) => Thrown = exception;

    /// <summary>The end of each exception that it failed with.</summary>
    public IReadOnlyList<Arrival> Arrivals(Func<SentryId, bool> isDelivered)
    {
        var events = Events.Where(sent => isDelivered(sent.EventId)).ToList();
        return [.. Failed.Select(Of)];

        Arrival Of(Exception exception) =>
            events.Any(sent => Holding.IsCarriedBy(exception, sent.Exception)) ? Arrival.Reported
            : !IsHosted && Holding.IsCarriedBy(exception, Thrown) ? Arrival.ThrownOn
            : Handed.Any(handed => Holding.IsHeldBy(exception, handed)) ? Arrival.HandedOver
            : events.Any(sent => sent.Exception is null || sent.Exception != Thrown) ? Arrival.TextOnly
            : Thrown is not null && !Failed.Any(other => Holding.IsCarriedBy(other, Thrown)) ? Arrival.Replaced
            : !Breadcrumbs.IsEmpty ? Arrival.BreadcrumbOnly
            : Arrival.Lost;
    }

    public string InWords(Func<SentryId, bool> isDelivered) => string.Join("; ",
    [
        .. Failed.Select(exception => $"failed with {exception.GetType().Name}"),
        .. Events.Select(sent =>
            $"{(isDelivered(sent.EventId) ? "" : "undelivered ")}event with {sent.Exception?.GetType().Name ?? "no exception"}, "
                + $"message '{sent.Message?.Formatted ?? sent.Message?.Message}'"),
        .. Breadcrumbs.Select(left => $"breadcrumb '{left.Message}'"),
        .. Handed.Select(handed => $"handed over {handed.GetType().Name}"),
        Thrown is null ? "nothing thrown" : $"threw {Thrown.GetType().Name}: {Thrown.Message}",
    ]);
}
