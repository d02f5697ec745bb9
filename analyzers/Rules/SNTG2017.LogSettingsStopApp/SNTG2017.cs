using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>The section of the log holds a setting of the SDK, and the logging adapter does not start with one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2017LogSettingsStopApp() : SetUpRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2017",
        name: "LogSettingsStopApp",
        Rule.SetUp,
        Level.Certain,
        title: "A setting of the log stops the app at its start",
        message: "{0}: since Sentry 7 this section takes only levels; move '{1}' {2}",
        why: "Since Sentry 7 the logging adapter throws a NotSupportedException for each setting in its section that is not a level, "
            + "whatever its value is.");

    private static readonly string[] Sections = ["\"" + LogSection.Prefix, "\"" + LogSection.RootPrefix];

    internal override bool Concerns(AppSetUp app) => app.IsApp;

    private protected override IEnumerable<Finding> Judge(SettingsFile file, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var setting in file.Settings)
            if (Judge(setting.Key, setting.Value, file.PlaceOf(setting), app, cancellation) is { } finding) yield return finding;
    }

    // builder.Configuration["Logging:Sentry:Dsn"] = "…", and the same in a dictionary for AddInMemoryCollection
    private protected override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (!SetUpSyntax.Says(file, Sections)) yield break;
        foreach (var key in file.GetRoot(cancellation).DescendantNodes().OfType<LiteralExpressionSyntax>())
            if (key.Token.Value is string text
                && ValueOf(key) is { } value
                && Judge(text, TextOf(value), key.GetLocation(), app, cancellation) is { } finding)
                yield return finding;
    }

    private static string TextOf(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { Token.ValueText: var written } ? written : "";

    private static ExpressionSyntax? ValueOf(LiteralExpressionSyntax key) =>
        key.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax { Arguments.Count: 1, Parent: var element } }
        && element?.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
        && assignment.Left == element
            ? assignment.Right
            : null;

    private static Finding? Judge(string key, string value, Location place, AppSetUp app, CancellationToken cancellation)
    {
        if (LogSection.Refused(key, value, readsRoot: true) is null) return null;
        var facts = app.Facts(cancellation);
        if (!facts.Can(Capability.AddSentry) || facts.Can(Capability.AdapterSdkOptions)) return null;
        if (LogSection.Refused(key, value, readsRoot: LogSection.ReadsRoot(app, cancellation)) is not { } setting) return null;
        var isRead = LogSection.IsReadByBootstrap(facts);
        if (!isRead && !facts.Does(OwnWiring.AddSentry | OwnWiring.UseSentry)) return null;
        var what = isRead ? "This setting is not read" : "This setting stops the app at its start";
        return new(place, what, setting, Place(facts)) { IsAdvice = isRead };
    }

    private static string Place(Facts facts) => facts.Does(OwnWiring.UseSentry) || Bootstrap.Decide(facts).Route == Route.AspNetCore
        ? "to the section 'Sentry', which UseSentry reads"
        : facts.Does(OwnWiring.Init) ? "to the options of SentrySdk.Init" : "to the environment, or to options in code";
}
