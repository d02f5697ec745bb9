using System.Text.Json;

namespace SentryGen.Sink;

/// <summary>One frame of a stack trace.</summary>
/// <param name="Module">The type that declares the function.</param>
/// <param name="Function">The function.</param>
/// <param name="File">The source file, or null where no symbols were found.</param>
/// <param name="Line">The line in it.</param>
/// <param name="InApp">Whether it is the app's own code, as the SDK sees it.</param>
public sealed record StackFrame(string Module, string Function, string? File, int? Line, bool InApp)
{
    /// <summary>The function with its module. Some SDKs write all of it into the function.</summary>
    public string Name => Module is "" ? Function : $"{Module}.{Function}";

    /// <inheritdoc/>
    public override string ToString() => Name + (Line is { } line ? $":{line}" : "");

    internal static StackFrame Read(JsonElement frame) => new(
        frame.Text("module") ?? "",
        frame.Text("function") ?? "",
        frame.Text("abs_path") ?? frame.Text("filename"),
        int.TryParse(frame.Text("lineno"), out var line) ? line : null,
        frame.Find("in_app") is { ValueKind: JsonValueKind.True });
}
