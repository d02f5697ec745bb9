using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen;

/// <summary>
/// A rule about an app as a whole, which speaks at its entry point. It asks the generator's own verdict, so that the two can't disagree.
/// </summary>
public abstract class EntryPointRule : SetUpRule
{
    private static readonly string[] Captures = [SentryApi.CaptureException, SentryApi.CaptureEvent];
    private static readonly string[] Main = [WellKnownMemberNames.EntryPointMethodName];

    private protected EntryPointRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>Names of which one must stand in the source for the rule to apply; none where the references say enough.</summary>
    private protected virtual string[] Evidence { get; } = [];

    /// <summary>Words of which one must stand in the text of the app; none where the evidence is enough.</summary>
    private protected virtual string[] Use { get; } = [];

    /// <summary>Words of which one stands in a file that reports in its own way what the rule is about.</summary>
    private protected virtual string[] OwnReports { get; } = [];

    /// <summary>The finding of the rule in this app, or null.</summary>
    private protected abstract Remark? Judge(Gap gap, Facts facts, Verdict verdict);

    /// <summary>The package without which a gap can't be closed, or the packages that don't fit together; null if all are there.</summary>
    private protected static string? Missing(Gap gap, Facts facts) =>
        Gaps.MissingPackage(gap, facts) is { } package
            ? $"the package {package} is missing; {Cure.Add(package, facts)}"
            : Cure.Mixed(facts);

    internal override bool Concerns(AppSetUp app) => app.IsWiredHere;

    private protected sealed override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (app.EntryPoint(cancellation) is not { } entry || entry.SyntaxTree != file) yield break;
        var facts = app.Facts(cancellation);
        var verdict = Bootstrap.Decide(facts);
        if (Judge(Gaps.Of(facts, verdict), facts, verdict) is not { } remark) yield break;
        if (!remark.IsOfReferences && !Holds(remark, app, cancellation)) yield break;
        yield return new(Place(entry.GetSyntax(cancellation)), remark.Text)
        {
            IsAdvice = remark.IsAdvice,
            Properties = Finding.Of(facts.OwnWiring),
        };
    }

    // Nothing that the rule can't see, and nothing of the app's own, does the work.
    private bool Holds(Remark remark, AppSetUp app, CancellationToken cancellation) =>
        (remark.HoldsWithLogSink || !app.MayBeWiredWithoutCall)
        && !app.MaySetUpElsewhere(cancellation)
        && HasEvidence(app.Compilation, cancellation)
        && (remark.IsOfReferences || Use.Length == 0 || app.Says(Use))
        && !ReportsItself(app.Compilation);

    // A look at the outline, so that only few files ask the compiler for the entry point.
    private protected sealed override bool MayConcern(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        SetUpSyntax.Says(file, Main)
            || (file.GetRoot(cancellation) is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement));

    // The name of Main, or the first of the top-level statements.
    private static Location Place(SyntaxNode entry) => entry switch
    {
        MethodDeclarationSyntax main => main.Identifier.GetLocation(),
        CompilationUnitSyntax unit when unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } first =>
            first.GetFirstToken().GetLocation(),
        _ => entry.GetFirstToken().GetLocation(),
    };

    private bool ReportsItself(Compilation compilation) =>
        OwnReports is { Length: > 0 } words
        && compilation.SyntaxTrees.Any(tree =>
            SetUpSyntax.Says(tree, Captures) && SetUpSyntax.Says(tree, words) && !UserCode.IsGenerated(tree));

    private bool HasEvidence(Compilation compilation, CancellationToken cancellation) =>
        Evidence is not { Length: > 0 } names
        || compilation.SyntaxTrees.Any(tree => SetUpSyntax.Says(tree, names)
            && tree.GetRoot(cancellation)
                .DescendantNodes()
                .Any(node => node is SimpleNameSyntax name && names.Contains(name.Identifier.ValueText)));
}

/// <summary>A finding about an app as a whole.</summary>
/// <param name="Text">The part of the message that is about this app.</param>
internal sealed record Remark(string Text)
{
    /// <summary>Info at most.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>It holds even if a configuration file wires the log.</summary>
    public bool HoldsWithLogSink { get; init; }

    /// <summary>It holds whatever the source says: it is about the packages.</summary>
    public bool IsOfReferences { get; init; }
}
