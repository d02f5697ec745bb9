using System.Text.RegularExpressions;

namespace SentryGen.Tests;

/// <summary>
/// The marks in a snippet. <c>{|SNTG1001:catch|}</c> claims a diagnostic, as in every test of the library.
/// <c>[|catch|]</c> is the place of the diagnostic that the test names, and <c>[|…|]</c> around anything else is a leak of it.
/// </summary>
internal static partial class Marks
{
    public static string Removed(string code) => Mark().Replace(code, "${text}");

    public static int Count(string code) => Mark().Count(code);

    /// <summary>The marks as numbers of the library: <c>{|#0:…|}</c>, <c>{|#1:…|}</c>.</summary>
    public static string Numbered(string code)
    {
        var number = 0;
        return Mark().Replace(code, mark => Write(number++, mark.Groups["text"].Value));
    }

    /// <summary>Number 0 is the handler: the marked one, or else the first. The others are its leaks.</summary>
    public static string HandlerAndLeaks(string code)
    {
        var marked = code.Contains("[|catch|]", StringComparison.Ordinal) ? code : Catch().Replace(code, "[|catch|]", 1);
        var leak = 1;
        return Mark().Replace(marked, mark => Write(mark.Groups["text"].Value == "catch" ? 0 : leak++, mark.Groups["text"].Value));
    }

    private static string Write(int number, string text) => $"{{|#{number}:{text}|}}";

    [GeneratedRegex(@"(?:\{\|#?\w+:|\[\|)(?<text>.*?)(?:\|\}|\|\])", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\bcatch\b")]
    private static partial Regex Catch();
}
