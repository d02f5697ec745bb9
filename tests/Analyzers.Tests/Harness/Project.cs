using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests;

/// <summary>The kinds of project that a snippet belongs to. Their sources are those that each snippet finds beside it.</summary>
internal static class Project
{
    private static readonly ImmutableArray<MetadataReference> SharpRaven =
        [StandIns.Of("SharpRaven", Tests.App.ConsoleWithoutSentry)];

    private static readonly ImmutableArray<MetadataReference> LoggingFrameworks = [.. Packs.Net, .. Packs.AspNetCore, .. Packs.Loggers];

    private static readonly ImmutableArray<MetadataReference> Sentry = [.. Packs.Sentry, .. Packs.SentryLogging, .. Packs.SentryAspNetCore];

    public static readonly App LibraryWithoutSentry = new()
    {
        Kind = OutputKind.DynamicallyLinkedLibrary,
        References = LoggingFrameworks,
        Sources = [SnippetPrelude.Code],
    };

    public static readonly App LibraryThatImportsNothing = LibraryWithoutSentry.Referencing(Sentry).AndCode(SnippetPrelude.OfSentry);

    public static readonly App Library = LibraryThatImportsNothing.AndCode(SnippetPrelude.Import);

    public static readonly App App = Library with { Kind = OutputKind.ConsoleApplication };

    public static readonly App AppWithoutLoggingAdapter = App with { References = [.. LoggingFrameworks, .. Packs.Sentry] };

    /// <summary>Apps as the templates of the SDK make them: no base class, only the implicit usings.</summary>
    public static readonly App Console = Tests.App.Console.WithCode(SnippetPrelude.Imports);

    public static readonly App ConsoleWithoutSentry = Tests.App.ConsoleWithoutSentry.WithCode(SnippetPrelude.Imports);

    /// <summary>As ImplicitUsings imports Sentry, too.</summary>
    public static readonly App ConsoleThatImportsSentry = Console.AndCode(SnippetPrelude.Import);

    public static readonly App ConsoleWithRaven = Console.Referencing(SharpRaven);

    public static readonly App ConsoleWithRavenThatImportsSentry = ConsoleThatImportsSentry.Referencing(SharpRaven);

    public static readonly App ConsoleWithRavenOnly = ConsoleWithoutSentry.Referencing(SharpRaven);

    public static readonly App OldConsole = Tests.App.Console with
    {
        Sources = [],
        Language = LanguageVersion.CSharp7_3,
        Nullable = NullableContextOptions.Disable,
    };

    public static readonly App Worker = OfWorker(Tests.App.Worker);

    public static readonly App WorkerWithoutAdapter = OfWorker(Tests.App.Console.Referencing(Packs.GenericHost));

    public static readonly App Web = OfWeb(Tests.App.Web);

    public static readonly App WebWithoutAdapter = OfWeb(Tests.App.WebWithoutAdapter);

    /// <summary>The SDK of one major version beside adapters of another.</summary>
    public static readonly App WorkerOfTwoMajors = OfTwoMajors(Worker);

    public static readonly App WebOfTwoMajors = OfTwoMajors(Web);

    private static App OfWorker(App app) => app.WithCode(SnippetPrelude.Imports, SnippetPrelude.ImportsOfWorker);

    private static App OfWeb(App app) => OfWorker(app).AndCode(SnippetPrelude.ImportsOfWeb);

    private static App OfTwoMajors(App app) =>
        app with { References = [.. app.References.Except(Packs.Sentry), .. SentryRelease.Newest.Sentry] };
}
