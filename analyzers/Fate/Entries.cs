namespace SentryGen.Fate;

/// <summary>How code comes by an exception.</summary>
[Flags]
internal enum Entries
{
    /// <summary>A clause catches it.</summary>
    Caught = 1,

    /// <summary>A framework hands it over, and nobody else sees it then.</summary>
    Handed = 2,

    /// <summary>Code outside hands it over, and may tell somebody else as well.</summary>
    Shown = 4,

    /// <summary>It is in the task of a continuation, which looks at it.</summary>
    Continuation = 8,

    /// <summary>It is in the task of a continuation, which does not look at it.</summary>
    Unlooked = 16,

    /// <summary>Several handlers of the project hand it over.</summary>
    Gathered = 32,

    /// <summary>All that code outside hands over.</summary>
    AnyHanded = Handed | Shown | Continuation | Unlooked,
}
