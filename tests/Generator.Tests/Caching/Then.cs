namespace SentryGen.Tests.Caching;

internal static class FunctionExtensions
{
    public static Func<T, T> Then<T>(this Func<T, T> first, Func<T, T> second) => value => second(first(value));
}
