using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Where a step that starts the SDK takes its DSN from, as far as the code tells.</summary>
internal enum DsnOrigin
{
    /// <summary>The code passes one, or the step does not start the SDK.</summary>
    Code,

    /// <summary>Only the environment, and for hosts their configuration.</summary>
    Environment,

    /// <summary>Code elsewhere may pass one.</summary>
    Unknown,
}

internal static class DsnOrigins
{
    public static DsnOrigin Of(SetUpStep start, AppSetUp app, CancellationToken cancellation)
    {
        if (start.Call is not { ArgumentList.Arguments: var arguments }) return DsnOrigin.Unknown;
        return arguments.Count switch
        {
            0 => DsnOrigin.Environment,
            1 => Of(arguments[0].Expression, start.Model, app, cancellation),
            _ => DsnOrigin.Unknown,
        };
    }

    private static DsnOrigin Of(ExpressionSyntax argument, SemanticModel model, AppSetUp app, CancellationToken cancellation) => argument switch
    {
        LambdaExpressionSyntax lambda => InCallback(lambda, model, app, cancellation),
        BaseObjectCreationExpressionSyntax { Initializer: var initializer } => initializer is null ? DsnOrigin.Environment : Set(initializer, app, cancellation) ?? DsnOrigin.Environment,
        _ when model.GetTypeInfo(argument, cancellation).ConvertedType is { SpecialType: SpecialType.System_String } => OfText(argument),
        _ => argument.IsKind(SyntaxKind.NullLiteralExpression) ? DsnOrigin.Environment : DsnOrigin.Unknown,
    };

    private static DsnOrigin InCallback(LambdaExpressionSyntax lambda, SemanticModel model, AppSetUp app, CancellationToken cancellation)
    {
        if (Set(lambda, app, cancellation) is { } set) return set;
        return Functions.LastParameterOf(lambda) is not { } options || lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(used => used.Identifier.ValueText == options.Identifier.ValueText && MayCarryOn(used, model, cancellation)) ? DsnOrigin.Unknown : DsnOrigin.Environment;
    }

    // options.Debug = true and options.SetBeforeSend(…) leave the DSN alone; Shape(options) and options.Shape() may set it.
    private static bool MayCarryOn(IdentifierNameSyntax options, SemanticModel model, CancellationToken cancellation) => options.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == options =>
            model.GetSymbolInfo(call, cancellation).Symbol?.ContainingAssembly?.Name.StartsWith(SentryApi.Assembly, StringComparison.Ordinal) != true,
        MemberAccessExpressionSyntax access => access.Expression == options && access.Parent is ArgumentSyntax,
        _ => true,
    };

    private static DsnOrigin? Set(SyntaxNode within, AppSetUp app, CancellationToken cancellation)
    {
        foreach (var step in app.StepsIn(within.SyntaxTree, cancellation))
        {
            if (!step.IsIn(within) || step.Assigned is not { } value) continue;
            if (step.Act == SetUpAct.SetInitializeSdk) return DsnOrigin.Code;
            if (step.Act == SetUpAct.SetDsn) return OfText(value);
        }

        return null;
    }

    // What the variable does not hold is null, and null is as good as nothing.
    private static DsnOrigin OfText(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } => DsnOrigin.Environment,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: HostApi.GetEnvironmentVariable } } => DsnOrigin.Environment,
        CastExpressionSyntax { Expression: var operand } => OfText(operand),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand } => OfText(operand),
        _ => DsnOrigin.Code,
    };
}
