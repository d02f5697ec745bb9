namespace SentryGen.Knowledge;

/// <summary>The names of the emitted code that others look for.</summary>
internal static class Emitted
{
    /// <summary>The type that the user shares: it holds Configure, and no other name that could hide one of the user's.</summary>
    public const string SharedType = "SentryGen.Generated.SentryBootstrap";

    /// <summary>The interceptor that reports the answers of a gRPC server.</summary>
    public const string GrpcAnswers = "SentryGen.Generated.SentryGenBootstrap+GrpcAnswers";

    /// <summary>The handler that reports what event handlers of WPF throw.</summary>
    public const string Wpf = "SentryGen.Generated.SentryGenBootstrap+Wpf";

    /// <summary>The filter that reports what one-way calls and timers of Orleans throw.</summary>
    public const string Orleans = "SentryGen.Generated.SentryGenBootstrap+OrleansCalls";

    /// <summary>The file that answers the doctor.</summary>
    public const string DoctorFile = "SentryGen.Doctor.g.cs";

    private const string Prefix = "SentryGen.", Ending = ".g.cs";

    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>
    /// The namespace of the methods that report the failures of tasks. Each assembly has its own: if it shows its internals to another
    /// app, a call there means one method.
    /// </summary>
    public static string NamespaceOfTasks(string assembly) =>
        "SentryGen.Generated.Of" + string.Concat(assembly.Select(static c => char.IsLetterOrDigit(c) ? c.ToString() : $"_{(int)c:x}_"));

    /// <summary>The name of the emitted file about a topic.</summary>
    public static string FileOf(string topic) => Prefix + topic + Ending;

    /// <summary>The generator emitted the file, by its name.</summary>
    public static bool Is(string path)
    {
        var name = path.LastIndexOfAny(Separators) + 1;
        return path.EndsWith(Ending, StringComparison.Ordinal)
            && string.CompareOrdinal(path, name, Prefix, 0, Prefix.Length) == 0;
    }
}
