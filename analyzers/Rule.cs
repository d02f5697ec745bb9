using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;
using SentryGen.Languages;

namespace SentryGen;

/// <summary>The promise of a severity.</summary>
internal enum Level
{
    /// <summary>Warning: no false positive is known.</summary>
    Certain,

    /// <summary>Info: right about the facts, but the loss may be meant.</summary>
    Advice,

    /// <summary>Hidden: for those who ask.</summary>
    Record,

    /// <summary>Off: for the report alone.</summary>
    Verdict,
}

/// <summary>Makes descriptors, so that help links, categories and severities follow one rule.</summary>
internal static class Rule
{
    public const string LostExceptions = "SentryGen.LostExceptions";
    public const string SetUp = "SentryGen.SetUp";
    public const string Migration = "SentryGen.Migration";
    public const string Baseline = "SentryGen.Baseline";

    public static DiagnosticDescriptor Describe(
        string id,
        string name,
        string category,
        Level level,
        string title,
        string message,
        string why,
        params string[] tags) =>
        new(
            id,
            new LocalizedText(title),
            new LocalizedText(message),
            category,
            level switch
            {
                Level.Certain => DiagnosticSeverity.Warning,
                Level.Advice => DiagnosticSeverity.Info,
                _ => DiagnosticSeverity.Hidden,
            },
            isEnabledByDefault: level != Level.Verdict,
            description: new LocalizedText(why),
            helpLinkUri: HelpLinks.ToRule(id, name),
            customTags: tags);
}
