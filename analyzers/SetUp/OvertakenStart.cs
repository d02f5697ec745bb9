using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>A start of the SDK in code, and another one in code that drops its options.</summary>
internal static class OvertakenStart
{
    /// <summary>Options that an app may give to its first start only.</summary>
    private static readonly string[] OfEachStart = [SentryApi.Dsn, SentryApi.ShutdownTimeout, "Debug"];

    private const string OfDiagnostics = "Diagnostic";

    /// <summary>The start before this one, if that one sets an option that this one does not set.</summary>
    public static SetUpStep? Before(SetUpStep init, AppSetUp app, CancellationToken cancellation)
    {
        var starts = app.Steps(cancellation).Where(static step => step.Act == SetUpAct.InitSdk).Take(3).ToList();
        if (starts.Count != 2) return null;
        var order = app.Order(cancellation);
        var last = order.FirstOrDefault(run => run.Step == init && !run.Closes);
        var first = order.FirstOrDefault(run => run.Step.Act == SetUpAct.InitSdk && !run.Closes);
        if (first is not { IsReached: true, IsInCallback: false } || last is not { IsReached: true, IsInCallback: false }
            || first.Step == init || !first.Branches.IsEmpty || !last.Branches.All(branch => IsOnce(branch, init))) return null;
        return !order.Skip(order.IndexOf(first)).Take(order.IndexOf(last) - order.IndexOf(first)).Any(static run => run.Closes)
            && NamesIn(first.Step) is { } once && NamesIn(init) is { } again
            && once.Except(again).Except(OfEachStart).Any(static name => !name.StartsWith(OfDiagnostics, StringComparison.Ordinal))
            ? first.Step : null;
    }

    // if (isStarted) return; isStarted = true;
    private static bool IsOnce(object branch, SetUpStep init) =>
        branch is IfStatementSyntax { Condition: IdentifierNameSyntax { Identifier.ValueText: var flag }, Statement: var then } once
        && NullChecks.Leaves(then)
        && Functions.After(once).OfType<ExpressionStatementSyntax>().Any(later => later.SpanStart < init.Syntax.SpanStart
            && later.Expression is AssignmentExpressionSyntax set && ReadSetUp.NameIn(set) == flag);

    // The options that a lambda sets, and the functions to which it hands them on. Null if that can't be told.
    private static HashSet<string>? NamesIn(SetUpStep init)
    {
        if (init.Call?.ArgumentList.Arguments is not { Count: 1 } only) return null;
        if (only[0].Expression is LambdaExpressionSyntax lambda && Functions.LastParameterOf(lambda) is { } parameter)
            return [.. lambda.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == parameter.Identifier.ValueText)
                .Select(static name => name.Parent is MemberAccessExpressionSyntax access && access.Expression == name
                    ? access.Name.Identifier.ValueText
                    : name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call ? ReadSetUp.NameIn(call) ?? "" : "")];
        return init.Model.GetTypeInfo(only[0].Expression).Type?.SpecialType == SpecialType.System_String ? [] : null;
    }
}
