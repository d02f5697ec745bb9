using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <content>A text that is a part of something: of a tuple or a record, of a dictionary, of a list of sources.</content>
internal sealed partial class TextOrigin
{
    private static readonly string[] Firsts = ["FirstOrDefault", "LastOrDefault", "SingleOrDefault", "ElementAtOrDefault"];
    private static readonly string[] Narrowings = ["Where", "Distinct", "OfType", "Reverse", "Skip", "SkipWhile", "Take", "TakeWhile"];

    // var (dsn, rate) = Load();  Dsns.TryGetValue(name, out var dsn);
    private DsnOrigin OfPart(SingleVariableDesignationSyntax part, Code text) => part.Parent switch
    {
        DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } =>
            OfEntry(call, text, isAsked: call.Parent is not ExpressionStatementSyntax),
        ParenthesizedVariableDesignationSyntax
        {
            Variables: var all,
            Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: var whole } },
        } => PartOf(text.At(whole), all.IndexOf(part)),
        DeclarationExpressionSyntax
        {
            Parent: ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax { Right: var whole } } all } at,
        } => PartOf(text.At(whole), all.Arguments.IndexOf(at)),
        _ => DsnOrigin.Unknown,
    };

    // If nobody asks whether the key is there, it may be missing.
    private DsnOrigin OfEntry(InvocationExpressionSyntax call, Code text, bool isAsked) =>
        isAsked || ReadSetUp.NameIn(call) != "TryGetValue"
        || call.Expression is not MemberAccessExpressionSyntax { Expression: var dictionary } || call.ArgumentList.Arguments.Count != 2
            ? DsnOrigin.Unknown
        : Elements.Under(call.ArgumentList.Arguments[0].Expression, text.At(dictionary), app, cancellation) is { } held ? Of(held)
        : DsnOrigin.Environment;

    private DsnOrigin PartOf(Code whole, int at)
    {
        if (calls++ > MostCalls) return DsnOrigin.Unknown;
        switch (whole.Syntax)
        {
            case TupleExpressionSyntax { Arguments: var parts }:
                return at < parts.Count ? Of(whole.At(parts[at].Expression)) : DsnOrigin.Unknown;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var given } made:
                return whole.Model.GetSymbolInfo(made, cancellation).Symbol is IMethodSymbol { ContainingType.IsRecord: true } constructor
                    && at < constructor.Parameters.Length ? OfArgument(constructor.Parameters[at], given, whole) : DsnOrigin.Unknown;
            case AwaitExpressionSyntax { Expression: var inner }:
                return PartOf(whole.At(inner), at);
        }

        return whole.Symbol(cancellation) switch
        {
            ILocalSymbol local when Declarations.ValueOf(app.DeclarationOf(local, cancellation)) is { } value =>
                PartOf(whole.At(value), at),
            IParameterSymbol parameter when whole.Given.TryGetValue(parameter.OriginalDefinition, out var given) => PartOf(given, at),
            IParameterSymbol parameter =>
                PartsOf(app.Calls.GivenTo(parameter, cancellation), at),
            IMethodSymbol { IsVirtual: false, IsAbstract: false } method when whole.Syntax is InvocationExpressionSyntax call =>
                PartsOf(Results(method).Select(result => (Code?)new Code(result, app.ModelOf(result.SyntaxTree),
                    Code.ArgumentsOf(call, method, whole.Model, whole.Given))), at),
            _ => DsnOrigin.Unknown,
        };
    }

    private DsnOrigin PartsOf(IEnumerable<Code?> wholes, int at) =>
        wholes.Select(whole => whole is null ? DsnOrigin.Unknown : PartOf(whole, at)).ToList() is { Count: > 0 } all
            ? all.Aggregate(Either) : DsnOrigin.Unknown;

    private DsnOrigin OfArgument(IParameterSymbol parameter, SeparatedSyntaxList<ArgumentSyntax> given, Code made) =>
        (given.FirstOrDefault(one => one.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? given.Where(static one => one.NameColon is null).ElementAtOrDefault(parameter.Ordinal)) is { } argument
            ? Of(made.At(argument.Expression))
        : parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } ? DsnOrigin.Environment
        : DsnOrigin.Unknown;

    // names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(…);  dsns.GetValueOrDefault(name);  null if it is no such call
    private DsnOrigin? OfLookUp(InvocationExpressionSyntax call, IMethodSymbol method, Code text)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var of }) return null;
        var given = call.ArgumentList.Arguments;
        if (method.Name == "GetValueOrDefault" && given.Count > 0)
            return Elements.Under(given[0].Expression, text.At(of), app, cancellation) is { } held ? Of(held)
                : given.Count == 1 || Of(text.At(given[1].Expression)) == DsnOrigin.Environment ? DsnOrigin.Environment : DsnOrigin.Unknown;
        return Firsts.Contains(method.Name) && method.ContainingType?.Name == nameof(Enumerable) ? OfSequence(text.At(of)) : null;
    }

    // Each of them may be missing; if one is written down, that is found.
    private DsnOrigin OfSequence(Code sequence)
    {
        if (calls++ > MostCalls) return DsnOrigin.Unknown;
        // The app is run without arguments.
        if (sequence.Symbol(cancellation) is IParameterSymbol { ContainingSymbol: var method }
            && SymbolEqualityComparer.Default.Equals(method, app.Compilation.GetEntryPoint(cancellation))) return DsnOrigin.Environment;
        if (Elements.Of(sequence, app, cancellation) is { Count: > 0 } all)
            return all.Select(Of).Aggregate(static (one, other) => one == other ? one
                : one == DsnOrigin.Code || other == DsnOrigin.Code ? DsnOrigin.Code : DsnOrigin.Unknown);
        if (sequence.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of } } call)
            return sequence.Symbol(cancellation) is ILocalSymbol local
                && Declarations.ValueOf(app.DeclarationOf(local, cancellation)) is { } value
                    ? OfSequence(sequence.At(value)) : DsnOrigin.Unknown;
        return ReadSetUp.NameIn(call) switch
        {
            "Select" when call.ArgumentList.Arguments is { Count: 1 } given => given[0].Expression switch
            {
                LambdaExpressionSyntax { ExpressionBody: { } result } => Of(sequence.At(result)),
                var group => IsVariable(sequence.At(group).Symbol(cancellation)) ? DsnOrigin.Environment : DsnOrigin.Unknown,
            },
            { } name when Narrowings.Contains(name) => OfSequence(sequence.At(of)),
            _ => DsnOrigin.Unknown,
        };
    }
}
