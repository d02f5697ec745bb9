namespace SentryGen.Knowledge;

/// <summary>The kind of code by which an app shows its host.</summary>
internal enum HostSign
{
    /// <summary>It calls the member.</summary>
    Call,

    /// <summary>It declares a class that derives from the type.</summary>
    Class,

    /// <summary>It declares a public method that takes the type.</summary>
    Method,
}

/// <summary>When what shows is not enough.</summary>
internal enum HostGap
{
    /// <summary>Whoever starts the SDK.</summary>
    Always,

    /// <summary>Nobody starts it: the host is out of the bootstrap's reach.</summary>
    OutOfReach,

    /// <summary>The app starts it by itself, and the bootstrap stands back.</summary>
    OwnStart,

    /// <summary>Neither bootstrap nor app wires the web host.</summary>
    NoWebHost,
}

/// <summary>A host, or a part of one, that reports only where the app's own code says so.</summary>
/// <param name="Gap">When it does not report.</param>
/// <param name="Sign">How it shows.</param>
/// <param name="Type">The type by which it shows.</param>
/// <param name="Member">The member of the type, where the sign is one.</param>
/// <param name="Loses">The failures that never reach Sentry.</param>
/// <param name="Remedy">The remedy.</param>
internal sealed record HostCall(HostGap Gap, HostSign Sign, string Type, string? Member, string Loses, string Remedy)
{
    /// <summary>The package that the remedy needs, if the SDK alone is not enough.</summary>
    public string? Needs { get; init; }

    /// <summary>The text in each file that shows it by a member.</summary>
    public string? Word => Sign == HostSign.Call ? $"{Type.Substring(Type.LastIndexOf('.') + 1)}.{Member}" : Member;

    /// <summary>Words of which one stands in the source of an app that has found a remedy of its own.</summary>
    public string[] OwnRemedies { get; init; } = [];
}

/// <summary>Every call that a host is known to need.</summary>
internal static class HostCalls
{
    private static readonly string[] Captures = [SentryApi.CaptureException, SentryApi.CaptureEvent];

    /// <summary>
    /// How the names begin of the assemblies that hold the types of the table; they would else be looked for in every reference.
    /// </summary>
    private static readonly string[] Assemblies =
    [
        "Amazon.Lambda", "Microsoft.AspNetCore.Components.WebAssembly", "Microsoft.Maui", "Microsoft.UI", "Microsoft.WinUI",
        "System.Windows.Forms",
    ];

    /// <summary>The table.</summary>
    public static readonly HostCall[] All =
    [
        new(HostGap.OutOfReach, HostSign.Call, HostApi.Maui, "CreateBuilder",
            "Nothing of this MAUI app is reported", "call UseSentry on its builder, with a DSN from its configuration")
        { Needs = SentryApi.MauiAssembly },

        new(HostGap.OutOfReach, HostSign.Call, HostApi.BlazorWebAssembly, "CreateDefault",
            "Nothing of this app in the browser is reported", "call UseSentry on its builder, with a DSN from its configuration")
        { Needs = SentryApi.BlazorWebAssemblyAssembly },

        new(HostGap.OutOfReach, HostSign.Class, HostApi.WinUI, null,
            "Nothing of this WinUI app is reported", "call SentrySdk.Init in the constructor of its application"),

        new(HostGap.OwnStart, HostSign.Call, HostApi.WindowsForms, "Run",
            "An exception of an event handler ends in a dialog and is not reported",
            "call Application.SetUnhandledExceptionMode(UnhandledExceptionMode.ThrowException) before the first window")
        { OwnRemedies = ["SetUnhandledExceptionMode", "ThreadException"] },

        new(HostGap.Always, HostSign.Method, HostApi.LambdaContext, null,
            "An exception of this Lambda handler is not reported", "capture it and flush before it leaves the handler")
        { OwnRemedies = Captures },

        new(HostGap.NoWebHost, HostSign.Class, HostApi.LambdaWebFunction, null,
            "The failed requests of this Lambda function are not reported",
            "override Init and call UseSentry on its web host, with FlushOnCompletedRequest")
        { Needs = SentryApi.AspNetCoreAssembly },
    ];

    /// <summary>An assembly of this name may hold a type of the table.</summary>
    public static bool MayHoldHost(string assembly) =>
        Array.Exists(Assemblies, name => assembly.StartsWith(name, StringComparison.Ordinal));
}
