using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>
/// Tells whether code does no more than ask the machine for a favour: to open a page or a folder, to use the clipboard, to make a folder.
/// Whether it can depends on the machine alone. The code behind a folder that was not made fails itself.
/// </summary>
internal static class Errands
{
    /// <summary>The first favour; null if the code does more.</summary>
    /// <param name="body">The code.</param>
    /// <param name="isPlain">Its handler only goes on. If not, it tells the person who has asked for a page or a copy.</param>
    public static string? In(IBlockOperation body, bool isPlain)
    {
        string? found = null;
        foreach (var part in body.Descendants())
        {
            switch (part)
            {
                case IInvocationOperation call when IsOne(call, isPlain):
                    found ??= $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}";
                    break;
                case IInvocationOperation { TargetMethod.ContainingType: { } type }
                    when KnownTypes.IsOnValues(type) || KnownTypes.IsOfText(type):
                case IObjectCreationOperation { Type: { } made } when KnownTypes.IsOnValues(made) || KnownTypes.IsStartInfo(made):
                    break;
                case IInvocationOperation or IObjectCreationOperation or IAnonymousFunctionOperation or ILoopOperation:
                case IThrowOperation or IDynamicInvocationOperation or IEventAssignmentOperation:
                case IInvalidOperation { Syntax: not NameSyntax }:
                    return null;
            }
        }

        return found;
    }

    private static bool IsOne(IInvocationOperation call, bool isPlain) =>
        (isPlain && KnownTypes.IsFavour(call.TargetMethod))
        || Expected.Clipboards.Contains(call.TargetMethod.ContainingType?.Name ?? "")
        || (KnownTypes.IsStart(call.TargetMethod) && IsByShell(call));

    // A page, a file or a folder is opened by the program that is there for it.
    private static bool IsByShell(IInvocationOperation call)
    {
        if (call.Arguments.IsEmpty) return false;
        var what = call.Arguments[0].Value.Unconverted();
        if (what.Type?.SpecialType != SpecialType.System_String)
            return MadeAs(what) is BaseObjectCreationExpressionSyntax { Initializer.Expressions: var set } && set.Any(AsksShell);
        return what.ConstantValue is { HasValue: true, Value: string program }
            ? Expected.Shells.Any(shell => program.StartsWith(shell, StringComparison.OrdinalIgnoreCase))
            : call.Arguments.Length == 1;
    }

    private static SyntaxNode? MadeAs(IOperation what) =>
        what is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declared }
            ? (declared[0].GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value
            : what.Syntax;

    private static bool AsksShell(ExpressionSyntax set) =>
        set is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name }, Right: var value }
        && name == Expected.ByShell[0].Member
        && value.IsKind(SyntaxKind.TrueLiteralExpression);
}
