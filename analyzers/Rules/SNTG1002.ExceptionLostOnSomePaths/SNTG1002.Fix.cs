using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1002Fix))]
public sealed class SNTG1002Fix() : HandlerFix("SNTG1002", Remedies.CaptureOnLeaks, Remedies.MarkExpected);
