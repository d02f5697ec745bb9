using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Corpus;

/// <summary>An analyzer whose actions run on a clock. The compiler measures wall time, which on a busy machine is that of others.</summary>
#pragma warning disable RS1001, RS1012, RS1025, RS1026, RS1036 // Only this tool runs it, and the analyzer inside chooses.
#pragma warning disable CS0618 // There is no other way between an analyzer and the compiler.
internal sealed class ClockedAnalyzer(DiagnosticAnalyzer inner, ThreadClock clock) : DiagnosticAnalyzer
{
    public DiagnosticAnalyzer Inner => inner;

    public ThreadClock Clock => clock;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => inner.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context) => inner.Initialize(new OfSession(context, clock));

    private static Action<T> On<T>(ThreadClock clock, Action<T> action) => context => clock.Run(() => action(context));

    private sealed class OfSession(AnalysisContext outer, ThreadClock clock) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => outer.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) =>
            outer.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            outer.RegisterCompilationStartAction(start => clock.Run(() => action(new OfCompilation(start, clock))));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) =>
            outer.RegisterCompilationAction(On(clock, action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            outer.RegisterSemanticModelAction(On(clock, action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            outer.RegisterSymbolAction(On(clock, action), symbolKinds);

        public override void RegisterCodeBlockStartAction<T>(Action<CodeBlockStartAnalysisContext<T>> action) =>
            outer.RegisterCodeBlockStartAction(On(clock, action));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
            outer.RegisterCodeBlockAction(On(clock, action));

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            outer.RegisterSyntaxTreeAction(On(clock, action));

        public override void RegisterSyntaxNodeAction<T>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<T> syntaxKinds) =>
            outer.RegisterSyntaxNodeAction(On(clock, action), syntaxKinds);

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> kinds) =>
            outer.RegisterOperationAction(On(clock, action), kinds);

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
            outer.RegisterOperationBlockAction(On(clock, action));

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
            outer.RegisterOperationBlockStartAction(start => clock.Run(() => action(new OfBlock(start, clock))));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            outer.RegisterAdditionalFileAction(On(clock, action));
    }

    private sealed class OfCompilation(CompilationStartAnalysisContext outer, ThreadClock clock)
        : CompilationStartAnalysisContext(outer.Compilation, outer.Options, outer.CancellationToken)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
            outer.RegisterCompilationEndAction(On(clock, action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            outer.RegisterSemanticModelAction(On(clock, action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            outer.RegisterSymbolAction(On(clock, action), symbolKinds);

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) =>
            outer.RegisterSymbolStartAction(On(clock, action), symbolKind);

        public override void RegisterCodeBlockStartAction<T>(Action<CodeBlockStartAnalysisContext<T>> action) =>
            outer.RegisterCodeBlockStartAction(On(clock, action));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
            outer.RegisterCodeBlockAction(On(clock, action));

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            outer.RegisterSyntaxTreeAction(On(clock, action));

        public override void RegisterSyntaxNodeAction<T>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<T> syntaxKinds) =>
            outer.RegisterSyntaxNodeAction(On(clock, action), syntaxKinds);

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> kinds) =>
            outer.RegisterOperationAction(On(clock, action), kinds);

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
            outer.RegisterOperationBlockAction(On(clock, action));

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
            outer.RegisterOperationBlockStartAction(start => clock.Run(() => action(new OfBlock(start, clock))));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            outer.RegisterAdditionalFileAction(On(clock, action));
    }

    private sealed class OfBlock(OperationBlockStartAnalysisContext outer, ThreadClock clock) : OperationBlockStartAnalysisContext(
        outer.OperationBlocks, outer.OwningSymbol, outer.Compilation, outer.Options, outer.CancellationToken)
    {
        public override void RegisterOperationBlockEndAction(Action<OperationBlockAnalysisContext> action) =>
            outer.RegisterOperationBlockEndAction(On(clock, action));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> kinds) =>
            outer.RegisterOperationAction(On(clock, action), kinds);
    }
}
