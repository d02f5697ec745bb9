using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

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

    /// <summary>
    /// The words name the base types of sinks of the app only, and these report nothing either.
    /// </summary>
    public static bool AreQuiet(string[] bases, AppSetUp app, CancellationToken cancellation) =>
        Known.GetValue(app, static _ => new()).GetOrAdd(bases, words => app.Compilation.SyntaxTrees
            .Where(tree => SetUpSyntax.Says(tree, words) && !UserCode.IsGenerated(tree))
            .All(tree => AreQuiet(tree, words, app, cancellation)));

    private static readonly ConditionalWeakTable<AppSetUp, ConcurrentDictionary<string[], bool>> Known = new();

    private static bool AreQuiet(SyntaxTree tree, string[] bases, AppSetUp app, CancellationToken cancellation)
    {
        var sinks = tree.GetRoot(cancellation).DescendantNodes().OfType<BaseTypeSyntax>()
            .Where(one => bases.Contains(((one.Type as QualifiedNameSyntax)?.Right ?? one.Type).ToString()))
            .Select(static one => one.FirstAncestorOrSelf<TypeDeclarationSyntax>()!).ToList();
        return bases.Sum(word => TimesIn(Words.TextOf(tree), word)) == sinks.Count
            && sinks.Select(sink => app.ModelOf(tree).GetDeclaredSymbol(sink, cancellation) as ITypeSymbol).ToList()
                .TrueForAll(sink => IsQuiet(sink, app, MostTypes, cancellation));
    }

    private static int TimesIn(string text, string word)
    {
        var times = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            times++;
        return times;
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
        if (model.GetSymbolInfo(code, cancellation).Symbol is not { ContainingType: { } type } called) return false;
        if (called is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke })
            return model.GetSymbolInfo(((InvocationExpressionSyntax)code).Expression, cancellation).Symbol is IParameterSymbol;
        if (IsIn(type, around)) return true;
        if (!IsOwn(type, app)) return !IsRelay(type) && (IsPlain(type) || !IsGivenEntry(code));
        return code is BaseObjectCreationExpressionSyntax && IsQuiet(type, app, left - 1, cancellation);
    }

    private static bool IsIn(ITypeSymbol type, ITypeSymbol around)
    {
        for (var at = type; at is not null; at = at.ContainingType)
            if (SymbolEqualityComparer.Default.Equals(at, around)) return true;
        return false;
    }

    // The console, a file, or a text that is made.
    private static bool IsPlain(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System" or "System.IO" or "System.Text" || IsOfOtherLog(type);

    // queue.Enqueue(logEvent);  failures.Add(logEvent.Exception);
    private static bool IsGivenEntry(ExpressionSyntax code) =>
        code is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(static argument => argument.Expression
            is IdentifierNameSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Exception) });

    private static readonly string[] Loggers = ["Log", "Logger", "Extensions", "Manager", "Sink", "Target", "Appender"];

    private static bool IsOfOtherLog(ITypeSymbol type) =>
        LogFrameworks.All.Any(framework => framework.OwnLog == type.ContainingAssembly?.Name);

    // Another log may be joined to Sentry.
    private static bool IsRelay(ITypeSymbol type) =>
        (IsOfOtherLog(type) && Array.Exists(Loggers, name => type.Name.EndsWith(name, StringComparison.Ordinal)))
        || type.ContainingNamespace?.ToDisplayString() == LoggingNamespace;

    /// <summary>A type of the log of .NET.</summary>
    public static bool IsOfDotNet(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith(LoggingNamespace, StringComparison.Ordinal) == true
        && type.ContainingAssembly?.Name.StartsWith("Microsoft.", StringComparison.Ordinal) == true;

    private const string LoggingNamespace = "Microsoft.Extensions.Logging";

    private static bool IsOwn(ITypeSymbol type, AppSetUp app) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, app.Compilation.Assembly);
}
