using SentryGen.Sink;

namespace SentryGen.Playground.PaaS;

/// <summary>One call of an app, as its user saw it.</summary>
/// <param name="Call">The path or argument that was called.</param>
/// <param name="Outcome">The status or the exit code, in words.</param>
/// <param name="IsFailure">Whether that is a failure.</param>
/// <param name="Answer">The body or the output.</param>
/// <param name="Project">The project of the DSN that the app had then, or null without one.</param>
/// <param name="RequestId">The id of the request, where it is one of many in its process.</param>
internal sealed record Visit(string Call, string Outcome, bool IsFailure, string Answer, string? Project, string? RequestId)
{
    /// <summary>The header in which a platform's router numbers requests.</summary>
    public const string RequestIdHeader = "X-Request-ID";

    /// <summary>Whether an event comes from this call.</summary>
    public bool Brought(ReceivedEvent received) =>
        received.Project == Project && (RequestId is null || received.RequestHeaders.GetValueOrDefault(RequestIdHeader) == RequestId);

    /// <summary>Whether its user saw the same at another time.</summary>
    public bool LooksLike(Visit other) => (Outcome, Answer) == (other.Outcome, other.Answer);
}
