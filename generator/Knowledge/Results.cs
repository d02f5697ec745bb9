namespace SentryGen.Knowledge;

/// <summary>Names by which an object that may hold an exception says whether it does.</summary>
internal static class Results
{
    /// <summary>True if it holds one.</summary>
    public static readonly string[] Failed =
    [
        "Failed", "HasError", "HasErrors", "HasException", "HasExceptions", "HasFailed", "HasFailures", "IsError", "IsFailed", "IsFailure",
        "IsFaulted",
    ];

    /// <summary>The state of an object that holds one.</summary>
    public static readonly string[] FailedKinds = ["Failed", "Failure", "Faulted", "Error", "Errored"];

    /// <summary>False if it holds one.</summary>
    public static readonly string[] Succeeded =
    [
        "IsCompletedSuccessfully", "IsDefaultOrEmpty",
        "IsEmpty", "IsOk", "IsSuccess", "IsSuccessful", "IsValid", "Ok", "Succeeded", "Success", "Successful",
    ];

    /// <summary>Words in the names of questions whether another attempt follows.</summary>
    public static readonly string[] Attempts =
        ["Again", "Attempt", "Exhausted", "Left", "MoveNext", "Remaining", "Retries", "Retry", "TryDequeue", "TryPop", "TryTake"];
}
