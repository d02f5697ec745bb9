using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1201.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1201Fix))]
public sealed class SNTG1201Fix() : SwallowFix("SNTG1201");
