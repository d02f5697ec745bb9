using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Inserts the set-up that fits the app's host.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2001Fix))]
public sealed class SNTG2001Fix() : InsertSetUp("SNTG2001")
{
    private protected override bool WiresProcess => true;
}
