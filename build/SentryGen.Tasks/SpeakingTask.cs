using Microsoft.Build.Framework;
using SentryGen.Languages;

namespace SentryGen.Tasks;

/// <summary>A task whose messages are in the language of the build.</summary>
public abstract class SpeakingTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The build is in Chinese.</summary>
    public bool InChinese { get; set; }

    private protected string Say(string english) => InChinese ? Chinese.Of(english) : english;

    /// <summary>A project may set its language itself. If all that are looked at agree, the task speaks as they do.</summary>
    private protected void SpeakAs(IEnumerable<ITaskItem> projects)
    {
        var languages = projects
            .Where(static project => !project.GetMetadata("Status").Equals(nameof(Status.None), StringComparison.OrdinalIgnoreCase))
            .Select(static project => project.GetMetadata("Chinese")).Distinct().ToList();
        if (languages.Count == 1 && bool.TryParse(languages[0], out var isChinese)) InChinese = isChinese;
    }
}
