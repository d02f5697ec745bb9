using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>The DSN of a project, written down.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2007DsnInSource() : DsnRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2007",
        name: "DsnInSource",
        Rule.SetUp,
        Level.Advice,
        title: "A DSN is written down instead of taken from the environment",
        message: "This DSN goes before SENTRY_DSN, so that every copy of the app reports to one project; take it from the environment",
        why: "A DSN in code or settings wins over the one that the platform injects: tests, forks and other environments report to the "
            + "project that is written there.");

    private protected override object[]? Applies(WrittenDsn dsn) => dsn.Kind == DsnKind.Real ? [] : null;
}
