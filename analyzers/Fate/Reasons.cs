using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Why an exception is lost although its handler gives it to somebody.</summary>
/// <param name="Text">The end of a message.</param>
/// <param name="Place">The place outside the handler, if there is one.</param>
/// <param name="Helper">The name of the method that the place is in.</param>
/// <param name="Method">The method.</param>
internal sealed record Reason(string Text, Location? Place = null, string? Helper = null, IMethodSymbol? Method = null);

/// <summary>Looks for the <see cref="Reason"/> of a loss, once the verdict is known.</summary>
internal static class Reasons
{
    /// <summary>
    /// The first call that is given the exception and loses it: a helper of the project, or a log that does not lead to Sentry.
    /// </summary>
    /// <param name="handler">The code that is given the exception.</param>
    /// <param name="isException">A value is the exception.</param>
    /// <param name="engine">The engine that has judged it.</param>
    public static Reason? Of(IOperation handler, Func<IOperation, bool> isException, FateEngine engine)
    {
        foreach (var call in handler.Descendants().OfType<IInvocationOperation>())
        {
            var given = call.Arguments.FirstOrDefault(argument => isException(argument.Value));
            if (given?.Parameter is not { } parameter) continue;
            if (KnownTypes.SinkOf(call.TargetMethod) is { } sink)
            {
                if (engine.IsDeaf(sink.Framework) && sink.Framework.Adapter is { } adapter)
                    return new($"; '{NameOf(call)}' does not lead to Sentry, because {adapter} is not referenced");
            }
            else if (engine.LossIn(call.TargetMethod.OriginalDefinition, parameter.Ordinal) is { } loss)
            {
                return InHelper(call, loss);
            }
        }

        return null;
    }

    private static Reason InHelper(IInvocationOperation call, Leak loss)
    {
        var place = loss.At!.GetLocation();
        var path = place.GetMappedLineSpan().Path;
        var type = loss.State.IsNarrowed && TypesAround(loss.At) is { Length: > 0 } types ? types : "it";
        var text = path == call.Syntax.GetLocation().GetMappedLineSpan().Path
            ? $"; '{NameOf(call)}' loses {type} at line {HandlerFate.LineOf(place)}"
            : $"; '{NameOf(call)}' loses {type} at line {HandlerFate.LineOf(place)} of {Path.GetFileName(path)}";
        return new(text, place, NameOf(call), call.TargetMethod.OriginalDefinition);
    }

    private static string NameOf(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, MethodKind: MethodKind.Ordinary, IsExtensionMethod: false } method
            ? $"{method.ContainingType.Name}.{method.Name}"
            : call.TargetMethod.Name;

    // The types that the innermost test around the place asks for.
    private static string TypesAround(SyntaxNode place)
    {
        foreach (var around in place.Ancestors())
        {
            SyntaxNode? test = around switch
            {
                IfStatementSyntax choice when choice.Statement.Span.Contains(place.Span) => choice.Condition,
                SwitchSectionSyntax section => section.Labels[0],
                _ => null,
            };
            if (test is null) continue;
            var types = test.DescendantNodesAndSelf().Select(TypeIn).OfType<ExpressionSyntax>();
            return string.Join(" or ", types.Select(static type => type.ToString()).Distinct());
        }

        return "";
    }

    private static ExpressionSyntax? TypeIn(SyntaxNode test) => test switch
    {
        DeclarationPatternSyntax { Type: var type } => type,
        TypePatternSyntax { Type: var type } => type,
        RecursivePatternSyntax { Type: { } type } => type,
        ConstantPatternSyntax { Expression: NameSyntax name } => name,
        BinaryExpressionSyntax { OperatorToken.ValueText: "is", Right: var type } => type,
        _ => null,
    };
}
