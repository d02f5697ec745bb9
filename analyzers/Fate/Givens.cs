using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Finds what a parameter or an event of a closed function is given, if each place that gives it something can be seen.</summary>
internal sealed class Givens(Mentions mentions)
{
    // A function with more callers is a service, and each of its callers has reasons of its own.
    private const int MaxCalls = 6;

    private static readonly ImmutableArray<IOperation> Unclear = ImmutableArray<IOperation>.Empty;

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> known = new(SymbolEqualityComparer.Default);

    /// <summary>The values of a parameter, one for each call. Empty if there may be others.</summary>
    public ImmutableArray<IOperation> To(IParameterSymbol parameter, bool isOptions) =>
        (isOptions || Matters(parameter))
        && parameter.ContainingSymbol is IMethodSymbol method
        && IsCalledByName(method)
        && Mentions.AreAll(method)
            ? known.GetOrAdd(parameter.OriginalDefinition, _ => Find(parameter.OriginalDefinition, method.OriginalDefinition))
            : Unclear;

    /// <summary>The handlers of an event; null if there may be others.</summary>
    public ImmutableArray<IOperation>? To(IEventSymbol raised)
    {
        if (!Mentions.AreAll(raised)) return null;
        var found = known.GetOrAdd(raised.OriginalDefinition, _ => Subscriptions(raised.OriginalDefinition) ?? default);
        return found.IsDefault ? null : found;
    }

    private static bool IsCalledByName(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor;

    // A level, a delegate, or something that is left out as often as not.
    private static bool Matters(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, IsParams: false }
        && (parameter.Type.TypeKind == TypeKind.Delegate
            || KnownTypes.IsLevel(parameter.Type)
            || parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null, Type.TypeKind: TypeKind.Interface });

    private ImmutableArray<IOperation> Find(IParameterSymbol parameter, IMethodSymbol method)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var (call, isClear) in method.MethodKind == MethodKind.Constructor ? Creations(method) : mentions.CallsOf(method))
        {
            if (!isClear || values.Count == MaxCalls) return Unclear;
            if (call is null) continue;
            var arguments = call is IInvocationOperation invocation ? invocation.Arguments : ((IObjectCreationOperation)call).Arguments;
            if (arguments.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal) is not { } given) return Unclear;
            values.Add(given.Value);
        }

        return values.ToImmutable();
    }

    // new Job(…). A container that is given the type makes it by a constructor and arguments of its own.
    private IEnumerable<(IOperation? Call, bool IsClear)> Creations(IMethodSymbol constructor)
    {
        var type = constructor.ContainingType;
        if (type.TypeParameters.Length > 0) yield return (null, false);
        foreach (var (name, model) in mentions.Of(type))
        {
            var whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? (SyntaxNode)qualified : name;
            switch (whole.Parent)
            {
                case ObjectCreationExpressionSyntax creation when creation.Type == whole:
                    if (model.GetOperation(creation) is IObjectCreationOperation made && Makes(made, constructor))
                        yield return (made, true);
                    break;
                case BaseTypeSyntax or TypeOfExpressionSyntax:
                case TypeArgumentListSyntax { Parent: GenericNameSyntax generic } when IsCalled(generic):
                    yield return (null, false);
                    break;
            }
        }

        foreach (var tree in mentions.TreesWith(type))
        {
            foreach (var chained in tree.GetRoot().DescendantNodes())
            {
                if (chained is ConstructorInitializerSyntax && chained.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText
                    == type.Name) yield return (null, false);
                if (chained is ImplicitObjectCreationExpressionSyntax
                    && mentions.ModelOf(tree)?.GetOperation(chained) is IObjectCreationOperation made
                    && Makes(made, constructor)) yield return (made, true);
            }
        }
    }

    private ImmutableArray<IOperation>? Subscriptions(IEventSymbol raised)
    {
        var handlers = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var (name, model) in mentions.Of(raised))
        {
            if (!Mentions.Means(model.GetSymbolInfo(name), raised)) continue;
            var whole = Mentions.Whole(name);
            if (model.GetOperation(whole.Parent!) is IEventAssignmentOperation { Adds: var adds, HandlerValue: var handler })
            {
                if (adds) handlers.Add(handler);
                continue;
            }

            // It is raised, or asked whether somebody handles it. A copy may go anywhere.
            if (whole.Parent is not (ConditionalAccessExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
                or BinaryExpressionSyntax or IsPatternExpressionSyntax)
                && !Mentions.IsNamed(name))
                return null;
        }

        return handlers.Count > 1 ? null : handlers.ToImmutable();
    }

    private static bool IsCalled(GenericNameSyntax generic) =>
        (generic.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? generic.Parent : generic)
            .Parent is InvocationExpressionSyntax;

    private static bool Makes(IObjectCreationOperation made, IMethodSymbol constructor) =>
        SymbolEqualityComparer.Default.Equals(made.Constructor?.OriginalDefinition, constructor);
}
