using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1006.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1006Fix))]
public sealed class SNTG1006Fix() : HandlerFix("SNTG1006", Remedies.Capture, LogRemedies.AddInner, Remedies.MarkExpected);
