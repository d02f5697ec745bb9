namespace SentryGen.Knowledge;

/// <summary>Something that a project may reference and that a decision depends on.</summary>
/// <param name="Name">Its name for people.</param>
internal record Reference(string Name)
{
    /// <summary>The types by which it is found. A project references it if it can name them all.</summary>
    public string[] Markers { get; init; } = [];

    public static ReferenceSet operator |(Reference one, Reference other) => (ReferenceSet)one | other;
}

/// <summary>References as a value. The place of a reference in <see cref="References.All"/> is its bit.</summary>
internal readonly record struct ReferenceSet(ulong Bits)
{
    public bool Has(ReferenceSet others) => (Bits & others.Bits) == others.Bits;

    public static implicit operator ReferenceSet(Reference reference) => new(1UL << Array.IndexOf(References.All, reference));

    public static ReferenceSet operator |(ReferenceSet one, ReferenceSet other) => new(one.Bits | other.Bits);

    public override string ToString()
    {
        var set = this;
        return string.Join(", ", References.All.Where(reference => set.Has(reference)).Select(static reference => reference.Name));
    }
}

/// <summary>All that a project may reference: packages of Sentry, parts of .NET, and hosts.</summary>
internal static class References
{
    /// <summary>The SDK of Sentry, unless a type of the project hides its namespace.</summary>
    public static readonly Reference Sentry = new(SentryApi.Assembly);

    /// <summary>The adapter of the log.</summary>
    public static readonly Reference LoggingAdapter = new(SentryApi.LoggingAssembly) { Markers = [SentryApi.LoggingOptions] };

    /// <summary>The adapter of web hosts.</summary>
    public static readonly Reference AspNetCoreAdapter =
        new(SentryApi.AspNetCoreAssembly) { Markers = [SentryApi.WebHostBuilderExtensions] };

    /// <summary>The attribute of module initializers. If it is missing, as before .NET 5, the generator declares it.</summary>
    public static readonly Reference ModuleInitializer = new("module initializers");

    /// <summary>Signals of the process, from .NET 6 on.</summary>
    public static readonly Reference PosixSignals = new("signals") { Markers = [HostApi.PosixSignalRegistration] };

    /// <summary>System.Net.Http. A project for .NET Framework may lack it.</summary>
    public static readonly Reference HttpHandlers = new("HTTP handlers") { Markers = [HostApi.HttpHandler] };

    /// <summary>ValueTask. A project for .NET Framework may lack it.</summary>
    public static readonly Reference ValueTasks = new("value tasks") { Markers = [HostApi.ValueTask] };

    public static readonly Reference[] All =
        [Sentry, LoggingAdapter, AspNetCoreAdapter, ModuleInitializer, PosixSignals, HttpHandlers, ValueTasks, .. Hosts.All];
}
