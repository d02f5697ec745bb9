using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1009.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1009Fix))]
public sealed class SNTG1009Fix() : HandlerFix("SNTG1009", Remedies.CaptureOnLeaks, Remedies.MarkExpected);
