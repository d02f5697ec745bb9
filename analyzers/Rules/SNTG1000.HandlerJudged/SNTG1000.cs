using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;
using SentryGen.Languages;

namespace SentryGen.Rules;

/// <summary>Tells the verdict on every handler, also where no rule has anything to say. Only the report switches it on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1000HandlerJudged() : FateRule(Descriptor, Entries.Caught | Entries.AnyHanded)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: Judged.Rule,
        name: "HandlerJudged",
        Rule.LostExceptions,
        Level.Verdict,
        title: "The fate of a caught exception",
        message: "{0}",
        why: "The report counts every handler, and says why the other rules are silent.");

    private protected override object[]? Applies(HandlerFate fate) => null;

    internal override Diagnostic? Examine(HandlerFate fate, in Handler handler)
    {
        var told = Finding(fate, handler);
        var key = HandlerKey.Of(handler);
        var lines = handler.Code.GetLocation().GetMappedLineSpan();
        var isDocumented = told?.Id == Documented;
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[Judged.Outcome] = isDocumented ? Judged.Documented : OutcomeOf(fate.Kind);
        properties[Judged.ReportedBy] = told?.Id;
        properties[Judged.Title] = told?.Descriptor.Title.ToString(CultureInfo.InvariantCulture);
        properties[Judged.Help] = told?.Descriptor.HelpLinkUri;
        properties[Judged.Symbol] = key.Symbol;
        properties[Judged.Type] = key.Type;
        properties[Judged.Ordinal] = key.Ordinal.ToString(CultureInfo.InvariantCulture);
        properties[Judged.Caught] = handler.Caught;
        properties[Judged.Entry] = fate.Entry.ToString();
        properties[Judged.FirstLine] = (lines.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
        properties[Judged.LastLine] = (lines.EndLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
        properties[Judged.Leaks] = string.Join(" ", fate.Leaks.Select(HandlerFate.LineOf).Distinct());
        properties[Judged.Fix] = isDocumented ? null : FixOf(fate);
        IFormattable message = told is null ? new LocalizedText(Silence(fate, handler)) : new Retold(told);
        return Diagnostic.Create(Descriptor, handler.Place, properties.ToImmutable(), message);
    }

    private const string Documented = "SNTG1007";

    private static Diagnostic? Finding(HandlerFate fate, in Handler handler)
    {
        foreach (var rule in FateRules.All)
            if (rule.Examine(fate, handler) is { } told) return told;
        return null;
    }

    private static string Silence(HandlerFate fate, in Handler handler) => fate.Kind == FateKind.Expected
        ? $"'{handler.Caught}' is not counted{fate.Because}"
        : $"'{handler.Caught}' {fate.Settlement?.Text ?? "is not lost on any path"}";

    private static string OutcomeOf(FateKind kind) => kind switch
    {
        FateKind.Arrives => Judged.Reaches,
        FateKind.Expected => Judged.Expected,
        FateKind.LostOnSomePaths => Judged.SomePaths,
        FateKind.Quiet => Judged.Quiet,
        FateKind.TextOnly => Judged.TextOnly,
        FateKind.Replaced => Judged.Replaced,
        _ => Judged.Lost,
    };

    private static string? FixOf(HandlerFate fate) => fate switch
    {
        { Kind: FateKind.Quiet } => "Log it as an error, or lower the level that makes an event.",
        { Kind: FateKind.TextOnly } => "Pass the exception itself to the call, and not only its message.",
        { Kind: FateKind.Replaced } => "Pass the caught exception to the new one as its inner exception.",
        { Entry: Entries.Continuation or Entries.Unlooked, Kind: FateKind.Lost or FateKind.LostOnSomePaths } =>
            "Await the task in a try, or report its exception in the continuation.",
        { Answered: not null } => "Catch only the type that is expected, or report the exception.",
        { Kind: FateKind.LostOnSomePaths } => "Report or rethrow the exception on the marked lines, too.",
        { Kind: FateKind.Lost } => "Report the exception with SentrySdk.CaptureException, log it as an error, or rethrow it. "
            + "If the loss is meant, write '// sentrygen: expected, because …' into the handler.",
        _ => null,
    };

    /// <summary>The message of another rule, in the language of its reader.</summary>
    private sealed record Retold(Diagnostic Told) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Told.GetMessage(formatProvider);
    }
}
