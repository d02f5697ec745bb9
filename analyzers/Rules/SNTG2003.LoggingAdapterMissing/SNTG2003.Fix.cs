using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Wires the log of the host.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2003Fix))]
public sealed class SNTG2003Fix() : InsertSetUp("SNTG2003");
