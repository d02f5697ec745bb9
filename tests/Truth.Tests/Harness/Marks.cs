namespace SentryGen.Tests;

/// <summary>
/// Marks a snippet: a method with one catch clause, or with one that is marked <c>/* judged */</c>. Its name says what it shows.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SnippetAttribute : Attribute
{
    /// <summary>How many paths there are; the snippet is run once for each, with 0, 1, … as <c>which</c>.</summary>
    public int Paths { get; set; } = 1;

    /// <summary>It tries more than once. The last failure stands for all, on the path on which all attempts fail.</summary>
    public bool IsRetry { get; set; }

    /// <summary>The events without the exception are sent if nothing fails, too, and so they are about something else.</summary>
    public bool TellsInAnyCase { get; set; }

    /// <summary>The member or type with the clause, where it is not the snippet itself.</summary>
    public string? In { get; set; }
}

/// <summary>Here verdict and reality are known to differ, and this is why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UndecidedAttribute(string because) : Attribute
{
    public string Because => because;
}

/// <summary>The rules say nothing here though the exception is lost, or was not in this run: that is decided so, and documented.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ByDesignAttribute(string because) : Attribute
{
    public string Because => because;
}

/// <summary>A setting of the group, for the analyzer and for the logger alike.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SettingAttribute(string name, string value) : Attribute
{
    public string Name => name;

    public string Value => value;
}

/// <summary>The group reaches Sentry through a small adapter of these tests that does what Sentry's own does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StandInAttribute : Attribute;
