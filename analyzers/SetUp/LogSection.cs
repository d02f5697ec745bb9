using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>The section of the configuration that belongs to the logging adapter.</summary>
internal static class LogSection
{
    /// <summary>How its keys begin.</summary>
    public const string Prefix = "Logging:Sentry:";

    /// <summary>How they begin if the log is given the root of the configuration: a provider looks there for its name, too.</summary>
    public const string RootPrefix = "Sentry:";

    /// <summary>Code that sets the one which leaves the start of the SDK to others.</summary>
    public static readonly string[] LeavesStart = [Prefix + SentryApi.InitializeSdk];

    private const string LevelPrefix = Prefix + "LogLevel:";

    /// <summary>The levels that hide errors, as names and as numbers.</summary>
    private static readonly string[] AboveError = ["Critical", "None", "5", "6"];

    /// <summary>Settings of the adapter that are no settings of the SDK.</summary>
    private static readonly string[] Levels = ["LogLevel", SentryApi.MinimumEventLevel, SentryApi.MinimumBreadcrumbLevel];

    /// <summary>The name of a setting that is none of the adapter's, or null.</summary>
    public static string? Refused(string key, string value, bool readsRoot)
    {
        var prefix = IsIn(key, Prefix) ? Prefix : readsRoot && IsIn(key, RootPrefix) ? RootPrefix : null;
        if (prefix is null) return null;
        var name = key.Substring(prefix.Length).Split(':')[0];
        // The adapter refuses nothing but true.
        var isTrue = value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
        var isLeftAlone = name.Equals(SentryApi.InitializeSdk, StringComparison.OrdinalIgnoreCase) && !isTrue;
        return name.Length == 0 || isLeftAlone || Levels.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : name;
    }

    /// <summary>The category whose errors a level of the section hides, or null.</summary>
    public static string? Dropped(string key, string value)
    {
        var category = IsIn(key, LevelPrefix) ? key.Substring(LevelPrefix.Length) : "";
        return category.Length > 0 && !category.Equals("Default", StringComparison.OrdinalIgnoreCase)
            && !IsOfFramework(category)
            && AboveError.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase) ? category : null;
    }

    // They say once more what comes to Sentry by itself, or nothing that failed. The failures of background services are under Hosting.
    private static bool IsOfFramework(string category) =>
        (IsIn(category, "Microsoft.") || IsIn(category, "System."))
        && !IsIn("Microsoft.Extensions.Hosting", category)
        && !IsIn(category, "Microsoft.Extensions.Hosting");

    /// <summary>A level of the adapter that stands in the section of the SDK.</summary>
    public static bool IsLevelInRoot(string key) =>
        IsIn(key, RootPrefix) && Levels.Skip(1).Contains(key.Substring(RootPrefix.Length), StringComparer.OrdinalIgnoreCase);

    /// <summary>The bootstrap reads the section in the place of the adapter.</summary>
    public static bool IsReadByBootstrap(Facts facts) => Bootstrap.Decide(facts).Route >= Route.GenericHost;

    public static bool IsIn(string key, string prefix) => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>logging.AddConfiguration(builder.Configuration), and not a section of it</summary>
    public static bool ReadsRoot(AppSetUp app, CancellationToken cancellation) => app.Steps(cancellation).Any(static step =>
        step is { Act: SetUpAct.AddConfiguration, Call.ArgumentList.Arguments: { Count: > 0 } given }
        && given[given.Count - 1].Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax);
}
