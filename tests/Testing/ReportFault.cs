namespace SentryGen.Tests;

/// <summary>The methods that the generator emits for tasks that nobody awaits, as code of the app.</summary>
internal static class ReportFault
{
    private const string Start = "internal static class";

    public static readonly string Code = Emitted[Emitted.IndexOf(Start, StringComparison.Ordinal)..];

    // Before C# 10 they are in no namespace, and fit behind other code.
    private static string Emitted => (App.Console with { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9 }).Generate()
        .Run.GeneratedSources.Single(source => source.HintName == Knowledge.Emitted.FileOf("Tasks")).SourceText.ToString();
}
