using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>An app adds Sentry to its log, and nothing starts the SDK.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2016NothingStartsSentry() : StepRule(Descriptor, SetUpAct.AddSentry)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2016",
        name: "NothingStartsSentry",
        Rule.SetUp,
        Level.Certain,
        title: "An app adds Sentry to its log, and nothing starts Sentry",
        message: "Nothing of this app reaches Sentry: since Sentry 7 '{0}' adds only the log, and nothing starts the SDK; {1}",
        why: "Since Sentry 7 the logging adapter no longer starts the SDK. "
            + "Without SentrySdk.Init, or UseSentry on a host, it drops all that is logged and says nothing.");

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return Gaps.Of(facts, Bootstrap.Decide(facts)) == Gap.Start && !app.MayBeWiredWithoutCall && !app.MaySetUpElsewhere(cancellation)
            && !app.Compilation.SyntaxTrees.Any(static tree => SetUpSyntax.Says(tree, InitAsValue))
            ? new(step.Place, step.Symbol!.Name, Remedy(facts)) { Properties = Finding.Of(facts.OwnWiring) }
            : null;
    }

    // A delegate of Init may be called anywhere.
    private static readonly string[] InitAsValue = ["SentrySdk.Init;", "SentrySdk.Init)", "SentrySdk.Init,"];

    private static string Remedy(Facts facts) =>
        facts.IsWebProject && facts.Can(Capability.UseSentry) ? "call UseSentry on its web host" : "call SentrySdk.Init first in Main";
}
