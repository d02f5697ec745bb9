using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1109.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1109Fix))]
public sealed class SNTG1109Fix() : HandlerFix("SNTG1109", Remedies.CaptureOnLeaks, Remedies.MarkExpected);
