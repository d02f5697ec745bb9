using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Why an exception is lost although its handler gives it to somebody.</summary>
/// <param name="Text">The end of a message.</param>
/// <param name="Place">The place outside the handler, if there is one.</param>
internal sealed record Reason(string Text, Location? Place = null);

/// <summary>Looks for the <see cref="Reason"/> of a loss, once the verdict is known.</summary>
internal static class Reasons
{
    /// <summary>The first call that is given the exception and loses it: a helper of the project, or a log that does not lead to Sentry.</summary>
    public static Reason? Of(ICatchClauseOperation clause, FateEngine engine)
    {
        if (clause.ExceptionDeclarationOrExpression is not IVariableDeclaratorOperation { Symbol: var caught }) return null;
        foreach (var call in clause.Handler.Descendants().OfType<IInvocationOperation>())
        {
            var given = call.Arguments.FirstOrDefault(argument => IsReference(argument.Value, caught));
            if (given?.Parameter is not { } parameter) continue;
            if (KnownTypes.SinkOf(call.TargetMethod) is { } sink)
            {
                if (engine.IsDeaf(sink.Framework) && Sinks.AdapterOf(sink.Framework) is { } adapter)
                    return new($"; '{NameOf(call)}' does not lead to Sentry, because {adapter} is not referenced");
            }
            else if (engine.LossIn(call.TargetMethod.OriginalDefinition, parameter.Ordinal) is { } loss)
            {
                return InHelper(call, loss);
            }
        }

        return null;
    }

    /// <summary>A log call is given an exception that is not the caught one by name: most likely it is the same, as with that of an awaited task.</summary>
    public static bool ReportsAnother(ICatchClauseOperation clause) => clause.Handler.Descendants().OfType<IInvocationOperation>().Any(static call =>
        KnownTypes.SinkOf(call.TargetMethod) is { IsTextOnly: false }
        && call.Arguments.Any(static argument => KnownTypes.IsException(argument.Parameter?.Type) && Unconverted(argument.Value) is IMemberReferenceOperation));

    private static Reason InHelper(IInvocationOperation call, Leak loss)
    {
        var place = loss.At!.GetLocation();
        var line = place.GetLineSpan();
        var file = call.Syntax.SyntaxTree == place.SourceTree ? "" : $" of {Path.GetFileName(line.Path)}";
        var type = loss.State.Narrowed && TypesAround(loss.At) is { Length: > 0 } types ? types : "it";
        return new($"; '{NameOf(call)}' loses {type} at line {line.StartLinePosition.Line + 1}{file}", place);
    }

    private static string NameOf(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, MethodKind: MethodKind.Ordinary, IsExtensionMethod: false } method ? $"{method.ContainingType.Name}.{method.Name}" : call.TargetMethod.Name;

    private static bool IsReference(IOperation value, ILocalSymbol caught) =>
        Unconverted(value) is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, caught);

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }

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
            return string.Join(" or ", test.DescendantNodesAndSelf().Select(TypeIn).OfType<ExpressionSyntax>().Select(static type => type.ToString()).Distinct());
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
