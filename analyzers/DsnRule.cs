using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    internal sealed override bool Concerns(AppSetUp app) => app.IsApp;

    // [assembly: Dsn("…")] may stand in a file without any other word of Sentry.
    private protected sealed override bool MayConcern(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        base.MayConcern(file, app, cancellation)
            || file.GetRoot(cancellation) is CompilationUnitSyntax { AttributeLists.Count: > 0 };

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
