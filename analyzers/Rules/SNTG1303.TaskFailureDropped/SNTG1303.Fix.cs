using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1303.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1303Fix))]
public sealed class SNTG1303Fix() : TaskFix("SNTG1303");
