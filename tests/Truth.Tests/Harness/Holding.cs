using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace SentryGen.Tests;

/// <summary>Whether an exception is in something.</summary>
internal static class Holding
{
    private const int Depth = 6;

    /// <summary>The other is the exception, has it as a cause, or has its cause: a cause counts as the exception.</summary>
    public static bool IsCarriedBy(Exception exception, Exception? other) =>
        other is not null && Chain(other).Intersect(Chain(exception)).Any();

    public static bool IsHeldBy(Exception exception, object? holder) => IsHeldBy(exception, holder, Depth);

    private static bool IsHeldBy(Exception exception, object? holder, int depth) => depth > 0 && holder switch
    {
        null or string => false,
        Exception other => IsCarriedBy(exception, other),
        SentryEvent sent => IsCarriedBy(exception, sent.Exception),
        ExceptionDispatchInfo info => IsCarriedBy(exception, info.SourceException),
        Delegate function => IsHeldBy(exception, function.Target, depth - 1),
        Task task =>
            IsCarriedBy(exception, task.Exception) || (task.IsCompletedSuccessfully && IsHeldBy(exception, ResultOf(task), depth - 1)),
        TaskCompletionSource source => IsHeldBy(exception, source.Task, depth - 1),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Any(index => IsHeldBy(exception, tuple[index], depth - 1)),
        IDictionary map => map.Keys.Cast<object>().Concat(map.Values.Cast<object?>()).Any(item => IsHeldBy(exception, item, depth - 1)),
        ICollection items => items.Cast<object?>().Any(item => IsHeldBy(exception, item, depth - 1)),
        _ when IsOfSnippets(holder.GetType()) =>
            Fields(holder.GetType()).Any(field => IsHeldBy(exception, field.GetValue(holder), depth - 1)),
        _ when holder.GetType().IsGenericType && holder.GetType().GetProperty("Task") is { } task =>
            IsHeldBy(exception, task.GetValue(holder), depth - 1),
        _ => false,
    };

    private static bool IsOfSnippets(Type type) => type.Assembly.IsDynamic || type.Assembly.GetName().Name == SnippetAssembly.Name;

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        const BindingFlags Declared =
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (; type is not null && type != typeof(object); type = type.BaseType)
            foreach (var field in type.GetFields(Declared))
                if (!type.IsGenericTypeDefinition) yield return field;
    }

    private static object? ResultOf(Task task) => task.GetType().GetProperty("Result")?.GetValue(task);

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        yield return exception;
        var causes = exception is AggregateException aggregate
            ? aggregate.InnerExceptions : exception.InnerException is { } inner ? [inner] : Enumerable.Empty<Exception>();
        foreach (var cause in causes.SelectMany(Chain)) yield return cause;
    }
}
