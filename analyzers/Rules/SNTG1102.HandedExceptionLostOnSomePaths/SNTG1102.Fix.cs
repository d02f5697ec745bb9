using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1102.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1102Fix))]
public sealed class SNTG1102Fix() : HandlerFix("SNTG1102", Remedies.CaptureOnLeaks, Remedies.MarkExpected);
