using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Inserts the start of the SDK that fits the host.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2016Fix))]
public sealed class SNTG2016Fix() : InsertSetUp("SNTG2016")
{
    private protected override bool WiresProcess => true;
}
