using Amazon.Lambda.Core;
using Sentry;

SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.FlushTimeout = TimeSpan.FromSeconds(30); });

// The platform's own runtime answers with what the handler throws, and freezes the process.
try
{
    new Function().Handle("4711", new Context());
}
catch (Exception exception)
{
    Console.WriteLine(exception.Message);
    Environment.FailFast("frozen");
}

public class Function
{
    public string Handle(string order, ILambdaContext context)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            SentrySdk.Flush(TimeSpan.FromSeconds(2));
            throw;
        }
    }
}

sealed class Context : ILambdaContext
{
    public string AwsRequestId => "1";
}

namespace Amazon.Lambda.Core
{
    public interface ILambdaContext
    {
        string AwsRequestId { get; }
    }
}
