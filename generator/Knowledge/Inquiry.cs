using SentryGen.Model;

namespace SentryGen.Knowledge;

/// <summary>
/// The question of <c>dotnet build -t:SentryGenDoctor</c>, with all that only the build, .editorconfig and the other projects know.
/// </summary>
/// <param name="Project">The name of the project.</param>
/// <param name="Packages">The packages of Sentry, each with its version: <c>Sentry 6.12.1</c>.</param>
/// <param name="Options">The options of .editorconfig: <c>key = value</c>.</param>
internal sealed record Inquiry(string Project, EquatableArray<string> Packages, EquatableArray<string> Options)
{
    /// <summary>Packages of Sentry that do not fit each other, and what to do about it; empty where they do.</summary>
    public string Mixed { get; init; } = "";

    /// <summary>The person who asks reads simplified Chinese.</summary>
    public bool IsInChinese { get; init; }

    /// <summary>Referenced projects in which SentryGen looks at nothing.</summary>
    public EquatableArray<string> Unreached { get; init; }

    /// <summary>The parts of the set-up that the referenced projects and packages do.</summary>
    public EquatableArray<FoundWiring> Elsewhere { get; init; }
}

/// <summary>A part of the set-up that is not done in the app's own code.</summary>
/// <param name="Wiring">The part.</param>
/// <param name="Place">The project, or the file of the assembly.</param>
internal sealed record FoundWiring(OwnWiring Wiring, string Place);

/// <summary>All that the doctor can say of a project.</summary>
internal sealed record Answer(Facts Facts, Verdict Verdict, Inquiry Inquiry);
