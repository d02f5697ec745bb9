using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>
/// Options of Sentry that an app sets by way of its services: <c>services.Configure&lt;SentryAspNetCoreOptions&gt;(…)</c>.
/// </summary>
internal static class ServiceOptions
{
    private static readonly string[] Setters = ["Configure", "PostConfigure", "AddOptions", "ConfigureOptions"];

    private static readonly string[] Words =
        [.. Setters.Select(static setter => setter + "<"), .. Setters.Select(static setter => "I" + setter)];

    /// <summary>Options that a host with UseSentry, and one with AddSentry, never asks for.</summary>
    private static readonly string[] NotOfHost = [NameOf(SentryApi.Options), NameOf(SentryApi.LoggingOptions)];

    private static readonly string[] NotOfLog = [NameOf(SentryApi.Options), NameOf(SentryApi.AspNetCoreOptions)];

    /// <summary>One of them may set the DSN that a start goes on with.</summary>
    public static bool MaySetDsn(SetUpAct start, AppSetUp app, string? environment, CancellationToken cancellation) =>
        app.Says(Words) && app.Compilation.SyntaxTrees.Where(static tree => SetUpSyntax.Says(tree, Words))
            .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes())
            .Any(node => node switch
            {
                GenericNameSyntax name => IsOfSentry(name, start) && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                    && SetsDsn(call, app, environment, cancellation),
                TypeDeclarationSyntax { BaseList: { } bases } type => bases.DescendantNodes().OfType<GenericNameSyntax>()
                    .Any(static name => Setters.Any(setter => name.Identifier.ValueText == "I" + setter + "Options"))
                    && SetsDsn(type, app, environment, cancellation),
                _ => false,
            });

    private static bool IsOfSentry(GenericNameSyntax name, SetUpAct start) => Setters.Contains(name.Identifier.ValueText)
        && name.TypeArgumentList.Arguments.Any(type => type.ToString().Contains(SentryApi.Assembly)
            && !(start == SetUpAct.AddSentry ? NotOfLog : NotOfHost).Contains(NameOf(type.ToString())));

    private static string NameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    private static bool SetsDsn(SyntaxNode code, AppSetUp app, string? environment, CancellationToken cancellation)
    {
        if (code is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            && arguments.Last().Expression is var given and not LambdaExpressionSyntax)
        {
            var path = new ConfigurationKeys(cancellation).PathOf(new(given, app.ModelOf(code.SyntaxTree)), 0);
            return path is null || app.Configured(path + ":" + SentryApi.Dsn, environment, cancellation) != false;
        }

        return app.StepsIn(code.SyntaxTree, cancellation).Any(step => step.Act == SetUpAct.SetDsn && step.IsIn(code)
            && new TextOrigin(app, environment, cancellation).Of(new(step.Assigned!, step.Model)) != DsnOrigin.Environment);
    }
}
