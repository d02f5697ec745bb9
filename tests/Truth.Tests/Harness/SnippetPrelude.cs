namespace SentryGen.Tests;

/// <summary>The code around a snippet. It lies in another assembly, so that to the analyzer it is code elsewhere.</summary>
public static class SnippetPrelude
{
    /// <summary>Throws the exception that the snippet is about.</summary>
    public static int Fail() => Fail(new InvalidOperationException("boom"));

    public static int Fail<T>()
        where T : Exception, new() => Fail(new T());

    public static int Fail(Exception exception)
    {
        SnippetRun.Current?.Failed.Enqueue(exception);
        throw exception;
    }

    public static async Task<int> FailAsync()
    {
        await Task.Yield();
        return Fail();
    }

    /// <summary>Time for code beside the snippet: until each failure has reached Sentry, or until it had long enough for that.</summary>
    public static async Task LateAsync()
    {
        for (var i = 0; i < 10 && SnippetRun.Current is { } run && run.Events.Count < Math.Max(1, run.Failed.Count); i++)
            await Task.Delay(50);
    }

    /// <summary>Code elsewhere that takes care of what it is given.</summary>
    public static void Handed(object? something)
    {
        if (something is not null) SnippetRun.Current?.Handed.Enqueue(something);
    }

    /// <summary>The path that a request asks for.</summary>
    public static int Which(Microsoft.AspNetCore.Http.HttpContext context) => int.Parse(context.Request.Query["which"]!, null);
}

/// <summary>A reporter of another assembly.</summary>
public interface IReporter
{
    void Report(Exception exception);
}

/// <summary>One that takes care.</summary>
public sealed class Reporter : IReporter
{
    public void Report(Exception exception) => SnippetPrelude.Handed(exception);
}
