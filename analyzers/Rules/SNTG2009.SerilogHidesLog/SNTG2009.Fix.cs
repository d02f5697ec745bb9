using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fixing;

namespace SentryGen.Rules;

/// <summary>Has Serilog pass the log on to the logging providers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2009Fix))]
public sealed class SNTG2009Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2009");

    private protected override string Key => "WriteToProviders";

    private protected override string Title => "Have Serilog write to the logging providers as well";

    // UseSerilog(…)  =>  UseSerilog(…, writeToProviders: true), where it has such an overload
    private protected override SyntaxNode? Fixed(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList: var list }) return null;
        var named = SyntaxFactory.Argument(SyntaxFactory.ParseExpression("true"))
            .WithNameColon(SyntaxFactory.NameColon("writeToProviders").WithTrailingTrivia(SyntaxFactory.Space));
        var others = list.Arguments.Skip(1).ToList();
        if (list.Arguments.FirstOrDefault()?.Expression is not AnonymousFunctionExpressionSyntax
            || !others.All(static other => other.NameColon is not null))
            return null;
        var given = others.FirstOrDefault(static other => other.NameColon!.Name.Identifier.ValueText == "writeToProviders");
        return site.Root.ReplaceNode(list, given is not null
            ? list.ReplaceNode(given, named.WithTriviaFrom(given))
            : list.AddArguments(named.WithLeadingTrivia(SyntaxFactory.Space)));
    }
}
