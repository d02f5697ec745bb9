using System.Text.RegularExpressions;

namespace SentryGen.Languages;

/// <summary>A text in two languages.</summary>
/// <param name="English">The text as the code says it, with <c>{0}</c> for the parts that differ.</param>
/// <param name="Translation">The same in the other language.</param>
internal sealed record Phrase(string English, string Translation);

/// <summary>Translates whole texts, and texts that are composed of known ones.</summary>
internal sealed class PhraseBook
{
    private const string Mark = "= ";

    private static readonly Regex Hole = new(@"\{(\d)\}", RegexOptions.CultureInvariant);

    /// <summary>Words of a sentence; names have capital letters or no blanks.</summary>
    private static readonly Regex Words = new(@"\b[a-z]{2,},? [a-z]", RegexOptions.CultureInvariant);

    /// <summary>A blank between two Chinese characters; in a phrase it parts them from a name.</summary>
    private static readonly Regex Spare = new(@"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])");

    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);
    private readonly Form[] forms;

    public PhraseBook(IEnumerable<Phrase> phrases)
    {
        Phrases = phrases.ToArray();
        foreach (var phrase in Phrases) whole[phrase.English] = phrase.Translation;
        forms = Phrases.Where(static phrase => Hole.IsMatch(phrase.English)).Select(static phrase => new Form(phrase))
            .OrderBy(static form => form.HasWords).ThenByDescending(static form => form.Said).ToArray();
    }

    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>Two lines for each text: as it is in the code, and the translation after <c>=</c>. <c>#</c> begins a comment.</summary>
    public static IEnumerable<Phrase> Parse(string text)
    {
        var english = "";
        foreach (var line in text.Split('\n').Select(static line => line.TrimEnd('\r')))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal)) yield return new(english, line.Substring(Mark.Length));
            else if (line.Length > 0 && line[0] != '#') english = line;
        }
    }

    /// <summary>The text in the other language. Parts that no phrase has stay as they are.</summary>
    public string Translate(string text) => Known(text) ?? Composed(text, Translate) ?? text;

    // Null if words remain that no phrase has: another form fits the text better.
    private string? Known(string text) =>
        whole.TryGetValue(text, out var known) ? known
        : Composed(text, Known) is { } composed ? composed
        : Words.IsMatch(text) ? null
        : text;

    private string? Composed(string text, Func<string, string?> translate)
    {
        foreach (var form in forms)
            if (form.Match(text) is { } match && Composed(form, match, translate) is { } composed) return composed;
        return null;
    }

    // Punctuation stands in code as well: between parts that no phrase has it stays.
    private static string? Composed(Form form, Match match, Func<string, string?> translate)
    {
        var isTranslated = form.HasWords;
        var isWhole = true;
        var translated = Hole.Replace(form.Phrase.Translation, hole =>
        {
            var part = match.Groups["p" + hole.Groups[1].Value].Value;
            if (form.IsCode(hole.Groups[1].Value)) return part;
            var said = translate(part);
            isWhole &= said is not null;
            isTranslated |= said != part;
            return said ?? part;
        });
        return isWhole && isTranslated ? Spare.Replace(translated, "") : null;
    }

    /// <summary>A text with parts that differ.</summary>
    private sealed class Form
    {
        private readonly string longest;
        private readonly Regex pattern;

        public Form(Phrase phrase)
        {
            Phrase = phrase;
            var pieces = Hole.Split(phrase.English).Where(static (_, at) => at % 2 == 0).ToList();
            longest = pieces.OrderByDescending(static piece => piece.Length).First();
            Said = pieces.Sum(static piece => piece.Length);
            HasWords = pieces.Exists(static piece => piece.Any(char.IsLetter)) || phrase.English.StartsWith("'", StringComparison.Ordinal);
            var escaped = Hole.Replace(Regex.Escape(phrase.English).Replace(@"\{", "{"), static hole => $"(?<p{hole.Groups[1].Value}>.+?)");
            pattern = new($"^{escaped}$", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }

        public Phrase Phrase { get; }

        /// <summary>The number of letters that do not differ. The form that has more of them says more.</summary>
        public int Said { get; }

        /// <summary>It is more than punctuation. Quotes say that they hold a name.</summary>
        public bool HasWords { get; }

        /// <summary>The part is a name in quotes, or the whole phrase is the same in both languages.</summary>
        public bool IsCode(string number) =>
            Phrase.English == Phrase.Translation || Phrase.English.Contains($"'{{{number}}}'");

        // Most phrases are no match, and the search for a piece says so soon.
        public Match? Match(string text) =>
            text.IndexOf(longest, StringComparison.Ordinal) >= 0 && pattern.Match(text) is { Success: true } match ? match : null;
    }
}
