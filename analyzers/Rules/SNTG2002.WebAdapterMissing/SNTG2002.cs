using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A web app starts Sentry, or writes its log there, but no middleware reports what its requests throw.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2002WebAdapterMissing() : EntryPointRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2002",
        name: "WebAdapterMissing",
        Rule.SetUp,
        Level.Certain,
        title: "The failed requests of a web app are not reported",
        message: "Failed requests of this web app are not reported as such: {0}",
        why: "The web server catches what a request throws; only the middleware that UseSentry of Sentry.AspNetCore adds reports it.");

    // A middleware, an exception handler or a filter of the user's own.
    private protected override string[] OwnReports { get; } =
        ["HttpContext", "IExceptionHandler", "UseExceptionHandler", "ExceptionContext", "IMiddleware"];

    internal override bool Concerns(AppSetUp app) => base.Concerns(app) && app.IsWebProject;

    private protected override Remark? Judge(Gap gap, Facts facts, Verdict verdict)
    {
        if (gap != Gap.Requests) return null;
        var logArrives = facts.Does(OwnWiring.AddSentry | OwnWiring.LogSink);
        return new(Missing(gap, facts) ?? $"{Wired(facts)}; {Remedy(facts)}")
        {
            IsAdvice = logArrives,
            HoldsWithLogSink = true,
        };
    }

    // UseSentry starts the SDK once more, and on Sentry 7 nothing keeps it from that.
    private static string Remedy(Facts facts) => facts.Does(OwnWiring.Init) && !facts.Can(Capability.WebStart)
        ? "call UseSentry on its web host instead, with the same options"
        : "call UseSentry on its web host";

    private static string Wired(Facts facts) =>
        facts.Does(OwnWiring.AddSentry | OwnWiring.LogSink) ? "only its log reaches Sentry, where they are handled errors without a request"
        : facts.Does(OwnWiring.Init) ? "SentrySdk.Init alone does not see them"
        : "services.AddSentry() alone does not start Sentry";
}
