using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Gate;
using SentryGen.Rules;
using SentryGen.Swallowed;
using SentryGen.Tasks;

namespace SentryGen;

/// <summary>Rules about code that code outside runs.</summary>
/// <param name="Handed">Those about exceptions that it hands over.</param>
/// <param name="Swallowed">Those about exceptions that it drops.</param>
internal sealed record CallbackLooks(ImmutableArray<FateRule> Handed, ImmutableArray<IOfSwallowed> Swallowed)
{
    /// <summary>The rules for users.</summary>
    public static readonly CallbackLooks Rules = new(
        FateRules.Handed,
        FateRules.Handed.OfType<IOfSwallowed>()
            .Concat([new SNTG1201SwallowedByLibrary(), new SNTG1202ToldBelowEventLevel()])
            .ToImmutableArray());

    /// <summary>The verdicts for the report.</summary>
    public static readonly CallbackLooks Verdicts = new(FateRules.OfVerdicts, ImmutableArray<IOfSwallowed>.Empty);

    /// <summary>The descriptors of all of them.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => Handed.SelectMany(static rule => rule.SupportedDiagnostics)
        .Concat(Swallowed.SelectMany(static rule => rule.SupportedDiagnostics))
        .Distinct()
        .ToImmutableArray();

    /// <summary>The look at one compilation.</summary>
    public CallbackLook In(Compilation compilation, FateEngines engines, AnalyzerOptions options, FindingGate? gate) =>
        new(this, engines, Swallowed.IsEmpty ? null : SwallowEngine.Of(compilation, engines), options, gate);
}

/// <summary>The look of rules at the code of one compilation.</summary>
internal sealed class CallbackLook(
    CallbackLooks rules, FateEngines engines, SwallowEngine? engine, AnalyzerOptions options, FindingGate? gate)
{
    /// <summary>The findings about a delegate; null if there are none.</summary>
    public List<Diagnostic>? At(IDelegateCreationOperation creation, ISymbol? member)
    {
        List<Diagnostic>? found = null;
        if (engines.JudgeHanded(creation, options.AnalyzerConfigOptionsProvider) is { } judged
            && !TaskFailures.LeaveNothingTo(creation, judged.Engine))
        {
            var handler = new Handler(judged.Code, member);
            foreach (var rule in rules.Handed) Add(ref found, rule.Passed(judged.Fate, handler, creation, engines, options, gate));
        }

        if (engine is null || engine.Judge(creation, options.AnalyzerConfigOptionsProvider) is not { } code) return found;
        foreach (var rule in rules.Swallowed) Add(ref found, SwallowFindings.Of(rule, code, creation, engine, options, gate));
        return found;
    }

    /// <summary>The same about a method.</summary>
    public List<Diagnostic>? At(IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel model)
    {
        List<Diagnostic>? found = null;
        if (engines.JudgeHanded(method, syntax, model, options.AnalyzerConfigOptionsProvider) is { } judged)
        {
            var handler = new Handler(judged.Code, method);
            foreach (var rule in rules.Handed)
                Add(ref found, rule.Passed(judged.Fate, handler, judged.Code.Body, engines, options, gate));
        }

        if (engine is null || engine.Judge(method, syntax, options.AnalyzerConfigOptionsProvider) is not { } code) return found;
        foreach (var rule in rules.Swallowed) Add(ref found, SwallowFindings.Of(rule, code, model, gate));
        return found;
    }

    private static void Add(ref List<Diagnostic>? all, Diagnostic? found)
    {
        if (found is not null) (all ??= []).Add(found);
    }
}
