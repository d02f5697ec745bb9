using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>The ways to mend SNTG1202.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1202Fix))]
public sealed class SNTG1202Fix() : SwallowFix("SNTG1202");
