using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1105.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1105Fix))]
public sealed class SNTG1105Fix() : HandlerFix("SNTG1105", LogRemedies.PassException, Remedies.Capture, Remedies.MarkExpected);
