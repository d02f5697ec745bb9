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

    /// <summary>The code that sets the hook, for a fix.</summary>
    public HookCode? Code { get; init; }
}

/// <summary>The code that sets a hook.</summary>
/// <param name="Member">The event, behind the object that has the callback; or the method, behind the call that runs it.</param>
/// <param name="Handler">The lambda that reports.</param>
internal sealed record HookCode(string Member, string Handler)
{
    /// <summary>The full name of a type that handlers call.</summary>
    public const string Sdk = "global::" + SentryApi.Sdk, Task = "global::System.Threading.Tasks.Task";

    /// <summary>The call behind which the method stands; null if the hook is an event.</summary>
    public string? Behind { get; init; }
}
