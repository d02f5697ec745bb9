using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>An app references Sentry, but neither the generator nor the app itself sets it up.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2001AppNotWired() : EntryPointRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2001",
        name: "AppNotWired",
        Rule.SetUp,
        Level.Certain,
        title: "An app that references Sentry is not wired to it",
        message: "This app references Sentry but nothing wires it, so no error is reported: {0}",
        why: "Without set-up the SDK drops every event in silence; let the generator wire the app, or set Sentry up in the code.");

    private protected override Remark? Judge(Gap gap, Facts facts, Verdict verdict) => gap == Gap.Everything ? new(verdict.Why) : null;
}
