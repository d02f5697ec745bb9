using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Sentry is set up when there has been something to report already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2012SetUpTooLate() : StepRule(Descriptor, SetUpAct.Capture, SetUpAct.InitSdk, SetUpAct.UseSentry)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2012",
        name: "SetUpTooLate",
        Rule.SetUp,
        Level.Certain,
        title: "Sentry is set up too late",
        message: "{0}; set Sentry up first",
        why: "Until it is set up, the SDK drops all that it is given and says nothing.");

    private const int MostCalls = 4;

    private const string Arguments = "args";

    private const string Dropped = "This event is dropped, because Sentry does not run yet";

    private const string NotOnThisPath = "This event is dropped, because nothing on the way to it starts Sentry";

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (app.MaySetUpElsewhere(cancellation)) return null;
        return step.Act == SetUpAct.Capture ? Early(step, app, cancellation)
            : NeverRun.Holds(step, app, cancellation) ? new(step.Place, "Sentry never starts, because nothing runs this")
            : step.Act == SetUpAct.UseSentry ? null
            : AfterRun(step, app, cancellation) ?? AfterBuild(step, app, cancellation) ?? InRequest(step, cancellation)
                ?? InPartOfHost(step, app, cancellation) ?? Aside(step, app, cancellation) ?? BehindHandler(step, app, cancellation)
                ?? UnderArguments(step, app, cancellation) ?? AfterOwnWork(step, app, cancellation);
    }

    // logger.LogError(…); SentrySdk.Init();  of a factory with Sentry, which starts nothing
    private protected override IEnumerable<Finding> Others(SyntaxTree file, AppSetUp app, CancellationToken cancellation)
    {
        if (!LogsWithFactory(app, cancellation) || LogFactories.HasHost(app) || app.MaySetUpElsewhere(cancellation)) yield break;
        foreach (var run in app.Order(cancellation))
            if (run.Step is { Act: SetUpAct.Capture, Symbol.Name: "LogError" or "LogCritical" } && run.Step.Syntax.SyntaxTree == file
                && IsBefore(run.Step, SetUpAct.InitSdk, app, cancellation)) yield return new(run.Step.Place, Dropped);
    }

    private protected override bool MayConcern(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        base.MayConcern(file, app, cancellation) || LogsWithFactory(app, cancellation);

    private static bool LogsWithFactory(AppSetUp app, CancellationToken cancellation)
    {
        var facts = app.Facts(cancellation);
        return facts.Does(OwnWiring.Init) && facts.Does(OwnWiring.AddSentry) && !facts.Does(OwnWiring.UseSentry)
            && !app.IsStart(SetUpAct.AddSentry);
    }

    // SentrySdk.CaptureMessage(…); SentrySdk.Init();
    private static Finding? Early(SetUpStep capture, AppSetUp app, CancellationToken cancellation)
    {
        if (IsBeforeEachInit(capture, app, cancellation) || IsBeforeEachBuild(capture, app, cancellation))
            return new(capture.Place, Dropped);
        return IsStepBeforeStart(capture, app, cancellation) ? new(capture.Place, Dropped)
            : IsInArmWithoutStart(capture, app, cancellation) ? new(capture.Place, NotOnThisPath)
            : null;
    }

    private static bool IsStepBeforeStart(SetUpStep capture, AppSetUp app, CancellationToken cancellation)
    {
        if (!IsStepOfMain(capture, app, cancellation)) return false;
        // UseSentry starts the SDK when the host is built.
        var facts = app.Facts(cancellation);
        var start = facts.Does(OwnWiring.Init) ? SetUpAct.InitSdk : SetUpAct.BuildHost;
        if (start == SetUpAct.BuildHost
            && (!facts.Does(OwnWiring.UseSentry) || (facts.Does(OwnWiring.AddSentry) && app.IsStart(SetUpAct.AddSentry))))
            return false;
        var starts = app.Steps(cancellation).Where(other => other.Act == start).ToList();
        return starts.Count > 0 && starts.All(other => ExecutionOrder.IsOfSteps(capture.Syntax, other.Syntax));
    }

    // new Shop().Open(); SentrySdk.Init();
    private static bool IsBeforeEachInit(SetUpStep capture, AppSetUp app, CancellationToken cancellation)
    {
        if (app.Steps(cancellation).Any(other => other.Act != SetUpAct.InitSdk && app.StartsSdk(other, cancellation))) return false;
        return IsBefore(capture, SetUpAct.InitSdk, app, cancellation);
    }

    // Plugins.Load(builder); builder.Build();
    private static bool IsBeforeEachBuild(SetUpStep capture, AppSetUp app, CancellationToken cancellation) =>
        app.Steps(cancellation).Where(other => app.StartsSdk(other, cancellation)).ToList() is { Count: > 0 } starts
        && starts.TrueForAll(static start => start.Act == SetUpAct.UseSentry)
        && IsBefore(capture, SetUpAct.BuildHost, app, cancellation);

    private static bool IsBefore(SetUpStep capture, SetUpAct act, AppSetUp app, CancellationToken cancellation)
    {
        var order = app.Order(cancellation);
        var start = order.FirstOrDefault(run => run.Step.Act == act);
        return start is { IsReached: true, IsInCallback: false }
            && order.FirstOrDefault(run => run.Step == capture) is { IsReached: true, IsInCallback: false } early
            && order.IndexOf(early) < order.IndexOf(start) && early.GoesWith(start)
            // In a loop around both, the next round comes after the start.
            && !early.Branches.Intersect(start.Branches).Any(LateWork.MayRepeat);
    }

    // case "serve": SentrySdk.Init(); Serve(); break; default: Import(); break;  if Import captures
    private static bool IsInArmWithoutStart(SetUpStep capture, AppSetUp app, CancellationToken cancellation)
    {
        if (app.MayBeWiredWithoutCall || app.Steps(cancellation).Any(static step => step.Act == SetUpAct.AddLogSink)
            || Bootstrap.Decide(app.Facts(cancellation)).InitializesSdk) return false;
        var order = app.Order(cancellation);
        var starts = order.Where(run => !run.Closes && app.StartsSdk(run.Step, cancellation)).ToList();
        var captures = order.Where(run => run.Step == capture).ToList();
        return starts.Count > 0 && captures.Count > 0
            && starts.Concat(captures).All(static run =>
                run is { IsReached: true, IsInCallback: false } && !run.Branches.Exists(LateWork.MayRepeat))
            && captures.TrueForAll(early => !starts.Exists(early.GoesWith));
    }

    // app.Run(); SentrySdk.Init();
    private static Finding? AfterRun(SetUpStep init, AppSetUp app, CancellationToken cancellation) =>
        InMain(init, app, cancellation) is { } at
        && app.Steps(cancellation)
            .Where(other => app.StartsSdk(other, cancellation))
            .All(other => other == init || (other.Act == SetUpAct.InitSdk && ExecutionOrder.IsOfSteps(init.Syntax, other.Syntax)))
        && app.StepsIn(at.SyntaxTree, cancellation).Any(other =>
            other.Act == SetUpAct.RunHost && ExecutionOrder.IsOfSteps(other.Syntax, at) && Waits(other))
            ? new(init.Place, "No error of this app is reported, because Sentry starts when the app has run")
            : null;

    // var app = builder.Build(); Migrate(app); SentrySdk.Init(); app.Run();
    private static Finding? AfterBuild(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        if (InMain(init, app, cancellation) is not { } at
            || app.Steps(cancellation).Any(other => other != init && app.StartsSdk(other, cancellation))) return null;
        if (Bootstrap.Decide(app.Facts(cancellation)).InitializesSdk) return null;
        var build = app.StepsIn(at.SyntaxTree, cancellation)
            .FirstOrDefault(other => other.Act == SetUpAct.BuildHost && ExecutionOrder.IsOfSteps(other.Syntax, at));
        return build is not null && ExecutionOrder.Of(build.Syntax, at) is { } order && order.Between.ToList() is var between
            && between.Exists(statement => RunsOwnCode(statement, app.ModelOf(at.SyntaxTree), app, cancellation))
            && !app.StepsIn(at.SyntaxTree, cancellation)
                .Any(capture => capture.Act == SetUpAct.Capture && between.Exists(capture.IsIn))
            && !HasEarlyCapture(app, cancellation)
            ? new(init.Place, "What fails between the build of the host and this is not reported")
            : null;
    }

    private static bool HasEarlyCapture(AppSetUp app, CancellationToken cancellation) => app.Steps(cancellation)
        .Any(capture => capture.Act == SetUpAct.Capture && IsBeforeEachInit(capture, app, cancellation));

    // The app's own code, a failure that is logged, or something that is awaited.
    private static bool RunsOwnCode(StatementSyntax statement, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        statement is not LocalFunctionStatementSyntax
        && statement.DescendantNodesAndSelf(static node => !Functions.IsFunction(node)).Any(node => node switch
        {
            AwaitExpressionSyntax or ThrowStatementSyntax => true,
            InvocationExpressionSyntax call => Reading.ReadSetUp.NameIn(call) is "LogError" or "LogCritical"
                || (model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
                    && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, app.Compilation.Assembly)),
            _ => false,
        });

    // try { var options = CommandLine.Parse(args); SentrySdk.Init(…); } catch (Exception e) { SentrySdk.CaptureException(e); }
    private static Finding? BehindHandler(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        if (init.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax { Parent: TryStatementSyntax tried } } statement
            || !app.IsInEntryPoint(init.Syntax, cancellation)
            || !IsOnlyStart(init, app, cancellation)
            || !tried.Catches.Any(clause => app.StepsIn(clause.SyntaxTree, cancellation)
                .Any(step => step.Act == SetUpAct.Capture && step.IsIn(clause)))) return null;
        var throws = new OwnThrows(app, cancellation);
        return Functions.Before(statement).Any(before => throws.Are(before) && !SharesName(before, init.Syntax))
            ? new(init.Place, "The handler around this drops what fails before it") : null;
    }

    // The start may need what is read before it.
    private static bool SharesName(SyntaxNode before, SyntaxNode init) => before.DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)
        .Intersect(init.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText))
        .Any();

    // if (args.Contains("--report")) SentrySdk.Init();  …;  SentrySdk.CaptureException(…);
    private static Finding? UnderArguments(SetUpStep init, AppSetUp app, CancellationToken cancellation) =>
        init.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is { Else: null } branch
        && branch.Statement.Contains(init.Syntax)
        && MentionsArguments(branch.Condition)
        && !SharesName(branch.Condition, init.Syntax)
        && !NullChecks.Leaves(branch.Statement)
        && Reach.Answers(app, cancellation).To(branch.Condition) == false
        && IsOnlyStart(init, app, cancellation)
        && app.Order(cancellation).Any(run => run is { Step.Act: SetUpAct.Capture, IsReached: true }
            && !branch.Contains(run.Step.Syntax) && run.Branches.TrueForAll(static one => one is CatchClauseSyntax))
            ? new(init.Place, "Without this argument no event is sent, because nothing else starts Sentry") { IsAdvice = true } : null;

    // Locals that name others twice each would be looked through without an end.
    private static bool MentionsArguments(SyntaxNode code, int left = MostCalls) => code.DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == Arguments
            || (left > 0 && Environments.ValueOf(name) is { } held and not IdentifierNameSyntax && MentionsArguments(held, left - 1)));

    // var ledger = Ledger.Open(path); SentrySdk.Init(…);  in Main, if the app itself throws in what it opens
    private static Finding? AfterOwnWork(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        if (InMain(init, app, cancellation) is not { } at || Functions.StepOf(at) is not { } step
            || at.Ancestors().Any(static node => node is TryStatementSyntax) || !IsOnlyStart(init, app, cancellation)
            || HasEarlyCapture(app, cancellation)) return null;
        var throws = new OwnThrows(app, cancellation);
        return Functions.Before(step).Any(before => before is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
            && throws.Are(before) && !SharesName(before, at) && !MentionsArguments(before))
            ? new(init.Place, "What fails before this is not reported") { IsAdvice = true } : null;
    }

    private static bool Waits(SetUpStep run) => run.Symbol?.Name == "Run" || run.Syntax.Parent is AwaitExpressionSyntax;

    // class Telemetry : BackgroundService { … ExecuteAsync(…) { SentrySdk.Init(); … } }
    private static Finding? InPartOfHost(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        var function = Functions.NamedAround(init.Syntax);
        for (var calls = 0; calls < MostCalls && function is BaseMethodDeclarationSyntax; calls++)
        {
            if (app.ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellation) is IMethodSymbol symbol
                && LostBefore(symbol) is { } told)
                return IsOnlyStart(init, app, cancellation) ? new(init.Place, told) { IsAdvice = true } : null;
            // private void StartSentry() => SentrySdk.Init();
            function = OwnCalls.CallsOf(function, app, cancellation).ToList() is { Count: 1 } only ? Functions.NamedAround(only[0]) : null;
        }

        return null;
    }

    // _ = StartSentryAsync();
    private static Finding? Aside(SetUpStep init, AppSetUp app, CancellationToken cancellation) =>
        app.IsApp && IsOnlyStart(init, app, cancellation)
            && (LateWork.IsAside(init.Syntax, app, cancellation) || IsBeside(init, app, cancellation))
            ? new(init.Place, "What fails before this runs is not reported, and nobody waits for it") { IsAdvice = true }
            : null;

    // var starting = new Thread(StartSentry); starting.Start(); Work(); starting.Join();
    private static bool IsBeside(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        if (LateWork.StartAround(init.Syntax, app, MostCalls, cancellation) is not { } start
            || start.FirstAncestorOrSelf<StatementSyntax>() is not { } statement) return false;
        var held = (start.Parent?.Parent as VariableDeclaratorSyntax)?.Identifier.ValueText;
        if (held is null && !LateWork.IsThread(start)) return false;
        return Functions.After(statement).TakeWhile(later => !Waits(later, held)).Any(later => Captures(later)
            || later.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Select(call => app.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol)
                .Any(called => app.DeclarationOf(called, cancellation) is { } function && Captures(function)));

        bool Captures(SyntaxNode code) => app.StepsIn(code.SyntaxTree, cancellation)
            .Any(step => step.Act == SetUpAct.Capture && step.IsIn(code));
    }

    private static bool Waits(StatementSyntax later, string? held) => later.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == held
            && !(name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Start" }));

    private static bool IsOnlyStart(SetUpStep init, AppSetUp app, CancellationToken cancellation) =>
        !app.Steps(cancellation).Any(other => other != init && app.StartsSdk(other, cancellation))
        && !Bootstrap.Decide(app.Facts(cancellation)).InitializesSdk;

    private static string? LostBefore(IMethodSymbol method) =>
        method.ContainingType.AllInterfaces.Any(static one => one.ToDisplayString() == HostApi.HostedService)
            ? "What fails before this service starts is not reported"
        : IsOfMiddleware(method)
            || (method.Name == "Configure" && method.Parameters.Any(static one => one.Type.ToDisplayString() == HostApi.ApplicationBuilder))
            ? "What fails before the host runs this is not reported"
            : null;

    // It is made when requests may come.
    private static bool IsOfMiddleware(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor
        && method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(static one => one.Name is "Invoke" or "InvokeAsync"
            && one.Parameters.FirstOrDefault()?.Type.ToDisplayString() == HostApi.HttpContext);

    // app.MapGet("/", () => { SentrySdk.Init(); … });
    private static Finding? InRequest(SetUpStep init, CancellationToken cancellation) =>
        !Guards.AreAround(init.Syntax) && init.Syntax.Ancestors().Any(node => IsOfRequests(node, init.Model, cancellation))
            ? new(init.Place, "Each request starts Sentry anew, and what fails before the first is not reported")
            : null;

    private static bool IsOfRequests(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } =>
            model.GetSymbolInfo(call, cancellation).Symbol?.ContainingType?.ToDisplayString() == HostApi.Routes,
        MethodDeclarationSyntax method => model.GetDeclaredSymbol(method, cancellation) is { } symbol
            && (symbol.Parameters.Any(static parameter => parameter.Type.ToDisplayString() == HostApi.HttpContext)
                || IsController(symbol.ContainingType)),
        _ => false,
    };

    private static bool IsController(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.ToDisplayString() == HostApi.Controller) return true;
        return false;
    }

    // The start itself, or the statement of Main that alone calls the function with it.
    private static SyntaxNode? InMain(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        SyntaxNode at = init.Syntax;
        for (var calls = 0; calls < MostCalls; calls++)
        {
            if (Functions.Around(at) is not { } function || (Functions.StepOf(at) is null && !IsAll(at, function))) return null;
            if (app.IsInEntryPoint(at, cancellation)) return at;
            if (OwnCalls.Of(function, app, cancellation).ToList() is not { Count: 1 } callers)
                return null;
            at = callers[0];
        }

        return null;
    }

    // static void Start() => SentrySdk.Init(…);
    private static bool IsAll(SyntaxNode at, SyntaxNode function) =>
        at.Parent is ArrowExpressionClauseSyntax body && body.Parent == function;

    // In Main statements run once and in the order in which they stand.
    private static bool IsStepOfMain(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        app.IsInEntryPoint(step.Syntax, cancellation) && Functions.StepOf(step.Syntax) is not null;
}
