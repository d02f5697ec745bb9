using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Providers that an app gives to a logger factory itself.</summary>
internal static class LogProviders
{
    private const int MostTypes = 4;

    /// <summary>
    /// All that is made in the expression are providers that don't report: those of .NET, and those of the app that call no other code
    /// of it.
    /// </summary>
    public static bool AreQuiet(ExpressionSyntax providers, SemanticModel model, AppSetUp app, CancellationToken cancellation)
    {
        var made = providers.DescendantNodesAndSelf(static node => node is not BaseObjectCreationExpressionSyntax)
            .OfType<BaseObjectCreationExpressionSyntax>().ToList();
        return made.Count > 0 && made.TrueForAll(one => IsQuiet(model.GetTypeInfo(one, cancellation).Type, app, MostTypes, cancellation));
    }

    private static bool IsQuiet(ITypeSymbol? type, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (type is null || left == 0) return false;
        if (!IsOwn(type, app)) return IsOfDotNet(type);
        return app.DeclarationsOf(type, cancellation).All(declared => !SetUpSyntax.MentionsSentry(declared)
            && declared.DescendantNodes().OfType<ExpressionSyntax>().All(code => IsQuiet(code, type, app, left, cancellation)));
    }

    // A call of other code of the app may lead anywhere; what is made is looked at.
    private static bool IsQuiet(ExpressionSyntax code, ITypeSymbol around, AppSetUp app, int left, CancellationToken cancellation)
    {
        if (code is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)) return true;
        var model = app.ModelOf(code.SyntaxTree);
        if (model.GetSymbolInfo(code, cancellation).Symbol is not { ContainingType: { } type }) return false;
        if (!IsOwn(type, app) || IsIn(type, around)) return !IsRelay(type);
        return code is BaseObjectCreationExpressionSyntax && IsQuiet(type, app, left - 1, cancellation);
    }

    private static bool IsIn(ITypeSymbol type, ITypeSymbol around)
    {
        for (var at = type; at is not null; at = at.ContainingType)
            if (SymbolEqualityComparer.Default.Equals(at, around)) return true;
        return false;
    }

    // Another log may be joined to Sentry.
    private static bool IsRelay(ITypeSymbol type) =>
        LogFrameworks.All.Any(framework => framework.OwnLog == type.ContainingAssembly?.Name)
        || type.ContainingNamespace?.ToDisplayString() == LoggingNamespace;

    private static bool IsOfDotNet(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith(LoggingNamespace, StringComparison.Ordinal) == true
        && type.ContainingAssembly?.Name.StartsWith("Microsoft.", StringComparison.Ordinal) == true;

    private const string LoggingNamespace = "Microsoft.Extensions.Logging";

    private static bool IsOwn(ITypeSymbol type, AppSetUp app) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, app.Compilation.Assembly);
}
