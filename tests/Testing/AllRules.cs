using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Rules;

namespace SentryGen.Tests;

/// <summary>Every rule of SentryGen.</summary>
internal static class AllRules
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        InstancesOf<DiagnosticAnalyzer>(typeof(SNTG1001ExceptionSwallowed));

    /// <summary>The rules about lost exceptions.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> OfFate =
        [.. Analyzers.Where(analyzer => analyzer is FateRule or CallbackRules)];

    /// <summary>The rules about tasks that nobody looks at.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> OfTasks = [.. Analyzers.Where(analyzer => analyzer is TaskRule)];

    /// <summary>The ids of the rules about what libraries swallow, which <see cref="OfFate"/> holds, too.</summary>
    public static readonly ImmutableHashSet<string> OfSwallowed =
        [.. Analyzers.Where(analyzer => analyzer is SwallowRule).SelectMany(rule => rule.SupportedDiagnostics).Select(rule => rule.Id)];

    /// <summary>The rules about set-up.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> OfSetUp = [.. Analyzers.Where(analyzer => analyzer is SetUpRule)];

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id)];

    public static readonly ImmutableHashSet<string> Ids = [.. Descriptors.Select(descriptor => descriptor.Id)];

    /// <summary>An instance of each class of that kind in an assembly, in the order of their names.</summary>
    /// <param name="beside">A type of that assembly.</param>
    public static ImmutableArray<T> InstancesOf<T>(Type beside) =>
    [
        .. beside.Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];
}
