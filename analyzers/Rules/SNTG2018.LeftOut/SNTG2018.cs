using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>The referenced Sentry is newer than SentryGen knows, or lacks members that the bootstrap uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2018LeftOut() : EntryPointRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2018",
        name: "LeftOut",
        Rule.SetUp,
        Level.Advice,
        title: "SentryGen does not know all of the referenced Sentry",
        message: "{0}; look for a newer SentryGen",
        why: "The bootstrap uses only members that the referenced release of Sentry has. "
            + "If one is gone or has changed, the app builds without the feature that needs it.");

    private protected override Remark? Judge(Gap gap, Facts facts, Verdict verdict)
    {
        string[] said = [.. Untested(facts), .. Missing(gap, facts, verdict)];
        return said.Length == 0 ? null : new(string.Join("; ", said)) { IsOfReferences = true };
    }

    private static IEnumerable<string> Untested(Facts facts)
    {
        if (facts.Has(References.Sentry) && !TestedRelease.Includes(facts.SentryVersion))
            yield return $"SentryGen is not tested with Sentry {facts.SentryVersion.Major}";
    }

    // SNTG2001 says it of an app that has no set-up of its own.
    private static IEnumerable<string> Missing(Gap gap, Facts facts, Verdict verdict)
    {
        if (verdict.Unwired == Unwired.NoStart && gap != Gap.Everything) yield return verdict.Why;
        if (verdict.IsWired && Bootstrap.LeftOut(facts).ToList() is { Count: > 0 } left)
            yield return $"the bootstrap leaves out {string.Join(", ", left)}, "
                + $"because Sentry {facts.SentryVersion.ToString(3)} lacks a member for it";
    }
}
