using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>A DSN that stands in code or in settings as it is.</summary>
internal sealed record WrittenDsn(string Text, Location Place)
{
    private static readonly string[] Binding = [".Bind("];

    public DsnKind Kind => DsnText.Judge(Text);

    public static IEnumerable<WrittenDsn> In(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var step in app.StepsIn(file, cancellation))
            if (ValueIn(step) is { } value && TextOf(new(value, step.Model), app, cancellation) is { } text)
                yield return new(text, value.GetLocation());
        foreach (var setting in WrittenSetting.In(file, cancellation))
            if (DsnText.Settings.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
                && FixedText.Of(setting.Value, app.ModelOf(file), app, cancellation) is { Length: > 0 } written)
                yield return new(written, setting.Value.GetLocation());
        if (file.GetRoot(cancellation) is not CompilationUnitSyntax { AttributeLists.Count: > 0 }) yield break;
        if (app.DsnAttribute is { ConstructorArguments: { Length: 1 } arguments, ApplicationSyntaxReference: { } applied }
            && applied.SyntaxTree == file
            && arguments[0].Value is string given
            && applied.GetSyntax(cancellation) is AttributeSyntax { ArgumentList.Arguments: { Count: 1 } values }) yield return new(given,
                values[0].Expression.GetLocation());
    }

    /// <summary>Under the keys at which Sentry looks for it, and those at which the app does.</summary>
    public static IEnumerable<WrittenDsn> In(SettingsFile file, AppSetUp app, CancellationToken cancellation)
    {
        var read = new ConfigurationKeys(app, cancellation);
        var keys = app.Steps(cancellation).Select(step => read.KeyOf(ValueIn(step), step.Model)).OfType<string>()
            .Concat(SectionsBound(app, cancellation).Select(static section => section + SentryApi.Dsn)).Concat(DsnText.Settings).ToList();
        return file.Settings.Where(setting => keys.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .Select(setting => new WrittenDsn(setting.Value, file.PlaceOf(setting)));
    }

    private static readonly string[] Injected = ["SENTRY_DSN"];

    // Environment.GetEnvironmentVariable("CRAWLER_DSN") ?? "https://…" goes before SENTRY_DSN, too.
    private static string? TextOf(Code value, AppSetUp app, CancellationToken cancellation) =>
        FixedText.Of(value.Syntax, value.Model, app, cancellation)
            ?? (app.Says(Injected) || app.Settings(cancellation).Any(file => In(file, app, cancellation).Any()) ? null
            : FixedText.Among(value, app, cancellation).FirstOrDefault(static text =>
                DsnText.Judge(text) is DsnKind.Real or DsnKind.Placeholder));

    /// <summary>The sections that code binds to options of Sentry: <c>configuration.GetSection("Errors").Bind(options)</c>.</summary>
    public static IEnumerable<string> SectionsBound(AppSetUp app, CancellationToken cancellation) =>
        from tree in app.Compilation.SyntaxTrees
        where SetUpSyntax.Says(tree, Binding) && !SetUpSyntax.In(tree, cancellation).IsEmpty
        from call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Bind" }, ArgumentList.Arguments.Count: > 0 }
        let model = app.ModelOf(tree)
        where call.ArgumentList.Arguments.Any(given => model.GetTypeInfo(given.Expression, cancellation).Type?.ContainingAssembly?.Name
            .StartsWith(SentryApi.Assembly, StringComparison.Ordinal) == true)
        let path = new ConfigurationKeys(app, cancellation).BoundBy(new(call, model))
        where path is { Length: > 0 }
        select path + ":";

    // options.Dsn = configuration["Errors:Dsn"] ?? "";
    private static ExpressionSyntax? ValueIn(SetUpStep step) => step.Act switch
    {
        SetUpAct.SetDsn => step.Assigned,
        SetUpAct.InitSdk or SetUpAct.UseSentry or SetUpAct.AddSentry when step.Call?.ArgumentList.Arguments is { Count: 1 } arguments =>
            arguments[0].Expression,
        _ => null,
    };
}
