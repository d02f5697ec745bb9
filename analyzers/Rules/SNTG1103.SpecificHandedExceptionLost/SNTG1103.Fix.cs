using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1103.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1103Fix))]
public sealed class SNTG1103Fix() : HandlerFix("SNTG1103", Remedies.CaptureOnLeaks, Remedies.MarkExpected);
