using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>
/// An app on the generic host starts Sentry, but its log, and with it each failed background service, does not get there.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2003LoggingAdapterMissing() : EntryPointRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2003",
        name: "LoggingAdapterMissing",
        Rule.SetUp,
        Level.Certain,
        title: "The failed background services of a hosted app are not reported",
        message: "Failures of background services and logged errors don't reach Sentry: {0}",
        why: "The host catches what a background service throws and only logs it; AddSentry of Sentry.Extensions.Logging turns that log "
            + "entry into an event.");

    private protected override string[] Evidence { get; } =
        ["CreateApplicationBuilder", "CreateEmptyApplicationBuilder", "CreateDefaultBuilder", "HostApplicationBuilder", "HostBuilder",
            "WebApplication"];

    // A host that is built for its services, and is neither run nor logs an error.
    private protected override string[] Use { get; } =
        [".Run(", ".RunAsync(", "StartAsync(", "ost.Start(", "app.Start(", ").Start(", "RunConsoleAsync(", "ILogger", "LoggerMessage",
            "IHostedService", "IHostedLifecycleService"];

    // A service that catches its own failures, or a logger of the user's own.
    private protected override string[] OwnReports { get; } =
        ["BackgroundService", "IHostedService", "IHostedLifecycleService", "ILoggerProvider"];

    private protected override Remark? Judge(Gap gap, Facts facts, Verdict verdict) =>
        gap != Gap.Log ? null
        : new(Missing(gap, facts) ?? "SentrySdk.Init alone does not see them; call AddSentry on the logging of its host");
}
