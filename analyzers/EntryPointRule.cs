using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen;

/// <summary>A rule about an app as a whole, which speaks at its entry point. It asks the generator's own verdict, so that the two can't disagree.</summary>
public abstract class EntryPointRule : SetUpRule
{
    private protected EntryPointRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>Names of which one must stand in the source for the rule to apply; none where the references say enough.</summary>
    private protected virtual string[] Evidence => [];

    /// <summary>The arguments of the message where the rule applies, or null where it has nothing to say.</summary>
    private protected abstract object[]? Applies(Facts facts, Verdict verdict);

    private protected sealed override bool Concerns(AppSetUp app) => app.ProjectFacts.IsApp && Applies(app.ProjectFacts) is not null;

    private protected sealed override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (app.EntryPoint(cancellation) is not { } entry || entry.SyntaxTree != file) yield break;
        if (app.MaySetUpElsewhere(cancellation) || !HasEvidence(app.Compilation, cancellation)) yield break;
        if (Applies(app.Facts(cancellation)) is { } arguments) yield return new(Place(entry.GetSyntax(cancellation)), arguments);
    }

    private object[]? Applies(Facts facts) => Applies(facts, Bootstrap.Decide(facts));

    // The name of Main, or the first of the top-level statements.
    private static Location Place(SyntaxNode entry) => entry switch
    {
        MethodDeclarationSyntax main => main.Identifier.GetLocation(),
        CompilationUnitSyntax unit when unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } first => first.GetFirstToken().GetLocation(),
        _ => entry.GetFirstToken().GetLocation(),
    };

    private bool HasEvidence(Compilation compilation, CancellationToken cancellation) =>
        Evidence is not { Length: > 0 } names
        || compilation.SyntaxTrees.Any(tree => SetUpSyntax.Says(tree, names)
            && tree.GetRoot(cancellation).DescendantNodes().Any(node => node is SimpleNameSyntax name && names.Contains(name.Identifier.ValueText)));
}
