using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Swallowed;

namespace SentryGen.Rules;

/// <summary>A library catches what a callback throws, and tells of it in a way that makes no event.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1202ToldBelowEventLevel() : SwallowRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1202",
        name: "ToldBelowEventLevel",
        Rule.LostExceptions,
        Level.Advice,
        title: "The library that runs this code tells of its exceptions too quietly",
        message: "{0} catches {1}, and {2}: {3}",
        why: "Some libraries catch what a callback throws and write a warning, or less. Sentry makes an event of errors only.");

    private protected override object[]? Applies(SwallowedCode code) =>
        code.Point.Line is { } line ? [code.Point.Library, code.Dropped, line, code.Why] : null;
}
