using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>A setting of Sentry that code gives to the configuration: <c>builder.Configuration["Sentry:Dsn"] = "…"</c>.</summary>
/// <param name="Key">Its path.</param>
/// <param name="Value">Its value.</param>
internal sealed record WrittenSetting(string Key, ExpressionSyntax Value)
{
    private static readonly string[] Sections = ["\"" + LogSection.Prefix, "\"" + LogSection.RootPrefix];

    /// <summary>All of them in a file, in the order in which they are written.</summary>
    public static IEnumerable<WrittenSetting> In(SyntaxTree file, CancellationToken cancellation) =>
        !SetUpSyntax.SaysOfSentry(file, Sections) ? []
        : from key in file.GetRoot(cancellation).DescendantNodes().OfType<LiteralExpressionSyntax>()
          where key.Token.Value is string text
              && (LogSection.IsIn(text, LogSection.Prefix) || LogSection.IsIn(text, LogSection.RootPrefix))
          let value = ValueOf(key)
          where value is not null
          select new WrittenSetting(key.Token.ValueText, value);

    private static ExpressionSyntax? ValueOf(LiteralExpressionSyntax key) => key.Parent switch
    {
        // configuration["Sentry:Dsn"] = "…", and the same in a dictionary
        ArgumentSyntax
        {
            Parent: BracketedArgumentListSyntax { Arguments.Count: 1, Parent: { Parent: AssignmentExpressionSyntax set } element },
        }
            when set.Left == element && set.IsKind(SyntaxKind.SimpleAssignmentExpression) => set.Right,
        // { "Sentry:Dsn", "…" }
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair }
            when pair[0] == key => pair[1],
        // web.UseSetting("Sentry:Dsn", "…"), new KeyValuePair<string, string?>("Sentry:Dsn", "…")
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } given, Parent: var call } } argument
            when given[0] == argument && IsSetting(call) => given[1].Expression,
        _ => null,
    };

    private static bool IsSetting(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax invoked => ReadSetUp.NameIn(invoked) is "UseSetting" or "Create" or "Add",
        ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "KeyValuePair" } } => true,
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };
}
