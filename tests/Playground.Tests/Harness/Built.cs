using System.Reflection;

namespace SentryGen.Tests.Playground;

/// <summary>The output of the build, and its folder.</summary>
internal static class Built
{
    public static string Configuration => Said("Configuration");

    /// <summary>The folder of a project's output, optionally below another folder than the build's.</summary>
    public static string FolderOf(string project, string? below = null) => Path.Combine(below ?? Said("Built"), project, Configuration);

    private static string Said(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
