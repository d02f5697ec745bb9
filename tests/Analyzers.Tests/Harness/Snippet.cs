using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Tests;

/// <summary>C# to be judged. A plain string is the body of a method, whose signature follows from what the body does.</summary>
internal sealed record Snippet(string Code)
{
    public Project Project { get; init; } = Project.Library;

    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    /// <summary>The .editorconfig beside it.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>It need not compile.</summary>
    public bool IsBroken { get; init; }

    public static implicit operator Snippet(string body) => Method(body);

    /// <summary>The block of a catch clause.</summary>
    public static Snippet Handler(string block, string header = "(Exception ex)") => Method($"try {{ Work(); }} catch {header} {{ {block} }}");

    /// <summary>The body of a method. Lines count from the body's first line.</summary>
    public static Snippet Method(string body) => Members($"{SignatureFor(body, out var end)} {{ {body}{end}\n}}");

    /// <summary>Members of a class that derives from World.</summary>
    public static Snippet Members(string members) => new($"public partial class Shop : World {{ {members}\n}}");

    /// <summary>A whole file.</summary>
    public static Snippet Unit(string code) => new(code);

    /// <summary>The top-level statements of an app.</summary>
    public static Snippet TopLevel(string code) => new(code) { Project = Project.App };

    /// <summary>Reads more: helpers, other types.</summary>
    public Snippet And(string types) => this with { Code = Code + "\n" + types };

    /// <summary>Sets keys in .editorconfig.</summary>
    public Snippet Under(params ReadOnlySpan<string> settings) => this with { EditorConfig = "[*.cs]\n" + string.Join('\n', settings) };

    private static string SignatureFor(string body, out string end)
    {
        var block = SyntaxFactory.ParseStatement("{" + Markup.Parse(body).Code + "}", options: Project.Language);
        var own = block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).ToList();
        var isAsync = block.DescendantTokens(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(token => token.IsKind(SyntaxKind.AwaitKeyword));
        var isIterator = own.OfType<YieldStatementSyntax>().Any();
        var isFunction = own.OfType<ReturnStatementSyntax>().Any(statement => statement.Expression is not null);
        end = isFunction ? " return null;" : "";
        return (isAsync, isIterator, isFunction) switch
        {
            (false, true, _) => "IEnumerable<object?> Method()",
            (true, true, _) => "async IAsyncEnumerable<object?> Method()",
            (true, _, true) => "async Task<object?> Method()",
            (true, _, false) => "async Task Method()",
            (false, _, true) => "object? Method()",
            _ => "void Method()",
        };
    }
}
