using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>An app sets Sentry up by hand, just as the generated bootstrap would.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG3002HandWrittenBootstrap() : SetUpRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG3002",
        name: "HandWrittenBootstrap",
        Rule.Migration,
        Level.Advice,
        title: "An app sets Sentry up by hand, as the generated bootstrap would",
        message: "{0} can go: the generated bootstrap does the same if SENTRY_DSN is set (route {1}), "
            + "and it also reports errors before Main and sends what waits when the app is told to stop",
        why: "If an app sets Sentry up itself, the bootstrap does nothing. The app then lacks its extras: errors before Main, "
            + "a broken DSN that stops no app, events that are sent when the process is told to stop.");

    internal override bool Concerns(AppSetUp app) => app.IsApp;

    private protected override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (!app.StepsIn(file, cancellation).Any(HandWritten.Wires)
            || !Bootstrap.Decide(app.ProjectFacts).IsWired
            || HandWritten.Of(app, cancellation) is not { IsEmpty: false } all
            || all[0].Statement.SyntaxTree != file)
            yield break;
        // First things first.
        if (SetUpRules.SpeakOf(all.Select(static one => one.Statement), file, app, cancellation)) yield break;
        yield return new(
            all[0].Step.Place,
            string.Join(" and ", all.Select(static one => $"'{one.Step.Symbol?.Name}'")),
            Bootstrap.RouteNames.First(named => named.Route == Bootstrap.Decide(app.ProjectFacts).Route).Name);
    }
}
