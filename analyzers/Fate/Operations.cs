using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Reads single operations.</summary>
internal static class Operations
{
    /// <summary>The operand under all conversions.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation;
    }

    /// <summary>The value is the local, converted or not.</summary>
    public static bool IsReferenceTo(this IOperation value, ILocalSymbol? local) =>
        value.Unconverted() is ILocalReferenceOperation { Local: var referenced }
            && SymbolEqualityComparer.Default.Equals(referenced, local);

    /// <summary>An extension block of C# 14. The enum of the oldest compiler has no name for it.</summary>
    public static bool IsExtensionBlock(this ITypeSymbol type) => type.TypeKind == (TypeKind)14;

    /// <summary>The variable that the clause declares, or null.</summary>
    public static ILocalSymbol? Variable(this ICatchClauseOperation clause) =>
        (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;
}
