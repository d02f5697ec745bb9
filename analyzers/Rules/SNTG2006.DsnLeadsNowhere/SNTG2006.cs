using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A written DSN that is none, or that nobody has replaced yet.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2006DsnLeadsNowhere() : DsnRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2006",
        name: "DsnLeadsNowhere",
        Rule.SetUp,
        Level.Certain,
        title: "A DSN leads nowhere",
        message: "'{0}' {1}; take the DSN from the environment",
        why: "A text that is no DSN throws when Sentry starts; a placeholder starts it, and every event goes nowhere. Either one goes "
            + "before SENTRY_DSN.");

    private protected override object[]? Applies(WrittenDsn dsn) => dsn.Kind switch
    {
        DsnKind.Malformed => [dsn.Text, "is no DSN: Sentry throws, and the app does not start"],
        DsnKind.Placeholder => [dsn.Text, "is a placeholder for a DSN: every event is lost"],
        _ => null,
    };
}
