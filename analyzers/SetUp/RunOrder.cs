using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>The steps of an app in the order in which they run: through its functions, and through callbacks that a builder runs.</summary>
internal sealed partial class RunOrder
{
    private const int MostCalls = 10;
    private const int MostEntered = 4000;

    /// <summary>
    /// Methods of .NET that run a callback once, on what they are called on, in the order in which they themselves are called.
    /// </summary>
    private static readonly HashSet<string> RunTheirCallback =
        ["ConfigureLogging", "ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureServices", "AddLogging", "ConfigureDefaults"];

    private readonly AppSetUp app;
    private readonly CancellationToken cancellation;
    private readonly List<StepRun> runs = [];
    private readonly Stack<SyntaxNode> running = new();
    private readonly HashSet<SyntaxNode> known = [];
    private readonly HashSet<SyntaxNode> silent = [];
    private ImmutableList<object> branches = ImmutableList<object>.Empty;
    private int entered;

    private RunOrder(AppSetUp app, CancellationToken cancellation) => (this.app, this.cancellation) = (app, cancellation);

    /// <summary>The steps from Main on, and after them those in functions that Main does not come to.</summary>
    public static ImmutableArray<StepRun> Of(AppSetUp app, CancellationToken cancellation)
    {
        var order = new RunOrder(app, cancellation);
        try
        {
            order.EnterAll();
        }
        catch (InsufficientExecutionStackException)
        {
            // The steps up to here are in order.
        }

        return order.runs.ToImmutableArray();
    }

    private void EnterAll()
    {
        foreach (var first in ModuleInitializers) Enter(first, Code.None);
        Begin(app.Compilation.GetEntryPoint(cancellation)?.ContainingType);
        if (app.EntryPoint(cancellation) is { } entry) Enter(entry.GetSyntax(cancellation), Code.None);
        foreach (var step in app.Steps(cancellation))
            if (Functions.NamedAround(step.Syntax) is { } function
                && !known.Contains(function)) Enter(function, Code.None, isAlone: true);
    }

    private void Enter(SyntaxNode function, ImmutableDictionary<ISymbol, Code> given, bool isAlone = false)
    {
        if (running.Count > MostCalls || running.Contains(function) || silent.Contains(function) || entered++ > MostEntered) return;
        known.Add(function);
        var outer = branches;
        var before = (runs.Count, callbacks.Count);
        if (isAlone) branches = ImmutableList.Create<object>(function);
        running.Push(function);
        foreach (var child in function.ChildNodes())
            if (child is not (ParameterListSyntax or ParameterSyntax or AttributeListSyntax or TypeSyntax or BaseTypeDeclarationSyntax))
            {
                Visit(child, given, app.ModelOf(function.SyntaxTree));
                if (child is GlobalStatementSyntax { Statement: var last } && Closing.LeavesAtEnd(last)) break;
            }

        LeaveBlock(function, given, app.ModelOf(function.SyntaxTree));
        running.Pop();
        branches = outer;
        if (before == (runs.Count, callbacks.Count) && !given.Values.Any(MayRun)) silent.Add(function);
    }

    // A callback, or an object with methods of the app.
    private bool MayRun(Code given) =>
        given.Syntax is BaseObjectCreationExpressionSyntax
        || given.Model.GetTypeInfo(given.Syntax, cancellation).ConvertedType is { TypeKind: TypeKind.Delegate };

    private void Visit(SyntaxNode node, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or LocalFunctionStatementSyntax
                or AnonymousFunctionExpressionSyntax or UsingDirectiveSyntax:
                return;
            case IfStatementSyntax branch:
                Visit(branch.Condition, given, model);
                var from = runs.Count;
                if (Environments.HoldInProduction(branch.Condition) || ClosesWhatIsOpen(branch, given, model) || HoldsByDefault(branch))
                {
                    Visit(branch.Statement, given, model);
                }
                else
                {
                    In(branch.Statement, given, model);
                    if (branch.Else is { } other) In(other, given, model);
                    JoinArms(branch, from);
                }

                if (NullChecks.Leaves(branch.Statement)
                    && Environments.Of(branch.Condition) is null or "" or "Production") branches = branches.Add(branch);
                return;
            case ForEachStatementSyntax each when ElementsOf(each, given, model) is { } elements
                && model.GetDeclaredSymbol(each, cancellation) is { } local:
                Visit(each.Expression, given, model);
                foreach (var element in elements) Enter(each.Statement, given.SetItem(local, element), model);
                return;
            case ForEachVariableStatementSyntax parts when ElementsOf(parts, given, model) is { } elements:
                foreach (var element in elements) Enter(parts.Statement, WithParts(given, parts, element, model), model);
                return;
            // while (cleanups.TryPop(out var cleanup)) cleanup();
            case WhileStatementSyntax { Condition: InvocationExpressionSyntax taken } all when ElementsTaken(taken, given, model)
                is var (part, elements):
                foreach (var element in elements) Enter(all.Statement, given.SetItem(part, element), model);
                return;
            case SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax:
            case var _ when LateWork.MayRepeat(node):
                In(node, given, model, ofItsChildren: true);
                return;
            case ConditionalExpressionSyntax { Condition: var asked, WhenTrue: var yes, WhenFalse: var no }:
                Visit(asked, given, model);
                In(yes, given, model);
                In(no, given, model);
                return;
            case BinaryExpressionSyntax { OperatorToken.ValueText: "&&" or "||" or "??", Left: var left, Right: var right }:
                Visit(left, given, model);
                In(right, given, model);
                return;
            case TryStatementSyntax tried:
                Try(tried, given, model);
                return;
        }

        foreach (var child in node.ChildNodes())
        {
            Visit(child, given, model);
            if (node is BlockSyntax && child is StatementSyntax last && Closing.LeavesAtEnd(last)) break;
        }

        switch (node)
        {
            case InvocationExpressionSyntax call: Call(call, given, model); break;
            case BaseObjectCreationExpressionSyntax made: Make(made, given, model); break;
            case BlockSyntax or UsingStatementSyntax: LeaveBlock(node, given, model); break;
            case IdentifierNameSyntax name when HeldStarts.Contains(name.Identifier.ValueText): Read(name, model); break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var lazy } when app.Says(LazyWords):
                ReadLazy(lazy, given, model);
                break;
            case ThrowStatementSyntax { Expression: { } thrown } when tries.IsEmpty: Report(thrown, null, model); break;
            // catch (Exception error) { SentrySdk.Close(); throw; }
            case ThrowStatementSyntax { Expression: null } again when tries.IsEmpty
                && again.FirstAncestorOrSelf<CatchClauseSyntax>()?.DescendantNodes().OfType<ExpressionSyntax>().FirstOrDefault()
                    is { } caught:
                Report(caught, null, model);
                break;
        }
    }

    private void In(SyntaxNode branch, ImmutableDictionary<ISymbol, Code> given, SemanticModel model, bool ofItsChildren = false)
    {
        var outer = branches;
        branches = branches.Add(branch);
        if (!ofItsChildren) Visit(branch, given, model);
        else foreach (var child in branch.ChildNodes()) Visit(child, given, model);
        branches = outer;
    }

    private void Call(InvocationExpressionSyntax call, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        if (app.StepsIn(call.SyntaxTree, cancellation).FirstOrDefault(step => step.Syntax == call) is { } step)
            Add(new(step, BuilderOf(new(call, model, given), 0), BranchesOf(step)) { Closes = step.Act == SetUpAct.CloseSdk });
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return;
        Note(call, method, given, model);
        NoteFactory(new(call, model, given), method);
        if (method.IsStatic) Begin(method.ContainingType);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            Run(new((Reading.ReadSetUp.NameIn(call) == "Invoke" ? OwnerOf(call) : null) ?? call.Expression, model, given),
                call.ArgumentList.Arguments.Select(argument => new Code(argument.Expression, model, given)).ToList());
        else if (BodyHolder(method, new(call, model, given)) is var (function, implementing))
            Enter(function, Code.ForParametersOf(implementing, method, Code.ArgumentsOf(call, method, model, given)));
        else if (RunTheirCallback.Contains(method.Name)
            || method is { Name: "Create", ContainingType.Name: "LoggerFactory" }) RunArguments(call, call.ArgumentList, given, model);
        else if (method is { Name: "UseStartup", TypeArguments: { Length: 1 } types }) RunStartup(types[0], new(call, model, given));
        else if (method.Name == "ForEach" && ElementsOf(call, given, model) is { } elements)
            foreach (var element in elements) Run(new(call.ArgumentList.Arguments.Last().Expression, model, given), [element]);
        else if (method is { Name: "GetRequiredService" or "GetService", TypeArguments: { Length: 1 } service }) MakeService(service[0]);
        else if (IsRunAtOnce(call, method)) RunArguments(call, call.ArgumentList, given, model);
        else RunArgumentsPerhaps(call, given, model);
    }

    // A loop that removes all providers is one step.
    private ImmutableList<object> BranchesOf(SetUpStep step) =>
        ProviderRemoval.IsOfOne(step.Symbol) && ProviderRemoval.LoopAround(step.Syntax) is { } loop
            ? branches.RemoveAll(branch => branch is SyntaxNode node && loop.Contains(node)) : branches;

    private void RunArguments(
        ExpressionSyntax code, ArgumentListSyntax given, ImmutableDictionary<ISymbol, Code> known, SemanticModel model)
    {
        foreach (var argument in given.Arguments)
            if (model.GetTypeInfo(argument.Expression, cancellation).ConvertedType
                is { TypeKind: TypeKind.Delegate }) Run(new(argument.Expression, model, known), [new(code, model, known)]);
    }

    private void RunArgumentsPerhaps(InvocationExpressionSyntax call, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        if (OwnerOf(call) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Started }) return;
        if (call.ArgumentList.Arguments.Any(static argument => argument.Expression is AnonymousFunctionExpressionSyntax))
            RunPerhaps(call, call.ArgumentList, given, model);
    }

    private void RunPerhaps(ExpressionSyntax code, ArgumentListSyntax? given, ImmutableDictionary<ISymbol, Code> known, SemanticModel model)
    {
        var outer = branches;
        branches = branches.Add(code);
        if (given is not null) RunArguments(code, given, known, model);
        branches = outer;
    }

    // Startup has no step before it in the file: its services are added when the host is built.
    private void RunStartup(ITypeSymbol startup, Code call)
    {
        foreach (var method in startup.GetMembers("ConfigureServices").OfType<IMethodSymbol>())
            if (app.DeclarationOf(method, cancellation) is { } function && method.Parameters.Length > 0)
                Enter(function, Code.None.Add(method.Parameters[method.Parameters.Length - 1], call));
    }

    // The last parameter of a callback is what is configured; the host's context may come before it.
    private void Run(Code callback, IReadOnlyList<Code> arguments, int calls = 0)
    {
        if (calls > MostCalls) return;
        switch (callback.Syntax)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                var parameters = lambda is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: var several }
                    ? several.ToList() : lambda is SimpleLambdaExpressionSyntax { Parameter: var only } ? [only] : [];
                Enter(lambda, WithArguments(callback.Given, parameters
                    .Select(parameter => (ISymbol?)callback.Model.GetDeclaredSymbol(parameter, cancellation)).ToList(), arguments));
                return;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } wrapped }:
                Run(callback.At(wrapped[0].Expression), arguments, calls + 1);
                return;
            // commands["import"](args)
            case ElementAccessExpressionSyntax { Expression: var held, ArgumentList.Arguments: { Count: 1 } key }:
                if (Elements.Under(key[0].Expression, callback.At(held), app, cancellation) is { } found) Run(found, arguments, calls + 1);
                return;
        }

        switch (callback.Symbol(cancellation))
        {
            // Action close = SentrySdk.Close;
            case IMethodSymbol method when callback.Syntax is not InvocationExpressionSyntax && Reading.ReadSetUp.ActOf(method) is { } act:
                Add(new(new(act, callback.Syntax, method, callback.Model), null, branches) { Closes = act == SetUpAct.CloseSdk });
                return;
            case IMethodSymbol method when callback.Syntax is not InvocationExpressionSyntax
                && app.DeclarationOf(method, cancellation) is { } function:
                Enter(function,
                    WithArguments(Code.None, method.OriginalDefinition.Parameters.ToList<ISymbol?>(), arguments));
                return;
            case { } named when callback.Given.TryGetValue(named.OriginalDefinition, out var given):
                Run(given, arguments, calls + 1);
                return;
            case { } named and (ILocalSymbol or IFieldSymbol or IPropertySymbol or IEventSymbol):
                if (Declarations.ValueOf(app.DeclarationOf(named, cancellation)) is { } value)
                    Run(new(value, app.ModelOf(value.SyntaxTree), callback.Given), arguments, calls + 1);
                RunAdded(named, callback.Given, arguments, calls + 1);
                return;
        }
    }

    // configure += static logging => logging.ClearProviders();  shutdown.Requested += SentrySdk.Close;
    private void RunAdded(ISymbol named, ImmutableDictionary<ISymbol, Code> given, IReadOnlyList<Code> arguments, int calls)
    {
        var uses = app.Calls.Of(named.OriginalDefinition, cancellation);
        if (uses.Any(static use => IsSetBy(use, SyntaxKind.SubtractAssignmentExpression))) return;
        foreach (var use in uses.Where(static use => IsSetBy(use, SyntaxKind.AddAssignmentExpression)))
        {
            if (TextOrigin.AssignedTo(use) is not { } added) continue;
            var outer = branches;
            if (Guards.IsInBranch(use.Syntax)) branches = branches.Add(use.Syntax);
            Run(added with { Given = given }, arguments, calls);
            branches = outer;
        }
    }

    private static bool IsSetBy(Code use, SyntaxKind kind) => Elements.Held(use).Parent.IsKind(kind);

    private static ImmutableDictionary<ISymbol,
        Code> WithArguments(ImmutableDictionary<ISymbol, Code> given, List<ISymbol?> parameters, IReadOnlyList<Code> arguments)
    {
        for (var back = 1; back <= Math.Min(parameters.Count, arguments.Count); back++)
            if (parameters[parameters.Count - back] is { } parameter) given = given.SetItem(parameter, arguments[arguments.Count - back]);
        return given;
    }

    // A chain begins with the call that makes a builder, or with a name of which no more is known.
    private object? BuilderOf(Code code, int steps)
    {
        if (steps > 2 * MostCalls) return null;
        switch (code.Syntax)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }: return BuilderOf(code.At(inner), steps + 1);
            case PostfixUnaryExpressionSyntax { Operand: var inner }: return BuilderOf(code.At(inner), steps + 1);
            case AwaitExpressionSyntax { Expression: var inner }: return BuilderOf(code.At(inner), steps + 1);
            case BaseObjectCreationExpressionSyntax made: return made;
            case InvocationExpressionSyntax call: return BuilderOfCall(call, code, steps);
            case MemberAccessExpressionSyntax { Expression: var of } when code.Model.GetSymbolInfo(of, cancellation).Symbol
                is not (INamespaceOrTypeSymbol or null):
                return BuilderOf(code.At(of), steps + 1);
        }

        switch (code.Symbol(cancellation))
        {
            case IParameterSymbol parameter:
                return code.Given.TryGetValue(parameter.OriginalDefinition, out var given) ? BuilderOf(given, steps + 1)
                    : OnlyArgumentOf(parameter) is { } argument ? BuilderOf(argument, steps + 1)
                    : parameter;
            case IFieldSymbol or IPropertySymbol when app.OnlyValueOf(code.Symbol(cancellation)!, cancellation) is { } kept:
                return BuilderOf(kept, steps + 1);
            case ILocalSymbol local when local.DeclaringSyntaxReferences
                .FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } declared:
                return IsReplaced(declared) ? null : BuilderOf(code.At(value), steps + 1);
            case var other:
                return other;
        }
    }

    // builder = WebApplication.CreateBuilder(args);  but not  builder = builder.ConfigureLogging(…);
    private static bool IsReplaced(VariableDeclaratorSyntax local) => Functions.Around(local) is { } function
        && function.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Identifier.ValueText
            && ExecutionOrder.RootOf(assignment.Right) != name.Identifier.ValueText);

    private object? BuilderOfCall(InvocationExpressionSyntax call, Code code, int steps)
    {
        if (code.Model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return null;
        if ((method.ReducedFrom is not null || !method.IsStatic)
            && call.Expression is MemberAccessExpressionSyntax { Expression: var of }) return BuilderOf(code.At(of), steps + 1);
        // An extension method as what it is: a static one.
        if (method.IsExtensionMethod && call.ArgumentList.Arguments.Count > 0)
            return BuilderOf(code.At(call.ArgumentList.Arguments[0].Expression), steps + 1);
        var result = Functions.ResultsOf(app.DeclarationOf(method, cancellation)).LastOrDefault();
        return result is null ? call : BuilderOf(new(result, app.ModelOf(result.SyntaxTree),
            Code.ArgumentsOf(call, method, code.Model, code.Given)), steps + 1);
    }
}
