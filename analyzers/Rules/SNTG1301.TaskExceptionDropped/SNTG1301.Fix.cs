using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1301.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1301Fix))]
public sealed class SNTG1301Fix() : HandlerFix("SNTG1301", Remedies.Capture, Remedies.MarkExpected);
