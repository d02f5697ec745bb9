using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>Our own code keeps the rules that we give to others.</summary>
public class OwnCode
{
    private const string Imports =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http;
        """;

    public static TheoryData<string, string> Folders => new()
    {
        { "playground", "Apps" },
        { "tests/Analyzers.Tests/Harness", "" },
        { "tests/Generator.Tests/Emitted", "Expected" },
        { "tests/Package.Tests/Fixture", "" },
        { "tests/Playground.Tests", "" },
        { "tests/Truth.Tests/Harness", "" },
    };

    // As loose sources: what is missing for a build is missing for the types of others only.
    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Loses_no_exception(string folder, string apartFrom)
    {
        var sources = Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => apartFrom.Length == 0
                || !file.StartsWith(Path.Combine(Repository.PathTo(folder), apartFrom), StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();
        var compilation = App.Web.WithCode([Imports, .. sources]).CompileWithWarnings();
        Assert.Contains(compilation.SyntaxTrees, tree => tree.GetRoot().DescendantNodes().OfType<CatchClauseSyntax>().Any());
        var found = await compilation
            .WithAnalyzers(AllRules.OfFate, new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id == "SNTG1008");
    }
}
