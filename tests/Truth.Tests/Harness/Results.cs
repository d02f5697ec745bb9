using System.Collections;

namespace SentryGen.Tests;

/// <summary>Takes what a method returned as its caller would: awaits it, goes through it.</summary>
internal static class Results
{
    public static async Task<object?> Of(object? returned)
    {
        switch (returned)
        {
            case Task task:
                await task;
                return task.GetType().GetProperty("Result")?.GetValue(task);
            case ValueTask task:
                await task;
                return null;
            case Lazy<int> lazy:
                return lazy.Value;
            case IAsyncEnumerable<object> stream:
                var streamed = new List<object>();
                await foreach (var item in stream) streamed.Add(item);
                return streamed;
            case string or ICollection or IDictionary:
                return returned;
            case IEnumerable items:
                return items.Cast<object?>().ToList();
            default:
                return returned;
        }
    }
}
