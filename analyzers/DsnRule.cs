using Microsoft.CodeAnalysis;
using SentryGen.SetUp;

namespace SentryGen;

/// <summary>A rule about DSNs that are written down, in code or in settings.</summary>
public abstract class DsnRule : SetUpRule
{
    private protected DsnRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>The arguments of the message where the rule applies, or null where it has nothing to say.</summary>
    private protected abstract object[]? Applies(WrittenDsn dsn);

    private protected sealed override bool Concerns(AppSetUp app) => app.IsApp;

    private protected sealed override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        Judge(WrittenDsn.In(file, app, cancellation));

    // A source that comes later may overrule a settings file, such as Sentry__Dsn in the environment.
    private protected sealed override IEnumerable<Finding> Judge(SettingsFile file, AppSetUp app, CancellationToken cancellation) =>
        Judge(WrittenDsn.In(file, app, cancellation)).Select(static finding => finding with { IsAdvice = true });

    private IEnumerable<Finding> Judge(IEnumerable<WrittenDsn> dsns) =>
        from dsn in dsns
        let arguments = Applies(dsn)
        where arguments is not null
        select new Finding(dsn.Place, arguments);
}
