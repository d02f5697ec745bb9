using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Caching;

/// <summary>Finds what keeps a compilation alive: walks every object that can be reached over fields.</summary>
internal static class Rooted
{
    private static readonly Type[] Heavy =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(SemanticModel), typeof(Location),
            typeof(AttributeData), typeof(IOperation)];

    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The paths from the object to whatever must not be reached.</summary>
    public static IEnumerable<string> In(object? start)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Value, string Path)>([(start, start?.GetType().Name ?? "null")]);
        while (pending.TryPop(out var next))
        {
            // Reflection's own objects lead to everything that is loaded, and to nothing of a compilation.
            if (next.Value is null or string or MemberInfo or Assembly or Module or Pointer) continue;
            var type = next.Value.GetType();
            if (type.IsPrimitive || type.IsEnum || !seen.Add(next.Value)) continue;

            if (Heavy.FirstOrDefault(heavy => heavy.IsAssignableFrom(type)) is { } heavy)
            {
                yield return $"{next.Path} is a {heavy.Name}";
                continue;
            }

            if (next.Value is Array array)
                foreach (var item in array)
                    pending.Push((item, next.Path + "[]"));

            for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
                foreach (var field in declaring.GetFields(Declared))
                    if (!field.FieldType.IsPointer)
                        pending.Push((field.GetValue(next.Value), $"{next.Path}.{field.Name}"));
        }
    }
}
