using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <content>The ends of what holds the SDK, and of a host.</content>
internal sealed partial class RunOrder
{
    private const string Started = "ApplicationStarted";
    private const string Stopping = "ApplicationStopping";
    private const string Stopped = "ApplicationStopped";

    /// <summary>Calls after which a host has stopped.</summary>
    private static readonly HashSet<string> EndsOfHosts = ["Run", "RunAsync", "StopAsync", "WaitForShutdown", "WaitForShutdownAsync"];

    /// <summary>The methods of a hosted service that run when its host ends.</summary>
    private static readonly (string Method, string When)[] StopsOfServices =
        [("StoppingAsync", Stopping), ("StopAsync", ""), ("StoppedAsync", Stopped)];

    private static readonly HashSet<string> StartsOfHosts = ["Run", "RunAsync", "Start", "StartAsync"];

    private static readonly string[] HostAssemblies = ["Microsoft.Extensions.Hosting", "Microsoft.AspNetCore"];

    private readonly List<(string When, Action Run)> callbacks = [];
    private TryStatementSyntax? leaving;
    private ImmutableList<TryStatementSyntax> tries = ImmutableList<TryStatementSyntax>.Empty;
    private bool isInScope;
    private ExpressionSyntax? held;

    private void Add(StepRun run) =>
        runs.Add(run with { IsInScope = run.IsInScope || isInScope, Tries = tries, Held = held, Leaving = leaving });

    // A failure that the log reports, or that ends the process.
    private void Report(ExpressionSyntax at, ISymbol? symbol, SemanticModel model) =>
        Add(new(new(SetUpAct.Capture, at, symbol, model), null, branches));

    private void Try(TryStatementSyntax tried, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        var (outerTries, outerScope) = (tries, isInScope);
        if (tried.Catches.Count > 0) tries = tries.Add(tried);
        isInScope = false;
        Visit(tried.Block, given, model);
        (tries, isInScope) = (outerTries, outerScope);
        foreach (var clause in tried.Catches) In(clause, given, model, ofItsChildren: true);
        if (tried.Finally is not { } last) return;
        var outer = leaving;
        (isInScope, leaving) = (true, tried);
        Visit(last.Block, given, model);
        (isInScope, leaving) = (outerScope, outer);
    }

    // if (…) { … SentrySdk.Close(); } else { … SentrySdk.Close(); }
    private void JoinArms(IfStatementSyntax branch, int from)
    {
        if (branch.Else is null) return;
        var closings = runs.Skip(from).Where(run => run.Closes && run.Branches.Count == branches.Count + 1).ToList();
        if (closings.Exists(run => run.Branches[branches.Count] == branch.Statement)
            && closings.Find(run => run.Branches[branches.Count] == branch.Else) is { } other) runs.Add(other with { Branches = branches });
    }

    // if (Sdk.IsValueCreated) Sdk.Value.Dispose();  if (sentry is not null) sentry.Dispose();
    private bool ClosesWhatIsOpen(IfStatementSyntax branch, ImmutableDictionary<ISymbol, Code> given, SemanticModel model) =>
        branch.Else is null
        && branch.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(static call => Reading.ReadSetUp.NameIn(call) is "Close" or "Dispose")
        && branch.Condition switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsValueCreated" } => true,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsEnabled", Expression: var of } =>
                SentryApi.Sdk.EndsWith("." + of, StringComparison.Ordinal),
            IsPatternExpressionSyntax { Expression: var asked, Pattern: UnaryPatternSyntax { Pattern: var pattern } }
                when pattern is ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } =>
                StartIn(new(asked, model, given), 0) is not null,
            BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.NotEqualsExpression, Left: var asked,
                Right.RawKind: (int)SyntaxKind.NullLiteralExpression,
            } => StartIn(new(asked, model, given), 0) is not null,
            _ => false,
        };

    // if (builder.Configuration.GetValue("Logging:Plain", defaultValue: true)) builder.Logging.ClearProviders();
    private bool HoldsByDefault(IfStatementSyntax branch) =>
        branch.Else is null
        && !NullChecks.Leaves(branch.Statement)
        && app.StepsIn(branch.SyntaxTree, cancellation).Any(step => step.IsIn(branch.Statement))
        && !branch.Condition.DescendantNodesAndSelf().Any(static node => AsksForMore($"{node}")
            || (node is IdentifierNameSyntax name && AsksForMore($"{Environments.ValueOf(name)}")))
        && Reach.Answers(app, cancellation).To(branch.Condition) == true;

    // Variables, arguments and a DSN differ from run to run.
    private static bool AsksForMore(string condition) =>
        condition == "args" || condition.IndexOf("args.", StringComparison.Ordinal) >= 0
        || condition.IndexOf(HostApi.GetEnvironmentVariable, StringComparison.Ordinal) >= 0
        || condition.IndexOf(SentryApi.Dsn, StringComparison.OrdinalIgnoreCase) >= 0;

    private void LeaveBlock(SyntaxNode block, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        IEnumerable<ExpressionSyntax> all = block switch
        {
            UsingStatementSyntax { Expression: { } only } => [only],
            UsingStatementSyntax { Declaration: { } declared } => ValuesOf(declared),
            BlockSyntax { Statements: var statements } => HeldBy(statements),
            CompilationUnitSyntax unit => HeldBy(unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement)),
            _ => [],
        };
        var outer = held;
        foreach (var one in all.Reverse())
        {
            held = one;
            End(new(one, model, given), isScope: true);
        }

        held = outer;
    }

    private static IEnumerable<ExpressionSyntax> HeldBy(IEnumerable<StatementSyntax> statements) =>
        statements.OfType<LocalDeclarationStatementSyntax>().Where(static statement => !statement.UsingKeyword.IsKind(SyntaxKind.None))
            .SelectMany(static statement => ValuesOf(statement.Declaration));

    private static IEnumerable<ExpressionSyntax> ValuesOf(VariableDeclarationSyntax declared) =>
        declared.Variables.Select(static variable => variable.Initializer?.Value).OfType<ExpressionSyntax>();

    // The value is disposed of.
    private void End(Code ended, bool isScope)
    {
        if (StartIn(ended, 0) is { } start)
        {
            Add(new(start, null, branches) { Closes = true, IsInScope = isScope });
            return;
        }

        if (ended.Model.GetTypeInfo(ended.Syntax, cancellation).Type is not INamedTypeSymbol type) return;
        var outer = isInScope;
        isInScope = isScope || outer;
        Dispose(type);
        isInScope = outer;
    }

    // A container disposes of its services.
    private void Dispose(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(static one => one.Name is "Dispose" or "DisposeAsync"))
            if (app.DeclarationOf(method, cancellation) is { } function) Enter(function, Code.None);
        if (type.Name != "ServiceProvider" && !IsOfHost(type)) return;
        var made = services.ToList();
        services.Clear();
        // Failures of other code beside them are not looked at.
        var outer = held;
        held = null;
        foreach (var dispose in made) dispose();
        held = outer;
    }

    // The start of the SDK whose result the value is.
    private SetUpStep? StartIn(Code value, int steps)
    {
        if (steps > MostCalls) return null;
        switch (value.Syntax)
        {
            case InvocationExpressionSyntax call when StepAt(call) is { } step:
                return step.Act == SetUpAct.InitSdk ? step : null;
            case ParenthesizedExpressionSyntax { Expression: var inner }: return StartIn(value.At(inner), steps + 1);
            case PostfixUnaryExpressionSyntax { Operand: var inner }: return StartIn(value.At(inner), steps + 1);
            case CastExpressionSyntax { Expression: var inner }: return StartIn(value.At(inner), steps + 1);
            case ConditionalExpressionSyntax { WhenTrue: var yes, WhenFalse: var no }:
                return StartIn(value.At(yes), steps + 1) ?? StartIn(value.At(no), steps + 1);
            case BinaryExpressionSyntax { OperatorToken.ValueText: "??", Left: var left, Right: var right }:
                return StartIn(value.At(left), steps + 1) ?? StartIn(value.At(right), steps + 1);
            case AssignmentExpressionSyntax { Right: var right }: return StartIn(value.At(right), steps + 1);
            case LambdaExpressionSyntax { ExpressionBody: { } result }: return StartIn(value.At(result), steps + 1);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var lazy } when app.Says(LazyWords):
                return app.LazyIn(value.At(lazy), cancellation) is { } function ? StartIn(function, steps + 1) : null;
        }

        return value.Symbol(cancellation) switch
        {
            { } named when value.Given.TryGetValue(named.OriginalDefinition, out var given) => StartIn(given, steps + 1),
            IParameterSymbol parameter => OnlyArgumentOf(parameter) is { } argument ? StartIn(argument, steps + 1) : null,
            IMethodSymbol method when IsDisposable(method.ReturnType) && app.DeclarationOf(method, cancellation) is { } function =>
                Functions.ResultsOf(function).Select(result => StartIn(new(result, app.ModelOf(result.SyntaxTree)), steps + 1))
                    .FirstOrDefault(static start => start is not null),
            IFieldSymbol { Type: var type } field when IsDisposable(type) => StartInMember(field, steps),
            IPropertySymbol { Type: var type } property when IsDisposable(type) => StartInMember(property, steps),
            ILocalSymbol { Type: var type } local when IsDisposable(type) => StartInMember(local, steps),
            _ => null,
        };
    }

    private SetUpStep? StartInMember(ISymbol member, int steps)
    {
        var first = Declarations.ValueOf(app.DeclarationOf(member, cancellation));
        if (first is not null && StartIn(new(first, app.ModelOf(first.SyntaxTree)), steps + 1) is { } start) return start;
        return app.Calls.Of(member, cancellation).Select(TextOrigin.AssignedTo).OfType<Code>()
            .Select(value => StartIn(value, steps + 1)).FirstOrDefault(static found => found is not null);
    }

    private static bool IsDisposable(ITypeSymbol type) => type.SpecialType == SpecialType.System_IDisposable;

    private SetUpStep? StepAt(ExpressionSyntax at) =>
        app.StepsIn(at.SyntaxTree, cancellation).FirstOrDefault(step => step.Syntax == at);

    // new Telemetry(): its fields, and its constructor
    private void Make(BaseObjectCreationExpressionSyntax made, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        if (model.GetSymbolInfo(made, cancellation).Symbol is IMethodSymbol constructor) Make(constructor.ContainingType, constructor);
        if (LateWork.IsTimer(made)) RunPerhaps(made, made.ArgumentList, given, model);
    }

    private void Make(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        Begin(type);
        foreach (var declared in app.DeclarationsOf(type, cancellation).OfType<TypeDeclarationSyntax>())
            foreach (var value in declared.Members.SelectMany(static member => FirstValuesOf(member, ofType: false)))
                Visit(value, Code.None, app.ModelOf(value.SyntaxTree));
        if (app.DeclarationOf(constructor, cancellation) is ConstructorDeclarationSyntax function) Enter(function, Code.None);
    }

    // new LoggingSetup(builder.Logging)
    private Code? OnlyArgumentOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
            && app.DeclarationOf(parameter, cancellation) is not null
            && app.Calls.GivenTo(parameter, cancellation).ToList() is { Count: 1 } only ? only[0] : null;

    private static IEnumerable<ExpressionSyntax> FirstValuesOf(MemberDeclarationSyntax member, bool ofType) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword) != ofType ? [] : member switch
        {
            FieldDeclarationSyntax field => ValuesOf(field.Declaration),
            PropertyDeclarationSyntax { Initializer.Value: var value } => [value],
            _ => [],
        };

    // Calls that close the SDK, and calls that say what runs at the end of a host.
    private void Note(InvocationExpressionSyntax call, IMethodSymbol method, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        if (method is { Name: "Exit", ContainingType.Name: nameof(Environment) })
            Add(new(new(SetUpAct.EndProcess, call, method, model), null, branches));
        else if (method.Name is "LogError" or "LogCritical") Report(call, method, model);
        else if (method.Name is "Dispose" or "DisposeAsync" && OwnerOf(call) is { } owner)
        {
            if (StartIn(new(owner, model, given), 0) is { } start) Add(new(start, null, branches) { Closes = true });
            else if (model.GetTypeInfo(owner, cancellation).Type is INamedTypeSymbol { Name: "ServiceProvider" } container)
                Dispose(container);
        }
        else if (method is { Name: "AddHostedService", TypeArguments: { Length: 1 } services })
            foreach (var (stop, moment) in StopsOfServices) AtEnd(StopOf(services[0], stop), moment);
        else if (method.Name == "Register" && call.ArgumentList.Arguments.Count > 0
            && OwnerOf(call) is MemberAccessExpressionSyntax token
            && (token.Name.Identifier.ValueText is Started or Stopping or Stopped ? token.Name.Identifier.ValueText
                : token.Name.Identifier.ValueText == "Token" ? KeyOf(token.Expression, model) : null) is { } when)
        {
            var callback = new Code(call.ArgumentList.Arguments[0].Expression, model, given);
            callbacks.Add((when, () => Run(callback, [])));
        }
        // stop.Token.Register(SentrySdk.Close); stop.Cancel();
        else if (method is { Name: "Cancel" or "CancelAsync", ContainingType.Name: nameof(CancellationTokenSource) }
            && OwnerOf(call) is { } source) RunCallbacks(KeyOf(source, model));
        else if ((StartsOfHosts.Contains(method.Name) || EndsOfHosts.Contains(method.Name)) && IsOfHost(method) && Waits(call, method))
        {
            if (StartsOfHosts.Contains(method.Name)) RunCallbacks(Started);
            if (EndsOfHosts.Contains(method.Name)) EndHost();
        }
    }

    private string KeyOf(ExpressionSyntax source, SemanticModel model) =>
        model.GetSymbolInfo(source, cancellation).Symbol is { } symbol ? $"{symbol.ContainingSymbol?.ToDisplayString()}.{symbol.Name}" : "";

    private void AtEnd(ISymbol? stop, string when)
    {
        if (app.DeclarationOf(stop, cancellation) is { } function) callbacks.Insert(0, (when, () => Enter(function, Code.None)));
    }

    private static ISymbol? StopOf(ITypeSymbol service, string name) =>
        service.GetMembers(name).FirstOrDefault(static member => member is IMethodSymbol { Parameters.Length: 1 });

    private static ExpressionSyntax? OwnerOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax when call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional =>
            conditional.Expression,
        _ => null,
    };

    // await app.RunAsync();  app.RunAsync().Wait();
    private static bool Waits(InvocationExpressionSyntax call, IMethodSymbol method) =>
        !method.Name.EndsWith("Async", StringComparison.Ordinal) || call.Parent is AwaitExpressionSyntax or MemberAccessExpressionSyntax;

    private static bool IsOfHost(ISymbol symbol) => symbol.ContainingAssembly?.Name is { } name
        && HostAssemblies.Any(host => name.StartsWith(host, StringComparison.Ordinal));

    // Callbacks before it stops, its services from the last one on, and callbacks after it. UseSentry closes the SDK there.
    private void EndHost()
    {
        foreach (var when in (string[])[Stopping, "", Stopped]) RunCallbacks(when);
        if (runs.FindLast(static run => run.Step.Act == SetUpAct.UseSentry) is { } start)
            Add(start with { Closes = true, Branches = branches });
    }

    private void RunCallbacks(string when)
    {
        var now = callbacks.Where(one => one.When == when).ToList();
        callbacks.RemoveAll(one => one.When == when);
        foreach (var (_, run) in now) run();
    }
}
