using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>
/// The set-up of an app, as its project and source show it. Read on demand, once for a compilation, and shared by all rules.
/// </summary>
internal sealed class AppSetUp
{
    private static readonly ConditionalWeakTable<Compilation, AppSetUp> OfCompilations = new();
    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> OfCompilationsBeside = new();

    private readonly Compilation compilation;
    private readonly AnalyzerOptions options;
    private readonly ProjectOptions project;
    private readonly ImmutableArray<AdditionalText> files;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<SetUpStep>> steps = new();
    private readonly ConcurrentDictionary<SetUpRule, bool> rules = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<string[], bool> said = new();
    private IReadOnlyList<SetUpStep>? allSteps;
    private StrongBox<ImmutableArray<SettingsFile>>? settings;
    private StrongBox<bool>? knowsSentry;
    private StrongBox<bool>? knowsRaven;
    private StrongBox<bool>? maySetUpElsewhere;
    private StrongBox<bool>? configurationLeavesStart;
    private StrongBox<AttributeData?>? dsnAttribute;
    private StrongBox<ImmutableArray<HostCall>>? hostCalls;
    private StrongBox<ImmutableArray<HostCall>>? declaredHosts;
    private StrongBox<bool>? hasUnseenSources;
    private StrongBox<ImmutableArray<StepRun>>? order;
    private StrongBox<ImmutableArray<LateReport>>? lateReports;
    private CallSites? calls;
    private Facts? projectFacts;
    private Facts? facts;

    private AppSetUp(Compilation compilation, AnalyzerOptions options)
    {
        this.compilation = compilation;
        this.options = options;
        files = options.AdditionalFiles;
        project = ReadFacts.Options(options.AnalyzerConfigOptionsProvider.GlobalOptions);
    }

    /// <summary>Rules have something to say about it: it references Sentry and is no test project.</summary>
    public bool IsJudged => !project.IsTestProject && KnowsSentry;

    /// <summary>
    /// SharpRaven is referenced, and beside it the SDK of today. By name, as the type would be looked for in every reference.
    /// </summary>
    public bool MayMoveFromRaven => (knowsRaven ??= new(ReadReferences.KnowsRaven(compilation))).Value && KnowsSentry;

    /// <summary>The calls that hosts need, of those hosts that this app can see.</summary>
    public ImmutableArray<HostCall> HostCalls => (hostCalls ??= new(ReadHostCalls())).Value;

    /// <summary>Those of them that show by a declaration, and not by a call.</summary>
    public ImmutableArray<HostCall> DeclaredHosts =>
        (declaredHosts ??= new(HostCalls.Where(static call => call.Sign != HostSign.Call).ToImmutableArray())).Value;

    /// <summary>The rule has something to say about it. Asked for every file, and decided once.</summary>
    public bool IsFor(SetUpRule rule) =>
        rules.TryGetValue(rule, out var known) ? known : rules.GetOrAdd(rule, IsJudged && rule.Concerns(this));

    /// <summary>It is built to run, and no library.</summary>
    public bool IsApp => ReadFacts.IsApp(compilation);

    /// <summary>It is wired by the generator, or would be: with no reference of its own the generator stands aside.</summary>
    public bool IsWiredHere => IsApp && project.IsReferencedDirectly;

    /// <summary>It is built with the SDK for web apps.</summary>
    public bool IsWebProject => project.IsWebProject;

    /// <summary>The facts of the project, before any source is read.</summary>
    public Facts ProjectFacts => projectFacts ??= ReadFacts.From(compilation, project, OwnWiring.None);

    public Compilation Compilation => compilation;

    /// <summary>The options and files that the compiler gives to analyzers.</summary>
    public AnalyzerOptions Options => options;

    /// <summary>An assembly of that name is referenced.</summary>
    public bool References(string assembly) => compilation.ReferencedAssemblyNames.Any(name => name.Name == assembly);

    public static AppSetUp Of(Compilation compilation, AnalyzerOptions options) =>
        OfCompilations.TryGetValue(compilation, out var known)
            ? known
            : OfCompilations.GetValue(compilation, _ => new(compilation, options));

    /// <summary>The node stands in Main or among the top-level statements, in a lambda there at most.</summary>
    public bool IsInEntryPoint(SyntaxNode node, CancellationToken cancellation) =>
        EntryPoint(cancellation) is { } entry
            && Functions.NamedAround(node) is { } function
            && function.SyntaxTree == entry.SyntaxTree
            && function.Span == entry.Span;

    /// <summary>Main, or the file with the top-level statements.</summary>
    public SyntaxReference? EntryPoint(CancellationToken cancellation) =>
        compilation.GetEntryPoint(cancellation)?.DeclaringSyntaxReferences.FirstOrDefault();

    /// <summary><c>[assembly: Dsn("…")]</c></summary>
    public AttributeData? DsnAttribute => (dsnAttribute ??= new(Attribute(SentryApi.DsnAttribute))).Value;

    /// <summary>More settings may be in the user secrets, which no compiler sees.</summary>
    public bool HasUserSecrets => Attribute(HostApi.UserSecretsId) is not null;

    /// <summary>An adapter is referenced that does its work where a configuration file says so.</summary>
    public bool MayBeWiredWithoutCall =>
        compilation.ReferencedAssemblyNames.Any(static name => SentryApi.WiredWithoutCall.Contains(name.Name));

    /// <summary>The settings files that the project gives as additional files.</summary>
    public ImmutableArray<SettingsFile> Settings(CancellationToken cancellation) =>
        (settings ??= new(SettingsFile.In(files, Says, cancellation))).Value;

    /// <summary>The settings files that are given are all that there are.</summary>
    public bool ShowsSettings => project.ShowsSettings;

    /// <summary>The steps in the order in which they run. Only for apps with a step that undoes another: it follows their calls.</summary>
    public ImmutableArray<StepRun> Order(CancellationToken cancellation) => (order ??= new(RunOrder.Of(this, cancellation))).Value;

    /// <summary>The reports that come when the app has closed the SDK.</summary>
    public ImmutableArray<LateReport> LateReports(CancellationToken cancellation) =>
        (lateReports ??= new(LateReport.In(this, cancellation).ToImmutableArray())).Value;

    /// <summary>The uses of the app's own functions.</summary>
    public CallSites Calls => calls ??= new(this);

    /// <summary>
    /// The configuration holds the key in an environment; null stands for production, the default.
    /// Not known if the files are not shown, or if the app reads other sources.
    /// </summary>
    public bool? Configured(string? key, string? environment, CancellationToken cancellation, bool takesEmpty = true)
    {
        if (key is null) return null;
        var files = Settings(cancellation);
        if (files.Any(file => IsReadIn(file, environment ?? "Production")
            && file.Settings.Any(setting => IsAtOrUnder(setting.Key, key) && (takesEmpty || setting.Value.Length > 0)))) return true;
        if (files.IsEmpty && !ShowsSettings) return null;
        hasUnseenSources ??= new(ConfigurationKeys.HaveUnseenSources(this, cancellation));
        return hasUnseenSources.Value || compilation.SyntaxTrees.Any(tree => Assigns(tree, key)) ? null : false;
    }

    private static bool IsReadIn(SettingsFile file, string environment) => file.Environment is null
        || file.Environment.Equals(environment, StringComparison.OrdinalIgnoreCase);

    private static bool IsAtOrUnder(string setting, string key) =>
        setting.Equals(key, StringComparison.OrdinalIgnoreCase) || setting.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase);

    // builder.Configuration["Sentry:Dsn"] = …;  builder.WebHost.UseSetting("Sentry:Dsn", …);
    private static bool Assigns(SyntaxTree tree, string key)
    {
        var all = Words.TextOf(tree);
        if (all.IndexOf($"\"{key}\"] =", StringComparison.Ordinal) >= 0) return true;
        var given = $"\"{key}\",";
        for (var at = all.IndexOf(given, StringComparison.Ordinal); at >= 0; at = all.IndexOf(given, at + 1, StringComparison.Ordinal))
            if (!Reads(all, at)) return true;
        return false;
    }

    // configuration.GetValue("Sentry:Enabled", true)
    private static bool Reads(string text, int argument)
    {
        var name = text.LastIndexOf('.', argument);
        return name >= 0 && string.CompareOrdinal(text, name + 1, "GetValue", 0, "GetValue".Length) == 0;
    }

    /// <summary>The steps in a file, in the order in which they are written.</summary>
    public ImmutableArray<SetUpStep> StepsIn(SyntaxTree tree, CancellationToken cancellation)
    {
        if (steps.TryGetValue(tree, out var known)) return known;
        if (Emitted.Is(tree.FilePath)) return ImmutableArray<SetUpStep>.Empty;
        var named = SetUpSyntax.In(tree, cancellation);
        if (named.IsEmpty) return steps.GetOrAdd(tree, ImmutableArray<SetUpStep>.Empty);
        var model = ModelOf(tree);
        return steps.GetOrAdd(tree, named.Select(node => Read(node, model, cancellation)).OfType<SetUpStep>().ToImmutableArray());
    }

    // One for a file: locals of two models are not the same.
#pragma warning disable RS1030 // A step may stand in any file, and only files with a name of the tables are bound.
    public SemanticModel ModelOf(SyntaxTree tree) =>
        models.TryGetValue(tree, out var known) ? known : models.GetOrAdd(tree, compilation.GetSemanticModel(tree));
#pragma warning restore RS1030

    /// <summary>The steps in all files.</summary>
    public IReadOnlyList<SetUpStep> Steps(CancellationToken cancellation) =>
        allSteps ??= compilation.SyntaxTrees.SelectMany(tree => StepsIn(tree, cancellation)).ToList();

    /// <summary>The SDK starts with it: an adapter may leave that to others, and the one of the log may be unable to do it.</summary>
    public bool StartsSdk(SetUpStep step, CancellationToken cancellation) =>
        step.Act == SetUpAct.InitSdk
        || (IsStart(step.Act)
            && !StepsIn(step.Syntax.SyntaxTree, cancellation)
                .Any(inner => inner.Act == SetUpAct.SetInitializeSdk
                    && inner.IsIn(step.Syntax)
                    && inner.Assigned.IsKind(SyntaxKind.FalseLiteralExpression)));

    /// <summary>Steps of the kind start the SDK, unless one is told not to.</summary>
    public bool IsStart(SetUpAct act) => act switch
    {
        SetUpAct.InitSdk => true,
        SetUpAct.UseSentry => !ProjectFacts.Can(Capability.WebStart)
            || !(ConfigurationLeavesStart || Leaves(LogSection.RootPrefix)),
        SetUpAct.AddSentry => ProjectFacts.Can(Capability.AdapterStart) && !ConfigurationLeavesStart,
        _ => false,
    };

    // The adapters bind this one, too, if they can be told not to start the SDK.
    private bool ConfigurationLeavesStart => (configurationLeavesStart ??= new(
        Says(LogSection.LeavesStart) || Leaves(LogSection.Prefix))).Value;

    private bool Leaves(string section) => Settings(CancellationToken.None).Any(file => file.Settings.Any(setting =>
        setting.Key.Equals(section + SentryApi.InitializeSdk, StringComparison.OrdinalIgnoreCase)
        && setting.Value.Equals("false", StringComparison.OrdinalIgnoreCase)));

    /// <summary>One of the words stands in a file that a person wrote.</summary>
    public bool Says(string[] words) =>
        said.TryGetValue(words, out var known) ? known
        : said.GetOrAdd(words, compilation.SyntaxTrees.Any(tree => SetUpSyntax.Says(tree, words) && !UserCode.IsGenerated(tree)));

    /// <summary>The facts of project and source, for the verdict of the generator.</summary>
    public Facts Facts(CancellationToken cancellation) => facts ??= ProjectFacts with
    {
        OwnWiring = Steps(cancellation).Aggregate(OwnWiring.None, static (sum, step) => sum | ReadSetUp.WiringOf(step.Syntax, step.Symbol)),
    };

    /// <summary>
    /// Set-up in a library of the user's own: a project beside this one shows its source, a built one that it knows Sentry, and a call of
    /// it may say so by its name.
    /// </summary>
    public bool MaySetUpElsewhere(CancellationToken cancellation) => (maySetUpElsewhere ??= new(
        compilation.References.Any(reference => MaySetUp(reference, cancellation))
        || Steps(cancellation).Any(static step => step.Act == SetUpAct.OwnExtension))).Value;

    private bool MaySetUp(MetadataReference reference, CancellationToken cancellation) =>
        reference is CompilationReference { Compilation: var beside }
        ? OfCompilationsBeside.TryGetValue(beside, out var known) ? known.Value
            : OfCompilationsBeside.GetValue(beside, _ => new(beside.SyntaxTrees.Any(tree => MaySetUp(tree, cancellation)))).Value
        : compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
            && !assembly.Name.StartsWith(SentryApi.Assembly, StringComparison.Ordinal)
            && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name =>
                name.Name == SentryApi.Assembly || name.Name.StartsWith(SentryApi.Assembly + ".", StringComparison.Ordinal)));

    private ImmutableArray<HostCall> ReadHostCalls()
    {
        List<IAssemblySymbol> holders = [compilation.Assembly, .. ReadReferences.Assemblies(compilation, Knowledge.HostCalls.MayHoldHost)];
        return Knowledge.HostCalls.All.Where(call => holders.Any(holder => holder.GetTypeByMetadataName(call.Type) is not null))
            .ToImmutableArray();
    }

    private bool KnowsSentry => (knowsSentry ??= new(ReadReferences.KnowsSentry(compilation))).Value;

    private AttributeData? Attribute(string type) =>
        compilation.Assembly.GetAttributes().FirstOrDefault(given => given.AttributeClass?.ToDisplayString() == type);

    private static bool MaySetUp(SyntaxTree tree, CancellationToken cancellation) =>
        !Emitted.Is(tree.FilePath)
        && SetUpSyntax.In(tree, cancellation).Any(static node => ReadOwnWiring.MayWire(node) || SetUpSyntax.SpeaksOfSentry(node));

    private SetUpStep? Read(ExpressionSyntax node, SemanticModel model, CancellationToken cancellation)
    {
        var symbol = ReadSetUp.SymbolOf(node, model, cancellation);
        return ReadSetUp.ActOf(symbol) is { } act
                ? ProviderRemoval.IsOne(symbol!) && !ProviderRemoval.IsOfAll(node, symbol!, model, cancellation) ? null
                    : new(act, node, symbol, model)
            // The steps of a function of the app are in its own code.
            : SetUpSyntax.SpeaksOfSentry(node) && !IsSentrys(symbol) && this.DeclarationOf(symbol, cancellation) is null
                ? new(SetUpAct.OwnExtension, node, symbol, model)
            : null;
    }

    private static bool IsSentrys(ISymbol? symbol) =>
        symbol?.ContainingAssembly?.Name.StartsWith(SentryApi.Assembly, StringComparison.Ordinal) ?? false;
}
