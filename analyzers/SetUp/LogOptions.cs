using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>The owner of an option that is set on the options of the logging adapter.</summary>
internal enum LogOptionKind
{
    /// <summary>The adapter's own, such as a level.</summary>
    OfLog,

    /// <summary>The SDK's.</summary>
    OfSdk,

    /// <summary>Whether the adapter starts the SDK.</summary>
    Start,

    /// <summary>Only a host with its own options has it in Sentry 7.</summary>
    OfHost,
}

/// <summary>An option that a callback of AddSentry sets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The class that it belongs to.</param>
/// <param name="Use">The syntax of the name.</param>
internal sealed record LogOption(string Name, LogOptionKind Kind, SimpleNameSyntax Use);

internal static class LogOptions
{
    private static readonly Dictionary<string, LogOptionKind> OfAdapter = new()
    {
        [SentryApi.InitializeSdk] = LogOptionKind.Start,
        [SentryApi.ConfigureScope] = LogOptionKind.OfHost,
    };

    /// <summary>The options in the order in which they stand; those of a method elsewhere are not seen.</summary>
    public static IEnumerable<LogOption> Of(SetUpStep addSentry, CancellationToken cancellation) =>
        from argument in addSentry.Call!.ArgumentList.Arguments
        from access in argument.Expression.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where access.Expression is IdentifierNameSyntax && IsOptions(addSentry.Model.GetTypeInfo(access.Expression, cancellation).Type)
        let symbol = addSentry.Model.GetSymbolInfo(access, cancellation).Symbol
        where symbol is not null
        select new LogOption(symbol.Name, KindOf(symbol), access.Name);

    private static LogOptionKind KindOf(ISymbol symbol) =>
        OfAdapter.TryGetValue(symbol.Name, out var kind) ? kind
        : IsOptions(Reading.ReadSetUp.ExtendedBy(symbol) ?? symbol.ContainingType) ? LogOptionKind.OfLog
        : LogOptionKind.OfSdk;

    private static bool IsOptions(ITypeSymbol? type) => type?.ToDisplayString() == SentryApi.LoggingOptions;
}
