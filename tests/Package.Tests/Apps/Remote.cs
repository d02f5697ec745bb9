using System.Text;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Sentry;

var builder = WebApplication.CreateBuilder();
if (args[0] == "grpc") builder.WebHost.ConfigureKestrel(server => server.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
builder.Services
    .AddGrpc(grpc =>
    {
        if (args.Contains("translating")) grpc.Interceptors.Add<Translating>();
        if (args.Contains("logging")) grpc.Interceptors.Add<Logging>();
    })
    .AddServiceOptions<Greeter>(greeter =>
    {
        if (args.Contains("translating-one-service")) greeter.Interceptors.Add<Translating>();
    });
builder.Services.AddSignalR();

var app = builder.Build();
app.MapGrpcService<Greeter>();
app.MapHub<Chat>("/chat");
app.Run();

public class Chat : Hub
{
    public void Fail() => throw new InvalidOperationException("hub");
}

[BindServiceMethod(typeof(GreeterBase), nameof(Bind))]
public abstract class GreeterBase
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    public static void Bind(ServiceBinderBase binder, GreeterBase? service)
    {
        binder.AddMethod(Named(MethodType.Unary, "Fail"), service is null ? null : new UnaryServerMethod<byte[], byte[]>(service.Fail));
        binder.AddMethod(Named(MethodType.Unary, "Unary"), service is null ? null : new UnaryServerMethod<byte[], byte[]>(service.Unary));
        binder.AddMethod(
            Named(MethodType.ClientStreaming, "ClientStreaming"),
            service is null ? null : new ClientStreamingServerMethod<byte[], byte[]>(service.ClientStreaming));
        binder.AddMethod(
            Named(MethodType.ServerStreaming, "ServerStreaming"),
            service is null ? null : new ServerStreamingServerMethod<byte[], byte[]>(service.ServerStreaming));
        binder.AddMethod(
            Named(MethodType.DuplexStreaming, "DuplexStreaming"),
            service is null ? null : new DuplexStreamingServerMethod<byte[], byte[]>(service.DuplexStreaming));
    }

    public abstract Task<byte[]> Fail(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> Unary(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> ClientStreaming(IAsyncStreamReader<byte[]> requests, ServerCallContext context);

    public abstract Task ServerStreaming(byte[] request, IServerStreamWriter<byte[]> responses, ServerCallContext context);

    public abstract Task DuplexStreaming(
        IAsyncStreamReader<byte[]> requests, IServerStreamWriter<byte[]> responses, ServerCallContext context);

    private static Method<byte[], byte[]> Named(MethodType type, string name) => new(type, "acme.Greeter", name, Bytes, Bytes);
}

// A request says the status to answer with, and what to do about the exception before.
public class Greeter(ILogger<Greeter> logger) : GreeterBase
{
    public override Task<byte[]> Fail(byte[] request, ServerCallContext context) => throw new InvalidOperationException("grpc");

    public override Task<byte[]> Unary(byte[] request, ServerCallContext context) => AnswerAsync(request, context);

    public override async Task<byte[]> ClientStreaming(IAsyncStreamReader<byte[]> requests, ServerCallContext context)
    {
        await requests.MoveNext();
        return await AnswerAsync(requests.Current, context);
    }

    public override async Task ServerStreaming(byte[] request, IServerStreamWriter<byte[]> responses, ServerCallContext context)
    {
        await responses.WriteAsync([]);
        await AnswerAsync(request, context);
    }

    public override async Task DuplexStreaming(
        IAsyncStreamReader<byte[]> requests, IServerStreamWriter<byte[]> responses, ServerCallContext context)
    {
        await requests.MoveNext();
        await responses.WriteAsync([]);
        await AnswerAsync(requests.Current, context);
    }

    private async Task<byte[]> AnswerAsync(byte[] request, ServerCallContext context)
    {
        if (Encoding.UTF8.GetString(request).Split(' ') is not [var name, var how]) return [];
        var status = Enum.Parse<StatusCode>(name);
        try
        {
            await Task.Yield();
            throw new InvalidOperationException(how);
        }
        catch (InvalidOperationException ex)
        {
            switch (how)
            {
                case "thrown":
                    throw;
                case "with-cause":
                    throw new RpcException(new Status(status, how, ex));
                case "set":
                    context.Status = new Status(status, how);
                    return [];
                case "set-with-cause":
                    context.Status = new Status(status, how, ex);
                    return [];
                case "captured":
                    SentrySdk.CaptureException(ex);
                    break;
                case "captured-with-scope":
                    SentrySdk.CaptureException(ex, scope => scope.SetTag("by", "hand"));
                    break;
                case "captured-with-cause":
                    SentrySdk.CaptureException(ex);
                    throw new RpcException(new Status(status, how, ex));
                case "captured-answer":
                    var answer = new RpcException(new Status(status, how, ex));
                    SentrySdk.CaptureException(answer);
                    throw answer;
                case "captured-and-set":
                    SentrySdk.CaptureException(ex);
                    context.Status = new Status(status, how);
                    return [];
                case "logged":
                    logger.LogError(ex, "It failed");
                    break;
                case "logged-in-scope":
                    using (logger.BeginScope("Of {How}", how)) logger.LogError(ex, "It failed");
                    break;
                case "logged-elsewhere":
                    await Task.Run(() => logger.LogError(ex, "It failed"));
                    break;
                case "after-another":
                    logger.LogError(new TimeoutException("another"), "It goes on");
                    throw new RpcException(new Status(status, how, ex));
                case "cancelled":
                    while (!context.CancellationToken.IsCancellationRequested) await Task.Delay(10);
                    break;
            }

            throw new RpcException(new Status(status, how));
        }
    }
}

public class Translating : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (InvalidOperationException ex)
        {
            throw new RpcException(new Status(StatusCode.Internal, "translated " + ex.Message));
        }
    }
}

public class Logging(ILogger<Logging> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception ex)
        {
            logger.LogError(ex, "Error thrown by {Method}", context.Method);
            throw;
        }
    }
}
