using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>An app on the generic host lacks the package without which Sentry never sees a failed background service.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2003LoggingAdapterMissing() : EntryPointRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2003",
        name: "LoggingAdapterMissing",
        Rule.SetUp,
        Level.Certain,
        title: "A hosted app without Sentry.Extensions.Logging loses the errors of its services",
        message: "Failures of background services and logged errors don't reach Sentry: the package {0} is missing; run 'dotnet add package {0}'",
        why: "The host catches what a background service throws and only logs it; Sentry.Extensions.Logging turns that log entry into an event.");

    private protected override string[] Evidence =>
        ["CreateApplicationBuilder", "CreateEmptyApplicationBuilder", "CreateDefaultBuilder", "HostApplicationBuilder", "HostBuilder", "WebApplication"];

    private protected override object[]? Applies(Facts facts, Verdict verdict) =>
        verdict.MissingAdapter == SentryApi.LoggingAssembly ? [verdict.MissingAdapter] : null;
}
