using SentryGen.Model;

namespace SentryGen.Knowledge;

/// <summary>What <c>dotnet build -t:SentryGenDoctor</c> asks with, and what only the build and .editorconfig know.</summary>
/// <param name="Project">What the project is called.</param>
/// <param name="Packages">The packages of Sentry, each with its version: <c>Sentry 6.12.1</c>.</param>
/// <param name="Options">What .editorconfig says: <c>key = value</c>.</param>
internal sealed record Inquiry(string Project, EquatableArray<string> Packages, EquatableArray<string> Options)
{
    /// <summary>Packages of Sentry that do not fit each other, and what to do about it; empty where they do.</summary>
    public string Mixed { get; init; } = "";
}
