using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1005.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1005Fix))]
public sealed class SNTG1005Fix() : HandlerFix(
    "SNTG1005", LogRemedies.PassException, Remedies.Capture, LogRemedies.CaptureInstead, Remedies.MarkExpected);
