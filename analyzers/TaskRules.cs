using System.Collections.Immutable;
using SentryGen.Rules;

namespace SentryGen;

/// <summary>The rules about the failures of tasks.</summary>
internal static class TaskRules
{
    /// <summary>Those that look at a body by themselves.</summary>
    public static readonly ImmutableArray<TaskRule> All = ImmutableArray.Create<TaskRule>(
        new SNTG1303TaskFailureDropped(),
        new SNTG1304TaskFailureLate(),
        new SNTG1305OtherFailuresDropped());
}
