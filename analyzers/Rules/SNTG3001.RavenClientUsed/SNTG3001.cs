using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Gate;
using SentryGen.Knowledge;
using SentryGen.Languages;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Code reports through SharpRaven, Sentry's client of old.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG3001RavenClientUsed : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG3001",
        name: "RavenClientUsed",
        Rule.Migration,
        Level.Advice,
        title: "SharpRaven is used, which today's Sentry SDK replaces",
        message: "'{0}' is of SharpRaven, which is no longer maintained: today it is {1}",
        why: "SharpRaven is Sentry's client of old: it reports only what it is handed, and sends while the app waits; the SDK of today "
            + "also sees crashes, requests and logs.");

    private static readonly Dictionary<string, string> Types =
        RavenApi.Types.ToDictionary(static type => Simple(type.Name), static type => type.Today is null
            ? RavenApi.NoSuchType
            : Simple(type.Today));

    private static readonly Dictionary<string, string> Members =
        RavenApi.Members.ToDictionary(static member => member.Name, static member => member.Today);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var gate = FindingGate.Of(start.Compilation, start.Options);
            gate?.Enter(Descriptor);
            start.RegisterSemanticModelAction(file => Examine(file, gate));
        });
    }

    private static void Examine(SemanticModelAnalysisContext file, FindingGate? gate)
    {
        if (!AppSetUp.Of(file.SemanticModel.Compilation, file.Options).MayMoveFromRaven) return;
        var findings = FindingsIn(file.SemanticModel, file.CancellationToken);
        foreach (var finding in findings.Passed(gate, Descriptor, file.SemanticModel, file.CancellationToken))
            file.ReportDiagnostic(
                Diagnostic.Create(Descriptor, finding.Place, finding.Properties, LocalizedText.Arguments(finding.Arguments)));
    }

    // One for each statement, or for each member outside of statements: what is to be moved together is told once.
    private static IEnumerable<Finding> FindingsIn(SemanticModel model, CancellationToken cancellation)
    {
        var told = new HashSet<SyntaxNode>();
        var imports = new List<UsingDirectiveSyntax>();
        foreach (var node in model.SyntaxTree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is UsingDirectiveSyntax { Alias: null } import)
            {
                if (IsOfRaven(import.Name?.ToString().Replace("global::", ""))) imports.Add(import);
            }
            else if (node is SimpleNameSyntax name
                && Today(name) is { } today
                && Place(name) is { } place && !told.Contains(place)
                && IsOfRaven(name, model, cancellation))
            {
                told.Add(place);
                yield return new(name.Identifier.GetLocation(), name.Identifier.ValueText, today);
            }
        }

        if (told.Count == 0 && imports.Count > 0)
            yield return new(imports[0].Name!.GetLocation(), imports[0].Name!, SentryApi.Assembly);
    }

    private static string? Today(SimpleNameSyntax name) =>
        Types.TryGetValue(name.Identifier.ValueText, out var type) ? type
        : Members.TryGetValue(name.Identifier.ValueText, out var member) ? member
        : null;

    private static SyntaxNode? Place(SyntaxNode name) =>
        name.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is (StatementSyntax and not BlockSyntax) or ParameterSyntax or BaseTypeSyntax
                or MemberDeclarationSyntax or AccessorDeclarationSyntax or UsingDirectiveSyntax);

    // If both namespaces are imported, some of its names are ambiguous, and only candidates.
    private static bool IsOfRaven(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(name, cancellation);
        return info.Symbol is { } symbol ? IsOfRaven(symbol) : info.CandidateSymbols.Any(IsOfRaven);
    }

    private static bool IsOfRaven(ISymbol symbol) =>
        IsOfRaven((symbol is INamespaceSymbol ? symbol : symbol.ContainingNamespace)?.ToDisplayString());

    private static bool IsOfRaven(string? space) =>
        space is not null && (space == RavenApi.Namespace || space.StartsWith(RavenApi.Namespace + ".", StringComparison.Ordinal));

    private static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
