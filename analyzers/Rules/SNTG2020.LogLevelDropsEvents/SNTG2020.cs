using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A level in the section of the logging adapter hides the errors of a category from Sentry.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2020LogLevelDropsEvents() : SetUpRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2020",
        name: "LogLevelDropsEvents",
        Rule.SetUp,
        Level.Certain,
        title: "A level of the log drops events",
        message: "The errors that {0} logs never become events: '{1}' hides them from Sentry",
        why: "The adapter lets each entry of the log through to Sentry, whatever the levels of the log are. "
            + "A level for a category in its own section is more specific, and wins.");

    internal override bool Concerns(AppSetUp app) => app.IsApp;

    // builder.Configuration["Logging:Sentry:LogLevel:Shop"] = "None";
    private protected override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        from written in WrittenSetting.In(file, cancellation)
        where !Guards.AreInFunctionOf(written.Value)
        let value = FixedText.Of(written.Value, app.ModelOf(file), app, cancellation)
        where value is not null
        from finding in Against(written.Key, value, written.Value.GetLocation(), app, cancellation)
        select finding;

    private protected override IEnumerable<Finding> Judge(SettingsFile file, AppSetUp app, CancellationToken cancellation) =>
        file.Settings.SelectMany(setting => Against(setting.Key, setting.Value, file.PlaceOf(setting), app, cancellation));

    private static IEnumerable<Finding> Against(string key, string level, Location place, AppSetUp app, CancellationToken cancellation) =>
        LogSection.Dropped(key, level) is { } category && IsRead(app.Facts(cancellation))
            ? [new(place, category == "*" ? "any category" : $"'{category}'", level)] : [];

    // Up to Sentry 6 the provider of the log has the name of the section.
    private static bool IsRead(Facts facts) =>
        facts.Can(Capability.AddSentry) && facts.Can(Capability.AdapterSdkOptions)
        && (facts.Does(OwnWiring.AddSentry | OwnWiring.UseSentry) || LogSection.IsReadByBootstrap(facts));
}
