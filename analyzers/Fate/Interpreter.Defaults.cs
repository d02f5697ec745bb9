using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

// Flags and levels that nobody sets: those of a default struct, and those that are computed from others.
internal sealed partial class Interpreter
{
    // new Mood() of a struct without such a constructor: no initializer runs.
    private static bool IsZero(IMethodSymbol constructor) =>
        constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true, ContainingType.IsValueType: true };

    // All of it is as in default.
    private static Options Zero(INamedTypeSymbol type)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            var member = field.AssociatedSymbol ?? field;
            if (IsOption(member) && ZeroOf(field.Type) is { } zero) known[member.Name] = zero;
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            var declared = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            foreach (var parameter in constructor.Parameters)
                if (ZeroOf(parameter.Type) is { } zero && IsKept(parameter, declared)) known[parameter.Name] = zero;
        }

        return new(known.ToImmutable());
    }

    private static object? ZeroOf(ITypeSymbol type) =>
        ((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type).SpecialType switch
        {
            SpecialType.System_Boolean => false,
            SpecialType.System_Int32 => 0,
            SpecialType.System_Byte => (byte)0,
            SpecialType.System_Double => 0d,
            _ => null,
        };

    // LogLevel Level => IsLoud ? LogLevel.Error : LogLevel.Warning
    private AbstractValue? Computed(IMemberReferenceOperation reference, AbstractValue owner) =>
        HasOptions(owner)
        && reference is IPropertyReferenceOperation { Property: { IsIndexer: false, GetMethod: { } getter } }
        && !IsOverridable(getter)
        && engine.HasBody(getter.OriginalDefinition)
        && ask(QuestionOf(getter.OriginalDefinition, Asked(owner))).Returned is var returned
        && HasConstants(returned)
            ? returned
            : null;
}
