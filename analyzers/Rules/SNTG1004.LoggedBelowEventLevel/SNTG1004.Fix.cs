using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1004.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1004Fix))]
public sealed class SNTG1004Fix() : HandlerFix("SNTG1004", Remedies.Capture, LogRemedies.RaiseLevel, Remedies.MarkExpected);
