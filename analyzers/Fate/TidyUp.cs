using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Tells whether code does nothing but end things that are done with: it closes, stops, disposes, or deletes files.</summary>
internal static class TidyUp
{
    /// <summary>The first call that tidies up, or the code that is there for it; null if the code does more than that.</summary>
    public static string? In(ITryOperation tried, ISymbol? function)
    {
        var name = function?.Name ?? "";
        var isDisposal = name is Expected.Disposal or Expected.AsyncDisposal or WellKnownMemberNames.DestructorName;
        if (In(tried.Body, isDisposal || Expected.Endings.Any(word => Answers.Begins(name, word))) is { } ending) return ending;
        var last = isDisposal ? name : IsInFinally(tried) ? "finally" : null;
        return last is not null && tried.Body.Operations.Length > 0 && !tried.Body.Descendants().Any(Saves) ? last : null;
    }

    private static bool IsInFinally(ITryOperation tried)
    {
        for (IOperation at = tried; at.Parent is { } around and not (IAnonymousFunctionOperation or ILocalFunctionOperation); at = around)
            if (around is ITryOperation { Finally: { } ending } && ending == at) return true;
        return false;
    }

    // Somebody's work is lost if it fails, whenever that is.
    private static bool Saves(IOperation part) =>
        part is IInvocationOperation { TargetMethod.Name: var called } && Expected.Savings.Any(word => Answers.Begins(called, word));

    private static string? In(IOperation body, bool isEnd)
    {
        string? found = null;
        foreach (var part in body.Descendants())
        {
            switch (part)
            {
                case IInvocationOperation call when Ends(call, isEnd):
                    found ??= call.TargetMethod.Name;
                    break;
                case IEventAssignmentOperation { Adds: false, EventReference: IEventReferenceOperation left }:
                    found ??= left.Event.Name;
                    break;
                case IInvocationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation deletion } } named
                    when KnownTypes.IsDeletion(deletion.TargetMethod) && named.Type?.SpecialType == SpecialType.System_String:
                    break;
                case IInvocationOperation call when !OnlyWaitsOrAsks(call.TargetMethod):
                case IObjectCreationOperation { Type: { } made } when !KnownTypes.IsOnValues(made):
                case ISimpleAssignmentOperation set when !PlainCode.IsValue(set.Value):
                case IAnonymousFunctionOperation or IEventAssignmentOperation or IThrowOperation or IDynamicInvocationOperation:
                case IInvalidOperation { Syntax: not (NameSyntax or MemberAccessExpressionSyntax) }:
                    return null;
            }
        }

        return found;
    }

    // It may be told how to end, by a flag, a token or a time, but no more.
    private static bool Ends(IInvocationOperation call, bool isEnd)
    {
        var method = call.TargetMethod;
        if (KnownTypes.IsDeletion(method)) return true;
        if (isEnd && Expected.Removals.Any(word => Answers.Begins(method.Name, word))) return call.Arguments.All(SaysWhat);
        if (!call.Arguments.All(SaysHow)) return false;
        var name = method.Name.EndsWith(Expected.Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Expected.Async.Length)
            : method.Name;
        if (name == Expected.Disposal) return true;
        var ended = call.Instance?.Type ?? method.ContainingType;
        return Expected.Ends.Contains(name) ? isEnd || KnownTypes.IsHeld(ended)
            : isEnd && Expected.LastEnds.Contains(name) ? true
            : KnownTypes.IsOfNet(ended) && Expected.Endings.Any(word => Answers.Begins(name, word));
    }

    private static bool OnlyWaitsOrAsks(IMethodSymbol method) =>
        KnownTypes.OnlyAsksOrAwaits(method) || KnownTypes.IsWait(method) || Answers.IsAttempt(method.Name);

    private static bool SaysWhat(IArgumentOperation argument) => PlainCode.IsValue(argument.Value);

    private static bool SaysHow(IArgumentOperation argument) =>
        argument.Value.ConstantValue.HasValue
        || argument.Parameter?.Type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum }
        || (argument.Parameter is { Type: var type } && KnownTypes.IsWayToEnd(type));
}
