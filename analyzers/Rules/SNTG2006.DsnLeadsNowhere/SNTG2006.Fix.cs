using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Takes the DSN from the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2006Fix))]
public sealed class SNTG2006Fix() : DsnFix("SNTG2006");
