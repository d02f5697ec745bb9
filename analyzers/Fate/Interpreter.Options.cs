using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Objects of flags and levels, made in one place and asked in another: new Options { IsSilent = true }.
internal sealed partial class Interpreter
{
    // The flags and levels that a new object has. Null if a constructor with code of its own makes it.
    private object? OptionsOf(IObjectCreationOperation creation, AbstractValue[] arguments)
    {
        if (creation is not { Type: INamedTypeSymbol { IsAnonymousType: false } type, Constructor: { } constructor }
            || !engine.IsOwn(type)
            || constructor.DeclaringSyntaxReferences.Any(static code => code.GetSyntax() is ConstructorDeclarationSyntax))
            return null;
        var known = ImmutableArray.CreateBuilder<(string, object)>();
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, Type: var asked } property
                && asked is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum }
                && OptionOf(property, creation, arguments) is { } value)
                known.Add((property.Name, value));
        }

        return known.Count == 0 ? null : new Options(known.ToImmutable());
    }

    private object? OptionOf(IPropertySymbol property, IObjectCreationOperation creation, AbstractValue[] arguments)
    {
        foreach (var item in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (item is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var set }, Value: var given }
                && SymbolEqualityComparer.Default.Equals(set, property))
                return given.Unconverted().ConstantValue.Value;
        }

        var passed = creation.Constructor!.Parameters.FirstOrDefault(parameter => parameter.Name == property.Name);
        if (passed is not null) return arguments[passed.Ordinal].Possibilities is { Length: 1 } one ? one[0].Constant : null;
        return property.DeclaringSyntaxReferences.Length == 1
            && property.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null } declared
            && declared.AccessorList!.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null })
                ? declared.Initializer is { Value: var initial }
                    ? ModelOf(initial)?.GetOperation(initial)?.Unconverted().ConstantValue.Value
                    : property.Type.SpecialType == SpecialType.System_Boolean ? false : null
                : null;
    }

    private static AbstractValue? OptionOf(IMemberReferenceOperation reference, AbstractValue owner) =>
        reference.Member is IPropertySymbol { Name: var name }
        && owner.Possibilities is { Length: 1 } one
        && (one[0].Constant as Options)?[name] is { } value
            ? AbstractValue.Constant(value)
            : null;

    /// <summary>The flags and levels of an object, by their names.</summary>
    private sealed class Options(ImmutableArray<(string Name, object Value)> known)
    {
        private readonly ImmutableArray<(string Name, object Value)> known = known;

        public object? this[string name]
        {
            get
            {
                foreach (var (known, value) in known)
                    if (known == name) return value;
                return null;
            }
        }

        public override bool Equals(object? other) => other is Options { known: var others } && known.SequenceEqual(others);

        public override int GetHashCode() => known.Length;
    }
}
