using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Fixing;

/// <summary>The app's own SentrySdk.Init, if UseSentry can take its place.</summary>
/// <param name="Whole">Its statement, condition included.</param>
/// <param name="Condition">The condition under which it runs, or null.</param>
/// <param name="Arguments">Its arguments, of which UseSentry takes the same.</param>
internal sealed record OwnInit(StatementSyntax Whole, ExpressionSyntax? Condition, ArgumentListSyntax Arguments)
{
    /// <summary>Null if the app has none, or one that can't move.</summary>
    public static OwnInit? Of(AppSetUp app, SyntaxTree file, CancellationToken cancellation)
    {
        var steps = app.Steps(cancellation).ToList();
        var starts = steps.Where(static step => step.Act == SetUpAct.InitSdk).ToList();
        if (starts.Count != 1 || starts[0] is not { Call: { } call } start) return null;
        if (call.SyntaxTree != file || !app.IsInEntryPoint(call, cancellation)) return null;
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !HandWritten.IsAlone(statement, call)) return null;
        var inner = statement.Parent is BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax } block ? block : statement;
        var guard = inner.Parent is IfStatementSyntax { Else: null } around && around.Statement == inner ? around : null;
        var whole = guard ?? statement;
        return Functions.StepOf(call) == whole && Functions.Around(call) == Functions.NamedAround(call) && !whole.ContainsDirectives
            && CanMove(call.ArgumentList, start.Model, cancellation)
            && !steps.Any(step => step.Act == SetUpAct.Capture && IsBeforeBuild(step, whole, steps))
                ? new(whole, guard?.Condition, call.ArgumentList)
                : null;
    }

    /// <summary>The arguments for UseSentry, if it has some of its own already; null if the two can't be one.</summary>
    public ArgumentListSyntax? With(ArgumentListSyntax own)
    {
        if (own.Arguments.Count == 0) return Arguments.WithoutTrivia();
        if (!FitsUseSentry(own)) return null;
        if (Arguments.Arguments.Count == 0) return own;
        var parameter = ParameterOf(Arguments) ?? ParameterOf(own) ?? MovableOptions.Parameter;
        return StatementsOf(Arguments, parameter) is { } first && StatementsOf(own, parameter) is { } second
            ? SyntaxFactory.ParseArgumentList($"({parameter} => {{ {string.Join(" ", first.Concat(second))} }})")
            : null;
    }

    /// <summary>
    /// Arguments that mean the same to AddSentry and to UseSentry, by their form: a text, or a lambda that names no type.
    /// </summary>
    public static bool FitsUseSentry(ArgumentListSyntax list) =>
        list.Arguments.Count == 0 || ParameterOf(list) is not null || (list.Arguments.Count == 1 && IsText(list.Arguments[0].Expression));

    private static bool IsText(ExpressionSyntax argument) =>
        argument is LiteralExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax;

    /// <summary>The text of the condition for UseSentry; null if it needs none.</summary>
    public string? Guard => Condition?.WithoutTrivia().ToString() ?? (Arguments.Arguments.Count == 0 ? HostSetUp.Guard : null);

    // UseSentry starts the SDK when the host is built.
    private static bool IsBeforeBuild(SetUpStep capture, StatementSyntax init, List<SetUpStep> steps) =>
        capture.Syntax.SpanStart > init.SpanStart
        && Functions.Around(capture.Syntax) == Functions.Around(init)
        && !steps.Any(step =>
            step.Act == SetUpAct.BuildHost
                && step.Syntax.SyntaxTree == init.SyntaxTree
                && step.Syntax.SpanStart < capture.Syntax.SpanStart);

    private static bool CanMove(ArgumentListSyntax list, SemanticModel model, CancellationToken cancellation) => list.Arguments switch
    {
        { Count: 0 } => true,
        { Count: 1 } only => only[0].Expression switch
        {
            // Without a use of it, a lambda could be meant for another overload.
            LambdaExpressionSyntax lambda => ParameterOf(list) is { } parameter && Uses(lambda, parameter),
            var dsn => model.GetTypeInfo(dsn, cancellation).Type is { SpecialType: SpecialType.System_String },
        },
        _ => false,
    };

    private static bool Uses(LambdaExpressionSyntax lambda, string parameter) => lambda.Body.DescendantNodesAndSelf().Any(node =>
        node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } && name == parameter);

    private static string? ParameterOf(ArgumentListSyntax list) => list.Arguments.FirstOrDefault()?.Expression switch
    {
        LambdaExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword } => null,
        SimpleLambdaExpressionSyntax { Parameter: var only } => only.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } when parameters[0].Type is null =>
            parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<string>? StatementsOf(ArgumentListSyntax list, string parameter) => list.Arguments switch
    {
        { Count: 1 } only => only[0].Expression switch
        {
            LambdaExpressionSyntax when ParameterOf(list) is not { } own || own != parameter => null,
            LambdaExpressionSyntax { ExpressionBody: { } expression } => [expression.WithoutTrivia() + ";"],
            LambdaExpressionSyntax { Block: { } block } when MovableOptions.HoldsOnlyExpressions(block) =>
                block.Statements.Select(static statement => statement.WithoutTrivia().ToString()),
            LambdaExpressionSyntax => null,
            var dsn => [$"{parameter}.{SentryApi.Dsn} = {dsn.WithoutTrivia()};"],
        },
        _ => null,
    };
}
