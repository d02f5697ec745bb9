using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

// The part that looks at what the compilation declares.
internal sealed partial class FateEngine
{
    // Deeper than any chain of constructors.
    private const int MaxConstructors = 16;

    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IFieldSymbol, IOperation?> initials = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, object?> flags = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, HashSet<string>> choices = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> iterators = new(SymbolEqualityComparer.Default);

    /// <summary>The method can be looked at: its source is part of this compilation.</summary>
    public bool HasBody(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
        && SyntaxOf(method) is BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }
            or AccessorDeclarationSyntax { Body: not null }
            or AccessorDeclarationSyntax { ExpressionBody: not null }
            or ArrowExpressionClauseSyntax;

    /// <summary>This compilation declares it.</summary>
    public bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly);

    /// <summary>The methods that may run for one that can be overridden. Empty if others may, too.</summary>
    public ImmutableArray<IMethodSymbol> OverridesOf(IMethodSymbol method, bool onlyRegistered = true) =>
        overrides.Of(method, onlyRegistered);

    /// <summary>The values that a parameter is given. Empty if there may be others.</summary>
    public ImmutableArray<IOperation> GivenTo(IParameterSymbol parameter, bool isOptions = false) => givens.To(parameter, isOptions);

    /// <summary>All calls of a method. Empty if there is none, or if others may call it.</summary>
    public ImmutableArray<IInvocationOperation> CallsOf(IMethodSymbol method) => callers.Of(method);

    /// <summary>The handlers of an event, at most one; null if there may be others.</summary>
    public ImmutableArray<IOperation>? GivenTo(IEventSymbol raised) => givens.To(raised);

    /// <summary>The fate of an exception that a member keeps, or that a method returns.</summary>
    public Look LookAt(ISymbol member) => looks.At(member);

    /// <summary>An object of this type is of no other type.</summary>
    public bool IsLast(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && overrides.IsLast(named);

    /// <summary>A method that runs only when a loop runs over its result.</summary>
    public bool IsIterator(IMethodSymbol method) =>
        (KnownTypes.IsSequence(method.ReturnType) || KnownTypes.IsEnumerator(method.ReturnType))
        && HasBody(method)
        && iterators.GetOrAdd(method, static method => Yields(SyntaxOf(method)!));

    private static bool Yields(SyntaxNode body) =>
        body.DescendantNodes(static node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(static node => node is YieldStatementSyntax);

    /// <summary>A helper that says no, whatever it is asked.</summary>
    public bool AlwaysFalse(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        && HasBody(method)
        && SyntaxOf(method)!.DescendantNodes().All(MayReturnFalse)
        && BodyOf(method) is { } body
        && AlwaysFalse(body);

    /// <summary>A method compares a text or a number that it is given, as in <c>if (level == "error")</c>.</summary>
    public bool ChoosesBy(IParameterSymbol parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_String or SpecialType.System_Int32, ContainingSymbol: IMethodSymbol method }
        && HasBody(method)
        && choices.GetOrAdd(method, static method => Choices.In(SyntaxOf(method)!)).Contains(parameter.Name);

    /// <summary>A method of a builder: all that it returns is its object.</summary>
    public bool ReturnsItself(IMethodSymbol method) =>
        BodyOf(method)?.Descendants().OfType<IReturnOperation>().ToList() is { Count: > 0 } returns
        && returns.TrueForAll(static returned => returned.ReturnedValue?.Unconverted() is IInstanceReferenceOperation);

    /// <summary>All that a body returns is no.</summary>
    public static bool AlwaysFalse(IOperation body) =>
        body.Descendants().OfType<IReturnOperation>().ToList() is { Count: > 0 } returns
        && returns.TrueForAll(static returned => returned.ReturnedValue?.ConstantValue is { HasValue: true, Value: false });

    /// <summary>The level of a delegate made by <c>LoggerMessage.Define</c>, or null for any other field or property.</summary>
    public Loudness? LevelOfDefined(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.Length == 0) return null;
        var declared = member.DeclaringSyntaxReferences[0].GetSyntax();
        var initial = declared switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        if (initial is not InvocationExpressionSyntax made) return null;
        if (ModelOf(declared.SyntaxTree)?.GetOperation(made) is not IInvocationOperation call) return null;
        return KnownTypes.IsLoggerMessage(call.TargetMethod.ContainingType)
            ? CallReading.LevelByConvention(call) ?? Loudness.Unknown
            : null;
    }

    /// <summary>The value that a field has from its declaration on; null if it may have another one, or none is stated.</summary>
    public IOperation? InitialOf(IFieldSymbol field) => initials.GetOrAdd(field.OriginalDefinition, FindInitial);

    private IOperation? FindInitial(IFieldSymbol field) =>
        field.IsReadOnly && !IsAssignedInConstructor(field) && InitializerOf(field) is { Value: var initial }
            ? ModelOf(initial.SyntaxTree)?.GetOperation(initial)
            : null;

    /// <summary>The constant that a flag or a level always is; null if that is not known.</summary>
    public object? FlagOf(ISymbol member) => flags.GetOrAdd(member.OriginalDefinition, FindFlag);

    // Only the type itself gives a readonly flag another value. One that all objects share may have it from anywhere.
    private object? FindFlag(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.Length != 1) return null;
        var initial = InitializerOf(member)?.Value;
        var isFixed = member is IFieldSymbol { IsReadOnly: true }
            or IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false };
        if (isFixed ? initial is null || IsAssignedInConstructor(member)
            : !member.IsStatic || mentions.Of(member).Any(mention => Changes(Mentions.Whole(mention.Name), initial)
                && Mentions.Means(mention.Model.GetSymbolInfo(mention.Name), member)))
            return null;
        return initial is not null ? ModelOf(initial.SyntaxTree)?.GetConstantValue(initial).Value
            : member is IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean } || IsStoredFlag(member) ? false
            : null;
    }

    private static bool IsStoredFlag(ISymbol member) => member is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }
        && member.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax declared
        && Interpreter.IsStored(declared);

    private static bool Changes(ExpressionSyntax place, ExpressionSyntax? initial) =>
        LocalUses.Writes(place) && (place.Parent as AssignmentExpressionSyntax)?.Right.ToString() != (initial?.ToString() ?? "false");

    private static EqualsValueClauseSyntax? InitializerOf(ISymbol member) => member.DeclaringSyntaxReferences.Length != 1 ? null
        : member.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };

    private static bool IsAssignedInConstructor(ISymbol member) => member.ContainingType.Constructors.Any(constructor =>
        SyntaxOf(constructor) is ConstructorDeclarationSyntax code && Assigns(code, member.Name));

    private static bool Assigns(SyntaxNode code, string name) =>
        code.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left switch
        {
            IdentifierNameSyntax plain => plain.Identifier.ValueText == name,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == name,
            _ => true,
        });

    /// <summary>The model of a tree of this compilation; null for any other tree.</summary>
    public SemanticModel? ModelOf(SyntaxTree tree)
    {
        if (!compilation.ContainsSyntaxTree(tree)) return null;
#pragma warning disable RS1030 // A helper stands in another tree as often as not, and only the handlers' own helpers are bound.
        return compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }

    private static SyntaxNode? SyntaxOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method) is
        {
            IsAbstract: false,
            IsExtern: false,
            DeclaringSyntaxReferences: { Length: > 0 } declared,
        }
            ? declared[0].GetSyntax()
            : null;

    // A look at the syntax, so that only few helpers are bound to be told that they answer otherwise.
    private static bool MayReturnFalse(SyntaxNode node) => node switch
    {
        ReturnStatementSyntax returning => MayBeFalse(returning.Expression),
        ArrowExpressionClauseSyntax arrow => MayBeFalse(arrow.Expression),
        _ => true,
    };

    private static bool MayBeFalse(ExpressionSyntax? value) => value?.Kind() is SyntaxKind.FalseLiteralExpression
        or SyntaxKind.IdentifierName
        or SyntaxKind.SimpleMemberAccessExpression;

    /// <summary>The body of a method of this compilation; null if it has none.</summary>
    public IOperation? BodyOf(IMethodSymbol method) => bodies.GetOrAdd(method, Bind);

    private IOperation? Bind(IMethodSymbol method) =>
        HasBody(method) && SyntaxOf(method) is { } syntax ? ModelOf(syntax.SyntaxTree)?.GetOperation(syntax) : null;

    /// <summary>A constructor of an exception gives this parameter to the base class as its cause, as far as one can tell.</summary>
    public bool KeepsCause(IMethodSymbol constructor, int parameter) => KeepsCause(constructor, parameter, MaxConstructors);

    // Constructors that call each other in a circle do not compile, but stand there while one types.
    private bool KeepsCause(IMethodSymbol constructor, int parameter, int left)
    {
        if (left == 0) return true;
        var method = constructor.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
            || method.DeclaringSyntaxReferences.Length == 0)
            return KnownTypes.IsCause(method.Parameters[parameter].Type);
        var syntax = method.DeclaringSyntaxReferences[0].GetSyntax();
        var (passed, initializer) = syntax switch
        {
            ConstructorDeclarationSyntax { Initializer: { } chained } => (chained.ArgumentList, (SyntaxNode)chained),
            TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } bases } when bases[0] is PrimaryConstructorBaseTypeSyntax primary =>
                (primary.ArgumentList, primary),
            _ => (null, syntax),
        };
        if (passed is null || ModelOf(syntax.SyntaxTree) is not { } model) return false;
        if (model.GetSymbolInfo(initializer).Symbol is not IMethodSymbol target) return true;
        for (var i = 0; i < passed.Arguments.Count; i++)
        {
            var argument = passed.Arguments[i];
            var receiving = argument.NameColon is { Name.Identifier.ValueText: var name }
                ? target.Parameters.FirstOrDefault(to => to.Name == name)
                : i < target.Parameters.Length
                ? target.Parameters[i]
                : target.Parameters.LastOrDefault();
            if (receiving is null || !Names(argument.Expression, method.Parameters[parameter], model)) continue;
            if (KeepsCause(target, receiving.Ordinal, left - 1)) return true;
        }

        return false;
    }

    private static bool Names(ExpressionSyntax expression, IParameterSymbol parameter, SemanticModel model) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, parameter));
}
