namespace SentryGen.Tasks;

/// <summary>How code leaves the failure of a task alone. Rules tell it to their fixes.</summary>
internal enum TaskEnd
{
    /// <summary>A statement drops the task.</summary>
    Dropped,

    /// <summary>A helper takes it.</summary>
    Helped,

    /// <summary>An expression takes it, and goes on without it.</summary>
    Passed,

    /// <summary>A field keeps it.</summary>
    Kept,

    /// <summary>The tasks of the handlers of an event.</summary>
    Raised,
}
