namespace SentryGen.Tests;

/// <summary>The methods that the generator emits into a wired app, as code of the app.</summary>
internal static class ReportFault
{
    public static readonly string Code = string.Join('\n', File.ReadLines(Repository.PathTo("generator", "Templates", "Tasks.cs"))
        .SkipWhile(line => !line.StartsWith("internal", StringComparison.Ordinal))
        .Where(line => !line.StartsWith('#')));
}
