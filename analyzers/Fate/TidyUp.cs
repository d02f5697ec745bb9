using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Tells whether code does nothing but end things that are done with: it closes, stops, disposes, or deletes files.</summary>
internal static class TidyUp
{
    /// <summary>The first call that tidies up, or null if the code does more than that.</summary>
    public static string? In(IOperation body, ISymbol? function)
    {
        string? found = null;
        var isEnd = function?.Name is Expected.Disposal or Expected.AsyncDisposal or WellKnownMemberNames.DestructorName;
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
                case IInvocationOperation call when !KnownTypes.OnlyAsksOrAwaits(call.TargetMethod):
                case IObjectCreationOperation { Type: { } made } when !KnownTypes.IsOnValues(made):
                case ISimpleAssignmentOperation set when !PlainCode.IsValue(set.Value):
                case IAnonymousFunctionOperation or IEventAssignmentOperation or IThrowOperation:
                case IInvalidOperation or IDynamicInvocationOperation:
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
        if (!call.Arguments.All(SaysHow)) return false;
        var name = method.Name.EndsWith(Expected.Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Expected.Async.Length)
            : method.Name;
        return name == Expected.Disposal
            || (Expected.Ends.Contains(name) && (isEnd || KnownTypes.IsHeld(call.Instance?.Type ?? method.ContainingType)));
    }

    private static bool SaysHow(IArgumentOperation argument) =>
        argument.Value.ConstantValue.HasValue
        || argument.Parameter?.Type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum }
        || (argument.Parameter is { Type: var type } && KnownTypes.IsWayToEnd(type));
}
