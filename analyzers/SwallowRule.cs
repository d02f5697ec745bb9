using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Fate;
using SentryGen.Gate;
using SentryGen.Swallowed;

namespace SentryGen;

/// <summary>A rule about code whose exceptions the library that runs it drops. <see cref="CallbackRules"/> ask it.</summary>
public abstract class SwallowRule : DiagnosticAnalyzer, IOfSwallowed
{
    /// <summary>The keys under which a diagnostic tells its fixes the row of the member that has the callback.</summary>
    internal const string Library = nameof(Library), Type = nameof(Type), Member = nameof(Member);

    /// <summary>The key of the span of the code, which stands in the same file.</summary>
    internal const string Code = nameof(Code);

    private protected SwallowRule(DiagnosticDescriptor descriptor) => SupportedDiagnostics = ImmutableArray.Create(descriptor);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
#pragma warning disable RS1012 // The compiler leaves out a rule that is off, and so this start says that the rule is on.
        context.RegisterCompilationStartAction(start =>
            FindingGate.Of(start.Compilation, start.Options)?.Enter(SupportedDiagnostics[0]));
#pragma warning restore RS1012
    }

    /// <summary>The arguments of the message where the rule applies, or null.</summary>
    private protected abstract object[]? Applies(SwallowedCode code);

    object[]? IOfSwallowed.Applies(SwallowedCode code) => code is { Intent: Intent.None, IsTaken: false } ? Applies(code) : null;
}
