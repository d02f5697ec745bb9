using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1302.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1302Fix))]
public sealed class SNTG1302Fix() : HandlerFix("SNTG1302", Remedies.Capture, Remedies.MarkExpected);
