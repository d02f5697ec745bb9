namespace Amazon.Lambda.Core
{
    public interface ILambdaContext
    {
        string AwsRequestId { get; }
    }
}

namespace Amazon.Lambda.AspNetCoreServer
{
    public abstract class AbstractAspNetCoreFunction<TREQUEST, TRESPONSE>
    {
        protected virtual void Init(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder) { }
    }

    public class APIGatewayProxyFunction : AbstractAspNetCoreFunction<string, string> { }
}
