using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>
/// Tells whether a handler that loses an exception does what its code is there for: an attempt failed, a question is answered with no,
/// a text can't be read, a thing can't be closed, a loop tries again.
/// </summary>
internal static class Answers
{
    /// <summary>Why the failure is expected, or null.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="member">The member that it is in.</param>
    /// <param name="isPartial">Other paths through the handler report it.</param>
    public static string? Of(ICatchClauseOperation clause, ISymbol? member, bool isPartial)
    {
        if (clause.Parent is not ITryOperation tried) return null;
        if (Retry.IsIn(clause, tried)) return "the loop tries again, and it is told if all attempts fail";
        return isPartial ? null : Of(clause, tried, member);
    }

    private static string? Of(ICatchClauseOperation clause, ITryOperation tried, ISymbol? member)
    {
        var isPlain = clause.Handler.Operations.All(IsAnswer);
        if (Conversion(tried.Body, isPlain) is { } conversion) return $"'{conversion}' is expected to fail";
        var function = FunctionAround(tried, member);
        if (isPlain && TidyUp.In(tried.Body, function) is { } ending) return $"'{ending}' only tidies up";
        if (function is null) return null;
        if (isPlain && function.ContainingType is { } type && KnownTypes.IsNamedLikeLogger(type)) return $"'{type.Name}' is a log itself";
        return Expects(function, isPlain) && LeadsToAnswer(clause, tried) ? $"'{NameOf(function)}' is expected to fail" : null;
    }

    // To write to a console or trace is no work either.
    private static bool IsAnswer(IOperation statement) =>
        PlainCode.IsWayOn(statement)
        || (statement is IExpressionStatementOperation { Operation: IInvocationOperation call } && KnownTypes.IsInert(call.TargetMethod));

    // A lambda has no name: it is part of what is around it.
    private static ISymbol? FunctionAround(IOperation operation, ISymbol? member)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
            if (at is ILocalFunctionOperation local) return local.Symbol;
        return member;
    }

    private static string NameOf(ISymbol function) => ((function as IMethodSymbol)?.AssociatedSymbol ?? function).Name;

    // An attempt may tell somebody that it failed, and tidy up.
    private static bool Expects(ISymbol function, bool isPlain)
    {
        var name = NameOf(function);
        if (IsAttempt(name)) return true;
        if (!isPlain) return false;
        return Expected.Conversions.Any(word => Begins(name, word))
            || (AnswersYesOrNo(function) && Expected.Questions.Any(word => HasWord(name, word)));
    }

    private static bool IsAttempt(string name) => Expected.Attempts.Any(word => Begins(name, word));

    private static bool AnswersYesOrNo(ISymbol function) => function is IMethodSymbol { ReturnType: var type } && type switch
    {
        INamedTypeSymbol { TypeArguments: { Length: 1 } answers } when KnownTypes.IsTask(type) => IsBoolean(answers[0]),
        _ => IsBoolean(type),
    };

    // Yes or no, or which of some.
    private static bool IsBoolean(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum;

    private static bool Begins(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    // From the handler to the return of a plain value, or to the end of the function or loop, with nothing else on the way.
    private static bool LeadsToAnswer(ICatchClauseOperation clause, ITryOperation tried)
    {
        if (clause.Handler.Descendants().Any(static inner => inner is IReturnOperation && !IsAnswer(inner))) return false;
        if (clause.Handler.Operations.LastOrDefault() is IReturnOperation or IBranchOperation) return true;
        for (IOperation at = tried; at.Parent is { } around && !IsBodyOrLoop(around); at = around)
        {
            if (around is not IBlockOperation block) continue;
            foreach (var next in block.Operations.SkipWhile(statement => statement != at).Skip(1))
            {
                if (!IsAnswer(next)) return false;
                if (next is IReturnOperation or IBranchOperation) return true;
            }
        }

        return true;
    }

    private static bool IsBodyOrLoop(IOperation around) =>
        around is IAnonymousFunctionOperation or ILocalFunctionOperation or IMethodBodyBaseOperation or ILoopOperation;

    // A body that makes a value from another, and does no more: the value is what fails, whatever the handler does then.
    // If the handler only goes on, so is any work on a text.
    private static string? Conversion(IOperation body, bool isPlain)
    {
        string? found = null;
        foreach (var part in body.Descendants())
        {
            switch (part)
            {
                case IInvocationOperation call when ConversionOf(call.TargetMethod) || (isPlain && OnText(call.TargetMethod)):
                    found ??= $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}";
                    break;
                case IObjectCreationOperation { Type: { } type } when KnownTypes.IsForm(type):
                    found ??= "new " + type.Name;
                    break;
                case IInvocationOperation call when MayDoMore(call.TargetMethod):
                case IObjectCreationOperation { Type: { } made } when made.ContainingNamespace.Name == Expected.FileNamespace
                    && !KnownTypes.IsOnValues(made):
                case IAwaitOperation or ILoopOperation or IInvalidOperation or IDynamicInvocationOperation or IThrowOperation:
                    return null;
            }
        }

        return found;
    }

    private static bool OnText(IMethodSymbol method) => KnownTypes.IsOfText(method.ContainingType);

    private static bool MayDoMore(IMethodSymbol method) =>
        method.MethodKind == MethodKind.DelegateInvoke || !KnownTypes.IsOnValues(method.ContainingType);

    private static bool ConversionOf(IMethodSymbol method)
    {
        var name = method.Name;
        if (KnownTypes.IsTask(method.ReturnType) || IsAttempt(name)) return false;
        if (KnownTypes.IsConverter(method)) return true;
        if (method.ReturnsVoid) return false;
        if (name == nameof(ToString)) return method.Parameters.Length > 0 && KnownTypes.IsOnValues(method.ContainingType);
        if (Expected.Conversions.Any(word => HasWord(name, word))) return true;
        return !KnownTypes.IsOnValues(method.ContainingType)
            && Expected.ConversionPrefixes.Any(word => name.Length > word.Length && Begins(name, word));
    }

    /// <summary>The name contains the word, and not only the start of a longer one.</summary>
    public static bool HasWord(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && Begins(name.Substring(at), word);
    }
}
