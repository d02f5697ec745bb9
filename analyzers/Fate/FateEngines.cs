using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Fate;

/// <summary>The engines of one compilation, and what they have judged. Every rule asks for every handler, which is judged once.</summary>
internal sealed class FateEngines
{
    private const string SentryFile = SentryApi.Assembly + ".dll";

    private static readonly ConditionalWeakTable<Compilation, FateEngines> ByCompilation = new();

    private readonly Compilation compilation;
    private readonly AnalyzerOptions build;
    private readonly bool knowsSentry;
    private readonly ConcurrentDictionary<SyntaxNode, HandlerFate> fates = new();
    private readonly ConcurrentDictionary<SyntaxNode, JudgedCode?> handed = new();
    private readonly ConcurrentDictionary<FateOptions, FateEngine> byOptions = new();
    private readonly ConditionalWeakTable<AnalyzerConfigOptions, FateEngine> byFile = new();

    private FateEngines(Compilation compilation, AnalyzerOptions build)
    {
        this.compilation = compilation;
        this.build = build;
        knowsSentry = compilation.ExternalReferences.Any(IsSentry)
            || compilation.SourceModule.ReferencedAssemblies.Any(static assembly => assembly.Name == SentryApi.Assembly);
    }

    /// <summary>Null where neither the compilation knows Sentry nor the apps that the project is built for.</summary>
    public static FateEngines? Of(Compilation compilation, AnalyzerOptions build) =>
        ByCompilation.GetValue(compilation, compilation => new(compilation, build)) is var engines
            && (engines.knowsSentry || IsForApps(build.AnalyzerConfigOptionsProvider.GlobalOptions)) ? engines : null;

    /// <summary>The fate of what a clause catches.</summary>
    public HandlerFate Judge(ICatchClauseOperation clause, AnalyzerConfigOptionsProvider options) =>
        fates.TryGetValue(clause.Syntax, out var known) ? known
        : fates.GetOrAdd(clause.Syntax, For(options.GetOptions(clause.Syntax.SyntaxTree)).Judge(clause));

    /// <summary>The fate of what a function is handed by code outside; null if it is not handed an exception.</summary>
    public JudgedCode? JudgeHanded(IDelegateCreationOperation creation, AnalyzerConfigOptionsProvider options)
    {
        if (!HandedCodes.MayTake(creation)) return null;
        if (handed.TryGetValue(creation.Syntax, out var known)) return known;
        var engine = For(options.GetOptions(creation.Syntax.SyntaxTree));
        return handed.GetOrAdd(creation.Syntax, Judged(HandedCodes.Of(creation, engine), engine));
    }

    /// <summary>The same of a method that code outside, or several handlers, call.</summary>
    public JudgedCode? JudgeHanded(
        IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel model, AnalyzerConfigOptionsProvider options)
    {
        if (!HandedCodes.MayTake(syntax, method)) return null;
        if (handed.TryGetValue(syntax, out var known)) return known;
        var engine = For(options.GetOptions(syntax.SyntaxTree));
        return handed.GetOrAdd(syntax, Judged(HandedCodes.Of(method, syntax, model), engine) ?? engine.Gathered(method));
    }

    private static JudgedCode? Judged(HandedCode? code, FateEngine engine) => code is null ? null : new(code, engine.Judge(code), engine);

    /// <summary>The engine for a file with these options, which don't change.</summary>
    public FateEngine For(AnalyzerConfigOptions options) =>
        byFile.GetValue(options, options =>
            byOptions.GetOrAdd(FateOptions.Read(options), read => new FateEngine(compilation, read, makesOwnFactory: MakesOwnFactory)));

    /// <summary>An engine for files with these options for which log calls of some frameworks count for nothing.</summary>
    public FateEngine Without(Func<LogFramework, bool> isCut, FateOptions options) => new(compilation, options, isCut: isCut);

    private bool MakesOwnFactory() => LogFactories.OfAppWithoutHost(AppSetUp.Of(compilation, build), CancellationToken.None);

    // By the file's name: to ask for assemblies binds all references, which is not ours to do first.
    private static bool IsSentry(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path }
            && path.EndsWith(SentryFile, StringComparison.OrdinalIgnoreCase)
            && Path.GetFileName(path).Length == SentryFile.Length;

    // A library of a solution with the line of SentryGen.Sdk references no Sentry, and the apps that use it do.
    private static bool IsForApps(AnalyzerConfigOptions build) =>
        build.TryGetValue(Settings.LineKey, out var line) && line.Equals("true", StringComparison.OrdinalIgnoreCase);
}
