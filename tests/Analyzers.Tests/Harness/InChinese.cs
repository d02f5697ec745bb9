using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace SentryGen.Tests;

/// <summary>Each message that a test provokes is Chinese for a Chinese reader, with all its arguments.</summary>
internal static partial class InChinese
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("zh-CN");

    public static void Check(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(diagnostic => AllRules.Ids.Contains(diagnostic.Id)))
        {
            var message = diagnostic.GetMessage(Culture);
            if (Remainder(message) is { } word) throw new XunitException($"'{word}' is left of English in '{message}'");
            if (!Character().IsMatch(message)) throw new XunitException($"'{message}' is not Chinese");
        }
    }

    /// <summary>A word of English sentences, outside of names in quotes.</summary>
    public static string? Remainder(string message) =>
        English().Match(Names().Replace(message, "")) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("“[^”]*”|'[^']*'")]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(a|an|the|of|is|are|and|or|not|no|it|its|to|in|at|with|by|on|for|this|that|from|because|does|call|run|add|set)\b")]
    private static partial Regex English();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Character();
}
