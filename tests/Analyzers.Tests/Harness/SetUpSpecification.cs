using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SentryGen.Tests;

/// <summary>The specification of a rule about how an app is set up. What other rules have to say of a snippet is theirs to claim.</summary>
public abstract class SetUpSpecification(string id) : RuleSpecification(id)
{
    private readonly string rule = id;

    /// <summary>A library of the user's own that was built against Sentry.</summary>
    private protected static MetadataReference LibraryThatUsesSentry { get; } = Built(
        "public static class Platform { public static void Start() => global::Sentry.SentrySdk.Init(); }", [.. References.Net, .. References.Sentry]);

    private protected static MetadataReference LibraryThatKnowsNoSentry { get; } = Built(
        "public static class Platform { public static void Start() { } }", References.Net);

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
        """, References.Net);

    /// <summary>What stands in for Sentry.Serilog: its overloads that start the SDK, and the one that does not.</summary>
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
        References.Loggers);

    /// <summary>What stands in for Sentry.NLog.</summary>
    private static MetadataReference NLogAdapter { get; } = Library(
        "Sentry.NLog",
        """
        namespace Sentry.NLog { public class SentryNLogOptions : Sentry.SentryOptions { public bool InitializeSdk { get; set; } = true; } }
        namespace NLog { public static class ConfigurationExtensions { public static void AddSentry(this Config.LoggingConfiguration to, System.Action<global::Sentry.NLog.SentryNLogOptions> options = null) { } } }
        """,
        References.Loggers);

    /// <summary>A project with Serilog, NLog and Sentry's adapters of both.</summary>
    private protected static Snippet WithLoggers(Snippet snippet) =>
        snippet with { Code = "using Serilog;\n" + snippet.Code, Libraries = [.. References.Loggers.Union(References.SerilogHosting), SerilogAdapter, NLogAdapter] };

    /// <summary>A library of the user's own whose extensions speak of Sentry, and that hides how it does it.</summary>
    private protected static MetadataReference AcmeExtensions { get; } = Built(
        "public static class AcmeExtensions { public static void AddAcmeSentry(this object builder) { } }", References.Net);

    /// <summary>One diagnostic, of this rule, at the mark.</summary>
    private protected async Task ReportsAtMark(Snippet snippet, string? message = null)
    {
        var found = await Analysis.Run(snippet);
        Matches(snippet, found);
        if (message is not null) Assert.Equal(message, found.Single(diagnostic => diagnostic.Id == rule).GetMessage());
    }

    /// <summary>One diagnostic, of this rule, at the mark in the settings, and an Info: other settings may come after these.</summary>
    private protected async Task ReportsInSettings(Snippet snippet, string? message = null)
    {
        var mark = Assert.Single(Markup.Parse(snippet.Settings!).Marks);
        var found = Assert.Single(await Analysis.Run(snippet), diagnostic => diagnostic.Id == rule);
        Assert.Equal(("/appsettings.json", mark.Span, DiagnosticSeverity.Info), (found.Location.GetLineSpan().Path, found.Location.SourceSpan, found.Severity));
        if (message is not null) Assert.Equal(message, found.GetMessage());
    }

    private protected new async Task Ignores(Snippet snippet)
    {
        var found = (await Analysis.Run(snippet)).Where(diagnostic => diagnostic.Id == rule);
        if (found.Any()) throw new Xunit.Sdk.XunitException($"Expected nothing.\nFound {string.Join('\n', found)}\n\n{snippet.Code}\n\n{snippet.Settings}");
    }

    /// <summary>Another rule has to say what there is to say.</summary>
    private protected static async Task ReportsOnly(string id, Snippet snippet) =>
        Assert.Equal([id], (await Analysis.Run(snippet)).Select(diagnostic => diagnostic.Id));

    /// <summary>The analysis of the marked file alone says it already, as an IDE asks for it while one types.</summary>
    private protected async Task ReportsWhileTyping(Snippet snippet)
    {
        var compilation = Analysis.Compile(snippet);
        var analysis = compilation.WithAnalyzers(Analysis.Analyzers, Analysis.OptionsOf(snippet));
        Matches(snippet, await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.Last()), null, CancellationToken.None));
    }

    private void Matches(Snippet snippet, ImmutableArray<Diagnostic> found)
    {
        var mark = Assert.Single(Markup.Parse(snippet.Code).Marks);
        if (found.Where(diagnostic => diagnostic.Id == rule).ToList() is not [var only] || only.Location.SourceSpan != mark.Span)
            throw new Xunit.Sdk.XunitException($"Expected {rule} at '{mark.Text}'.\nFound {(found.IsEmpty ? "nothing" : string.Join('\n', found))}\n\n{snippet.Code}\n\n{snippet.BuildProperties}");
    }

    /// <summary>An assembly of that name: a stand-in for one that our registry lacks.</summary>
    private protected static MetadataReference Library(string name, string code, params IEnumerable<MetadataReference> references) => Built(code, [.. References.Frameworks, .. References.Sentry, .. references], name);

    private static PortableExecutableReference Built(string code, ImmutableArray<MetadataReference> references, string name = "Acme.Platform")
    {
        using var image = new MemoryStream();
        var built = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
