namespace SentryGen.Knowledge;

/// <summary>Source files that tools write: targets, such as those of Sentry's own package, and generators.</summary>
internal static class WrittenFiles
{
    /// <summary>How their names end.</summary>
    public static readonly string[] Endings =
        [".g.cs", ".g.i.cs", ".generated.cs", ".Designer.cs", ".AssemblyInfo.cs", ".AssemblyAttributes.cs", "Sentry.Attributes.cs"];
}
