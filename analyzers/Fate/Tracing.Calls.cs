using System.Collections;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// What a call does with the exception.
internal sealed partial class Tracing
{
    private Carry Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke) return Invoke(call);
        if (method.MethodKind == MethodKind.LocalFunction) return Apply(Inside(call, ArgumentOf(call)), call);
        if (KnownTypes.IsEnding(method))
        {
            outcome.Lose(call.Syntax, state, ends: true);
            ended = true;
            return Carry.None;
        }

        if (KnownTypes.SinkOf(method) is { } sink) return Log(call, sink);
        if (CallReading.LevelOfLoggerMessage(call) is { } level) return Log(call, LogFrameworks.Microsoft, level, HoldsFirstException(call));

        var holds = HoldsOurs(call);
        if (holds && (engine.IsCaptureMethod(method) || KnownTypes.IsRavenCapture(method)))
        {
            Settle(bySink: true);
            return Carry.None;
        }

        return holds ? Given(call) : NotGiven(call);
    }

    // The call gets the exception, or an object that holds it.
    private Carry Given(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (KnownTypes.IsWrapper(method)) return Carry.Derived;
        if (PassesReporter(call.Arguments) && !engine.HasBody(method.OriginalDefinition) && !IsEnumeration(method) && !KnownTypes.IsException(method.ContainingType))
        {
            Settle();
            return Carry.None;
        }

        if (KnownTypes.IsInert(method) || NeverHappens(call)) return Carry.None;
        if (call.Instance is { } over && Inert.LoopMethods.Contains(method.Name) && !HoldsAsArgument(call) && KnownTypes.IsEnumerator(over.Unconverted().Type)) return Carry.None;
        var ofException = call.Instance is { } instance && ValueOf(instance) != Carry.None && KnownTypes.IsException(method.ContainingType);
        if (ofException && !HoldsAsArgument(call)) return OfException(call);

        // Another exception joins ours.
        if (call.Instance is ILocalReferenceOperation && !HoldsAsArgument(call) && DotNetApi.Additions.Contains(method.Name)) return Carry.None;
        var summary = SummaryOf(call);
        var level = CallReading.LevelByConvention(call);
        if (level is { } quiet && HoldsException(call) && !engine.IsLoudEnough(quiet) && summary?.Has(Ways.Reports) != true)
        {
            Hear(new(method.Name, quiet));
            return Carry.None;
        }

        // Named and called like the log of an error: the guard in it is the logger's own.
        if (summary is { } guarded && guarded.Has(Ways.Reports) && level is { } loud && loud >= Loudness.Error && HoldsException(call) && engine.IsLoudEnough(loud))
        {
            Settle(bySink: true);
            return Carry.None;
        }

        if (summary is not null) return Apply(summary, call);
        if (IsQuestion(method) || method.ReturnType.SpecialType == SpecialType.System_String) return Carry.None;
        if (KnownTypes.IsException(method.ReturnType) && !method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out)) return Carry.Derived;
        if (PassesReporter(call.Arguments))
        {
            Settle();
            return Carry.None;
        }

        if (IsEnumeration(method)) return GivesText(method) ? Carry.None : Carry.Derived;
        if (IsAddition(call)) return SymbolEqualityComparer.Default.Equals(method.ReturnType, call.Instance?.Type) ? Carry.Derived : Carry.None;
        Settle();
        return Carry.None;
    }

    // A lambda that would report, given to code that can't be looked at, is taken to be run.
    private bool PassesReporter(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
            if (ValueOf(argument.Value) != Carry.None && FunctionsIn(argument.Value) is not null) return true;
        return false;
    }

    // [LoggerMessage] takes the first exception for the exception; any other is a value of the template.
    private bool HoldsFirstException(IInvocationOperation call) =>
        call.TargetMethod.Parameters.FirstOrDefault(static parameter => KnownTypes.IsException(parameter.Type)) is { } first && Argument(call, first.Ordinal) != Carry.None;

    // Its own methods: text, a look at the cause, or a lambda over the causes.
    private Carry OfException(IInvocationOperation call)
    {
        // It throws what the lambda does not take care of.
        if (call.TargetMethod.Name == nameof(AggregateException.Handle) && call.Arguments.Length == 1 && !TakesAll(call.Arguments[0].Syntax))
        {
            Settle();
            return Carry.None;
        }

        PassFunctions(call, causes: true);
        var type = call.TargetMethod.ReturnType;
        return !ended && (KnownTypes.IsException(type) || IsEnumeration(call.TargetMethod)) ? Carry.Derived : Carry.None;
    }

    private static bool TakesAll(SyntaxNode predicate) =>
        predicate.DescendantNodesAndSelf().OfType<LambdaExpressionSyntax>().FirstOrDefault() is { } lambda
        && (lambda.ExpressionBody is { } value ? IsTrue(value) : lambda.Block!.DescendantNodes().OfType<ReturnStatementSyntax>().All(static returned => returned.Expression is { } given && IsTrue(given)));

    private static bool IsTrue(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.TrueLiteralExpression);

    private Carry NotGiven(IInvocationOperation call)
    {
        PassFunctions(call, causes: false);
        if (ended) return Carry.None;
        var method = call.TargetMethod;
        if (KnownTypes.IsInert(method)) return Carry.None;
        if (NeverReturns(method))
        {
            outcome.Replace(call.Syntax);
            ended = true;
        }
        else if (CallReading.LevelByConvention(call) is { } level && level is not Loudness.Off && MentionsOurs(call) && engine.MayLog(method.OriginalDefinition))
        {
            if (level >= Loudness.Error && engine.IsLoudEnough(level)) Tell(new(method.Name, level));
            else Hear(new(method.Name, level));
        }

        return Carry.None;
    }

    private Carry Invoke(IInvocationOperation call)
    {
        if (call.Instance is { } target && FunctionsIn(target) is { } functions)
        {
            var argument = ArgumentOf(call);
            return Apply(Together(functions.Select(function => Inside(function, argument))), call);
        }

        if (call.Instance is IFieldReferenceOperation { Field: var field } && LevelOfDefined(field) is { } level)
            return Log(call, LogFrameworks.Microsoft, level, HoldsException(call));
        if (HoldsOurs(call)) Settle();
        return Carry.None;
    }

    private Carry Log(IInvocationOperation call, Sink sink)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        while (receiver is IConversionOperation conversion) receiver = conversion.Operand;
        if (KnownTypes.IsNullLogger(receiver?.Type) || IsNoLogger(receiver)) return Carry.None;
        return Log(call, sink.Framework, CallReading.LevelOf(sink, call), !sink.IsTextOnly && HoldsException(call, sink));
    }

    // Serilog's Logger.None, and what a null factory makes.
    private static bool IsNoLogger(IOperation? receiver) => receiver switch
    {
        IMemberReferenceOperation { Member: { Name: Sinks.NoLogger, IsStatic: true } } => true,
        IInvocationOperation { Instance: { } factory } => KnownTypes.IsNullFactory(factory.Unconverted().Type),
        _ => false,
    };

    private Carry Log(IInvocationOperation call, LogFramework framework, Loudness level, bool withException)
    {
        if (engine.IsDeaf(framework)) return Carry.None;
        var loud = engine.IsLoudEnough(framework, level);
        if (loud && (withException || IsGivenAnother(call))) Settle(bySink: true);
        else if (engine.MakesEvent(framework, level)) Tell(new(call.TargetMethod.Name, level));
        else if (withException || MentionsOurs(call)) Hear(new(call.TargetMethod.Name, level));
        return Carry.None;
    }

    // The exception of a task that was awaited is most likely the caught one.
    private static bool IsGivenAnother(IInvocationOperation call) => call.Arguments.Any(static argument =>
        KnownTypes.IsException(argument.Parameter?.Type) && argument.Value.Unconverted() is IMemberReferenceOperation);

    private void Hear(Note note) => state = state with { Heard = state.Heard ?? note };

    private void Tell(Note note) => state = state with { Text = state.Text ?? note, Heard = state.Heard ?? note };

    // The exception in the exception's place, not among the values of a message template.
    private bool HoldsException(IInvocationOperation call, Sink? sink = null)
    {
        foreach (var argument in call.Arguments)
        {
            if (ValueOf(argument.Value) == Carry.None || argument.Parameter is not { } parameter) continue;
            var declared = (call.TargetMethod.OriginalDefinition.Parameters is var all && parameter.Ordinal < all.Length ? all[parameter.Ordinal] : parameter).Type;
            if (KnownTypes.IsException(declared) && declared is not ITypeParameterSymbol) return true;
            if (KnownTypes.IsEntry(declared)) return true;
            var isMessage = declared is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object };
            if (isMessage && sink is { Framework: var framework } && framework.TakesAsMessage(call.Arguments.Length)) return true;
            if (sink is null && call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && KnownTypes.IsException(parameter.Type)) return true;
        }

        return false;
    }

    private bool HoldsAsArgument(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
            if (ValueOf(argument.Value) != Carry.None) return true;
        return false;
    }

    private bool MentionsOurs(IInvocationOperation call)
    {
        if (values.Count == 0 && texts is null) return false;
        foreach (var inner in call.Descendants())
            if (values.ContainsKey(inner) || (inner is ILocalReferenceOperation { Local: var local } && texts?.Contains(local) == true)) return true;
        return false;
    }

    private Func<IParameterSymbol, Carry> ArgumentOf(IInvocationOperation call) => parameter => Argument(call, parameter.Ordinal);

    private Carry Argument(IInvocationOperation call, int ordinal)
    {
        foreach (var argument in call.Arguments)
            if (argument.Parameter?.Ordinal == ordinal) return ValueOf(argument.Value);
        return Carry.None;
    }

    // Null where the helper can't be looked at. Where several arguments hold the exception, settling one settles it.
    private FunctionFate? SummaryOf(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (IsOverridable(method) || !engine.HasBody(method)) return null;
        FunctionFate? combined = null;
        foreach (var argument in call.Arguments)
        {
            if (ValueOf(argument.Value) == Carry.None || argument.Parameter is not { } parameter) continue;
            var fate = SummaryOf(method, parameter.Ordinal);
            if (combined is null || fate.SettlesAlways) combined = fate;
            if (fate.SettlesAlways) break;
        }

        return combined;
    }

    // What an override does can't be known, and any other class may be the one that runs.
    private static bool IsOverridable(IMethodSymbol method) =>
        method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed);

    // A partial method that nobody implements, a conditional one without its symbol, an iterator that nobody runs through.
    private static bool NeverHappens(IInvocationOperation call) =>
        call.TargetMethod.OriginalDefinition is { IsPartialDefinition: true, PartialImplementationPart: null }
        || (call.Parent is IExpressionStatementOperation && KnownTypes.IsSequence(call.TargetMethod.ReturnType))
        || (KnownTypes.ConditionOf(call.TargetMethod) is { } symbol && !call.Syntax.SyntaxTree.Options.PreprocessorSymbolNames.Contains(symbol));

    // Any of them may run: the ways of all, and what all have in common.
    private static FunctionFate Together(IEnumerable<FunctionFate> fates) => fates.Aggregate(static (one, other) => new(
        one.Ways | other.Ways,
        Note.Louder(one.Heard, other.Heard),
        Note.Louder(one.Text, other.Text),
        one.Narrowed && other.Narrowed));

    private FunctionFate SummaryOf(IMethodSymbol method, int parameter) =>
        ask is not null ? ask(new(method, parameter)) : engine.Summary(method, parameter) ?? FunctionFate.HandedOver;

    private Carry Apply(FunctionFate fate, IInvocationOperation call)
    {
        if (fate.SettlesAlways)
        {
            Settle(fate.Has(Ways.Reports));
            return Carry.None;
        }

        if (fate.Has(Ways.Settles)) outcome.Settle(fate.Has(Ways.Reports));
        if (fate.Has(Ways.Replaces)) outcome.Replace(call.Syntax);
        if (fate.Has(Ways.Ends)) outcome.Lose(call.Syntax, state, ends: true);
        if (!fate.Has(Ways.Leaks | Ways.Returns))
        {
            ended = true;
            return Carry.None;
        }

        // A helper that answers whether it took care: where somebody listens, both answers are taken at their word.
        if (ask is null && call.Parent is not (IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }) && fate.Has(Ways.Settles) && call.TargetMethod.ReturnType.SpecialType == SpecialType.System_Boolean)
        {
            ended = true;
            return Carry.None;
        }

        if (fate.Text is not null) Tell(fate.Text);
        if (fate.Heard is not null) Hear(fate.Heard);
        if (fate.Narrowed) state = state with { Narrowed = true };
        return fate.Has(Ways.Returns) ? Carry.Derived : Carry.None;
    }

    private void PassFunctions(IInvocationOperation call, bool causes)
    {
        foreach (var argument in call.Arguments)
        {
            if (FunctionsIn(argument.Value) is not { } functions) continue;
            foreach (var function in functions)
            {
                var fate = Inside(function, causes ? OfCause : static _ => Carry.None);
                if (causes && fate.SettlesAlways)
                {
                    Settle(fate.Has(Ways.Reports));
                    return;
                }

                if (fate.Has(Ways.Settles)) outcome.Settle(fate.Has(Ways.Reports));
                if (fate.Text is not null) Tell(fate.Text);
                if (fate.Heard is not null) Hear(fate.Heard);
            }
        }
    }

    private static Carry OfCause(IParameterSymbol parameter) => KnownTypes.IsException(parameter.Type) ? Carry.Derived : Carry.None;

    private Carry Create(IObjectCreationOperation creation)
    {
        if (!HoldsOurs(creation)) return Carry.None;
        if (KnownTypes.IsException(creation.Type))
            return creation.Arguments.Any(argument => ValueOf(argument.Value) != Carry.None && argument.Parameter is { } parameter && KnownTypes.IsCause(parameter.Type)) ? Carry.Derived : Carry.None;
        if (PassesReporter(creation.Arguments))
        {
            Settle();
            return Carry.None;
        }

        if (creation.Constructor is { } constructor && engine.HasBody(constructor.OriginalDefinition))
        {
            foreach (var argument in creation.Arguments)
            {
                if (ValueOf(argument.Value) == Carry.None || argument.Parameter is not { } parameter) continue;
                if (SummaryOf(constructor.OriginalDefinition, parameter.Ordinal) is not { SettlesAlways: true } fate) continue;
                Settle(fate.Has(Ways.Reports));
                return Carry.None;
            }
        }

        return Carry.Derived;
    }

    private bool NeverReturns(IMethodSymbol method)
    {
        if (KnownTypes.NeverReturns(method)) return true;
        return ThrowsAtEnd(method) && SummaryOf(method.OriginalDefinition, -1) is var fate && !fate.Has(Ways.Leaks) && fate.Has(Ways.Replaces);
    }

    // A look at the syntax, so that only few helpers that never see the exception are bound at all.
    private static bool ThrowsAtEnd(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length == 0) return false;
        return method.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            MethodDeclarationSyntax { Body: { Statements: { Count: > 0 } statements } body } =>
                statements[statements.Count - 1] is ThrowStatementSyntax && !Returns(body),
            MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
            _ => false,
        };
    }

    private static bool Returns(BlockSyntax body) =>
        body.DescendantNodes(static node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Any();

    private static bool IsQuestion(IMethodSymbol method)
    {
        if (method.ReturnType.SpecialType != SpecialType.System_Boolean || method.Parameters.Any(static parameter => parameter is { RefKind: RefKind.Out or RefKind.Ref, Type.IsReferenceType: true })) return false;
        foreach (var prefix in Inert.QuestionPrefixes)
            if (method.Name.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return false;
    }

    // GetEnumerator over causes, and LINQ over them.
    private static bool IsEnumeration(IMethodSymbol method) =>
        method.Name == nameof(IEnumerable.GetEnumerator) || KnownTypes.IsQuery(method);

    private static bool GivesText(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { TypeArguments: { Length: > 0 } elements } && elements[0].SpecialType == SpecialType.System_String;

    // A list of the method's own is only a bigger box for the exception; any other collection is a place outside.
    private bool IsAddition(IInvocationOperation call)
    {
        if (!DotNetApi.Additions.Contains(call.TargetMethod.Name) || !HoldsAsArgument(call)) return false;
        switch (call.Instance)
        {
            case ILocalReferenceOperation { Local: var local } when !IsOutside(local):
                state = state.With(local, Carry.Derived);
                return true;
            case IFlowCaptureReferenceOperation capture when LocalBehind(capture.Id) is { } behind && !IsOutside(behind):
                state = state.With(behind, Carry.Derived);
                return true;
            case IFlowCaptureReferenceOperation capture when IsNew(capture):
                state = state.With(capture.Id, Carry.Derived);
                return true;
            default:
                return false;
        }
    }

    // static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(LogLevel.Error, …)
    private Loudness? LevelOfDefined(IFieldSymbol field) => engine.LevelOfDefined(field);
}
