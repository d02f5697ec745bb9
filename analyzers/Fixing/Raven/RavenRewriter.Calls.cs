using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Fixing.Raven;

/// <summary>Rewrites the uses of a client: calls, and properties that are set.</summary>
internal sealed partial class RavenRewriter
{
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node) =>
        Effect(node.Expression) is { } effect ? node.WithExpression(effect) : base.VisitExpressionStatement(node);

    // SharpRaven waited until the event was sent; FlushAsync waits as long as the options allow.
    public override SyntaxNode? VisitAwaitExpression(AwaitExpressionSyntax node)
    {
        var (awaited, tail) = node.Expression is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "ConfigureAwait",
                Expression: var inner
            }
        } configured
            ? (inner, ".ConfigureAwait" + configured.ArgumentList)
            : (node.Expression, "");
        if (awaited is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } } call
            || Call(call) is not { } captured || !IsAsync(call) || !Current.IsInFunction
            || node.FirstAncestorOrSelf<StatementSyntax>() is ReturnStatementSyntax
                || Current.Node is ExpressionSyntax body && body != node)
            return base.VisitAwaitExpression(node);
        var flushed = client is BaseObjectCreationExpressionSyntax ? Sentry + ".SentrySdk" : Text(client);
        Current.After.Add($"await {flushed}.FlushAsync(){tail};");
        return (IsValueUsed(node) ? Id(captured) : captured).WithTriviaFrom(node);
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (Call(node) is not { } call)
        {
            if (LeavesMakingToContainer(node)) NotMoved(node.ToString(), "a registration of HubAdapter.Instance");
            return base.VisitInvocationExpression(node);
        }

        if (!IsAsync(node))
            return (IsValueUsed(node) && Meaning(node) is IMethodSymbol { ReturnsVoid: false } ? Id(call) : call).WithTriviaFrom(node);
        if (!IsValueUsed(node)) return call.WithTriviaFrom(node);
        if (node.Expression is MemberAccessExpressionSyntax)
            return Parsed($"global::System.Threading.Tasks.Task.FromResult({Id(call).WithoutTrivia()})", node);
        LeaveAsIs(node, Members[((IMethodSymbol)Meaning(node)!).Name]);
        return node;
    }

    // services.AddSingleton<IRavenClient, RavenClient>(): a container can't make a hub.
    private bool LeavesMakingToContainer(InvocationExpressionSyntax node) =>
        node is { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax name }, ArgumentList.Arguments.Count: 0 }
        && (name.Identifier.ValueText.Contains("Add") || name.Identifier.ValueText.Contains("Register"))
        && name.TypeArgumentList.Arguments.Any(argument => Meaning(argument)?.ToDisplayString(Plain) is RavenApi.Client);

    private bool IsAsync(InvocationExpressionSyntax call) => Meaning(call)?.Name.EndsWith("Async", StringComparison.Ordinal) == true;

    private static ExpressionSyntax Id(ExpressionSyntax captured) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression,
            captured.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("ToString")));

    // An expression statement, or a function of one expression that returns nothing.
    private bool IsValueUsed(ExpressionSyntax node) => node.Parent switch
    {
        ExpressionStatementSyntax => false,
        ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == node => IsValueUsed(conditional),
        ArrowExpressionClauseSyntax or LambdaExpressionSyntax => !ReturnsNothing(node.Parent),
        _ => true,
    };

    /// <summary>A call on a client as it is said today, without regard to its value; null for any other call.</summary>
    private ExpressionSyntax? Call(InvocationExpressionSyntax node)
    {
        if (node.Expression is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
            || Meaning(node) is not IMethodSymbol method
            || !IsRaven(method))
            return null;
        if (SaidToday(node, method) is not var (name, arguments)) return null;
        ExpressionSyntax access = node.Expression is MemberAccessExpressionSyntax member
            ? member.WithExpression((ExpressionSyntax)Visit(member.Expression)!).WithName(SyntaxFactory.IdentifierName(name))
            : ((MemberBindingExpressionSyntax)node.Expression).WithName(SyntaxFactory.IdentifierName(name));
        return node.WithExpression(access)
            .WithArgumentList(SyntaxFactory.ParseArgumentList($"({arguments})").WithTriviaFrom(node.ArgumentList));
    }

    private (string Name, string Arguments)? SaidToday(InvocationExpressionSyntax node, IMethodSymbol method)
    {
        var arguments = Arguments(node.ArgumentList, method);
        switch (method.Name)
        {
            case "Capture" or "CaptureAsync" when arguments.TryGetValue("event", out var captured):
                return captured is BaseObjectCreationExpressionSyntax made && TypeOf(made) == RavenApi.Event
                    ? Capture(Of(made), $"{Sentry}.SentryLevel.Fatal", node)
                    : ("CaptureEvent", Text(captured));
            case "CaptureException" or "CaptureExceptionAsync" or "CaptureMessage" or "CaptureMessageAsync" or "CaptureEvent":
                return Capture(Of(arguments, []), $"{Sentry}.SentryLevel.Info", node);
            case "AddTrail" when arguments.TryGetValue("breadcrumb", out var trail):
                return ("AddBreadcrumb", trail is BaseObjectCreationExpressionSyntax crumb && TypeOf(crumb) == RavenApi.Breadcrumb
                    ? Breadcrumb(crumb, "message", "category", "type", "data", "level")
                    : Text(trail));
            case "RestartTrails":
                return Free("scope", node) is var scope ? ("ConfigureScope", $"{scope} => {scope}.ClearBreadcrumbs()") : null;
            case "SendUserFeedback" or "SendUserFeedbackAsync" when arguments.TryGetValue("feedback", out var feedback):
                return ("CaptureFeedback", Text(feedback));
            case "Dispose":
                return ("Flush", "");
            default:
                return null;
        }
    }

    /// <summary>The expression for a statement that sets something of a client or an event; null for any other statement.</summary>
    private ExpressionSyntax? Effect(ExpressionSyntax expression)
    {
        if (Word.In(expression) is not { Of: { } of } word) return null;
        if (Is(of, RavenApi.Client, RavenApi.Interface))
        {
            var scope = Free("scope", expression);
            switch (word)
            {
                case { Name: "Tags", Key: { } key }:
                    return Parsed($"{Text(of)}.ConfigureScope({scope} => {scope}.SetTag({Text(key)}, {Text(word.Value)}))", expression);
                case { Name: "Environment" }:
                case { Name: "Release" } when hasScopeRelease:
                    return Parsed($"{Text(of)}.ConfigureScope({scope} => {scope}.{word.Name} = {Text(word.Value)})", expression);
                default:
                    return Gone(expression, Today(word.Name));
            }
        }

        if (!Is(of, RavenApi.Event)) return null;
        return word switch
        {
            { Name: "Level" or "Message" } => null,
            { Name: "Fingerprint", IsEntry: true } =>
                Parsed($"{Text(of)}.SetFingerprint(global::System.Linq.Enumerable.Append({Text(of)}.Fingerprint, {Text(word.Value)}))",
                    expression),
            { Name: "Breadcrumbs" } => Gone(expression, "AddBreadcrumb"),
            { Name: "Tags" or "Fingerprint" or "Extra" } => Set(word, Text(of), expression),
            _ => null,
        };
    }

    private ExpressionSyntax Set(Word word, string target, ExpressionSyntax expression)
    {
        Current.Before.AddRange(Setting(target, word));
        Current.IsGone = true;
        return expression;
    }

    private ExpressionSyntax Gone(ExpressionSyntax expression, string today)
    {
        NotMoved(expression.ToString(), today);
        Current.IsGone = true;
        return expression;
    }
}
