using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.SetUp;
using SentryGen.Tasks;

namespace SentryGen.Rules;

/// <summary>A handler reports the exception of one of several tasks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG1305OtherFailuresDropped() : TaskRule(Descriptor, OperationKind.CatchClause)
{
    /// <summary>The key of the name of the variable that holds all failures.</summary>
    internal const string Holder = nameof(Holder);

    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG1305",
        name: "OtherFailuresDropped",
        Rule.LostExceptions,
        Level.Certain,
        title: "The exceptions of other tasks are dropped",
        message: "If several of these tasks fail, Sentry gets the exception of one: {0} has all of them",
        why: "An await of Task.WhenAll throws the exception of one task. The others are seen then, so the runtime does not tell of them.");

    private protected override bool MayConcern(IOperation operation) =>
        JoinedTasks.MayBeAround(operation.Syntax) && ((ICatchClauseOperation)operation).Variable() is not null;

    // To let the joint task lie in a variable and report one exception is a mistake. Without the variable it is a habit.
    private protected override Finding? Judge(IOperation operation, FateEngine engine)
    {
        var clause = (ICatchClauseOperation)operation;
        if (ReportIn(clause) is not { } report) return null;
        if (JoinedTasks.Of(clause, engine) is not { } joined || engine.Judge(clause).Kind != FateKind.Arrives) return null;
        var source = joined.Holder is { Name: var name } ? $"'{name}.{nameof(Task.Exception)}'" : "the task of WhenAll";
        return new(report.Syntax.GetLocation(), source)
        {
            IsAdvice = joined.Holder is null,
            Properties = ImmutableDictionary<string, string?>.Empty.Add(Holder, joined.Holder?.Name),
        };
    }

    // The exception as the argument of a sink.
    private static IOperation? ReportIn(ICatchClauseOperation clause)
    {
        var caught = clause.Variable();
        foreach (var part in clause.Handler.Descendants())
        {
            if (part is not IInvocationOperation call || KnownTypes.SinkOf(call.TargetMethod) is not { IsTextOnly: false }) continue;
            foreach (var argument in call.Arguments)
                if (argument.Value.IsReferenceTo(caught)) return argument.Value.Unconverted();
        }

        return null;
    }
}
