using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Tells whether a handler that loses an exception on some paths has decided so.</summary>
internal static class Decisions
{
    /// <summary>Why the loss is decided, or null.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="fate">The verdict on it.</param>
    public static string? Of(ICatchClauseOperation clause, HandlerFate fate)
    {
        var helper = fate.Reason is { Place: not null } reason ? reason.Helper : null;
        if (fate.Settlement is { How: Settling.HandedOver } && (helper ?? OnlyReceiver(clause)) is { } receiver)
            return $"'{receiver}' decides who is given it";
        if (Gain.In(clause) is { } gain) return $"'{gain}' decides whether it is reported";
        return Guard(helper is null ? fate.Leaks : ImmutableArray.Create(fate.Reason!.Place!)) is { } guard
            ? $"'{guard}' decides whether it is reported"
            : null;
    }

    /// <summary>The state in which alone a filter lets it in, if nobody wants a report then.</summary>
    public static string? InFilter(ICatchClauseOperation clause) =>
        (clause.Syntax as CatchClauseSyntax)?.Filter is { FilterExpression: var filter } ? StateIn(filter) : null;

    private static string? StateIn(ExpressionSyntax filter) => filter switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => StateIn(inner),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => StateIn(name),
        IdentifierNameSyntax name when IsGuard(name) => name.Identifier.ValueText,
        BinaryExpressionSyntax { OperatorToken.ValueText: "&&", Left: var left, Right: var right } => StateIn(left) ?? StateIn(right),
        _ => null,
    };

    /// <summary>The log call below an error that is given it on some paths; null if there is none.</summary>
    public static string? QuietLog(ICatchClauseOperation clause) =>
        clause.Handler.Descendants().OfType<IInvocationOperation>().FirstOrDefault(call =>
            Answers.IsQuiet(call) && call.Arguments.Any(argument => argument.Value.IsReferenceTo(clause.Variable())))?.TargetMethod.Name;

    // The handler decides nothing, and gives it to one method of the project.
    private static string? OnlyReceiver(ICatchClauseOperation clause)
    {
        if (clause.Handler.Descendants().Any(IsChoice)) return null;
        var given = clause.Handler.Descendants().OfType<IInvocationOperation>()
            .Where(call => call.Arguments.Any(argument => IsIn(argument.Value, clause.Variable()))).ToList();
        return given.Count == 1 && given[0].TargetMethod is { DeclaringSyntaxReferences.Length: > 0, Name: var name } ? name : null;
    }

    // The exception, or a new object that is made with it.
    private static bool IsIn(IOperation given, ILocalSymbol? caught) =>
        given.IsReferenceTo(caught)
        || (given.Unconverted() is { Syntax: BaseObjectCreationExpressionSyntax } made && made.ChildOperations.Any(part =>
            (part is IArgumentOperation argument ? argument.Value : part).IsReferenceTo(caught)));

    private static bool IsChoice(IOperation part) => part is IConditionalOperation or ISwitchOperation or ITryOperation or ILoopOperation;

    // The name in a condition around all places, or before them, that the code ends, or has reported before.
    private static string? Guard(ImmutableArray<Location> places)
    {
        string? found = null;
        foreach (var place in places)
        {
            if (place.SourceTree?.GetRoot().FindNode(place.SourceSpan) is not { } node || GuardOf(node) is not { } guard) return null;
            found ??= guard;
        }

        return found;
    }

    private static string? GuardOf(SyntaxNode place)
    {
        var isChosen = false;
        foreach (var around in place.AncestorsAndSelf())
        {
            switch (around)
            {
                case IfStatementSyntax { Condition: var condition } when NameIn(condition) is { } name:
                    return name;
                case IfStatementSyntax:
                    isChosen = true;
                    break;
                case BlockSyntax { Parent: CatchClauseSyntax, Statements: var statements }:
                    return isChosen ? null : NameBefore(statements);
                case MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    // The path passes the condition, and goes on to the end.
    private static string? NameBefore(SyntaxList<StatementSyntax> statements) =>
        statements.OfType<IfStatementSyntax>().Select(static choice => NameIn(choice.Condition))
            .FirstOrDefault(static name => name is not null);

    private static string? NameIn(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault(IsGuard)?.Identifier.ValueText;

    // A number that the handler counts decides whether this is the first failure.
    private static bool IsGuard(IdentifierNameSyntax name) =>
        Expected.Guards.Any(word => name.Identifier.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        || name.FirstAncestorOrSelf<CatchClauseSyntax>()?.Block.DescendantNodes().Any(node => node switch
        {
            PostfixUnaryExpressionSyntax { Operand: var counted } => counted.ToString() == name.ToString(),
            PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "++", Operand: var counted } => counted.ToString() == name.ToString(),
            _ => false,
        }) == true;
}
