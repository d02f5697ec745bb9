using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen;

/// <summary>A rule about single steps of a set-up: it names the acts it looks for, and decides.</summary>
public abstract class StepRule : SetUpRule
{
    private readonly SetUpAct[] acts;

    private protected StepRule(DiagnosticDescriptor descriptor, params SetUpAct[] acts)
        : base(descriptor) => this.acts = acts;

    internal override bool Concerns(AppSetUp app) => app.IsApp;

    /// <summary>The fault of the step, if it has one.</summary>
    private protected abstract Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation);

    private protected sealed override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var step in app.StepsIn(file, cancellation))
            if (acts.Contains(step.Act) && Judge(step, app, cancellation) is { } finding) yield return finding;
        foreach (var other in Others(file, app, cancellation)) yield return other;
    }

    /// <summary>Findings about code that is no step.</summary>
    private protected virtual IEnumerable<Finding> Others(SyntaxTree file, AppSetUp app, CancellationToken cancellation) => [];
}
