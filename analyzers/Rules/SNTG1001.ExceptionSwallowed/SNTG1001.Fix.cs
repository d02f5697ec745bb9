using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1001Fix))]
public sealed class SNTG1001Fix() : HandlerFix("SNTG1001", Remedies.Capture, Remedies.Rethrow, Remedies.MarkExpected);
