using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SentryGen.Gate;

/// <summary>A line of the baseline.</summary>
/// <param name="Key">The finding that it knows.</param>
/// <param name="Frameworks">The target frameworks in which it is found, if it is not found in all of them.</param>
/// <param name="Place">Its place.</param>
internal sealed record BaselineLine(FindingKey Key, ImmutableArray<string> Frameworks, Location Place)
{
    /// <summary>The line is about a compilation for this target framework.</summary>
    public bool IsFor(string framework) =>
        Frameworks.IsEmpty || framework.Length == 0 || Frameworks.Contains(framework, StringComparer.OrdinalIgnoreCase);

    /// <summary>The target framework is the first of those that the line names.</summary>
    public bool IsFirst(string framework) => framework.Length == 0 || Frameworks[0].Equals(framework, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The findings that a team knows, and has not mended yet.</summary>
internal sealed class Baseline
{
    private static readonly ConditionalWeakTable<SourceText, Baseline> Read = new();
    private static readonly char[] Comma = [','];

    private readonly Dictionary<FindingKey, BaselineLine> lines = [];

    private Baseline(string path, SourceText text)
    {
        var broken = ImmutableArray.CreateBuilder<Location>();
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.Length == 0 || content[0] == '#') continue;
            var place = Location.Create(path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
            if (FindingKey.Read(content) is not { } read)
                broken.Add(place);
            else if (!lines.ContainsKey(read.Key))
                lines.Add(read.Key, new(read.Key, ListOf(read.Frameworks), place));
        }

        Broken = broken.ToImmutable();
    }

    /// <summary>Lines that are no findings, such as the marks of a merge.</summary>
    public ImmutableArray<Location> Broken { get; }

    /// <summary>All lines that can be read.</summary>
    public IEnumerable<BaselineLine> Lines => lines.Values;

    /// <summary>The file is a baseline.</summary>
    public static bool Is(AdditionalText file) =>
        Path.GetFileName(file.Path).Equals(GateFiles.Baseline, StringComparison.OrdinalIgnoreCase);

    /// <summary>The baseline in a file.</summary>
    public static Baseline Of(AdditionalText file, SourceText text) => Read.GetValue(text, text => new(file.Path, text));

    /// <summary>The line that knows a finding; null if it is new.</summary>
    public BaselineLine? LineOf(FindingKey key) => lines.TryGetValue(key, out var line) ? line : null;

    private static ImmutableArray<string> ListOf(string frameworks) =>
        frameworks.Split(Comma, StringSplitOptions.RemoveEmptyEntries).Select(static framework => framework.Trim()).ToImmutableArray();
}
