using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Corpus;

/// <summary>The analyzers of SentryGen, and those of Sonar, Roslynator and .NET, which lie beside the tool.</summary>
internal static class AnalyzerSet
{
    private static readonly string Peers = Path.Combine(AppContext.BaseDirectory, "peers");

    /// <summary>The analyzers that report one of these ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> For(IReadOnlyCollection<string> ids)
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            Path.Combine(Peers, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        var assemblies = ids.Any(id => !id.StartsWith("SNTG", StringComparison.Ordinal)) ? PeerAssemblies() : [];
        return
        [
            .. assemblies.Prepend(typeof(FateRule).Assembly)
                .SelectMany(Types)
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .Select(type => Activator.CreateInstance(type, nonPublic: true))
                .OfType<DiagnosticAnalyzer>()
                .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => ids.Contains(descriptor.Id))),
        ];
    }

    private static IEnumerable<Assembly> PeerAssemblies() =>
        Directory.GetFiles(Peers, "*Analyzers.dll")
            .Append(Path.Combine(Peers, "SonarAnalyzer.CSharp.dll"))
            .Select(AssemblyLoadContext.Default.LoadFromAssemblyPath);

    /// <summary>A peer may hold types whose references are not there; they are no analyzers.</summary>
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            Console.Error.WriteLine($"  {assembly.GetName().Name}: {exception.LoaderExceptions.Length} types could not be loaded");
            return exception.Types.OfType<Type>();
        }
    }
}
