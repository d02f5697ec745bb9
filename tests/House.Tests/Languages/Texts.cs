using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Tests.Languages;

/// <summary>The texts that C# code composes, with <c>{0}</c> for each part that is not known before it runs.</summary>
internal static partial class Texts
{
    /// <summary>Each string of a file, and each sum of strings as one.</summary>
    public static IEnumerable<string> Of(string code) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(node => IsText(node) && !IsSum(node.Parent))
            .Select(Form);

    /// <summary>It has words of a sentence, outside of names in quotes.</summary>
    public static bool IsProse(string text) => Words().IsMatch(Names().Replace(text, "·"));

    private static bool IsText(ExpressionSyntax node) =>
        node is InterpolatedStringExpressionSyntax
        || node.IsKind(SyntaxKind.StringLiteralExpression)
        || (IsSum(node) && Parts(node).Any(part => !IsSum(part) && IsText(part)));

    private static bool IsSum(SyntaxNode? node) => node.IsKind(SyntaxKind.AddExpression);

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax node) => node is BinaryExpressionSyntax sum && IsSum(sum)
        ? [.. Parts(sum.Left), .. Parts(sum.Right)]
        : [node];

    private static string Form(ExpressionSyntax node)
    {
        var form = new StringBuilder();
        var holes = 0;
        foreach (var part in Parts(node))
        {
            if (part is LiteralExpressionSyntax { Token.Value: string text }) form.Append(text);
            else if (part is not InterpolatedStringExpressionSyntax interpolated) form.Append($"{{{holes++}}}");
            else
                foreach (var content in interpolated.Contents)
                    form.Append(content is InterpolatedStringTextSyntax said ? said.TextToken.ValueText : $"{{{holes++}}}");
        }

        return form.ToString();
    }

    [GeneratedRegex(@"\b[a-z]{2,}[,;:]? [a-z]+\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"'[^' ]*'|`[^`]*`|\{\d\}")]
    private static partial Regex Names();
}
