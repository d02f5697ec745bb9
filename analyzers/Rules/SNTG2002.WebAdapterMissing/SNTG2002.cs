using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>A web app lacks the package without which Sentry never sees a failed request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2002WebAdapterMissing() : EntryPointRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2002",
        name: "WebAdapterMissing",
        Rule.SetUp,
        Level.Certain,
        title: "A web app without Sentry.AspNetCore loses the errors of its requests",
        message: "Failed requests of this web app are not reported as such: the package {0} is missing; run 'dotnet add package {0}'",
        why: "The web server catches what a request throws; only the middleware of Sentry.AspNetCore reports it.");

    private protected override object[]? Applies(Facts facts, Verdict verdict) =>
        verdict.MissingAdapter == SentryApi.AspNetCoreAssembly ? [verdict.MissingAdapter] : null;
}
