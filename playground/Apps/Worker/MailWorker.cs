namespace Mailer;

/// <summary>The task that this process was started for.</summary>
internal sealed record Job(string Name);

/// <summary>Does one job, then ends.</summary>
internal sealed class MailWorker(Job job, IHostApplicationLifetime lifetime, ILogger<MailWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var letters = new Letters(logger);
        var sent = job.Name switch
        {
            "nothing" => 0,
            "newsletter" => Post.Send("newsletter"),
            "digest" => letters.SendDigest(),
            "reminders" => letters.SendReminders(),
            "greetings" => letters.SendGreetings(),
            "bounces" => letters.CountBounces(),
            "templates" => letters.RefreshTemplates(),
            "queue-recovers" => letters.DrainQueue(failures: 1),
            "queue-stuck" => letters.DrainQueue(failures: 9),
            var unknown => throw new ArgumentException($"There is no job {unknown}."),
        };
        logger.LogInformation("{Job}: {Sent} sent", job.Name, sent);
        lifetime.StopApplication();
    }
}
