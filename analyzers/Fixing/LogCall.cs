using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Fixing;

/// <summary>A call to a sink inside a handler.</summary>
internal sealed record LogCall(InvocationExpressionSyntax Syntax, IMethodSymbol Method, Sink Sink)
{
    /// <summary>The sink calls of a handler, in source order.</summary>
    public static IEnumerable<LogCall> In(HandlerContext handler)
    {
        foreach (var syntax in handler.Body.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (handler.Model.GetOperation(syntax) is not IInvocationOperation { TargetMethod: var method }) continue;
            if (KnownTypes.SinkOf(method) is { } sink)
                yield return new(syntax, method, sink);
        }
    }

    /// <summary>It has a parameter for the exception, and the exception stands in it.</summary>
    public bool HasException => Method.OriginalDefinition.Parameters.Any(static parameter => parameter.Type.Name == nameof(Exception));

    /// <summary>The name of its method in the syntax, for renaming.</summary>
    public SimpleNameSyntax? Name => Syntax.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}
