namespace SentryGen.Knowledge;

/// <summary>
/// All that SentryGen knows of a host of an app, or of a framework within one. A new host is a new row of <see cref="Hosts.All"/>.
/// </summary>
/// <param name="Name">Its name for people: on the page and in the answer of the doctor.</param>
/// <param name="Package">The package of Sentry that it takes.</param>
/// <param name="Wired">For the page: the work of the bootstrap.</param>
/// <param name="Arrives">For the page: the failures that become events.</param>
internal sealed record HostKind(string Name, string Package, string Wired, string Arrives) : Reference(Name)
{
    /// <summary>An app is one of these hosts. The others are parts of an app.</summary>
    public bool IsApp { get; init; }

    /// <summary>One user works with the whole process, so one scope serves all threads.</summary>
    public bool HasOneUser { get; init; }

    /// <summary>The reason if no code before Main can wire it.</summary>
    public string? OutOfReach { get; init; }

    /// <summary>The code by which it reports, if those of the process and of the log are not enough.</summary>
    public HostHook? Hook { get; init; }
}

/// <summary>Emitted code that makes one kind of host report.</summary>
/// <param name="Part">The template that holds it, by the name after its <c>#if</c>.</param>
/// <param name="Wiring">The statement that wires it.</param>
/// <param name="Place">The place of this statement.</param>
/// <param name="Needs">The capability of Sentry that it uses.</param>
internal sealed record HostHook(string Part, string Wiring, HookPlace Place, Capability Needs)
{
    /// <summary>The capability of Sentry that does the same, if there is one.</summary>
    public Capability? Instead { get; init; }
}

/// <summary>A place in the emitted code for the statement of a hook.</summary>
internal enum HookPlace
{
    /// <summary>Before Main, if the bootstrap starts the SDK.</summary>
    Process,

    /// <summary>When the services of a host are complete. They are called <c>services</c> there.</summary>
    Services,

    /// <summary>The same for the services of a web host that the bootstrap wires.</summary>
    WebServices,
}
