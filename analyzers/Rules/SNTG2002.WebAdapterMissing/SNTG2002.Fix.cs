using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Wires the web host.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2002Fix))]
public sealed class SNTG2002Fix() : InsertSetUp("SNTG2002");
