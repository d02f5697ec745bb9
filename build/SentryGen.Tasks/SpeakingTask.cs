using SentryGen.Languages;

namespace SentryGen.Tasks;

/// <summary>A task whose messages are in the language of the build.</summary>
public abstract class SpeakingTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The build is in Chinese.</summary>
    public bool InChinese { get; set; }

    private protected string Say(string english) => InChinese ? Chinese.Of(english) : english;
}
