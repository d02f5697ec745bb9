using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Takes the DSN from the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2007Fix))]
public sealed class SNTG2007Fix() : DsnFix("SNTG2007");
