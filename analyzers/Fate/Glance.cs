using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Tells whether code only looks at values that are there, or at the machine that it runs on.</summary>
internal static class Glance
{
    // More statements are work.
    private const int Statements = 3;

    /// <summary>The first thing that the code looks at, or null if it does more.</summary>
    public static string? In(IBlockOperation body)
    {
        if (body.Operations.Length > Statements) return null;
        var (isLook, found) = Read(body);
        return isLook ? found : null;
    }

    /// <summary>The value takes no work.</summary>
    public static bool Only(IOperation value) => Read(value).IsLook;

    private static (bool IsLook, string? Found) Read(IOperation code)
    {
        string? found = null;
        foreach (var part in code.DescendantsAndSelf())
        {
            switch (part)
            {
                case IInvocationOperation { TargetMethod: var called } when KnownTypes.OnlyLooks(called) || IsAttempt(called):
                    found ??= called.Name;
                    break;
                case IPropertyReferenceOperation { Property: var property } read
                    when !IsChanged(read) && !KnownTypes.RunsWhenRead(property):
                    found ??= property.Name;
                    break;
                case IInvalidOperation { Syntax: NameSyntax or MemberAccessExpressionSyntax }:
                    break;
                case IObjectCreationOperation { Type: { } made } when KnownTypes.IsOnValues(made):
                    break;
                case IInvocationOperation or IPropertyReferenceOperation or IObjectCreationOperation or ILoopOperation or IAwaitOperation:
                case IThrowOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or IEventAssignmentOperation:
                case IInvalidOperation or IDynamicInvocationOperation:
                    return (false, null);
            }
        }

        return (true, found);
    }

    // It throws nothing by itself.
    private static bool IsAttempt(IMethodSymbol called) => !KnownTypes.IsTask(called.ReturnType) && Answers.IsAttempt(called.Name);

    // To set a property of another object may run any code.
    private static bool IsChanged(IPropertyReferenceOperation property) =>
        property is { Instance: not IInstanceReferenceOperation, Parent: IAssignmentOperation set } && set.Target == property;
}
