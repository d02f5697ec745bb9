namespace SentryGen.Gate;

/// <summary>The names that the build and the analyzers share about the gate.</summary>
internal static class GateFiles
{
    /// <summary>The file of known findings.</summary>
    public const string Baseline = "sentrygen.baseline";

    /// <summary>The file of changed lines.</summary>
    public const string Changed = "sentrygen.changed";

    /// <summary>The property of a diagnostic that holds its line for the baseline.</summary>
    public const string KeyProperty = "SentryGenFinding";
}
