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
    /// <inheritdoc/>
    public override string ToString() => $"{Module}.{Function}" + (Line is { } line ? $":{line}" : "");

    internal static StackFrame Read(JsonElement frame) => new(
        frame.Text("module") ?? "",
        frame.Text("function") ?? "",
        frame.Text("abs_path") ?? frame.Text("filename"),
        int.TryParse(frame.Text("lineno"), out var line) ? line : null,
        frame.Find("in_app") is { ValueKind: JsonValueKind.True });
}
