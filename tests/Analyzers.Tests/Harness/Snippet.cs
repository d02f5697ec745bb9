using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Tests;

/// <summary>C# to be judged. A plain string is the body of a method, whose signature follows from what the body does.</summary>
internal sealed record Snippet(string Code)
{
    public App Project { get; init; } = Tests.Project.Library;

    public ImmutableArray<MetadataReference> Libraries { get; init; } = [];

    /// <summary>The .editorconfig beside it.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>The properties that MSBuild shows to analyzers: <c>Property = value</c>, one a line.</summary>
    public string BuildProperties { get; init; } = "";

    /// <summary>The appsettings.json beside it, given as an additional file.</summary>
    public string? Settings { get; init; }

    /// <summary>The path of the file. Projects that name the same file share it.</summary>
    public string? Path { get; init; }

    /// <summary>Its project has the generator.</summary>
    public bool HasGenerator { get; init; }

    /// <summary>It need not compile.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The file that the SDK writes for the compiler.</summary>
    public string GlobalConfig => string.Join('\n',
    [
        "is_global = true",
        .. Project.Properties.Select(property => $"{property.Key} = {property.Value}"),
        .. BuildProperties.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(property => "build_property." + property),
    ]);

    public override string ToString() => string.Join(
        "\n\n",
        new[] { Code, Settings, EditorConfig, BuildProperties }.Where(text => !string.IsNullOrEmpty(text)));

    public static implicit operator Snippet(string body) => Method(body);

    /// <summary>The block of a catch clause.</summary>
    public static Snippet Handler(string block, string header = "(Exception ex)") =>
        Method($"try {{ Work(); }} catch {header} {{ {block} }}");

    /// <summary>The body of a method. Lines count from the body's first line.</summary>
    public static Snippet Method(string body) => Members($"{SignatureFor(body, out var end)} {{ {body}{end}\n}}");

    /// <summary>Members of a class that derives from ShopBase.</summary>
    public static Snippet Members(string members) => new($"public partial class Shop : ShopBase {{ {members}\n}}");

    /// <summary>A whole file.</summary>
    public static Snippet Unit(string code) => new(code);

    /// <summary>The top-level statements of an app.</summary>
    public static Snippet TopLevel(string code) => new(code) { Project = Tests.Project.App };

    /// <summary>Reads more: helpers, other types.</summary>
    public Snippet And(string types) => this with { Code = Code + "\n" + types };

    /// <summary>Sets keys in .editorconfig.</summary>
    public Snippet Under(params ReadOnlySpan<string> settings) => this with { EditorConfig = "[*.cs]\n" + string.Join('\n', settings) };

    /// <summary>Is built with these MSBuild properties.</summary>
    public Snippet Building(params ReadOnlySpan<string> properties) => this with { BuildProperties = string.Join('\n', properties) };

    public Snippet In(App project) => this with { Project = project };

    /// <summary>Is built with another release of Sentry.</summary>
    public Snippet On(string version) => this with { Project = Project.On(version) };

    /// <summary>The body of a method, laid out as people write it: for tests in which layout counts.</summary>
    public static Snippet Body(string statements, string signature = "void Method()") => Class(
        $$"""
        {{signature}}
        {
        {{Indented(statements)}}
        }
        """);

    /// <summary>Members of a class that derives from ShopBase, laid out as people write it.</summary>
    public static Snippet Class(string members) => Unit(
        $$"""
        public partial class Shop : ShopBase
        {
        {{Indented(members)}}
        }
        """);

    private static string Indented(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Length == 0 || line[0] == '#' ? line : "    " + line));

    private static string SignatureFor(string body, out string end)
    {
        var block = SyntaxFactory.ParseStatement("{" + Marks.Removed(body) + "}", options: Tests.Project.Library.ParseOptions);
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
