using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Code of an app that code outside hands an exception to.</summary>
/// <param name="Syntax">The method, local function or lambda.</param>
/// <param name="Body">Its body.</param>
/// <param name="Function">Its symbol.</param>
/// <param name="Parameter">The parameter that is the exception, or brings it.</param>
/// <param name="Place">The place at which a diagnostic speaks of it.</param>
internal sealed record HandedCode(SyntaxNode Syntax, IOperation Body, IMethodSymbol Function, IParameterSymbol Parameter, Location Place)
{
    /// <summary>The row of the parameter's type; null if the parameter is the exception.</summary>
    public Carrier? Carrier { get; init; }

    /// <summary>The row of the member that hands it over, if it has one.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>The type of what the parameter gives when it is called; null if the parameter itself is or brings the exception.</summary>
    public ITypeSymbol? Given { get; init; }

    /// <summary>Handlers of this compilation hand it over.</summary>
    public bool IsGathered { get; init; }

    /// <summary>How the code comes by the exception.</summary>
    public Entries Entry =>
        IsGathered ? Entries.Gathered
        : Carrier == HandedExceptions.Task ? Entries.Continuation
        : Carrier is { IsLikely: false } || Recipient is not null ? Entries.Handed
        : Entries.Shown;

    /// <summary>The exception may be of any type.</summary>
    public bool IsGeneral => Carrier is not null || KnownTypes.IsGeneral(Parameter.Type);

    /// <summary>How a message names the exception.</summary>
    public string Name => Carrier is { Path: var path }
        ? $"{Bringing.Name}.{string.Join(".", path)}"
        : Parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>The type that brings the exception, or is its type.</summary>
    public ITypeSymbol Bringing => Given ?? Parameter.Type;

    /// <summary>The code with which the parameter leads to the exception: <c>.Outcome.Exception</c>.</summary>
    public string PathText
    {
        get
        {
            var (text, at) = ("", (ITypeSymbol?)Bringing);
            foreach (var name in Carrier?.Path ?? [])
            {
                var member = MemberOf(at, name);
                text += member is IMethodSymbol ? $".{name}()" : $".{name}";
                at = (member as IPropertySymbol)?.Type;
            }

            return text;
        }
    }

    private static ISymbol? MemberOf(ITypeSymbol? type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.GetMembers(name).FirstOrDefault() is { } member) return member;
        return null;
    }

    /// <summary>Something says that the exception is dealt with. If nothing says so, it goes on.</summary>
    public bool HasMark => Carrier is { Handled: not null } or { IsHandledByReading: true } || Recipient?.Handled is not null;

    /// <summary>The place of a path that runs out of the code.</summary>
    public SyntaxToken End => Body.Syntax.GetLastToken();

    /// <summary>The value is the exception that the code is handed.</summary>
    public bool IsException(IOperation value) => value.Unconverted() switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter, Parameter),
        IPropertyReferenceOperation { Instance: { } owner, Type: var type } =>
            Carrier is not null && KnownTypes.IsException(type) && IsException(owner),
        _ => false,
    };
}

/// <summary>Code that is handed an exception, and the fate of the exception, as an engine judged it.</summary>
internal sealed record JudgedCode(HandedCode Code, HandlerFate Fate, FateEngine Engine);

/// <summary>Finds <see cref="HandedCode"/>.</summary>
internal static class HandedCodes
{
    private static readonly TypeName ErrorAttribute = new(HandedExceptions.ErrorAttribute);

    /// <summary>A quick look at a delegate.</summary>
    public static bool MayTake(IDelegateCreationOperation creation) => creation switch
    {
        { Syntax: ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 } } => false,

        // It has the parameters of the delegate, which the compiler would have to make.
        { Target: IAnonymousFunctionOperation { Symbol: var function } } => MayTake(function),
        { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } => MayTake(invoke),
        _ => false,
    };

    /// <summary>A quick look at a method. Its types are bound only if their names leave a doubt.</summary>
    public static bool MayTake(MethodDeclarationSyntax syntax, IMethodSymbol method)
    {
        foreach (var parameter in syntax.ParameterList.Parameters)
            if (MayBring(parameter.Type)) return MayTake(method);
        return false;
    }

    // A derived type has the last word of its base type's name, and a type parameter one that says nothing.
    private static bool MayBring(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax { Right: var name } => MayBring(name),
        AliasQualifiedNameSyntax { Name: var name } => MayBring(name),
        NullableTypeSyntax { ElementType: var element } => MayBring(element),
        SimpleNameSyntax { Identifier.ValueText: var name } => Carriers.HasLastWord(name) || IsOfTypeParameter(name),
        _ => false,
    };

    private static bool IsOfTypeParameter(string name) => name.Length < 2 || (name[0] == 'T' && char.IsUpper(name[1]));

    private static bool MayTake(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
            if (parameter.RefKind == RefKind.None
                && (IsException(parameter.Type) || Carriers.Of(parameter.Type) is not null || GivenBy(parameter) is not null))
                return true;
        return false;
    }

    // ActionExecutionDelegate next: what runs next gives back what it has thrown.
    private static ITypeSymbol? GivenBy(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol { DelegateInvokeMethod: { Parameters.IsEmpty: true, ReturnType: INamedTypeSymbol returned } }
        && returned.Arity == 1
        && KnownTypes.IsTask(returned)
        && Carriers.Of(returned.TypeArguments[0]) is { Handled: not null }
            ? returned.TypeArguments[0]
            : null;

    // Most types are asked by their name only.
    private static bool IsException(ITypeSymbol type) => type switch
    {
        { SpecialType: not SpecialType.None } => false,
        ITypeParameterSymbol parameter => !parameter.ConstraintTypes.IsEmpty && KnownTypes.IsException(type),
        _ => type.Name.EndsWith(nameof(Exception), StringComparison.Ordinal) && KnownTypes.IsException(type),
    };

    /// <summary>A method that code outside calls, because it implements or overrides one of its methods or handles an event.</summary>
    public static HandedCode? Of(IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel model)
    {
        if (((SyntaxNode?)syntax.Body ?? syntax.ExpressionBody) is not { } body) return null;
        var place = syntax.Identifier.GetLocation();
        foreach (var parameter in method.Parameters)
        {
            if (Carriers.Of(parameter.Type) is { } carrier && carrier != HandedExceptions.Task)
                return IsCalledOutside(method, syntax) && Code(parameter) is { } brought ? brought with { Carrier = carrier } : null;
            if (GivenBy(parameter) is { } given)
                return RootsOf(method).Any() && Code(parameter) is { } calling
                    ? calling with { Carrier = Carriers.Of(given), Given = given }
                    : null;
            if (!IsException(parameter.Type)) continue;
            var known = RootsOf(method).Select(root => Recipient(root, parameter.Ordinal)).FirstOrDefault(static found => found.IsOne);
            if (known.IsOne) return Code(parameter) is { } code ? code with { Recipient = known.Row } : null;
        }

        return null;

        HandedCode? Code(IParameterSymbol parameter) => model.GetOperation(body) is IBlockOperation block
            ? new(syntax, block, method, parameter, place)
            : null;
    }

    /// <summary>A lambda or a method that is given to code outside.</summary>
    public static HandedCode? Of(IDelegateCreationOperation creation, FateEngine engine)
    {
        if (creation.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke }) return null;
        if (ReceiverOf(creation) is not { } receiver || engine.IsOwn(receiver.Member)) return null;
        foreach (var parameter in invoke.Parameters)
        {
            if (Carriers.Of(parameter.Type) is { } carrier)
            {
                if (carrier == HandedExceptions.Task && !IsContinuation(creation)) return null;
                var function = Function(creation, parameter.Ordinal, engine, isCarrier: carrier != HandedExceptions.Task);
                return function is null ? null : function with { Carrier = carrier };
            }

            if (!IsException(parameter.Type) || Carriers.IsOnlooker(receiver.Member) || IsOfQuietSource(creation)) continue;
            var row = Carriers.Of(receiver.Member);
            if (row is null && !(IsAction(invoke.ReturnType) && NamesException(receiver.Type, parameter.Ordinal))) continue;
            return Function(creation, parameter.Ordinal, engine, isCarrier: false) is { } code ? code with { Recipient = row } : null;
        }

        return null;
    }

    // Observable.Interval(…).Subscribe(…, error => …)
    private static bool IsOfQuietSource(IDelegateCreationOperation creation) =>
        creation.Parent?.Parent is IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 1 } arguments }
        && arguments[0].Value.Unconverted() is IInvocationOperation { TargetMethod: var source }
        && Carriers.IsQuietSource(source);

    /// <summary>The function of a continuation after a failure, whoever has its task.</summary>
    public static HandedCode? OfContinuation(IDelegateCreationOperation creation, FateEngine engine) =>
        creation.Parent?.Parent is { } call
        && RunsAfterFailure(call)
        && Function(creation, parameter: 0, engine, isCarrier: false) is { } code
            ? code with { Carrier = HandedExceptions.Task }
            : null;

    // A continuation of a call that runs after a failure: nobody else can have the task.
    private static bool IsContinuation(IDelegateCreationOperation creation)
    {
        if (creation.Parent is not IArgumentOperation
            {
                Parent: IInvocationOperation { TargetMethod.Name: HandedExceptions.Continuation, Instance: { } task } call,
            })
            return false;
        return task.Unconverted() is IInvocationOperation && RunsAfterFailure(call);
    }

    private static bool RunsAfterFailure(IOperation call) =>
        !call.Syntax.DescendantTokens().Any(static token => HandedExceptions.NotAfterFailure.Contains(token.ValueText));

    private static HandedCode? Function(IDelegateCreationOperation creation, int parameter, FateEngine engine, bool isCarrier)
    {
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation { Symbol: var symbol, Syntax: AnonymousFunctionExpressionSyntax syntax } lambda:
                return symbol.Parameters.Length > parameter
                    ? new(syntax, lambda.Body, symbol, symbol.Parameters[parameter], HeadOf(syntax))
                    : null;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local }:
                return local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is LocalFunctionStatementSyntax own
                    && engine.ModelOf(own.SyntaxTree)?.GetOperation(own) is ILocalFunctionOperation { Body: { } body }
                    ? new(own, body, local, local.Parameters[parameter], creation.Syntax.GetLocation())
                    : null;
            case IMethodReferenceOperation { Method.OriginalDefinition: var method } when !isCarrier && engine.BodyOf(method) is { } code:
                return new(code.Syntax, code, method, method.Parameters[parameter], creation.Syntax.GetLocation());
            default:
                return null;
        }
    }

    /// <summary>The place of a lambda.</summary>
    public static Location HeadOf(AnonymousFunctionExpressionSyntax function) => function switch
    {
        LambdaExpressionSyntax lambda => lambda.ArrowToken.GetLocation(),
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword.GetLocation(),
        _ => function.GetLocation(),
    };

    /// <summary>The method, event or property that a delegate is given to, and the type that it declares for it.</summary>
    public static (ISymbol Member, ITypeSymbol Type)? ReceiverOf(IDelegateCreationOperation creation)
    {
        IOperation at = creation;
        while (at.Parent is IConversionOperation conversion) at = conversion;
        return at.Parent switch
        {
            IArgumentOperation { Parameter: { OriginalDefinition.Type: var type, ContainingSymbol: { } member } } =>
                (member.OriginalDefinition, type),
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event.OriginalDefinition: var raised } } =>
                (raised, raised.Type),
            // A property of a delegate type takes more than one with +=.
            IAssignmentOperation { Target: IPropertyReferenceOperation { Property.OriginalDefinition: var property } } =>
                (property, property.Type),
            _ => null,
        };
    }

    /// <summary>An action on the exception. A function makes something of it, or asks for it.</summary>
    public static bool IsAction(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Void || (type is INamedTypeSymbol { Arity: 0 } && KnownTypes.IsTask(type));

    // Action<Exception>, not the Action<T> of a list of exceptions.
    private static bool NamesException(ITypeSymbol declared, int parameter) =>
        declared is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
        && invoke.Parameters.Length > parameter
        && invoke.Parameters[parameter].Type is not ITypeParameterSymbol
        && IsException(invoke.Parameters[parameter].Type);

    private static (bool IsOne, Recipient? Row) Recipient(IMethodSymbol root, int parameter)
    {
        var type = root.ContainingType;
        if (Carriers.IsOnlooker(root) || KnownTypes.IsException(type) || KnownTypes.IsLogger(type)) return default;
        if (Carriers.Of(root) is { } row) return (true, row);
        var declared = root.OriginalDefinition.Parameters[parameter].Type;
        return (IsAction(root.ReturnType) && declared is not ITypeParameterSymbol && IsException(declared), null);
    }

    private static bool IsCalledOutside(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        if (RootsOf(method).Any()) return true;
        var name = method.Name;
        var isReferenced = (method.Parameters.Length == 2 && method.Parameters[0].Type.SpecialType == SpecialType.System_Object)
            || method.GetAttributes().Any(static attribute => ErrorAttribute.Is(attribute.AttributeClass));
        foreach (var reference in syntax.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (reference.Identifier.ValueText != name) continue;
            var whole = Mentions.Whole(reference);
            if (whole.Parent is not InvocationExpressionSyntax call || call.Expression != whole) isReferenced = true;
            else if (MayMean(whole, method)) return false;
        }

        return isReferenced;
    }

    // A method of another object may have the name of a static one: numbers.Count()
    private static bool MayMean(ExpressionSyntax called, IMethodSymbol method) =>
        !method.IsStatic
        || called is not MemberAccessExpressionSyntax { Expression: var owner }
        || ((owner as MemberAccessExpressionSyntax)?.Name ?? owner as SimpleNameSyntax)?.Identifier.ValueText == method.ContainingType.Name;

    /// <summary>The methods of other assemblies that it implements or overrides.</summary>
    public static IEnumerable<IMethodSymbol> RootsOf(IMethodSymbol method)
    {
        for (var at = method.OverriddenMethod; at is not null; at = at.OverriddenMethod)
            if (IsElsewhere(at, method)) yield return at;
        foreach (var contract in method.ExplicitInterfaceImplementations)
            if (IsElsewhere(contract, method)) yield return contract;
        if (method.DeclaredAccessibility != Accessibility.Public || method.IsStatic) yield break;
        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            if (!IsElsewhere(contract, method)) continue;
            foreach (var member in contract.GetMembers(method.Name))
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                    yield return (IMethodSymbol)member;
        }
    }

    private static bool IsElsewhere(ISymbol other, IMethodSymbol method) =>
        !SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, method.ContainingAssembly);
}
