namespace SentryGen.Knowledge;

/// <summary>A member through which a library runs code of an app, and drops what that code throws.</summary>
/// <param name="Library">The library, as messages name it.</param>
/// <param name="Type">The type that declares the member.</param>
/// <param name="Member">An event, a method with a delegate, a property for one, or a method that the app overrides or implements.</param>
internal sealed record SwallowPoint(string Library, string Type, string Member)
{
    /// <summary>The library writes a line about it, which makes no event: the end of a sentence. Null if it writes none.</summary>
    public string? Line { get; init; }

    /// <summary>The library drops it on some systems only, in some releases, or not each time.</summary>
    public bool IsLikely { get; init; }

    /// <summary>It is certain nevertheless if the code throws by itself.</summary>
    public bool IsSureOfThrows { get; init; }

    /// <summary>An app sets the hook where it starts, so a library can't tell whether it is set.</summary>
    public bool IsSetUpByApp { get; init; }

    /// <summary>The members that take what the library drops. If one is used anywhere, the exception is in good hands.</summary>
    public (string Type, string Member)[] Hooks { get; init; } = [];

    /// <summary>The members without which the library does not run the code, or does not drop anything. Empty if it always does.</summary>
    public (string Type, string Member)[] Needs { get; init; } = [];

    /// <summary>The library runs only the types that are named where the app uses one of <see cref="Needs"/>.</summary>
    public bool IsOfNamedTypes { get; init; }

    /// <summary>
    /// The part of the emitted bootstrap that reports the exception in an app. A library can't tell whether its app has the part.
    /// </summary>
    public string? ReportedBy { get; init; }

    /// <summary>
    /// The property beside this one that takes what the library drops. The library drops what other code throws, and not what the
    /// function does that this property has.
    /// </summary>
    public string? Beside { get; init; }

    /// <summary>The codes that set a hook, for a fix: the first one that has a place in the project is taken.</summary>
    public HookCode[] Codes { get; init; } = [];
}

/// <summary>The place of the code that sets a hook.</summary>
internal enum CodePlace
{
    /// <summary>Behind the statement that gives the library its callback, on the object of the event.</summary>
    Beside,

    /// <summary>Behind a call, on its result.</summary>
    Behind,

    /// <summary>
    /// In a function that is given an object of a type, or where such an object is made. Without a type, where the object is made that
    /// has the callback.
    /// </summary>
    Inside,

    /// <summary>Behind the statement that builds the services of an app, on them.</summary>
    Built,
}

/// <summary>The code that sets a hook.</summary>
/// <param name="Place">Its place.</param>
/// <param name="Code">The code, without the object in front.</param>
internal sealed record HookCode(CodePlace Place, string Code)
{
    /// <summary>The full name of a type that handlers name.</summary>
    public const string
        Sdk = "global::" + SentryApi.Sdk,
        Task = "global::System.Threading.Tasks.Task",
        Level = "global::" + LogNamespace + ".LogLevel";

    /// <summary>The namespace of the level.</summary>
    public const string LogNamespace = "Microsoft.Extensions.Logging";

    /// <summary>The name of the call, or of the type; null for a place that needs none.</summary>
    public string? Anchor { get; init; }

    /// <summary>The namespaces that the code needs.</summary>
    public string[] Imports { get; init; } = [];
}
