using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>The member that an operation is in. A lambda or a local function is a part of it.</summary>
    public static ISymbol? MemberAround(this IOperation operation)
    {
        var (model, syntax) = (operation.SemanticModel!, operation.Syntax);
        // To ask for the symbol at a position makes all scopes around it.
        if (syntax.Ancestors().FirstOrDefault(IsFunctionMember) is { } declared) return model.GetDeclaredSymbol(declared);
        var at = model.GetEnclosingSymbol(syntax.SpanStart);
        while (at is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) at = at.ContainingSymbol;
        return at;
    }

    private static bool IsFunctionMember(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax;
}
