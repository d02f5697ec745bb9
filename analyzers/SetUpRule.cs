using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Gate;
using SentryGen.Languages;
using SentryGen.SetUp;

namespace SentryGen;

/// <summary>A rule about the set-up of an app: silent without Sentry and in tests, and heard while one types.</summary>
public abstract class SetUpRule : DiagnosticAnalyzer
{
    private protected SetUpRule(DiagnosticDescriptor descriptor) => SupportedDiagnostics = ImmutableArray.Create(descriptor);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // As for fate rules: of generated code only what maps to a Razor file.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        // The start looks at no reference: whoever does that binds them for all, before a file has asked for them.
        context.RegisterCompilationStartAction(start =>
        {
            var gate = FindingGate.Of(start.Compilation, start.Options);
            gate?.Enter(SupportedDiagnostics[0]);
            start.RegisterSemanticModelAction(file => Examine(file, gate));
            start.RegisterAdditionalFileAction(file => Examine(file, gate));
        });
    }

    private void Examine(SemanticModelAnalysisContext file, FindingGate? gate)
    {
        var tree = file.SemanticModel.SyntaxTree;
        if (!UserCode.MayBeIn(tree, file.IsGeneratedCode)) return;
        var app = AppSetUp.Of(file.SemanticModel.Compilation, file.Options);
        if (!app.IsFor(this) || !MayConcern(tree, app, file.CancellationToken)) return;
        var findings = Judge(tree, app, file.CancellationToken)
            .Where(finding => UserCode.IsAt(finding.Place, file.IsGeneratedCode));
        foreach (var finding in findings.Passed(gate, SupportedDiagnostics[0], file.SemanticModel, file.CancellationToken))
            file.ReportDiagnostic(DiagnosticOf(finding));
    }

    private void Examine(AdditionalFileAnalysisContext file, FindingGate? gate)
    {
        if (!SettingsFile.MayBe(file.AdditionalFile.Path)) return;
        var app = AppSetUp.Of(file.Compilation, file.Options);
        if (!app.IsFor(this) || !IsFirst(file.AdditionalFile, file.Options)) return;
        if (app.Settings(file.CancellationToken)
            .FirstOrDefault(known => known.Path == file.AdditionalFile.Path) is not { } settings) return;
        foreach (var finding in Judge(settings, app, file.CancellationToken).Passed(gate, SupportedDiagnostics[0], settings.Path))
            file.ReportDiagnostic(DiagnosticOf(finding));
    }

    /// <summary>The findings of the rule in a file, if the app concerns it.</summary>
    internal IEnumerable<Finding> FindingsIn(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        app.IsFor(this) && MayConcern(file, app, cancellation) ? Judge(file, app, cancellation) : [];

    /// <summary>Whether the project is of the kind that the rule is about, before any source is read.</summary>
    internal abstract bool Concerns(AppSetUp app);

    /// <summary>Whether the rule may have something to say about a file. Asked of every file, and most are done with it.</summary>
    private protected virtual bool MayConcern(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        SetUpSyntax.MayHoldStep(file);

    /// <summary>The findings of the rule in a file.</summary>
    private protected abstract IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation);

    /// <summary>The findings of the rule in a settings file that the project gives as an additional file.</summary>
    private protected virtual IEnumerable<Finding> Judge(SettingsFile file, AppSetUp app, CancellationToken cancellation) => [];

    // A project may give a file twice.
    private static bool IsFirst(AdditionalText file, AnalyzerOptions options) =>
        options.AdditionalFiles.First(other => other.Path == file.Path) == file;

    private Diagnostic DiagnosticOf(Finding finding)
    {
        var descriptor = SupportedDiagnostics[0];
        return Diagnostic.Create(
            descriptor,
            finding.Place,
            finding.IsAdvice ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
            additionalLocations: null,
            finding.Properties,
            LocalizedText.Arguments(finding.Arguments));
    }
}
