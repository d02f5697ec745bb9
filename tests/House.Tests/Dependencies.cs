using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>The parts know each other in one direction.</summary>
public partial class Dependencies
{
    /// <summary>Roslyn, and what a compiler brings along for it.</summary>
    private static readonly string[] OfTheCompiler =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp",
        "System.Collections.Immutable", "System.Memory", "System.Reflection.Metadata", "System.Buffers",
        "System.Runtime.CompilerServices.Unsafe",
    ];

    [Fact]
    public void The_generator_references_Roslyn_and_nothing_else() =>
        Breaches.None(References(typeof(SentryGenerator).Assembly).Except(OfTheCompiler));

    [Fact]
    public void The_analyzers_reference_the_generator_and_Roslyn_and_nothing_else() =>
        Breaches.None(References(typeof(FateRule).Assembly).Except([.. OfTheCompiler, "SentryGen.Generator"]));

    [Theory]
    [InlineData("generator/Writing")]
    [InlineData("generator/Knowledge")]
    public void Knows_no_Roslyn(string folder) =>
        Breaches.None(InGit.Files(folder).Where(file => InGit.Read(file).Contains("Microsoft.CodeAnalysis")));

    [Theory]
    [InlineData("generator/Knowledge", "Reading")]
    [InlineData("generator/Knowledge", "Writing")]
    [InlineData("generator/Reading", "Writing")]
    [InlineData("generator/Writing", "Reading")]
    [InlineData("analyzers", "Writing")]
    public void Knows_nothing_of(string folder, string other) => Breaches.None(InGit.Files(folder)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal)
            && Regex.IsMatch(InGit.Read(file), $@"using SentryGen\.{other};|\b{other}\.\w+Source\b")));

    [Theory]
    [InlineData("generator/Reading")]
    [InlineData("analyzers")]
    public void Leaves_the_names_of_Sentry_to_Knowledge(string folder) =>
        Breaches.None(InGit.Files(folder).Where(file => file.EndsWith(".cs") && SentryName().IsMatch(InGit.Read(file))));

    [Fact]
    public void Leaves_all_names_to_Knowledge_in_the_analysis_of_handlers() => Breaches.None(
        from file in InGit.Files("analyzers/Fate")
        where file.EndsWith(".cs")
        from line in InGit.Read(file).Split('\n')
        where !line.TrimStart().StartsWith("//")
        from name in QuotedName().Matches(line)
        select $"{file}: {name.Value}");

    /// <summary>A word that begins like a type or a member.</summary>
    [GeneratedRegex(@"""(\w+\.)*[A-Z][a-z]\w*""")]
    private static partial Regex QuotedName();

    [Theory]
    [InlineData("generator/Reading")]
    [InlineData("analyzers")]
    public void Leaves_the_bare_names_of_Sentry_to_Knowledge(string folder) => Breaches.None(
        from file in InGit.Files(folder)
        // The fix for SharpRaven is full of the names of its members; many of them are names of Sentry still.
        where file.EndsWith(".cs") && !file.StartsWith("analyzers/Fixing/Raven/")
        from literal in CSharpSyntaxTree.ParseText(InGit.Read(file)).GetRoot().DescendantTokens()
        where literal.IsKind(SyntaxKind.StringLiteralToken) && OfSentryAlone.Contains(literal.ValueText)
        select $"{file}: {literal.ValueText}");

    [Theory]
    [InlineData("SentryEvent")]
    [InlineData("IHub")]
    [InlineData("CaptureEvent")]
    public void Would_find_a_bare_name(string name) => Assert.Contains(name, OfSentryAlone);

    /// <summary>The names that Sentry has, and neither .NET nor any other framework.</summary>
    private static readonly HashSet<string> OfSentryAlone =
    [
        .. Reality.All.SelectMany(with => with.Reality.NamesIn(IsOfSentry)).Append("Sentry")
            .Except(Reality.All[0].Reality.NamesIn(assembly => !IsOfSentry(assembly))),
    ];

    private static bool IsOfSentry(string assembly) => assembly.StartsWith("Sentry", StringComparison.Ordinal);

    [GeneratedRegex(@"""Sentry\.\w")]
    private static partial Regex SentryName();

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
