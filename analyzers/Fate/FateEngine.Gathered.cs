using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Methods to which several handlers give what they have caught, and that lose it. One report in the method mends all of the handlers.
internal sealed partial class FateEngine
{
    private const int Several = 2;

    // A few handlers show how the method is used. There may be hundreds, and all would be bound while one types.
    private const int MaxHandlers = 4;

    // Methods that give it to each other.
    private const int MaxSteps = 4;

    private readonly ConcurrentDictionary<IMethodSymbol, JudgedCode?> gathered = new(SymbolEqualityComparer.Default);

    /// <summary>The fate of what several handlers give to a method, if it is lost there; null if not.</summary>
    public JudgedCode? Gathered(IMethodSymbol method) =>
        gathered.GetOrAdd(method.OriginalDefinition, method => FindGathered(method, MaxSteps));

    /// <summary>The handler always gives what it has caught to such a method.</summary>
    private string? GathererOf(ICatchClauseOperation clause, Reason? reason)
    {
        if (reason is not { Method: { } method, Helper: { } name } || !AlwaysCalls(clause, method)) return null;
        var at = method;
        for (var left = MaxSteps; left > 0 && at is not null; left--)
        {
            if (Gathered(at) is not null) return $"'{name}' loses what several handlers give it";
            at = CodeOf(at) is { } code ? Reasons.Of(code.Body, code.IsException, this)?.Method : null;
        }

        return null;
    }

    // No way out before it.
    private static bool AlwaysCalls(ICatchClauseOperation clause, IMethodSymbol method)
    {
        foreach (var statement in clause.Handler.Operations)
        {
            if (statement is IExpressionStatementOperation or IReturnOperation
                && statement.Descendants().Any(part => part is IInvocationOperation call && IsOf(call, method)))
                return true;
            if (statement.DescendantsAndSelf().Any(static part => part is IReturnOperation or IBranchOperation)) return false;
        }

        return false;
    }

    private static bool IsOf(IInvocationOperation call, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method);

    private JudgedCode? FindGathered(IMethodSymbol method, int left)
    {
        if (left == 0
            || ExceptionOf(method) is null
            || CallsInHandlers(method).Skip(Several - 1).FirstOrDefault() is null
            || CodeOf(method) is not { } code)
            return null;
        var fate = Judge(code);
        if (fate.IsPartial && IsLeftToReceiver(code.Body)) return null;
        if (fate is not { Kind: FateKind.Lost or FateKind.LostOnSomePaths, IsGeneral: true }) return null;
        return fate.Reason?.Method is { } next && FindGathered(next, left - 1) is not null ? null
            : LosesOfSeveral(method) ? new(code, fate with { Reason = new("; several handlers give it what they have caught") }, this)
            : null;
    }

    // listener?.Report(ex): to have none is no loss.
    private static bool IsLeftToReceiver(IOperation code) =>
        code is IBlockOperation { Operations: { Length: 1 } only }
        && only[0] is IExpressionStatementOperation { Operation: IConditionalAccessOperation { WhenNotNull: IInvocationOperation } };

    private static IParameterSymbol? ExceptionOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && HandedCodes.IsAction(method.ReturnType)
            ? method.Parameters.FirstOrDefault(static given => KnownTypes.IsGeneral(given.Type) && KnownTypes.IsException(given.Type))
            : null;

    private HandedCode? CodeOf(IMethodSymbol method) =>
        ExceptionOf(method) is { } given
        && HasBody(method)
        && SyntaxOf(method) is MethodDeclarationSyntax syntax
        && ((SyntaxNode?)syntax.Body ?? syntax.ExpressionBody) is { } body
        && !HandedCodes.RootsOf(method).Any()
        && ModelOf(syntax.SyntaxTree)?.GetOperation(body) is IBlockOperation block
            ? new(syntax, block, method, given, syntax.Identifier.GetLocation()) { IsGathered = true }
            : null;

    // A handler that reports as well does not need the method to do so.
    private bool LosesOfSeveral(IMethodSymbol method)
    {
        var (lost, looked) = (0, 0);
        SyntaxNode? last = null;
        foreach (var call in CallsInHandlers(method))
        {
            if (call.Clause == last || ModelOf(call.Clause.SyntaxTree) is not { } model) continue;
            if (!Mentions.Means(model.GetSymbolInfo(call.Call), method)) continue;
            last = call.Clause;
            if (model.GetOperation(call.Clause) is not ICatchClauseOperation clause) continue;
            switch (FateOf(clause).Kind)
            {
                case FateKind.Lost or FateKind.LostOnSomePaths:
                    lost++;
                    break;
                case FateKind.Arrives or FateKind.Replaced:
                    return false;
            }

            if (++looked == MaxHandlers) break;
        }

        return lost >= Several;
    }

    private IEnumerable<HandlerCall> CallsInHandlers(IMethodSymbol method) =>
        compilation.SyntaxTrees.SelectMany(tree => HandlerCalls.Of(tree, method.Name));
}
