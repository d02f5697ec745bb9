using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Takes the stale marker away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG1008Fix))]
public sealed class SNTG1008Fix() : HandlerFix("SNTG1008", Remedies.RemoveMarker);
