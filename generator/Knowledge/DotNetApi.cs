namespace SentryGen.Knowledge;

/// <summary>The names of .NET that the analysis of handlers relies on.</summary>
internal static class DotNetApi
{
    public const string Exception = "System.Exception";
    public const string SystemException = "System.SystemException";
    public const string DoesNotReturn = "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute";
    public const string Conditional = "System.Diagnostics.ConditionalAttribute";
    public const string InterpolatedStringHandler = "System.Runtime.CompilerServices.InterpolatedStringHandlerAttribute";
    public const string Enumerable = "System.Linq.Enumerable";

    /// <summary>Moves an asynchronous enumerator to its next element.</summary>
    public const string MoveNextAsync = "MoveNextAsync";

    /// <summary>Gives a resource back.</summary>
    public const string DisposeAsync = "DisposeAsync";

    /// <summary>A task that also ends when a token is cancelled.</summary>
    public const string WaitAsync = "WaitAsync";

    /// <summary>Asks a container for a service, which an app that asks for it has registered.</summary>
    public const string GetService = "GetService";

    /// <summary>The ends of the names of methods by which a container learns a service.</summary>
    public static readonly string[] Registrations =
    [
        "AddSingleton", "AddScoped", "AddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient",
    ];

    /// <summary>Structs that hold nothing but a value.</summary>
    public static readonly string[] Scalars = ["System.Guid", "System.DateTimeOffset", "System.TimeSpan"];

    /// <summary>Exceptions that always have a cause.</summary>
    public static readonly string[] Wrappers =
        ["System.AggregateException", "System.Reflection.TargetInvocationException", "System.TypeInitializationException"];

    /// <summary>Types that run the function that they are made with only later, when they are started or read.</summary>
    public static readonly string[] Deferrals =
        ["System.Threading.Thread", "System.Lazy`1", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1"];

    /// <summary>Members of such types that run the function when they are read.</summary>
    public static readonly (string Type, string Member)[] Results =
        [("System.Lazy`1", "Value"), ("System.Threading.Tasks.Task`1", "Result")];

    /// <summary>Exceptions by which code stops because it was asked to.</summary>
    public static readonly string[] Cancellations =
        ["System.OperationCanceledException", "System.Threading.ThreadAbortException", "System.Threading.ThreadInterruptedException"];

    /// <summary>Questions whether there is a text.</summary>
    public static readonly (string Type, string Method)[] TextQuestions =
        [("System.String", "IsNullOrEmpty"), ("System.String", "IsNullOrWhiteSpace")];

    /// <summary>Methods that give a resource back.</summary>
    public static readonly (string Type, string Method)[] Disposals =
        [("System.IDisposable", "Dispose"), ("System.IAsyncDisposable", "DisposeAsync")];

    /// <summary>Types of points in time, and of spans between them.</summary>
    public static readonly string[] Times = ["System.TimeSpan", "System.DateTime", "System.DateTimeOffset"];

    public const string TimeoutException = "System.TimeoutException";

    /// <summary>Members that can't fail in a correct program, but for cancellation.</summary>
    public static readonly (string Type, string Method)[] OnlyCancelled =
    [
        ("System.Threading.CancellationToken", "ThrowIfCancellationRequested"),
        ("System.Threading.CancellationToken", "IsCancellationRequested"),
        ("System.Threading.CancellationToken", "None"),
        ("System.Threading.CancellationTokenSource", "Token"),
        ("System.Threading.CancellationTokenSource", "IsCancellationRequested"),
        ("System.Threading.Tasks.Task", "Delay"),
        ("System.Threading.Tasks.Task", "Yield"),
        ("System.Threading.Tasks.Task", "CompletedTask"),
        ("System.Threading.Thread", "Sleep"),
        ("System.Threading.SemaphoreSlim", "Wait"),
        ("System.Threading.SemaphoreSlim", "WaitAsync"),
        ("System.Threading.PeriodicTimer", "WaitForNextTickAsync"),
        ("System.TimeSpan", "FromMilliseconds"),
        ("System.TimeSpan", "FromSeconds"),
        ("System.TimeSpan", "FromMinutes"),
        ("System.TimeSpan", "FromHours"),
    ];

    /// <summary>Members that can't fail in a correct program.</summary>
    public static readonly (string Type, string Method)[] Harmless =
    [
        ("System.Console", "WriteLine"),
        ("System.Console", "Write"),
        ("System.IO.TextWriter", "WriteLine"),
        ("System.IO.TextWriter", "Write"),
        ("System.GC", "SuppressFinalize"),
        ("System.Threading.Tasks.Task", "ConfigureAwait"),
        ("System.Threading.Tasks.Task`1", "ConfigureAwait"),
        ("System.Threading.Tasks.ValueTask", "ConfigureAwait"),
        ("System.Threading.Tasks.ValueTask`1", "ConfigureAwait"),
        ("System.Diagnostics.Stopwatch", "StartNew"),
        ("System.Collections.Generic.List`1", "Add"),
    ];

    /// <summary>Types with methods that run a function that they are given.</summary>
    public static readonly string[] RunTheirCallback =
        ["System.Threading.Tasks.Task", "System.Threading.Tasks.TaskFactory", "System.Threading.Tasks.Parallel"];

    /// <summary>Types of which a value is the result of an asynchronous method.</summary>
    public static readonly string[] Tasks = ["System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"];

    /// <summary>Types that an iterator returns: its body runs only when somebody enumerates it.</summary>
    public static readonly string[] Sequences = ["System.Collections.IEnumerable", "System.Collections.Generic.IAsyncEnumerable`1"];

    /// <summary>Methods that make a new collection, or a builder of one.</summary>
    public static readonly (string Type, string Method)[] CollectionMakers =
    [
        ("System.Collections.Immutable.ImmutableArray", "CreateBuilder"),
        ("System.Collections.Immutable.ImmutableDictionary", "CreateBuilder"),
        ("System.Collections.Immutable.ImmutableHashSet", "CreateBuilder"),
        ("System.Collections.Immutable.ImmutableList", "CreateBuilder"),
    ];

    /// <summary>Methods that store their second argument in the first one.</summary>
    public static readonly (string Type, string Method)[] Stores =
    [
        ("System.Threading.Interlocked", "CompareExchange"),
        ("System.Threading.Interlocked", "Exchange"),
        ("System.Threading.Volatile", "Write"),
    ];

    /// <summary>Methods that return what their argument refers to.</summary>
    public static readonly (string Type, string Method)[] Loads = [("System.Threading.Volatile", "Read")];

    /// <summary>Questions whose answer is no wherever an app runs by itself.</summary>
    public static readonly (string Type, string Member)[] NeverTrue = [("System.Diagnostics.Debugger", "IsAttached")];

    /// <summary>Methods that wait for other code, and say whether it has ended.</summary>
    public static readonly (string Type, string Method)[] Waits =
    [
        ("System.Threading.Thread", "Join"),
        ("System.Threading.Tasks.Task", "Wait"),
        ("System.Threading.Tasks.Task", "WaitAll"),
        ("System.Threading.WaitHandle", "WaitOne"),
        ("System.Threading.CountdownEvent", "Wait"),
        ("System.Threading.ManualResetEventSlim", "Wait"),
    ];

    /// <summary>Methods that add an element to a collection.</summary>
    public static readonly string[] Additions =
        ["Add", "Push", "Enqueue", "Insert", "AddRange", "TryAdd", "AddFirst", "AddLast", "Append", "AppendLine", "AppendFormat"];

    /// <summary>Methods that take an element out of a collection, and say whether there was one.</summary>
    public static readonly string[] Removals = ["TryDequeue", "TryPop", "TryTake", "TryRemove", "Remove"];

    /// <summary>Queries with this ending give null if there is no element.</summary>
    public const string OrNone = "OrDefault";

    /// <summary>Methods that ask a collection for an element, or whether there is one.</summary>
    public static readonly string[] Lookups = ["TryGetValue", "ContainsKey", "Any"];

    /// <summary>The first words of methods that compare a text.</summary>
    public static readonly string[] Comparisons = ["Contains", "StartsWith", "EndsWith", "Equals"];
}
