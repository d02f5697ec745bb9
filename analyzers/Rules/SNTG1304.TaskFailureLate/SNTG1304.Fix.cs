using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1304.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1304Fix))]
public sealed class SNTG1304Fix() : TaskFix("SNTG1304");
