using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SentryGen.Languages;

/// <summary>
/// A text in the language of its reader, as a title, as a message or as an argument of one. It needs no satellite assembly, which
/// the command line of older SDKs does not load. Nothing is translated before somebody reads it.
/// </summary>
internal sealed class LocalizedText(string english) : LocalizableString
{
    private readonly string english = english;

    /// <summary>The arguments of a message: texts are translated, and all else stays as it is.</summary>
    public static object[] Arguments(object[] arguments) =>
        Array.ConvertAll(arguments, static argument => argument is string text ? new LocalizedText(text) : argument);

    /// <summary>The text for the person at the screen. Nobody tells a code fix the culture.</summary>
    public static string OnScreen(string english) => new LocalizedText(english).ToString();

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) =>
        Chinese.IsReadBy(formatProvider as CultureInfo ?? OfScreen) ? Chinese.Of(english) : english;

    /// <inheritdoc/>
    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(english);

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) => other is LocalizedText text && text.english == english;

#pragma warning disable RS1035 // A compiler gives the culture. An editor gives none.
    private static CultureInfo OfScreen => CultureInfo.CurrentUICulture;
#pragma warning restore RS1035
}
