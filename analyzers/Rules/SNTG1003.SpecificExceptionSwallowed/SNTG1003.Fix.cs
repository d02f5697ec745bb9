using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1003.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1003Fix))]
public sealed class SNTG1003Fix() : HandlerFix("SNTG1003", Remedies.CaptureOnLeaks, Remedies.MarkExpected);
