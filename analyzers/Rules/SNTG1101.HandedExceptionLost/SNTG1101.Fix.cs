using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1101.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1101Fix))]
public sealed class SNTG1101Fix() : HandlerFix("SNTG1101", Remedies.Capture, Remedies.MarkExpected);
