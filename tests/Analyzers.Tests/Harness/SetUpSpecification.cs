using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace SentryGen.Tests;

/// <summary>The specification of a rule about how an app is set up. The reports of other rules are for their own tests.</summary>
public abstract class SetUpSpecification(string id) : RuleSpecification(id)
{
    private readonly string rule = id;

    /// <summary>A library of the user's own that was built against Sentry.</summary>
    private protected static MetadataReference LibraryThatUsesSentry { get; } = Built(
        "public static class Platform { public static void Start() => global::Sentry.SentrySdk.Init(); }", [.. Packs.Net, .. Packs.Sentry]);

    private protected static MetadataReference LibraryThatKnowsNoSentry { get; } = Built(
        "public static class Platform { public static void Start() { } }", Packs.Net);

    /// <summary>A library of somebody else's with the names of Sentry.</summary>
    private protected static MetadataReference LookAlike { get; } = Built(
        """
        namespace Sentry
        {
            public static class SentrySdk
            {
                public static System.IDisposable Init(string dsn = "") => new System.IO.MemoryStream();
                public static void Close() { }
                public static void CaptureException(System.Exception exception) { }
            }
            public class SentryOptions { public string Dsn { get; set; } public float SampleRate { get; set; } }
        }
        namespace Microsoft.AspNetCore.Hosting
        {
            public static class SentryWebHostBuilderExtensions { public static void UseSentry(this object builder, string dsn = "") { } }
        }
        """, Packs.Net);

    /// <summary>Stands in for Sentry.Serilog: its overloads that start the SDK, and the one that does not.</summary>
    private static MetadataReference SerilogAdapter { get; } = Library(
        "Sentry.Serilog",
        """
        namespace Sentry.Serilog
        {
            public class SentrySerilogOptions : Sentry.SentryOptions
            {
                public bool InitializeSdk { get; set; } = true;
                public global::Serilog.Events.LogEventLevel MinimumBreadcrumbLevel { get; set; }
                public global::Serilog.Events.LogEventLevel MinimumEventLevel { get; set; }
            }
        }
        namespace Serilog
        {
            public static class SentrySinkExtensions
            {
                public static LoggerConfiguration Sentry(this Configuration.LoggerSinkConfiguration to, string dsn) => null;
                public static LoggerConfiguration Sentry(this Configuration.LoggerSinkConfiguration to, Events.LogEventLevel? minimumEventLevel = null) => null;
                public static LoggerConfiguration Sentry(this Configuration.LoggerSinkConfiguration to, System.Action<global::Sentry.Serilog.SentrySerilogOptions> configureOptions) => null;
            }
        }
        """,
        Packs.Loggers);

    /// <summary>Stands in for Sentry.NLog.</summary>
    private static MetadataReference NLogAdapter { get; } = Library(
        "Sentry.NLog",
        """
        namespace Sentry.NLog { public class SentryNLogOptions : Sentry.SentryOptions { public bool InitializeSdk { get; set; } = true; } }
        namespace NLog { public static class ConfigurationExtensions { public static void AddSentry(this Config.LoggingConfiguration to, System.Action<global::Sentry.NLog.SentryNLogOptions> options = null) { } } }
        """,
        Packs.Loggers);

    /// <summary>A project with Serilog, NLog and Sentry's adapters of both.</summary>
    private protected static Snippet WithLoggers(Snippet snippet) =>
        snippet with
        {
            Code = "using Serilog;\n" + snippet.Code,
            Libraries = [.. Packs.Loggers.Union(Packs.SerilogHosting), SerilogAdapter, NLogAdapter]
        };

    /// <summary>A library of the user's own whose extensions speak of Sentry, and that hides how it does it.</summary>
    private protected static MetadataReference AcmeExtensions { get; } = Built(
        "public static class AcmeExtensions { public static void AddAcmeSentry(this object builder) { } }", Packs.Net);

    /// <summary>One diagnostic, of this rule, at the mark.</summary>
    private protected Task ReportsAtMark(Snippet snippet, string? message = null) => ReportsAt(
        snippet with { Code = Marks.Numbered(snippet.Code) },
        new DiagnosticResult(rule, default).WithMessage(message).WithOptions(PlaceAndMessage));

    /// <summary>One diagnostic, of this rule, at the mark in the settings. It is an Info if other settings may come after these.</summary>
    private protected Task ReportsInSettings(
        Snippet snippet, string? message = null, DiagnosticSeverity severity = DiagnosticSeverity.Info) => ReportsAt(
        snippet with { Settings = Marks.Numbered(snippet.Settings!) },
        new DiagnosticResult(rule, severity).WithMessage(message).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    private protected new Task Ignores(Snippet snippet) =>
        new RuleTest(snippet with { Code = Marks.Removed(snippet.Code) }) { Rule = rule }.RunAsync();

    /// <summary>Another rule has to say what there is to say.</summary>
    private protected static async Task ReportsOnly(string id, Snippet snippet) =>
        Assert.Equal([id], (await Analysis.Run(snippet)).Select(diagnostic => diagnostic.Id));

    /// <summary>The analysis of the marked file alone says it already, as an IDE asks for it while one types.</summary>
    private protected async Task ReportsWhileTyping(Snippet snippet)
    {
        var found = await new RuleTest(snippet) { Rule = rule }.FindWhileTyping();
        Assert.Equal(snippet.Code.IndexOf("[|", StringComparison.Ordinal), Assert.Single(found).Location.SourceSpan.Start);
    }

    private Task ReportsAt(Snippet snippet, DiagnosticResult claim)
    {
        var test = new RuleTest(snippet) { Rule = rule };
        test.ExpectedDiagnostics.Add(claim.WithLocation(0));
        return test.RunAsync();
    }

    /// <summary>An assembly of that name: a stand-in for one that our registry lacks.</summary>
    private protected static MetadataReference Library(string name, string code, params IEnumerable<MetadataReference> references) =>
        CompiledLibrary.Reference(name, "#nullable disable\n" + code, [.. Packs.Net, .. Packs.AspNetCore, .. Packs.Sentry, .. references]);

    private static MetadataReference Built(string code, ImmutableArray<MetadataReference> references) =>
        CompiledLibrary.Reference("Acme.Platform", "#nullable disable\n" + code, references);
}
