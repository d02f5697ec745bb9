using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;
using SentryGen.Languages;
using SentryGen.Reading;
using SentryGen.Writing;

namespace SentryGen;

/// <summary>Emits the Sentry bootstrap into an app's own assembly, so that nobody has to write or call it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SentryGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor AnalyzersAlone = new(
        "SNTG9004",
        new LocalizedText("The reference to SentryGen is incomplete"),
        new LocalizedText(
            "This app is not wired to Sentry: its reference to SentryGen takes the analyzers alone, "
            + "so neither the SDK nor the settings of the project are there; take IncludeAssets out of it"),
        "SentryGen.SetUp",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Use);

    /// <summary>
    /// Options, own wiring and references make the facts; the facts make the plan; the plan makes the files. If the doctor asks, it gets
    /// an answer.
    /// </summary>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ReadFacts.Options(provider.GlobalOptions))
            .WithTrackingName(Stages.Options);

        var ownWiring = context.CompilationProvider
            .Select(static (compilation, cancellation) => ReadOwnWiring.In(compilation, cancellation))
            .WithTrackingName(Stages.OwnWiring);

        var faultReports = context.CompilationProvider
            .Select(static (compilation, cancellation) => ReadFaultReports.In(compilation, cancellation))
            .WithTrackingName(Stages.FaultReports);

        var facts = context.CompilationProvider.Combine(options).Combine(ownWiring.Combine(faultReports))
            .Select(static (read, _) => ReadFacts.From(read.Left.Left, read.Left.Right, read.Right.Left, read.Right.Right))
            .WithTrackingName(Stages.Facts);

        var plan = facts
            .Select(static (facts, _) => BootstrapPlan.For(facts, Bootstrap.Decide(facts)))
            .WithTrackingName(Stages.Plan);

        var answer = context.CompilationProvider.Combine(context.ParseOptionsProvider)
            .Combine(context.AdditionalTextsProvider.Collect()).Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (read, cancellation) =>
            {
                var (((asking, parsing), texts), options) = read;
                return ReadInquiry.From(asking, parsing, texts, options, cancellation);
            });

        context.RegisterSourceOutput(plan.Combine(answer), static (output, asked) =>
        {
            var (plan, answer) = asked;
            if (plan is { IsReferenceIncomplete: true }) output.ReportDiagnostic(Diagnostic.Create(AnalyzersAlone, Location.None));
            if (plan is not null)
                foreach (var (name, text) in BootstrapSource.For(plan)) output.AddSource(name, text);
            if (answer is not null) output.AddSource(Emitted.DoctorFile, DoctorSource.For(answer));
        });
    }
}
