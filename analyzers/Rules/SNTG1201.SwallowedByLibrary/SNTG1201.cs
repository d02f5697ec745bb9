using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Swallowed;

namespace SentryGen.Rules;

/// <summary>A library drops what a callback throws, and writes no line about it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1201SwallowedByLibrary() : SwallowRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1201",
        name: "SwallowedByLibrary",
        Rule.LostExceptions,
        Level.Certain,
        title: "The library that runs this code swallows what it throws",
        message: "{0} swallows what this code throws, and writes no line anywhere: {1}",
        why: "Some libraries catch what a callback throws and drop it. The callback has to report it, or the app has to set the hook "
            + "of the library.");

    private protected override object[]? Applies(SwallowedCode code) =>
        code.Point.Line is null ? [code.Point.Library, code.Why] : null;
}
