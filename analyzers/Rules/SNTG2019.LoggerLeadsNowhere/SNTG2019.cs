using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Loggers;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>An app reports failures with a logger that is not joined to Sentry.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2019LoggerLeadsNowhere() : SetUpRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2019",
        name: "LoggerLeadsNowhere",
        Rule.SetUp,
        Level.Certain,
        title: "A logger leads nowhere",
        message: "Failures that are logged with {0} don't reach Sentry; {1}",
        why: "An adapter of Sentry hears one logging framework. "
            + "Other frameworks, and logger factories that the app makes itself, need one of their own.");

    internal override bool Concerns(AppSetUp app) =>
        app.IsApp && LogFrameworks.All.Any(framework => app.References(framework.OwnLog ?? HostApi.LoggingAssembly));

    // Most apps have none, and a logger may be used in any file.
    private protected override bool MayConcern(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        !UnjoinedLog.Of(app, cancellation).IsEmpty;

    private protected override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        UnjoinedLog.Of(app, cancellation)
            .Where(log => log.Place.SourceTree == file)
            .Select(static log => new Finding(log.Place, log.Log, log.Remedy) { IsAdvice = log.AroundBuild is not null });
}
