namespace SentryGen.Knowledge;

/// <summary>The names that the rules about tasks rely on.</summary>
internal static class TaskApi
{
    /// <summary>The emitted method that reports the failure of a task.</summary>
    public const string ReportFault = "ReportFault";

    /// <summary>The option of ConfigureAwait with which an await throws nothing.</summary>
    public const int SuppressThrowing = 2;

    /// <summary>Methods that start a function as a task.</summary>
    public static readonly (string Type, string Method)[] Starters =
    [
        ("System.Threading.Tasks.Task", "Run"),
        ("System.Threading.Tasks.TaskFactory", "StartNew"),
        ("System.Threading.Tasks.TaskFactory`1", "StartNew"),
    ];

    /// <summary>Methods that make one task of several.</summary>
    public static readonly (string Type, string Method)[] Joins =
    [
        ("System.Threading.Tasks.Task", "WhenAll"),
        ("System.Threading.Tasks.Task", "WhenAny"),
    ];

    /// <summary>Methods that give the same task in another form.</summary>
    public static readonly (string Type, string Method)[] Forms =
    [
        ("System.Threading.Tasks.Task", "ConfigureAwait"),
        ("System.Threading.Tasks.Task`1", "ConfigureAwait"),
        ("System.Threading.Tasks.ValueTask", "ConfigureAwait"),
        ("System.Threading.Tasks.ValueTask`1", "ConfigureAwait"),
        ("System.Threading.Tasks.ValueTask", "AsTask"),
        ("System.Threading.Tasks.ValueTask`1", "AsTask"),
        ("System.Threading.Tasks.ValueTask", "Preserve"),
        ("System.Threading.Tasks.ValueTask`1", "Preserve"),
        ("System.Threading.Tasks.TaskExtensions", "Unwrap"),
    ];

    /// <summary>Properties of a task that leave its exception alone.</summary>
    public static readonly (string Type, string Property)[] States =
    [
        ("System.Threading.Tasks.Task", "IsCompleted"),
        ("System.Threading.Tasks.Task", "IsCompletedSuccessfully"),
        ("System.Threading.Tasks.Task", "IsFaulted"),
        ("System.Threading.Tasks.Task", "IsCanceled"),
        ("System.Threading.Tasks.Task", "Status"),
        ("System.Threading.Tasks.Task", "Id"),
    ];

    /// <summary>Members of a task that throw its exception.</summary>
    public static readonly (string Type, string Member)[] Throwing =
    [
        ("System.Threading.Tasks.Task", "Wait"),
        ("System.Threading.Tasks.Task", "GetAwaiter"),
        ("System.Threading.Tasks.Task`1", "Result"),
    ];

    /// <summary>Methods of libraries that look at the exception of a task and drop it.</summary>
    public static readonly (string Type, string Method)[] Silencers =
    [
        ("Nito.AsyncEx.TaskExtensions", "Ignore"),
        ("Orleans.PublicOrleansTaskExtensions", "Ignore"),
    ];

    /// <summary>Methods of libraries that do nothing with a task.</summary>
    public static readonly (string Type, string Method)[] Droppers = [("Microsoft.VisualStudio.Threading.TplExtensions", "Forget")];

    /// <summary>Calls that fail only if the program itself is wrong.</summary>
    public static readonly (string Type, string Method)[] Quiet =
    [
        ("Microsoft.AspNetCore.Components.ComponentBase", "StateHasChanged"),
        ("System.Threading.CancellationTokenSource", "Cancel"),
        ("System.Threading.CancellationTokenSource", "CancelAsync"),
        ("System.Threading.SemaphoreSlim", "Release"),
    ];

    /// <summary>Types whose methods do so.</summary>
    public static readonly string[] QuietTypes =
    [
        "System.Diagnostics.Activity", "System.Diagnostics.Debug", "System.Diagnostics.Debugger", "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Trace", "System.Threading.Interlocked", "System.Threading.Volatile",
    ];
}
