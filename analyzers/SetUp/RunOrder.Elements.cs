using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <content>Loops over elements that are written in one place, and methods of objects that the app makes.</content>
internal sealed partial class RunOrder
{
    private const int MostElements = 20;

    // foreach (var step in steps) step.Run();
    private List<Code>? ElementsOf(CommonForEachStatementSyntax each, ImmutableDictionary<ISymbol, Code> given, SemanticModel model) =>
        ExecutionOrder.Leaves(each.Statement) ? null : Followed(new(each.Expression, model, given));

    // Loops in loops are as many runs as their elements multiply to.
    private void Enter(StatementSyntax body, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        if (entered++ < MostEntered) Visit(body, given, model);
    }

    // The queue or the stack that a loop empties, and the variable for what it takes from that.
    private (ISymbol Part, List<Code> Elements)? ElementsTaken(InvocationExpressionSyntax taken, ImmutableDictionary<ISymbol, Code> given,
        SemanticModel model) =>
        Reading.ReadSetUp.NameIn(taken) is "TryPop" or "TryDequeue" or "TryTake"
        && taken.ArgumentList.Arguments is { Count: 1 } only
        && only[0].Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax named }
        && model.GetDeclaredSymbol(named, cancellation) is { } part
        && OwnerOf(taken) is { } queue
        && Followed(new(queue, model, given)) is { } all ? (part, all) : null;

    // foreach (var (name, step) in steps) step.Run();
    private ImmutableDictionary<ISymbol, Code> WithParts(ImmutableDictionary<ISymbol, Code> given, ForEachVariableStatementSyntax each,
        Code element, SemanticModel model)
    {
        if ((each.Variable as DeclarationExpressionSyntax)?.Designation
            is not ParenthesizedVariableDesignationSyntax { Variables: var parts }
            || element.Syntax is not TupleExpressionSyntax { Arguments: var values }) return given;
        for (var at = 0; at < Math.Min(parts.Count, values.Count); at++)
            if (parts[at] is SingleVariableDesignationSyntax named && model.GetDeclaredSymbol(named, cancellation) is { } part)
                given = given.SetItem(part, element.At(values[at].Expression));
        return given;
    }

    // steps.ForEach(step => step.Run());  Array.ForEach(steps, step => step.Run());
    private List<Code>? ElementsOf(InvocationExpressionSyntax call, ImmutableDictionary<ISymbol, Code> given, SemanticModel model) =>
        call.ArgumentList.Arguments.Count switch
        {
            1 when OwnerOf(call) is { } list => Followed(new(list, model, given)),
            2 => Followed(new(call.ArgumentList.Arguments[0].Expression, model, given)),
            _ => null,
        };

    // Texts and numbers bring no code of their own: one pass stands for all.
    private List<Code>? Followed(Code collection) =>
        Elements.Of(collection, app, cancellation) is { Count: > 0 and <= MostElements } all
            ? all.Exists(static one => one.Syntax is LiteralExpressionSyntax) ? [all[0]] : all : null;

    // A method of an interface is that of the object, if the app says which that is, or of the only implementation.
    private (SyntaxNode Body, IMethodSymbol Method)? BodyHolder(IMethodSymbol method, Code call)
    {
        if (!method.IsAbstract)
            return (IsOfBase(call) ? method : app.RunFor(method, cancellation) ?? method) is IMethodSymbol run
                && app.DeclarationOf(run, cancellation) is { } own
                ? (own, run) : null;
        var type = OwnerOf((InvocationExpressionSyntax)call.Syntax) is { } owner && MadeAs(call.At(owner), 0) is { } made ? made
            : app.OnlyTypeOf(method.ContainingType, cancellation);
        return type?.MemberFor(method) is IMethodSymbol found
            && app.DeclarationOf(found, cancellation) is { } declared ? (declared, found) : null;
    }

    // base.Dispose()
    private static bool IsOfBase(Code call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } };

    // foreach (var module in new IModule[] { new SentryModule() }) module.Configure(builder);
    private INamedTypeSymbol? MadeAs(Code value, int steps)
    {
        if (value.Syntax is BaseObjectCreationExpressionSyntax)
            return value.Model.GetTypeInfo(value.Syntax, cancellation).Type as INamedTypeSymbol;
        if (steps > MostCalls || value.Syntax is not IdentifierNameSyntax || value.Symbol(cancellation) is not { } named) return null;
        return value.Given.TryGetValue(named.OriginalDefinition, out var given) ? MadeAs(given, steps + 1)
            : named is ILocalSymbol && Declarations.ValueOf(app.DeclarationOf(named, cancellation)) is { } first
                ? MadeAs(value.At(first), steps + 1) : null;
    }

    // Services that are made, the last one first: a container disposes of them in this order.
    private readonly Stack<Action> services = new();

    // services.AddSingleton(_ => SentrySdk.Init(…));
    private readonly Dictionary<ISymbol, Code> factories = new(SymbolEqualityComparer.Default);

    private void NoteFactory(Code call, IMethodSymbol method)
    {
        if (method is { Name: "AddSingleton", TypeArguments: { Length: > 0 } types }
            && ((InvocationExpressionSyntax)call.Syntax).ArgumentList.Arguments is { Count: 1 } only
            && only[0].Expression is LambdaExpressionSyntax { ExpressionBody: not null } made) factories[types[0]] = call.At(made);
    }

    // services.GetRequiredService<Reporter>() makes it, and first what its constructor asks for.
    private void MakeService(ITypeSymbol service)
    {
        if (service is not INamedTypeSymbol named) return;
        if (factories.TryGetValue(named, out var factory))
        {
            if (!begun.Add(factory.Syntax)) return;
            Run(factory, []);
            services.Push(() => End(factory.At(((LambdaExpressionSyntax)factory.Syntax).ExpressionBody!), isInScope));
            return;
        }

        var type = named.IsAbstract ? app.OnlyTypeOf(named, cancellation) : named;
        if (app.DeclarationOf(type, cancellation) is not { } declared || !begun.Add(declared)) return;
        var constructor = type!.InstanceConstructors.OrderByDescending(static one => one.Parameters.Length).FirstOrDefault();
        if (constructor is null) return;
        foreach (var parameter in constructor.Parameters) MakeService(parameter.Type);
        Make(type, constructor);
        services.Push(() => Dispose(type));
    }

    // files.Select(Load).ToList();  await Task.WhenAll(files.Select(LoadAsync));  Parallel.ForEach(files, Load);
    private static bool IsRunAtOnce(InvocationExpressionSyntax call, IMethodSymbol method) => method.ContainingType?.Name switch
    {
        nameof(Enumerable) => call.Ancestors().TakeWhile(static node => node is not StatementSyntax && !Functions.IsFunction(node))
            .Any(node => node is AwaitExpressionSyntax || (node is InvocationExpressionSyntax outer
                && Reading.ReadSetUp.NameIn(outer) is "ToList" or "ToArray" or "WaitAll" && !GivesTasks(method))),
        "Parallel" => !method.Name.EndsWith("Async", StringComparison.Ordinal) || call.Parent is AwaitExpressionSyntax,
        "Task" => method.Name == "Run" && call.Parent is AwaitExpressionSyntax,
        _ => false,
    };

    private static bool GivesTasks(IMethodSymbol method) => method.TypeArguments.Any(static type => type.Name.EndsWith("Task"));
}
