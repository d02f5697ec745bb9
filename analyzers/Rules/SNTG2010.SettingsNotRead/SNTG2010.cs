using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Reading;
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

    /// <summary>A file that says one of these may read the section itself.</summary>
    private static readonly string[] Reading = ["AddConfiguration", $"\"{SentryApi.Assembly}", SentryApi.LoggingOptionsName];

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Call is not { ArgumentList.Arguments: var arguments }) return null;
        if (arguments.Select(argument => Replaced(argument.Expression, step.Model, cancellation)).FirstOrDefault(static options => options is not null) is { } options)
            return new(options.GetLocation(), $"this replaces what '{step.Symbol!.Name}' goes on with by an object of the callback's own; set the options on the one that is given");
        // More settings may come from the environment.
        return IsInOtherSection(step, app, cancellation)
            ? new(step.Place, $"'{step.Symbol!.Name}' reads the section 'Logging:Sentry', and {(app.ProjectFacts.Can(Capability.AdapterDsn) ? "the DSN stands" : "its levels stand")} in 'Sentry'") { IsAdvice = true }
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
        if (step.Act != SetUpAct.AddSentry || ReadSetUp.ExtendedBy(step.Symbol)?.ToDisplayString() != HostApi.LoggingBuilder) return false;
        var keys = app.Settings(cancellation).SelectMany(static file => file.Settings).Select(static setting => setting.Key).ToList();
        var acts = app.Steps(cancellation).Select(static other => other.Act).ToList();
        // The adapter of Sentry 7 reads its levels, and no DSN at all.
        return (app.ProjectFacts.Can(Capability.AdapterDsn) ? LacksDsn(step, keys, acts, app, cancellation) : HasLevels(keys, app, cancellation))
            && !keys.Any(static key => LogSection.IsIn(key, LogSection.Prefix))
            && acts.Contains(SetUpAct.BuildHost)
            && !acts.Any(static act => act is SetUpAct.UseSentry or SetUpAct.OwnExtension)
            && !app.MaySetUpElsewhere(cancellation)
            && !app.Says(Reading);
    }

    // UseSentry of the bootstrap reads the section of the SDK.
    private static bool HasLevels(List<string> keys, AppSetUp app, CancellationToken cancellation) =>
        keys.Any(LogSection.IsLevelInRoot) && Bootstrap.Decide(app.Facts(cancellation)).Route != Route.AspNetCore;

    private static bool LacksDsn(SetUpStep step, List<string> keys, List<SetUpAct> acts, AppSetUp app, CancellationToken cancellation) =>
        keys.Contains(LogSection.RootPrefix + SentryApi.Dsn, StringComparer.OrdinalIgnoreCase)
        && !acts.Contains(SetUpAct.InitSdk)
        && DsnOrigins.Of(step, app, cancellation) == DsnOrigin.Environment;
}
