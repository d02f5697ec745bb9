using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SentryGen.Fate;

/// <summary>Tells whether code only looks at values that are there, or at the machine that it runs on.</summary>
internal static class Glance
{
    // More statements that look at objects of the program are work. The machine may be asked as often as one likes.
    private const int Statements = 3;

    /// <summary>The first thing that the code looks at, or null if it does more.</summary>
    public static string? In(IBlockOperation body)
    {
        var (found, looks) = ((string?)null, 0);
        foreach (var statement in body.Operations)
        {
            var (isLook, read, isOfMachine) = Read(statement);
            if (!isLook) return null;
            found ??= read;
            if (read is not null && !isOfMachine && ++looks > Statements) return null;
        }

        return found;
    }

    /// <summary>The value takes no work.</summary>
    public static bool Only(IOperation value) => Read(value).IsLook;

    private static (bool IsLook, string? Found, bool IsOfMachine) Read(IOperation code)
    {
        var (found, isOfMachine) = ((string?)null, false);
        foreach (var part in code.DescendantsAndSelf())
        {
            switch (part)
            {
                case IInvocationOperation { TargetMethod: var called } when KnownTypes.OnlyLooks(called) || IsAttempt(called)
                    || (called.Name == nameof(File.Exists) && KnownTypes.OnlyAsksOrAwaits(called)):
                    found ??= called.Name;
                    isOfMachine |= KnownTypes.IsOfMachine(called.ContainingType);
                    break;
                case IPropertyReferenceOperation { Property: var property } read
                    when !IsChanged(read) && !KnownTypes.RunsWhenRead(property):
                    found ??= property.Name;
                    break;
                case IInvalidOperation { Syntax: NameSyntax or MemberAccessExpressionSyntax }:
                    break;
                case IObjectCreationOperation { Type: { } made } when KnownTypes.IsOnValues(made) || KnownTypes.IsOfMachine(made):
                case IForEachLoopOperation { Collection: var all } when MemberIn(all) is { } member && KnownTypes.IsOfMachine(member):
                    break;
                case IInvocationOperation or IPropertyReferenceOperation or IObjectCreationOperation or ILoopOperation or IAwaitOperation:
                case IThrowOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or IEventAssignmentOperation:
                case IInvalidOperation or IDynamicInvocationOperation:
                    return (false, null, false);
            }
        }

        return (true, found, isOfMachine);
    }

    private static INamedTypeSymbol? MemberIn(IOperation all) => all.Unconverted() switch
    {
        IInvocationOperation call => call.TargetMethod.ContainingType,
        IMemberReferenceOperation read => read.Member.ContainingType,
        _ => null,
    };

    // It throws nothing by itself.
    private static bool IsAttempt(IMethodSymbol called) => !KnownTypes.IsTask(called.ReturnType) && Answers.IsAttempt(called.Name);

    // To set a property of another object may run any code.
    private static bool IsChanged(IPropertyReferenceOperation property) =>
        property is { Instance: not IInstanceReferenceOperation, Parent: IAssignmentOperation set } && set.Target == property;
}
