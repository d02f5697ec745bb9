using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Options are set where Sentry never looks: on an object of the callback's own, or in a section that the adapter does not read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2010SettingsNotRead() : StepRule(Descriptor, SetUpAct.InitSdk, SetUpAct.UseSentry, SetUpAct.AddSentry, SetUpAct.AddLogSink)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2010",
        name: "SettingsNotRead",
        Rule.SetUp,
        Level.Certain,
        title: "Settings never reach Sentry",
        message: "Settings never reach Sentry: {0}",
        why: "Sentry goes on with the options that it passed to the callback, and each adapter binds sections of its own: what is set elsewhere has no effect.");

    private const string Section = "Sentry:";
    private const string SectionOfLog = "Logging:" + Section;

    /// <summary>A file that says one of these may read the section itself.</summary>
    private static readonly string[] Reading = ["AddConfiguration", "\"Sentry", "SentryLoggingOptions"];

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Call is not { ArgumentList.Arguments: var arguments }) return null;
        if (arguments.Select(argument => Replaced(argument.Expression, step.Model, cancellation)).FirstOrDefault(static options => options is not null) is { } options)
            return new(options.GetLocation(), $"this replaces what '{step.Symbol!.Name}' goes on with by an object of the callback's own; set the options on the one that is given");
        // More settings may come from the environment.
        return IsInOtherSection(step, app, cancellation)
            ? new(step.Place, $"'{step.Symbol!.Name}' reads the section 'Logging:Sentry', and the DSN stands in 'Sentry'") { IsAdvice = true }
            : null;
    }

    // options in options => options = new SentryOptions { … }, where nothing else gets hold of either object
    private static IdentifierNameSyntax? Replaced(ExpressionSyntax callback, SemanticModel model, CancellationToken cancellation)
    {
        if (callback is not LambdaExpressionSyntax lambda || Functions.LastParameterOf(lambda) is not { } parameter) return null;
        var uses = lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == parameter.Identifier.ValueText)
            .ToLookup(static name => name.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: BaseObjectCreationExpressionSyntax } assignment && assignment.Left == name);
        return uses[false].All(static name => name.Parent is MemberAccessExpressionSyntax)
            ? uses[true].FirstOrDefault(name => model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol)
            : null;
    }

    private static bool IsInOtherSection(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Act != SetUpAct.AddSentry || step.Symbol?.ContainingType.ToDisplayString() != SentryApi.LoggingBuilderExtensions) return false;
        var keys = app.Settings(cancellation).SelectMany(static file => file.Settings).Select(static setting => setting.Key).ToList();
        return keys.Contains(Section + SentryApi.Dsn, StringComparer.OrdinalIgnoreCase)
            && !keys.Any(static key => key.StartsWith(SectionOfLog, StringComparison.OrdinalIgnoreCase))
            && DsnSources.Of(step, app, cancellation) == DsnSource.Environment
            && app.Steps(cancellation).Select(static other => other.Act).ToList() is var acts
            && acts.Contains(SetUpAct.BuildHost)
            && !acts.Any(static act => act is SetUpAct.InitSdk or SetUpAct.UseSentry or SetUpAct.OwnExtension)
            && !app.MaySetUpElsewhere(cancellation)
            && !app.Compilation.SyntaxTrees.Any(static tree => SetUpSyntax.Says(tree, Reading));
    }
}
