using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A host that the bootstrap does not reach, or not wholly: it needs a call in the app's own code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2015HostNeedsCall() : SetUpRule(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2015",
        name: "HostNeedsCall",
        Rule.SetUp,
        Level.Advice,
        title: "A host needs one more call to report",
        message: "{0}: {1}",
        why: "Some hosts start where no bootstrap reaches, or answer an exception before anybody hears of it; they report where the "
            + "app's own code says so.");

    // Of a host there must be something in the references.
    internal override bool Concerns(AppSetUp app) => !app.HostCalls.IsEmpty;

    private protected override bool MayConcern(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        !app.DeclaredHosts.IsEmpty || base.MayConcern(file, app, cancellation);

    private protected override IEnumerable<Finding> Judge(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var (call, place) in Signs(file, app, cancellation))
        {
            if (!IsOpen(call, app, cancellation) || app.MaySetUpElsewhere(cancellation)) continue;
            if (call.OwnRemedies.Length > 0 && app.Says(call.OwnRemedies)) continue;
            yield return new(place, call.Loses, Remedy(call, app.Compilation));
        }
    }

    private static string Remedy(HostCall call, Compilation compilation) =>
        call.Needs is { } needs && !compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == needs)
            ? $"add the package {needs}, and {call.Remedy}"
            : call.Remedy;

    private static bool IsOpen(HostCall call, AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        var verdict = Bootstrap.Decide(facts);
        return call.Gap switch
        {
            HostGap.OutOfReach => Gaps.Of(facts, verdict) == Gap.Host,
            HostGap.OwnStart => !verdict.IsWired && facts.Does(OwnWiring.Init),
            HostGap.NoWebHost => !verdict.IsWired && !facts.Does(OwnWiring.UseSentry),
            _ => true,
        };
    }

    private static bool Is(HostCall call, ISymbol member) =>
        call.Member == member.Name && call.Type == member.ContainingType.ToDisplayString();

    private static IEnumerable<(HostCall Call, Location Place)> Signs(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var step in app.StepsIn(file, cancellation))
            if (step.Act == SetUpAct.MeetHost
                && app.HostCalls.FirstOrDefault(call => Is(call, step.Symbol!)) is { } met
                && !step.Syntax.IsKind(SyntaxKind.AddAssignmentExpression))
                yield return (met, step.Place);

        var declarations = app.DeclaredHosts;
        if (declarations.IsEmpty) yield break;
        var model = app.ModelOf(file);
        foreach (var declared in file.GetRoot(cancellation)
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or ClassDeclarationSyntax))
        {
            if (declared is ClassDeclarationSyntax { BaseList: not null } type && model.GetDeclaredSymbol(type, cancellation) is { } derived
                && declarations.FirstOrDefault(call => call.Sign == HostSign.Class && DerivesFrom(derived, call.Type)) is { } application)
                yield return (application, type.Identifier.GetLocation());
            if (declared is MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 } method
                && (method.Body ?? (SyntaxNode?)method.ExpressionBody) is not null
                && model.GetDeclaredSymbol(method, cancellation) is
                {
                    DeclaredAccessibility: Accessibility.Public,
                    ContainingType.DeclaredAccessibility: Accessibility.Public
                } handler
                && declarations.FirstOrDefault(call => call.Sign == HostSign.Method
                    && handler.Parameters.Any(parameter => parameter.Type.ToDisplayString() == call.Type)) is { } handled)
                yield return (handled, method.Identifier.GetLocation());
        }
    }

    private static bool DerivesFrom(INamedTypeSymbol type, string name)
    {
        for (var holder = type.BaseType; holder is not null; holder = holder.BaseType)
            if (name.EndsWith(holder.MetadataName, StringComparison.Ordinal)
                && $"{holder.ContainingNamespace.ToDisplayString()}.{holder.MetadataName}" == name)
                return true;
        return false;
    }
}
