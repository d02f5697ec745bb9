using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Gate;

/// <summary>
/// The gate of a compilation, through which each finding goes. It holds back those that the baseline knows, and those that
/// are not at changed lines. There is none if the build shows neither file.
/// </summary>
internal sealed class FindingGate
{
    private const string FrameworkKey = "build_property.TargetFramework";
    private const string TellsKey = "build_metadata.AdditionalFiles.SentryGenTells";

    private static readonly ConditionalWeakTable<Compilation, FindingGate> ByCompilation = new();

    private readonly string assembly;
    private readonly string framework = "";
    private readonly bool tells;
    private readonly Baseline? baseline;
    private readonly ChangedLines? changed;
    private readonly ConcurrentDictionary<FindingKey, bool> found = new();
    private readonly ConcurrentDictionary<string, bool> rules = new();

    private FindingGate(Compilation compilation, AnalyzerOptions options)
    {
        assembly = compilation.AssemblyName ?? "";
        foreach (var file in options.AdditionalFiles)
        {
            if (baseline is null && Baseline.Is(file) && file.GetText() is { } known)
            {
                baseline = Baseline.Of(file, known);
                tells = Tells(file, options);
            }

            if (changed is null && ChangedLines.Are(file) && file.GetText() is { } lines) changed = ChangedLines.Of(lines);
        }

        if (options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(FrameworkKey, out var target)) framework = target;
    }

    /// <summary>This compilation tells what is wrong with the file. A compilation for another target framework would repeat it.</summary>
    public static bool Tells(AdditionalText baseline, AnalyzerOptions options) =>
        !options.AnalyzerConfigOptionsProvider.GetOptions(baseline).TryGetValue(TellsKey, out var value)
        || !value.Equals(bool.FalseString, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null if all findings pass.</summary>
    public static FindingGate? Of(Compilation compilation, AnalyzerOptions options) =>
        ByCompilation.GetValue(compilation, compilation => new(compilation, options)) is var gate
            && (gate.baseline is not null || gate.changed is not null) ? gate : null;

    /// <summary>The rule looks at this compilation. The compiler leaves out rules that nobody asks for.</summary>
    public void Enter(DiagnosticDescriptor rule) => rules.TryAdd(rule.Id, true);

    /// <summary>The properties with which a finding is to be reported; null if it is held back.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="subject">The code that it is about.</param>
    /// <param name="properties">The properties that it has without the gate.</param>
    public ImmutableDictionary<string, string?>? Pass(string rule, in Subject subject, ImmutableDictionary<string, string?> properties)
    {
        var key = new FindingKey(assembly, rule, subject.Symbol, subject.Type, subject.Ordinal).AsRead;
        if (baseline?.LineOf(key) is { } line && line.IsFor(framework))
        {
            found.TryAdd(key, true);
            return null;
        }

        if (changed is not null && !subject.Places.Any(changed.Touch)) return null;
        return baseline is null ? properties : properties.SetItem(GateFiles.KeyProperty, key.ToString());
    }

    /// <summary>The lines about this compilation that no finding has matched, once all rules have run.</summary>
    public IEnumerable<BaselineLine> Unmatched() =>
        baseline is null || changed is not null
            ? []
            : baseline.Lines.Where(line => line.Key.Assembly == assembly.Trim()
                && line.IsFor(framework)
                && rules.ContainsKey(line.Key.Rule)
                && (line.Frameworks.IsEmpty ? tells : line.IsFirst(framework))
                && !found.ContainsKey(line.Key));
}
