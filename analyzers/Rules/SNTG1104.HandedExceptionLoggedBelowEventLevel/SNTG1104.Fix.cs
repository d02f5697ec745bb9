using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1104.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1104Fix))]
public sealed class SNTG1104Fix() : HandlerFix("SNTG1104", Remedies.Capture, LogRemedies.RaiseLevel, Remedies.MarkExpected);
