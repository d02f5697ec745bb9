using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SentryGen.Fate;
using SentryGen.Knowledge;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SentryGen.Fixing;

/// <summary>The remedies that change a call rather than add one. If it is not clear which call is meant, none is offered.</summary>
internal static class LogRemedies
{
    /// <summary>LogWarning(ex, …) becomes LogError(ex, …).</summary>
    public static readonly Remedy RaiseLevel = new("RaiseLevel", "Log it as an error", static (editor, handler) =>
    {
        var call = QuietCall(handler)!;
        editor.ReplaceNode(call.Name!, IdentifierName(call.Sink.Framework.ErrorMethod).WithTriviaFrom(call.Name!));
    }, static handler => handler.EventLevel <= Loudness.Error && QuietCall(handler) is { Name: IdentifierNameSyntax });

    /// <summary>
    /// LogError("…", …) becomes LogError(ex, "…", …), in the place that an overload has for the exception;
    /// CaptureMessage(ex.Message) becomes CaptureException(ex).
    /// </summary>
    public static readonly Remedy PassException = new("PassException", "Pass the exception to the call", static (editor, handler) =>
    {
        var calls = TextCall.FirstIn(handler);
        var exception = Argument(Remedies.NameOfException(editor, handler));
        foreach (var call in calls)
        {
            if (call.Position is not { } position) Replace(editor, call, exception);
            else editor.ReplaceNode(call.Syntax.ArgumentList, (node, _) => ((ArgumentListSyntax)node).Insert(position, exception));
        }
    }, static handler => Remedies.CanBeReached(handler)
        && TextCall.FirstIn(handler) is { Count: > 0 } calls
        && calls.All(call => call.Position is not null || call.IsOfException(handler.Variable)))
    {
        Otherwise = Remedies.Capture,
    };

    /// <summary>CaptureMessage("…") becomes CaptureException(ex). The text is gone then.</summary>
    public static readonly Remedy CaptureInstead = new(
        "CaptureInstead",
        "Capture the exception instead of the text",
        static (editor, handler) => Replace(editor, TextCall.FirstIn(handler)[0], Argument(Remedies.NameOfException(editor, handler))),
        static handler => Remedies.CanBeReached(handler)
            && TextCall.FirstIn(handler) is { Count: 1 } calls
            && calls[0].CanCaptureInstead
            && !calls[0].IsOfException(handler.Variable))
    {
        IsDecision = true,
    };

    /// <summary>throw new X(text) becomes throw new X(text, ex).</summary>
    public static readonly Remedy AddInner = new("AddInner", "Pass the caught exception as inner exception", static (editor, handler) =>
    {
        var thrown = NewException(handler)!;
        var exception = Argument(Remedies.NameOfException(editor, handler));
        editor.ReplaceNode(thrown.ArgumentList!,
            (node, _) => ((ArgumentListSyntax)node).Insert(thrown.ArgumentList!.Arguments.Count, exception));
    }, static handler => NewException(handler) is not null);

    private static LogCall? QuietCall(HandlerContext handler) =>
        Only(LogCall.In(handler)
            .Where(static call => call is { Sink.Level: LevelSource.Name, HasException: true } && call.Sink.Named < Loudness.Error));

    private static void Replace(SyntaxEditor editor, TextCall call, ArgumentSyntax exception)
    {
        editor.ReplaceNode(call.Name!, IdentifierName(SentryApi.CaptureException).WithTriviaFrom(call.Name!));
        editor.ReplaceNode(call.Syntax.ArgumentList, ArgumentList(SingletonSeparatedList(exception)));
    }

    private static T? Only<T>(IEnumerable<T> found)
        where T : class => found.Take(2).ToList() is { Count: 1 } one ? one[0] : null;

    // The thrown exception, or an argument of it: the status of an RpcException holds the cause.
    private static BaseObjectCreationExpressionSyntax? NewException(HandlerContext handler)
    {
        var thrown = Only(handler.Body.DescendantNodesAndSelf().Select(static node => node switch
        {
            ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax { ArgumentList: not null } made } => made,
            ThrowExpressionSyntax { Expression: ObjectCreationExpressionSyntax { ArgumentList: not null } made } => made,
            _ => null,
        }).OfType<ObjectCreationExpressionSyntax>());
        return thrown?.ArgumentList!.Arguments
            .Select(static argument => argument.Expression)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Prepend(thrown)
            .FirstOrDefault(creation => TakesCause(creation, handler));
    }

    // Only where a constructor takes what is passed now and an exception after it.
    private static bool TakesCause(BaseObjectCreationExpressionSyntax creation, HandlerContext handler) =>
        creation.ArgumentList is not null
        && handler.Model.GetSymbolInfo(creation).Symbol is IMethodSymbol { ContainingType: var type } made
        && KnownTypes.IsCause(type)
        && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Length == made.Parameters.Length + 1
            && constructor.Parameters[constructor.Parameters.Length - 1].Type.Name == nameof(Exception)
            && handler.Model.IsAccessible(creation.SpanStart, constructor)
            && made.Parameters
                .Zip(constructor.Parameters, static (has, wants) => SymbolEqualityComparer.Default.Equals(has.Type, wants.Type))
                .All(static same => same));

    // Arguments that stand on lines of their own stay so, and keep their comments.
    private static ArgumentListSyntax Insert(this ArgumentListSyntax list, int position, ArgumentSyntax added)
    {
        var arguments = list.Arguments;
        if (arguments.Count == 0) return list.AddArguments(added);
        var items = arguments.GetWithSeparators().ToList();
        if (position == arguments.Count)
        {
            items.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space));
            items.Add(added);
        }
        else
        {
            var next = arguments[position];
            var ownLine = next.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
            items.Insert(2 * position,
                Token(SyntaxKind.CommaToken)
                    .WithTrailingTrivia(ownLine ? next.GetFirstToken().GetPreviousToken().TrailingTrivia.Last() : Space));
            items.Insert(2 * position, added.WithLeadingTrivia(next.GetLeadingTrivia()));
            if (!ownLine) items[(2 * position) + 2] = next.WithoutLeadingTrivia();
        }

        return list.WithArguments(SeparatedList<ArgumentSyntax>(items));
    }
}
