using System.Reflection;

namespace SentryGen.Knowledge;

/// <summary>The pages that diagnostics link to.</summary>
internal static class HelpLinks
{
    /// <summary>The build writes the address into the assembly: it stands in Directory.Build.props alone.</summary>
    private static readonly string Repository =
        typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Repository").Value;

    /// <summary>The part of README about references to the package.</summary>
    public static readonly string Use = Repository + "#use-it-in-your-app";

    /// <summary>The page of a rule.</summary>
    public static string ToRule(string id, string name) => $"{Repository}/blob/main/analyzers/Rules/{id}.{name}/{id}.md";
}
