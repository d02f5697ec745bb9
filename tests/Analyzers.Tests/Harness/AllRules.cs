using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Rules;

namespace SentryGen.Tests;

/// <summary>Every rule of SentryGen and every fix.</summary>
internal static class AllRules
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        InstancesOf<DiagnosticAnalyzer>(typeof(SNTG1001ExceptionSwallowed));

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(descriptor => descriptor.Id)];

    public static readonly ImmutableHashSet<string> Ids = [.. Descriptors.Select(descriptor => descriptor.Id)];

    public static readonly ImmutableArray<CodeFixProvider> Fixes = InstancesOf<CodeFixProvider>(typeof(SNTG1001Fix));

    private static ImmutableArray<T> InstancesOf<T>(Type beside) =>
    [
        .. beside.Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];
}
