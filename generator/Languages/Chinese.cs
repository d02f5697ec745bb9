using System.Globalization;

namespace SentryGen.Languages;

/// <summary>Simplified Chinese, by the texts in <c>zh-CN</c>. They are read when somebody asks for the first of them.</summary>
internal static class Chinese
{
    private const string Folder = "zh-CN.";

    private static readonly Lazy<PhraseBook> Book = new(Read);

    /// <summary>The texts, in the order of the files.</summary>
    public static IReadOnlyList<Phrase> Phrases => Book.Value.Phrases;

    /// <summary>The text in Chinese. Parts of it that no phrase has stay as they are: they are code.</summary>
    public static string Of(string english) => Book.Value.Translate(english);

    /// <summary>The readers of this culture read simplified Chinese. Taiwan, Hong Kong and Macao write another script.</summary>
    public static bool IsReadBy(CultureInfo culture) =>
        culture.Name is "zh" or "zh-CN" or "zh-SG" or "zh-CHS" || culture.Name.StartsWith("zh-Hans", StringComparison.Ordinal);

    private static PhraseBook Read()
    {
        var assembly = typeof(Chinese).Assembly;
        var files = assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal));
        return new(files.OrderBy(static name => name, StringComparer.Ordinal).SelectMany(file =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            return PhraseBook.Parse(reader.ReadToEnd());
        }));
    }
}
