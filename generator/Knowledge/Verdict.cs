namespace SentryGen.Knowledge;

/// <summary>How the bootstrap is wired into the host.</summary>
internal enum Route
{
    /// <summary>Nothing is wired.</summary>
    None,

    /// <summary>The SDK is initialised before Main.</summary>
    Console,

    /// <summary>and the logs of every generic host report to it,</summary>
    GenericHost,

    /// <summary>and every web host gets the request middleware.</summary>
    AspNetCore,
}

/// <summary>Why a project is not wired.</summary>
internal enum Unwired
{
    No,
    NotAnApp,
    NotReferenced,
    AnalyzersAlone,
    TestProject,
    NoSentry,
    NoStart,
    SwitchedOff,
    OwnSetUp,
    HostOutOfReach,
    LanguageTooOld,
    RouteNotAvailable,
}

/// <summary>The decision of the generator about a project, and the reason.</summary>
/// <param name="Route">How it is wired.</param>
/// <param name="InitializesSdk">False where the app initialises the SDK itself.</param>
/// <param name="Unwired">Why there is no route; <see cref="Unwired.No"/> where there is one.</param>
/// <param name="Why">The reason as a sentence, for the header of the generated file.</param>
internal sealed record Verdict(Route Route, bool InitializesSdk, Unwired Unwired, string Why)
{
    public bool IsWired => Route != Route.None;
}
