namespace Mailer;

/// <summary>The letters that go out by mail.</summary>
internal sealed partial class Letters(ILogger logger)
{
    public int SendDigest()
    {
        try
        {
            return Post.Send("digest");
        }
        catch (Exception exception)
        {
            NotSent(exception, "digest");
            return 0;
        }
    }

    public int SendReminders()
    {
        try
        {
            return Post.Send("reminder");
        }
        catch (Exception)
        {
            logger.LogInformation("The reminders wait until tomorrow");
        }

        return 0;
    }

    public int SendGreetings()
    {
        try
        {
            return Post.Send("greeting");
        }
        catch (IOException exception)
        {
            logger.LogDebug(exception, "No greetings today");
            return 0;
        }
    }

    public int CountBounces()
    {
        try
        {
            return Post.Send("bounce");
        }
        catch (Exception exception)
        {
            logger.LogError($"Bounces not counted: {exception}");
            return 0;
        }
    }

    public int RefreshTemplates()
    {
        try
        {
            return Post.Send("template");
        }
        catch (Exception exception)
        {
            logger.Log(LogLevel.Critical, exception, "No templates");
            return 0;
        }
    }

    public int DrainQueue(int failures)
    {
        try
        {
            return Post.Send("queue");
        }
        catch (Exception exception)
        {
            if (failures < 3) return 0;
            logger.LogError(exception, "The queue is stuck");
            return 0;
        }
    }

    [LoggerMessage(LogLevel.Error, "No {Letter} was sent")]
    private partial void NotSent(Exception exception, string letter);
}
