using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Resources. One that holds the exception is disposed of at each exit, and that may report it.
internal sealed partial class Interpreter
{
    private FlowState? Using(IOperation resources, FlowState? state, Func<FlowState?, FlowState?> body)
    {
        var value = AbstractValue.Unknown;
        if (resources is IVariableDeclarationGroupOperation group) state = Exec(group, state);
        else if (state is not null) value = Evaluate(resources, ref state);
        var locals = LocalsOf(resources);
        if (value.MayHold && state is not null)
        {
            Settle(ref state);
            return null;
        }

        if (locals.IsEmpty) return body(state);
        var outer = frame;
        frame = new();
        var left = Disposed(locals, body(state), resources.Syntax);
        var exits = frame.TakeAll();
        frame = outer;
        foreach (var exit in exits)
        {
            var disposed = exit.Kind == ExitKind.End ? exit.State : Disposed(locals, exit.State, resources.Syntax);
            if (disposed is not null) frame.Add(exit with { State = disposed });
        }

        return left;
    }

    private static ImmutableArray<ILocalSymbol> LocalsOf(IOperation resources) => resources switch
    {
        IVariableDeclarationGroupOperation { Declarations: var declarations } => declarations
            .SelectMany(static declaration => declaration.Declarators)
            .Select(static declarator => declarator.Symbol)
            .ToImmutableArray(),
        ILocalReferenceOperation { Local: var local } => ImmutableArray.Create(local),
        _ => ImmutableArray<ILocalSymbol>.Empty,
    };

    private FlowState? Disposed(ImmutableArray<ILocalSymbol> locals, FlowState? state, SyntaxNode at)
    {
        foreach (var local in locals)
        {
            if (state?[local] is not { MayHold: true } held) continue;
            if (DisposeOf(local.Type) is { } dispose)
                Apply(ask(new(dispose, AbstractValue.Within, ImmutableArray<AbstractValue>.Empty)), at, ref state);
            else SettleIfHeld(held, ref state);
        }

        return state;
    }

    private IMethodSymbol? DisposeOf(ITypeSymbol type)
    {
        foreach (var (_, name) in DotNetApi.Disposals)
        {
            foreach (var member in type.GetMembers(name))
                if (member is IMethodSymbol { Parameters.IsEmpty: true } dispose
                    && !IsOverridable(dispose)
                    && engine.HasBody(dispose.OriginalDefinition))
                    return dispose.OriginalDefinition;
        }

        return null;
    }
}
