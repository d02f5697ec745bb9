using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// Code that does not compile yet.
internal sealed partial class Interpreter
{
    // Code that does not compile. If all candidates are one sink, the call is that sink. Else anything may happen to what it is given.
    private AbstractValue Invalid(IOperation operation, ref FlowState? state)
    {
        var arguments = operation.Syntax switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        var given = AbstractValue.Nothing;
        var receiver = AbstractValue.Nothing;
        foreach (var part in operation.ChildOperations)
        {
            var value = Evaluate(part, ref state);
            if (state is null) return AbstractValue.Nothing;
            if (arguments?.Span.Contains(part.Syntax.Span) == true) given = given.Join(value);
            else receiver = receiver.Join(value);
        }

        if (operation.Syntax is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: var parent })
        {
            if (!receiver.MayHold) return AbstractValue.Unknown;
            var isText = name is nameof(ToString) or nameof(GetType) or nameof(GetHashCode) or nameof(Equals);
            return parent is InvocationExpressionSyntax && !isText ? receiver : AbstractValue.Text;
        }

        // ex = ex.Demystify(), or ex.Report(), of a package that is not there yet.
        var isStatement = operation.Parent is IExpressionStatementOperation or IAwaitOperation { Parent: IExpressionStatementOperation };
        if (receiver.MayHold && !given.MayHold && !isStatement) return receiver;
        if (arguments is null || !(receiver.MayHold || given.MayHold)) return AbstractValue.Unknown;
        if (operation.Syntax is BaseObjectCreationExpressionSyntax) return AbstractValue.Within;
        if (CandidateSink(operation) is { } sink && sink.Level != LevelSource.Argument)
        {
            Effect(sink.Framework, LevelOf(sink), sink.Method, AbstractValue.Self, ref state);
            return AbstractValue.Unknown;
        }

        Settle(ref state);
        return AbstractValue.Nothing;
    }

    private static Sink? CandidateSink(IOperation operation)
    {
        Sink? found = null;
        var candidates = operation.SemanticModel?.GetSymbolInfo(operation.Syntax).CandidateSymbols;
        foreach (var candidate in candidates ?? ImmutableArray<ISymbol>.Empty)
        {
            if (candidate is not IMethodSymbol method
                || KnownTypes.SinkOf(method.ReducedFrom ?? method) is not { } sink
                || (found is not null && found.Method != sink.Method))
                return null;
            found = sink;
        }

        return found;
    }
}
