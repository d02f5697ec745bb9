using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Tests;

/// <summary>
/// Marks in a snippet: <c>{|SNTG1001:catch|}</c> claims a diagnostic, <c>[|catch|]</c> says where the one that the test names stands,
/// and <c>[|…|]</c> around anything else claims a leak.
/// </summary>
internal sealed partial record Markup(string Code, ImmutableArray<Mark> Marks)
{
    public ImmutableArray<Mark> Handlers { get; } = [.. Marks.Where(mark => mark.Text == "catch")];

    public ImmutableArray<Mark> Leaks { get; } = [.. Marks.Where(mark => mark.Text != "catch")];

    public static Markup Parse(string marked)
    {
        var code = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var end = 0;
        foreach (Match mark in Any().Matches(marked))
        {
            code.Append(marked, end, mark.Index - end);
            marks.Add(new(mark.Groups["id"].Value, mark.Groups["text"].Value, new TextSpan(code.Length, mark.Groups["text"].Length)));
            code.Append(mark.Groups["text"].Value);
            end = mark.Index + mark.Length;
        }

        return new(code.Append(marked, end, marked.Length - end).ToString(), marks.ToImmutable());
    }

    [GeneratedRegex(@"\{\|(?<id>\w+):(?<text>.*?)\|\}|\[\|(?<text>.*?)\|\]", RegexOptions.Singleline)]
    private static partial Regex Any();
}

/// <summary>A marked place; the id is empty where the test names the rule.</summary>
internal sealed record Mark(string Id, string Text, TextSpan Span);
