namespace SentryGen.Knowledge;

/// <summary>The methods that the code of a project names <c>ReportFault</c>.</summary>
[Flags]
internal enum FaultReports
{
    None = 0,

    /// <summary>One that is not there yet: the generator emits it.</summary>
    Missing = 1,

    /// <summary>One for tasks that the code has from elsewhere: a second one would make its calls ambiguous.</summary>
    Other = 1 << 1,
}
