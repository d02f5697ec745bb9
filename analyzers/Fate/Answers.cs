using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.Fate;

/// <summary>
/// Tells whether a handler that loses an exception does what its code is there for: an attempt failed, a question is answered with no,
/// a text can't be read, a thing can't be closed, a loop tries again.
/// </summary>
internal static class Answers
{
    private const string AnotherFailure = "the code deals with another failure";

    /// <summary>Why the failure is expected, or null.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="member">The member that it is in.</param>
    /// <param name="fate">The verdict on it.</param>
    public static string? Of(ICatchClauseOperation clause, ISymbol? member, HandlerFate fate)
    {
        if (clause.Parent is not ITryOperation tried) return null;
        if (Retry.IsIn(clause, tried)) return "the loop tries again, and it is told if all attempts fail";
        if (Fallback.In(clause, tried) is { } way) return $"'{way}' is called in another way";
        if (Decisions.InFilter(clause) is { } state) return $"'{state}' decides whether it is reported";
        if (fate.IsPartial) return Decisions.Of(clause, fate);
        return Of(clause, tried, member)
            ?? (clause.Variable() is not null && Decisions.QuietLog(clause) is { } log ? $"'{log}' is told of it on some paths" : null);
    }

    private static string? Of(ICatchClauseOperation clause, ITryOperation tried, ISymbol? member)
    {
        var isPlain = clause.Handler.Operations.All(IsAnswer);
        if (Conversion(tried.Body, isPlain) is { } conversion) return $"'{conversion}' is expected to fail";
        if (Errands.In(tried.Body, isPlain) is { } errand) return $"'{errand}' depends on the machine";
        var function = FunctionAround(tried, member);
        if (clause.Handler.Operations.All(IsAnswerOrTelling) && TidyUp.In(tried, function) is { } ending)
            return $"'{ending}' only tidies up";
        if (isPlain && OfPlain(clause, tried, function) is { } answered) return answered;
        if (clause.Handler.Operations.All(MakesText) && DealsWithFailure(tried, function)) return AnotherFailure;
        if (OfLog(clause, isPlain, function) is { } log) return log;
        if (function is not null && !clause.Handler.Operations.IsEmpty && IsTrial(function)) return $"'{NameOf(function)}' tells of it";
        return function is not null && Expects(function, isPlain) && LeadsToAnswer(clause, tried)
            ? $"'{NameOf(function)}' is expected to fail"
            : null;
    }

    // The handler only goes on: then the code that is tried decides.
    private static string? OfPlain(ICatchClauseOperation clause, ITryOperation tried, ISymbol? function)
    {
        if (Glance.In(tried.Body) is { } read) return $"'{read}' is only read";
        if (DealsWithFailure(tried, function)) return AnotherFailure;
        if (GivenDefault.In(clause, tried) is { } given) return $"the caller gives '{given}' for it";
        return IsShownAtConsole(clause, tried) ? "the person at the console is shown it" : null;
    }

    // The program asks somebody who sits there.
    private static bool IsShownAtConsole(ICatchClauseOperation clause, ITryOperation tried) =>
        clause.Handler.Descendants().Any(static part => part is IInvocationOperation { TargetMethod.ContainingType: { } type }
            && KnownTypes.IsConsole(type))
        && Words.Say(BodyAround(tried.Syntax), Expected.ConsoleRead);

    private static SyntaxNode BodyAround(SyntaxNode code) =>
        code.Ancestors().FirstOrDefault(static around => around is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
        ?? code.SyntaxTree.GetRoot();

    private static bool MakesText(IOperation statement) => IsAnswer(statement) || (statement is IReturnOperation back && IsTold(back));

    // A result says so, to the one who asks: a validation, or a try of some settings.
    private static bool IsTrial(ISymbol function) =>
        Expected.Validations.Any(word => HasWord(NameOf(function), word)
            || (function.ContainingType is { } type && HasWord(type.Name, word)))
        || (function is IMethodSymbol { ReturnType: var made } && !HandedCodes.IsAction(made) && Begins(NameOf(function), Expected.Trial));

    // It may go on to another way to write.
    private static string? OfLog(ICatchClauseOperation clause, bool isPlain, ISymbol? function) =>
        function?.ContainingType is { } log
        && KnownTypes.IsNamedLikeLog(log)
        && (isPlain || clause.Handler.Descendants().OfType<IInvocationOperation>().All(call =>
            KnownTypes.IsInert(call.TargetMethod) || SymbolEqualityComparer.Default.Equals(call.TargetMethod, function)))
            ? $"'{log.Name}' is a log itself"
            : null;

    // In a handler for everything, or in a function that is given an exception or makes one.
    private static bool DealsWithFailure(ITryOperation tried, ISymbol? function)
    {
        for (var at = tried.Parent; at is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); at = at.Parent)
            if (at is ICatchClauseOperation { ExceptionType: var type } && KnownTypes.IsGeneral(type)) return true;
        return function is IMethodSymbol method
            && (KnownTypes.IsException(method.ReturnType)
                || method.Parameters.Any(static given => KnownTypes.IsException(given.Type) || KnownTypes.IsOfSentry(given.Type)));
    }

    /// <summary>No work: a way on, or a text for a console, a trace, or a log below an error.</summary>
    public static bool IsAnswer(IOperation statement) =>
        PlainCode.IsWayOn(statement)
        || (statement is IBlockOperation block && block.Operations.All(IsAnswer))
        || (statement is IConditionalOperation { WhenTrue: var holds, WhenFalse: var fails } choice
            && Glance.Only(choice.Condition) && IsAnswer(holds) && (fails is null || IsAnswer(fails)))
        || (statement is IExpressionStatementOperation { Operation: IInvocationOperation call }
            && (IsQuiet(call)
                || (KnownTypes.SinkOf(call.TargetMethod) is null && (KnownTypes.IsInert(call.TargetMethod) || IsOwnLog(call)))));

    // It may also tell somebody a text.
    private static bool IsAnswerOrTelling(IOperation statement) =>
        IsAnswer(statement)
        || (statement is IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.IsEmpty: false } told }
            && told.Arguments.Any(IsText) && told.Arguments.All(static given => IsText(given) || given.Value.ConstantValue.HasValue));

    private static bool IsText(IArgumentOperation given) => given.Value.Type?.SpecialType == SpecialType.System_String;

    // A log of the project that is given text at no level: it is no more than a trace.
    private static bool IsOwnLog(IInvocationOperation call) =>
        KnownTypes.IsNamedLikeLog(call.TargetMethod.ContainingType) && CallReading.LevelByConvention(call) is null;

    /// <summary>A log call below an error.</summary>
    public static bool IsQuiet(IInvocationOperation call) =>
        (KnownTypes.SinkOf(call.TargetMethod) is { } sink ? CallReading.LevelOf(sink, call) : CallReading.LevelByConvention(call))
            < Loudness.Error;

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
            || (function is IMethodSymbol { ReturnsVoid: false, ReturnType: var made } && !KnownTypes.IsTask(made)
                && Expected.Forming.Any(word => Begins(name, word)))
            || (AnswersYesOrNo(function) && Expected.Questions.Any(word => HasWord(name, word)));
    }

    /// <summary>The method tells by its result that it could not do it.</summary>
    public static bool IsAttempt(string name) =>
        Expected.Attempts.Any(word => HasWord(name, word))
        || Expected.AttemptEndings.Any(word => name.EndsWith(word, StringComparison.Ordinal));

    private static bool AnswersYesOrNo(ISymbol function) => function is IMethodSymbol { ReturnType: var type } && type switch
    {
        INamedTypeSymbol { TypeArguments: { Length: 1 } answers } when KnownTypes.IsTask(type) => IsBoolean(answers[0]),
        _ => IsBoolean(type),
    };

    // Yes or no, or which of some.
    private static bool IsBoolean(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum;

    /// <summary>The name begins with the word, and not with a longer one.</summary>
    public static bool Begins(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    // From the handler to the return of a plain value, or to the end of the function or loop, with nothing else on the way.
    private static bool LeadsToAnswer(ICatchClauseOperation clause, ITryOperation tried)
    {
        if (clause.Handler.Descendants().OfType<IReturnOperation>().Any(static back => !IsAnswer(back) && !IsTold(back))) return false;
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

    // A plain value with the text of the exception: (false, ex.Message).
    private static bool IsTold(IReturnOperation back) =>
        back.ReturnedValue is not { } value || value.DescendantsAndSelf().All(static part => part switch
        {
            IInvocationOperation call => KnownTypes.IsInert(call.TargetMethod) || KnownTypes.IsEmpty(call.TargetMethod)
                || KnownTypes.IsException(call.Instance?.Type),
            IAwaitOperation or IAnonymousFunctionOperation or IObjectCreationOperation or IThrowOperation => false,
            _ => true,
        });

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
        if (Expected.Conversions.Any(word => HasWord(name, word)) || KnownTypes.IsNamedLikeConverter(method.ContainingType)) return true;
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
