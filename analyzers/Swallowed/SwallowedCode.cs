using Microsoft.CodeAnalysis;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Swallowed;

/// <summary>Code of an app that a library runs, and whose exceptions the library drops.</summary>
/// <param name="Point">The row of the member through which the library has the code.</param>
/// <param name="Syntax">The method, local function or lambda.</param>
/// <param name="Place">The place at which a diagnostic speaks of it.</param>
/// <param name="Failure">The place in it that can fail; null if the library drops what other code throws.</param>
/// <param name="IsSure">No false positive is known.</param>
internal sealed record SwallowedCode(SwallowPoint Point, SyntaxNode Syntax, Location Place, OuterCall? Failure, bool IsSure)
{
    /// <summary>The words of the code about the loss.</summary>
    public Intent Intent { get; init; }

    /// <summary>The app takes what the library drops, so that nothing is lost.</summary>
    public bool IsTaken { get; init; }

    /// <summary>How a message names the exception.</summary>
    public string Thrown => Failure is { IsCertain: true, Name: var type } ? type : nameof(Exception);

    /// <summary>The object of a message's sentence.</summary>
    public string Dropped => Failure is null ? "what the code throws that it guards" : "what this code throws";

    /// <summary>The end of a message: the reason.</summary>
    public string Why => Failure switch
    {
        null => $"'{Point.Beside}' is not set",
        { IsCertain: true } => $"it throws '{Failure.Name}'",
        _ => $"'{Failure.Name}' can fail",
    };
}
